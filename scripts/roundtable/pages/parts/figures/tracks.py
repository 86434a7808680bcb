"""Tracks beside a list, which lead from some of its rows to another: how they are laid out.

Whatever leads to one row in one way shares a track. Tracks lie side by side, so that no two that reach past the same
row touch. A row is as high as its text, whatever the window's width, so a track is cut into a piece for each row that
it passes, and the page lets each piece be as long as its row is high. Lengths are in CSS pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

GUTTER: Final = 84
"""Widest room for all tracks together: a phone has some 360 for them and the text."""
STEP: Final = 16
"""Between two tracks, where there is room."""
NODE: Final = 14
"""Half the width of a row's mark with its ring."""
APPROACH: Final = 22
"""Between the innermost track and the middle of the marks: leaves room for the head of an arrow."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads to a row, in one way; rows are counted from 1."""

    to: int
    origins: tuple[int, ...]
    limits: bool
    """Whether it leads from what is granted; else from reasons."""

    @property
    def first(self) -> int:
        """The topmost row that it touches."""
        return min(self.to, *self.origins)

    @property
    def last(self) -> int:
        """The lowest row that it touches."""
        return max(self.to, *self.origins)

    def passes(self, row: int) -> bool:
        """Return whether its track touches a row or goes past it."""
        return self.first <= row <= self.last


@dataclass(frozen=True, slots=True)
class TrackPiece:
    """What one row shows of a track."""

    x: float
    limits: bool
    above: bool
    """Whether it comes from the row above."""
    below: bool
    joins: bool
    """Whether the row lies on it, as an origin or as the end."""
    arrives: bool
    """Whether it leads to the row."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """All tracks of a list."""

    node: float
    """Where the marks of the rows lie, from the left."""
    width: float
    """How wide tracks and marks are together."""
    rows: Mapping[int, tuple[TrackPiece, ...]]
    """The pieces that each row shows, where it shows any."""


def lay_out(leads: Sequence[Lead]) -> Tracks:
    """Return the tracks of what leads from row to row."""
    lanes = _lanes(leads)
    outermost = max(lanes.values(), default=1)
    step = min(STEP, GUTTER / outermost)
    node = step * (outermost - 1) + 2 + APPROACH
    places = {lead: round(node - APPROACH - step * (lane - 1), 2) for lead, lane in lanes.items()}
    touched = range(min((lead.first for lead in leads), default=1), max((lead.last for lead in leads), default=0) + 1)
    rows = {row: tuple(_piece(lead, x, row) for lead, x in places.items() if lead.passes(row)) for row in touched}
    return Tracks(round(node, 2), round(node + NODE, 2), rows)


def _lanes(leads: Sequence[Lead]) -> dict[Lead, int]:
    """Return the lane of each track, counted from 1 beside the rows: the shortest tracks are the innermost."""
    lanes: dict[Lead, int] = {}
    for lead in sorted(leads, key=lambda lead: (lead.last - lead.first, lead.first, lead.limits)):
        taken = {lane for other, lane in lanes.items() if other.first <= lead.last and lead.first <= other.last}
        lanes[lead] = next(lane for lane in range(1, len(leads) + 1) if lane not in taken)
    return lanes


def _piece(lead: Lead, x: float, row: int) -> TrackPiece:
    return TrackPiece(
        x=x,
        limits=lead.limits,
        above=row > lead.first,
        below=row < lead.last,
        joins=row == lead.to or row in lead.origins,
        arrives=row == lead.to,
    )
