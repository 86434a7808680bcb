"""An expert's argument: the steps in our words, each quotation inside its sentence, each step with its claims."""

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Statement
from roundtable.pages.parts.claims.claim import ClaimView
from roundtable.pages.parts.claims.parts import Parts
from roundtable.text.placing import pieces


@dataclass(frozen=True, slots=True)
class PieceView:
    """A run of a step's prose, and the claim whose quotation follows it, where one does."""

    text: str
    claim: ClaimView | None


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of an argument."""

    pieces: tuple[PieceView, ...]
    statements: tuple[Statement, ...]
    """The claims that it rests on."""
    place: str
    """The paragraphs in which they begin, in words."""


def argument(expert: Expert, parts: Parts) -> Iterator[StepView]:
    """Yield the steps of an expert's argument."""
    for step in expert.record.argument:
        claims = {name: parts.claims[f"{expert.id}/{name}"] for name in step.claims}
        statements = tuple(claim.statement for claim in claims.values())
        yield StepView(
            pieces=tuple(PieceView(text, claims.get(name)) for text, name in pieces(step.says)),
            statements=statements,
            place=parts.wording.paragraphs(tuple(sorted({statement.claim.paragraph for statement in statements}))),
        )
