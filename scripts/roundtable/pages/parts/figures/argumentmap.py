"""An expert's argument as a map: which claims carry which, and from which another expert differs.

The claims stand one below another, in the order of the contribution; tracks beside them lead from reasons to what is
argued from them, and from what is granted to what holds all the same. The rows say in words what the tracks show.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roundtable.content.model import How
from roundtable.pages.parts.claims.claim import ClaimView, TieView
from roundtable.pages.parts.figures.tracks import Lead, TrackPiece, lay_out


@dataclass(frozen=True, slots=True)
class MapRow:
    """A claim on the map."""

    number: int
    claim: ClaimView
    because: tuple[int, ...]
    """The numbers of the claims from which it is argued."""
    although: tuple[int, ...]
    """The numbers of the claims that it limits."""
    contests: tuple[TieView, ...]
    """The claims of others that differ from it."""
    pieces: tuple[TrackPiece, ...]


@dataclass(frozen=True, slots=True)
class ArgumentMap:
    """The whole figure."""

    rows: tuple[MapRow, ...]
    node: float
    """Where the marks of the claims lie, from the left."""
    width: float
    """How wide tracks and marks are together."""
    left_out: int
    """How many claims it leaves out: they are joined to no other, and nobody differs from them."""


def argument_map(claims: Sequence[ClaimView]) -> ArgumentMap | None:
    """Return the map of one expert's claims, or None where none is joined to another."""
    in_order = sorted(claims, key=lambda view: view.statement.claim.paragraph)
    shown = [view for view in in_order if view.joints or _contests(view)]
    numbers = {view.statement.claim.id: number for number, view in enumerate(shown, start=1)}
    leads = [lead for view in shown for lead in _leads(view, numbers)]
    if not leads:
        return None
    tracks = lay_out(leads)
    rows = tuple(_row(view, numbers, tracks.rows.get(number, ())) for number, view in enumerate(shown, start=1))
    return ArgumentMap(rows, tracks.node, tracks.width, len(claims) - len(shown))


def _contests(view: ClaimView) -> tuple[TieView, ...]:
    return tuple(tie for tie in view.ties if tie.tie.how is How.DIFFERS)


def _leads(view: ClaimView, numbers: dict[str, int]) -> Iterator[Lead]:
    claim = view.statement.claim
    for held, limits in ((claim.because, False), (claim.but, True)):
        if held:
            yield Lead(numbers[claim.id], tuple(sorted(numbers[other] for other in held)), limits)


def _row(view: ClaimView, numbers: dict[str, int], pieces: tuple[TrackPiece, ...]) -> MapRow:
    claim = view.statement.claim
    return MapRow(
        number=numbers[claim.id],
        claim=view,
        because=tuple(sorted(numbers[other] for other in claim.because)),
        although=tuple(sorted(numbers[other] for other in claim.but)),
        contests=_contests(view),
        pieces=pieces,
    )
