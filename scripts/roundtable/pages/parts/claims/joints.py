"""How a claim is joined to others of the same expert: what it follows from and limits, and what follows from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.pages.joined.roundtable import Statement
from roundtable.pages.wording import Wording, labels


@dataclass(frozen=True, slots=True)
class JointView:
    """Another claim of the same expert, and how it is joined to the one beside which it stands."""

    label: str
    statement: Statement


def joints(statement: Statement, own: tuple[Statement, ...], wording: Wording) -> Iterator[JointView]:
    """Yield the claims to which one is joined, from whichever of the two it was written down: reasons first.

    `own` are all claims of the expert, in the order of the file.
    """
    claim = statement.claim
    for label, held in (
        (labels.BECAUSE, [other for other in own if other.claim.id in claim.because]),
        (labels.HENCE, [other for other in own if claim.id in other.claim.because]),
        (labels.ALTHOUGH, [other for other in own if other.claim.id in claim.but]),
        (labels.BUT, [other for other in own if claim.id in other.claim.but]),
    ):
        yield from (JointView(wording.say(label), other) for other in held)
