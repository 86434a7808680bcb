"""What the editors put before a reader who wants the dispute: where two part, and what most turns on."""

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.content.addressing import addresses
from roundtable.content.model import Crux, Question
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.claims.claim import ClaimView
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.wording import labels


@dataclass(frozen=True, slots=True)
class PartingView:
    """A point on which two experts part, and a claim of each."""

    point: str
    first: ClaimView
    second: ClaimView
    note: str
    """How they differ."""
    address: str
    """Where the two are compared on what they differ in."""


@dataclass(frozen=True, slots=True)
class SideView:
    """Those who would say the same to a claim."""

    label: str
    claims: tuple[ClaimView, ...]
    """By which they would say so; nothing where they did not address it."""
    experts: tuple[Expert, ...]


@dataclass(frozen=True, slots=True)
class CruxView:
    """The claim on which the panel divides most over a question."""

    question: Question
    anchor: str
    claim: ClaimView
    sides: tuple[SideView, ...]
    reading: str


@dataclass(frozen=True, slots=True)
class PairCruxView:
    """The one difference between two experts from which others follow, and their claims that it rests on."""

    says: str
    first: tuple[ClaimView, ...]
    second: tuple[ClaimView, ...]


def partings(roundtable: Roundtable, parts: Parts) -> tuple[PartingView, ...]:
    """Return the points on which experts part, in the order of the content."""
    return tuple(_partings(roundtable, parts))


def _partings(roundtable: Roundtable, parts: Parts) -> Iterator[PartingView]:
    for parting in roundtable.record.partings:
        first, second = (parts.claims[ref] for ref in parting.claims)
        here, there = first.statement, second.statement
        note = next(tie.note for tie in roundtable.ties[here.ref] if tie.there is there)
        address = f"{addresses.pair(here.expert.id, there.expert.id)}#section--differ"
        yield PartingView(parting.point, first, second, note, address)


def crux_views(parts: Parts) -> tuple[CruxView, ...]:
    """Return the crux of each question that has one, in the order of the questions."""
    return tuple(
        CruxView(
            question,
            addresses.crux_anchor(question.id),
            parts.claims[question.crux.claim],
            tuple(_sides(question, question.crux, parts)),
            question.crux.reading,
        )
        for question in parts.roundtable.record.questions
        if question.crux
    )


def _sides(question: Question, crux: Crux, parts: Parts) -> Iterator[SideView]:
    """Yield who would affirm a claim, in part, or deny it, and who did not address it; no side that nobody is on."""
    standing: set[Expert] = set()
    for label, refs in (
        (labels.AFFIRMED, (crux.claim, *crux.affirmed_by)),
        (labels.IN_PART, crux.in_part_by),
        (labels.DENIED, crux.denied_by),
    ):
        claims = tuple(parts.claims[ref] for ref in refs)
        experts = tuple(claim.statement.expert for claim in claims)
        standing.update(experts)
        if claims:
            yield SideView(parts.wording.say(label), claims, experts)
    others = (who for who in parts.roundtable.experts if question.concerns(who.id) and who not in standing)
    if silent := tuple(others):
        yield SideView(parts.wording.say(labels.NOT_ADDRESSED), (), silent)


def pair_crux(roundtable: Roundtable, first: Expert, second: Expert, parts: Parts) -> PairCruxView | None:
    """Return the crux of a pair, where the content has one: the first expert's claims first."""
    for crux in roundtable.record.cruxes:
        claims = [parts.claims[ref] for ref in crux.claims]
        if {claim.statement.expert for claim in claims} == {first, second}:
            sides = (tuple(claim for claim in claims if claim.statement.expert is expert) for expert in (first, second))
            return PairCruxView(crux.says, *sides)
    return None
