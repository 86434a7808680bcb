"""The page of two experts: where they agree, where they differ, where they pass each other by."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from roundtable.content.addressing import addresses, pagekinds
from roundtable.content.model import Form, How
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable, Stance, Tie, Topic
from roundtable.pages.parts.between import relation_summary, ties_between
from roundtable.pages.parts.claims.claim import ClaimView
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.claims.row import CellView
from roundtable.pages.parts.cruxes import PairCruxView, pair_crux
from roundtable.pages.parts.page import Page
from roundtable.pages.wording import Wording

MOST_TELLING: Final = (How.DIFFERS, How.AGREES, How.ADDS, How.SET_BESIDE)
"""Kinds of relation, from the one that introduces a pair best."""


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
    crux: PairCruxView | None
    """The one difference from which others follow."""
    agreements: tuple[MeetingView, ...]
    differences: tuple[MeetingView, ...]
    additions: tuple[MeetingView, ...]
    besides: tuple[MeetingView, ...]
    """Claims worth reading together, with nothing in dispute."""
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
    crux: PairCruxView | None
    point: str
    """The first thing on which they differ, else on which they agree, else on which they meet; or nothing."""


def pair_links(roundtable: Roundtable, parts: Parts) -> tuple[PairLink, ...]:
    """Return every pair that has a page."""
    return tuple(
        PairLink(
            first=first,
            second=second,
            address=addresses.pair(first.id, second.id),
            summary=relation_summary(roundtable, first, second, parts.wording),
            crux=pair_crux(roundtable, first, second, parts),
            point=_first_point(ties_between(roundtable, first, second)),
        )
        for first, second in roundtable.pairs
    )


def _first_point(ties: tuple[Tie, ...]) -> str:
    firsts = {tie.how: tie.note for tie in reversed(ties)}
    return next((firsts[how] for how in MOST_TELLING if how in firsts), "")


def pair_pages(roundtable: Roundtable, parts: Parts) -> Iterator[Page]:
    """Yield the page of each pair."""
    for first, second in roundtable.pairs:
        ties = ties_between(roundtable, first, second)
        topics = [{t.id for claim in parts.claims_of(who) for t in claim.topics} for who in (first, second)]
        view = PairView(
            first=first,
            second=second,
            crux=pair_crux(roundtable, first, second, parts),
            agreements=tuple(_meeting(tie, parts) for tie in ties if tie.how is How.AGREES),
            differences=tuple(_meeting(tie, parts) for tie in ties if tie.how is How.DIFFERS),
            additions=tuple(_meeting(tie, parts) for tie in ties if tie.how is How.ADDS),
            besides=tuple(_meeting(tie, parts) for tie in ties if tie.how is How.SET_BESIDE),
            questions=tuple(_questions(first, second, parts)),
            only_first=tuple(t for t in roundtable.topics if t.id in topics[0] - topics[1]),
            only_second=tuple(t for t in roundtable.topics if t.id in topics[1] - topics[0]),
            procedure=roundtable.record.procedure,
        )
        yield Page(
            kind=pagekinds.PAIR,
            address=addresses.pair(first.id, second.id),
            title=parts.wording.say("%(first)s and %(second)s", first=first.name, second=second.name),
            description=parts.wording.say(
                "%(first)s and %(second)s compared: %(summary)s.",
                first=first.name,
                second=second.name,
                summary=relation_summary(roundtable, first, second, parts.wording),
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


def _questions(first: Expert, second: Expert, parts: Parts) -> Iterator[QuestionPairView]:
    for here, there in zip(parts.cells_of(first), parts.cells_of(second), strict=True):
        verdict = _gap(here.stance, there.stance, parts.wording) or _compared(here, there, parts.wording)
        yield QuestionPairView(here, there, verdict)


def _gap(first: Stance, second: Stance, wording: Wording) -> str:
    """Return, in words, for whom a question is open, or nothing where both answer it."""
    if unconcerned := [stance for stance in (first, second) if not stance.applies]:
        if len(unconcerned) > 1:
            return wording.say("Applies to neither")
        return wording.say("Does not apply to %(expert)s", expert=unconcerned[0].expert.short_name)
    if silent := [stance for stance in (first, second) if not stance.given]:
        if len(silent) > 1:
            return wording.say("Neither addressed it")
        return wording.say("%(expert)s did not address it", expert=silent[0].expert.short_name)
    return ""


def _compared(first: CellView, second: CellView, wording: Wording) -> str:
    """Return, in words, how the answers of two experts to one question stand to each other."""
    here, there = ({view.given.answer.id for view in cell.answers} for cell in (first, second))
    if here == there:
        return wording.say("The same answer") if len(here) == 1 else wording.say("The same answers")
    if first.stance.question.form is Form.CHECKLIST:
        return wording.say("Some answers in common") if here & there else wording.say("No answer in common")
    hedged = all(view.given.answer.hedged for view in (*first.answers, *second.answers))
    return wording.say("Different in degree") if hedged else wording.say("Different answers")
