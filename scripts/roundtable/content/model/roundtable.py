"""`roundtable.yml`: the roundtable as a whole and the questions on which the experts are compared."""

import datetime as dt
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from roundtable.content.model.base import (
    ClaimRef,
    Day,
    ExpertRef,
    Id,
    Language,
    Line,
    PartialDate,
    Passage,
    Prose,
    Quotation,
    Record,
    Sentence,
    SitePath,
    Title,
    TopicRef,
    YesNo,
)
from roundtable.content.model.draft import Draft


class Form(StrEnum):
    """How a question's answers stand to one another."""

    SCALE = "scale"
    """From one end to the other: an expert gives one."""
    CHECKLIST = "checklist"
    """In no order: an expert may give several, and none excludes another."""


class Answer(Record):
    """One answer that a question may have."""

    id: Id
    """Named by positions."""
    label: Title
    """The answer in a word or two, as the reader sees it."""
    hedged: YesNo = False
    """Whether this answer is neither one side nor the other."""


class Crux(Record):
    """The claim on which the panel divides most over a question, and who would say what to it, as the editors see it.

    Whoever stands nowhere in it did not address it.
    """

    claim: ClaimRef
    """Whoever makes it affirms it."""
    affirmed_by: tuple[ClaimRef, ...] = ()
    """Claims by which other experts would affirm it: one of each."""
    in_part_by: tuple[ClaimRef, ...] = ()
    """Claims by which others would affirm it in part, or with a reservation."""
    denied_by: tuple[ClaimRef, ...] = ()
    """Claims by which others would deny it."""
    reading: Sentence
    """What divides them, in a sentence or two."""


class Question(Record):
    """A question on which the experts can be compared."""

    draft: Draft = False
    id: Id
    """Part of addresses: never changed once published."""
    aliases: tuple[Id, ...] = ()
    """Former ids, or those of questions that were merged into this one, whose addresses still lead here."""
    asks: Sentence
    """The question in full, with its question mark."""
    label: Title
    """The question in two or three words, for the head of a column."""
    topics: tuple[TopicRef, ...] = ()
    """The topics it belongs to."""
    form: Form = Form.SCALE
    answers: Annotated[tuple[Answer, ...], Field(min_length=2)]
    """A scale's from one end to the other, a checklist's in the order in which they are shown."""
    applies_to: tuple[ExpertRef, ...] = ()
    """The experts whom it concerns, where it does not concern all."""
    crux: Crux | None = None
    """The claim on which they divide most."""

    def concerns(self, expert_id: str) -> bool:
        """Return whether an expert can have been expected to address it."""
        return not self.applies_to or expert_id in self.applies_to


class Parting(Record):
    """A point on which two experts part: the start page sets a quotation of each against the other."""

    point: Title
    """What they part on, as a question or in a few words."""
    claims: Annotated[tuple[ClaimRef, ...], Field(min_length=2, max_length=2)]
    """One of each, between which a relation says that they differ."""


class PairCrux(Record):
    """The one difference between two experts from which others follow, as the editors see it."""

    says: Passage
    """The difference, and what follows from it."""
    claims: Annotated[tuple[ClaimRef, ...], Field(min_length=2)]
    """What it rests on: claims of the two, at least one of each."""


class Correction(Record):
    """Something that this site said and says no longer."""

    what: SitePath
    """What was corrected: an address of the site."""
    before: Prose
    """What it said before."""
    withdrawn: Quotation | None = None
    """The words that stood there as a quotation, where it was the quotation that was wrong."""
    now: Prose
    """What it says now, and why."""


class Edition(Record):
    """A dated state of the site's content."""

    date: Annotated[Day, Field(ge=dt.date(1970, 1, 1), le=dt.date(2106, 1, 1))]
    """The day; it dates the build, whose clock counts from 1970 to 2106."""
    note: Passage
    """What is new or was corrected."""
    corrections: tuple[Correction, ...] = ()
    """What was corrected, one by one: what is published stays, and what is added comes last."""


class RoundtableFile(Record):
    """`roundtable.yml`: the roundtable as a whole."""

    title: Title
    language: Language = "en"
    """BCP 47 tag of the language in which the site speaks."""
    question: Sentence
    """The question put to the experts, in our own words."""
    date: PartialDate
    """When the roundtable was held or published: `2014`, `2014-05` or `2014-05-20`."""
    convener: Line
    """Who asked the experts."""
    procedure: Passage
    """Whether the experts were asked together or apart, and whose the comparisons are: stands with each comparison."""
    standfirst: Passage
    """Two or three sentences for somebody who knows nothing of it."""
    setting: tuple[Passage, ...] = ()
    """What had happened by then: paragraphs."""
    questions: tuple[Question, ...] = ()
    """The questions on which the experts are compared, in the order of the table."""
    partings: Annotated[tuple[Parting, ...], Field(max_length=3)] = ()
    """The points on which they part, for whoever has five minutes."""
    cruxes: tuple[PairCrux, ...] = ()
    """For pairs of experts, the one difference from which others follow."""
    rights: Passage
    """Whose the words are, and under what terms they may be used."""
    corrections: Passage
    """How a reader reports a mistake."""
    editions: Annotated[tuple[Edition, ...], Field(min_length=1)]
    """The newest last."""

    @property
    def first_published(self) -> dt.date:
        """The day of the first edition."""
        return min(edition.date for edition in self.editions)

    @property
    def last_changed(self) -> dt.date:
        """The day of the newest edition."""
        return max(edition.date for edition in self.editions)
