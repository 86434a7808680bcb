"""The timeline as a figure: the events in order on a line, evenly spaced, so that near ones stay apart.

All lengths are in units of the picture, which the page scales; the list below it is its equal in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from roundtable.content import addresses
from roundtable.content.model import Event
from roundtable.pages.wording import Wording

STEP: Final = 70
"""Between two events."""
LINE: Final = 64
"""Where the line lies."""
RISE: Final = 30
"""How far the labels of every second event are lifted, so that long dates do not touch."""


@dataclass(frozen=True, slots=True)
class Point:
    """An event on the line."""

    event: Event
    address: str
    x: float
    date: str
    label_y: int


@dataclass(frozen=True, slots=True)
class Axis:
    """The whole figure."""

    width: int
    height: int
    line: int
    points: tuple[Point, ...]


def axis(events: Sequence[Event], wording: Wording) -> Axis | None:
    """Return the figure of events in their order, or None where fewer than two make no line."""
    if len(events) < 2:  # noqa: PLR2004 - two points make a line
        return None
    points = tuple(
        Point(
            event,
            addresses.event(event.id),
            STEP * (index + 0.5),
            wording.short_date(event.date),
            LINE - 16 - RISE * (index % 2),
        )
        for index, event in enumerate(events)
    )
    return Axis(STEP * len(events), LINE + 16, LINE, points)
