"""`experts/ID.yml`: a person, the person's claims and positions, and how they stand to those of others."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from roundtable.content.model.base import (
    MOST_CLAIMS,
    ClaimRef,
    Id,
    Line,
    Passage,
    QuestionRef,
    Quotation,
    Record,
    Sentence,
    Title,
    TopicRef,
    YesNo,
)
from roundtable.content.model.draft import LISTED, SOME, Draft

PICTURE_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\.(avif|jpg|png|webp)$"


class Kind(StrEnum):
    """What sort of statement a claim is."""

    FACT = "fact"
    """Something that was or is so, and can be checked."""
    ASSESSMENT = "assessment"
    """A reading of motives, causes or weight."""
    FORECAST = "forecast"
    """Something that is expected to come."""
    ADVICE = "advice"
    """Something that ought to be done."""


class How(StrEnum):
    """How one claim stands to another."""

    AGREES = "agrees"
    DIFFERS = "differs"
    ADDS = "adds"
    SET_BESIDE = "set-beside"
    """Worth reading together, with nothing in dispute."""


class Role(Record):
    """An office held at the time of the roundtable, or before it."""

    title: Line
    organisation: Line | None = None
    former: YesNo = False
    """Held before the roundtable, no longer then."""


class Picture(Record):
    """A portrait, where its owner allows it; without one the page shows a monogram."""

    file: Annotated[str, StringConstraints(pattern=PICTURE_PATTERN, max_length=100)]
    """Its name in `content/pictures/`."""
    description: Title
    """What it shows, for those who do not see it."""
    rights: Passage
    """Who made it, and under what terms it is shown."""


class Claim(Record):
    """One thing an expert says, in our words, resting on a quotation."""

    id: Id
    """The anchor on the expert's page and the last part of its own page's address: never changed once published."""
    says: Sentence
    """The claim, in our own words."""
    kind: Kind
    topics: Annotated[tuple[TopicRef, ...], Field(min_length=1)]
    quote: Quotation
    """The shortest decisive words, exactly as they stand in the source."""
    paragraph: Annotated[int, Field(ge=1)]
    """The paragraph of this expert's contribution in which the quotation begins, counted from 1."""
    aliases: tuple[Id, ...] = ()
    """Former ids of this claim, whose addresses still lead to it."""
    because: tuple[Id, ...] = ()
    """The expert's claims from which this one is argued."""
    but: tuple[Id, ...] = ()
    """The expert's claims that this one limits or goes against: it holds although they do."""


class Step(Record):
    """A step of an argument, in our own words, with the expert's where they decide."""

    says: Sentence
    """One or two sentences; `{claim}` stands for the quotation of that claim, inside its sentence."""
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The expert's claims that it rests on."""


class Position(Record):
    """An answer of the expert to one of the roundtable's questions, as the editors read it."""

    question: QuestionRef
    answer: Id
    """One of the question's own; on a checklist each further answer is a position of its own."""
    reading: Sentence
    """The position in a sentence, in our own words."""
    because: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The expert's claims that it rests on, the most decisive first."""


class Relation(Record):
    """How a claim of this expert stands to a claim of another: the editors' comparison."""

    claim: Id
    """A claim of this expert."""
    to: ClaimRef
    """The other expert's claim, as `expert/claim`."""
    how: How
    note: Sentence
    """On what exactly, naming both so that it reads from either side."""


class ExpertFile(Record):
    """`experts/ID.yml`: a person and that person's contribution."""

    draft: Draft = False
    name: Line
    sort_name: Line
    """As in a list of names: family name first."""
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    """At the time of the roundtable."""
    picture: Picture | None = None
    gist: Sentence
    """One sentence a reader can take away."""
    summary: Passage
    """Two or three sentences in our own words."""
    argument: tuple[Step, ...] = ()
    """The line of thought, in about five steps, in the order of the contribution."""
    claims: Annotated[tuple[Claim, ...], Field(max_length=MOST_CLAIMS, json_schema_extra=LISTED), SOME]
    positions: tuple[Position, ...] = ()
    not_addressed: tuple[QuestionRef, ...] = ()
    """The questions that the expert did not address: each question stands here or in `positions`."""
    relations: tuple[Relation, ...] = ()
