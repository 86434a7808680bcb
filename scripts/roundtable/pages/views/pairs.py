"""The page of two experts: where they agree, where they differ, where they pass each other by."""

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.content import addresses, pagekinds
from roundtable.content.model import How
from roundtable.pages.parts.claims import CellView, ClaimView, Parts
from roundtable.pages.parts.page import Page
from roundtable.pages.roundtable import Expert, Roundtable, Tie, Topic
from roundtable.pages.views.experts import relation_summary
from roundtable.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Two claims that are related, the first expert's first."""

    first: ClaimView
    second: ClaimView
    note: str
    lead: str
    """For an addition, whose claim adds to whose; else nothing."""


@dataclass(frozen=True, slots=True)
class QuestionPairView:
    """One question and where the two stand on it."""

    first: CellView
    second: CellView
    verdict: str
    """Whether the two answers are the same, different, or not to be compared, in words."""


@dataclass(frozen=True, slots=True)
class PairView:
    """Everything on the page of two experts."""

    first: Expert
    second: Expert
    agreements: tuple[MeetingView, ...]
    differences: tuple[MeetingView, ...]
    additions: tuple[MeetingView, ...]
    questions: tuple[QuestionPairView, ...]
    only_first: tuple[Topic, ...]
    only_second: tuple[Topic, ...]
    procedure: str
    """How the experts were asked."""


@dataclass(frozen=True, slots=True)
class PairLink:
    """A pair in the list of comparisons."""

    first: Expert
    second: Expert
    address: str
    summary: str
    point: str
    """The first thing on which they differ, else on which they agree; or nothing."""


def pair_links(roundtable: Roundtable, wording: Wording) -> tuple[PairLink, ...]:
    """Return every pair that has a page."""
    return tuple(
        PairLink(
            first=one,
            second=other,
            address=addresses.pair(one.id, other.id),
            summary=relation_summary(roundtable, one, other, wording),
            point=_first_point(_ties(roundtable, one, other)),
        )
        for one, other in roundtable.pairs
    )


def _first_point(ties: tuple[Tie, ...]) -> str:
    firsts = {tie.how: tie.note for tie in reversed(ties)}
    return firsts.get(How.DIFFERS) or firsts.get(How.AGREES, "")


def _ties(roundtable: Roundtable, one: Expert, other: Expert) -> tuple[Tie, ...]:
    """Return the relations of the first expert's claims to the other's, in the order of the claims."""
    held = (tie for statement in roundtable.by_expert[one.id] for tie in roundtable.ties.get(statement.ref, ()))
    return tuple(tie for tie in held if tie.there.expert is other)


def pair_pages(roundtable: Roundtable, parts: Parts) -> Iterator[Page]:
    """Yield the page of each pair."""
    for one, other in roundtable.pairs:
        ties = _ties(roundtable, one, other)
        topics = [{t.id for claim in parts.claims_of(who) for t in claim.topics} for who in (one, other)]
        view = PairView(
            first=one,
            second=other,
            agreements=tuple(_meeting(tie, parts) for tie in ties if tie.how is How.AGREES),
            differences=tuple(_meeting(tie, parts) for tie in ties if tie.how is How.DIFFERS),
            additions=tuple(_meeting(tie, parts) for tie in ties if tie.how is How.ADDS),
            questions=tuple(_questions(one, other, parts)),
            only_first=tuple(t for t in roundtable.topics if t.id in topics[0] - topics[1]),
            only_second=tuple(t for t in roundtable.topics if t.id in topics[1] - topics[0]),
            procedure=roundtable.record.procedure,
        )
        yield Page(
            kind=pagekinds.PAIR,
            address=addresses.pair(one.id, other.id),
            title=parts.wording.say("%(first)s and %(second)s", first=one.name, second=other.name),
            description=parts.wording.say(
                "%(first)s and %(second)s compared: %(summary)s.",
                first=one.name,
                second=other.name,
                summary=relation_summary(roundtable, one, other, parts.wording),
            ),
            view=view,
        )


def _meeting(tie: Tie, parts: Parts) -> MeetingView:
    lead = ""
    if tie.how is How.ADDS:
        adding, added = (tie.here, tie.there) if tie.given else (tie.there, tie.here)
        lead = parts.wording.say(
            "%(adding)s adds to %(added)s", adding=adding.expert.short_name, added=added.expert.short_name
        )
    return MeetingView(parts.claims[tie.here.ref], parts.claims[tie.there.ref], tie.note, lead)


def _questions(one: Expert, other: Expert, parts: Parts) -> Iterator[QuestionPairView]:
    say = parts.wording.say
    for first, second in zip(parts.cells_of(one), parts.cells_of(other), strict=True):
        if first.stance.answer is None and second.stance.answer is None:
            verdict = say("Neither addressed it")
        elif first.stance.answer is None or second.stance.answer is None:
            silent = one if first.stance.answer is None else other
            verdict = say("%(expert)s did not address it", expert=silent.short_name)
        elif first.stance.answer.id == second.stance.answer.id:
            verdict = say("The same answer")
        elif first.stance.answer.hedged and second.stance.answer.hedged:
            verdict = say("Different in degree")
        else:
            verdict = say("Different answers")
        yield QuestionPairView(first, second, verdict)
