"""The files: the whole roundtable, and what stands on one page."""

from typing import Final

from pydantic import AliasChoices, Field

from roundtable.pages.data.model.apparatus import Edition, Event, Term, Topic
from roundtable.pages.data.model.comparison import PairCrux, Parting, Position, Question, Relation
from roundtable.pages.data.model.part import Part
from roundtable.pages.data.model.voices import Claim, Person, Source

VERSION: Final = "1.1.0"
"""Raised with every change of what the files may hold; see the package."""


class Head(Part):
    """What every file of data begins with."""

    schema_: str = Field(validation_alias=AliasChoices("schema_", "$schema"), serialization_alias="$schema")
    """Where the schema lies, as seen from the file."""
    version: str = VERSION
    """Version of the schema (https://semver.org)."""
    site: str
    """The root of the site: its full address where that is known, else as seen from the file."""
    language: str
    """BCP 47 tag of the language of all that is no quotation."""


class Export(Head):
    """The whole roundtable."""

    edition_name: str | None
    """Of what is published: a hash of the content, its sources and the templates, as in the foot of every page."""
    title: str
    question: str
    date: str
    convener: str
    procedure: str
    """How the experts were asked, and whose the comparisons are."""
    standfirst: str
    setting: tuple[str, ...]
    rights: str
    corrections: str
    sources: tuple[Source, ...]
    people: tuple[Person, ...]
    """In the order in which they speak."""
    claims: tuple[Claim, ...]
    questions: tuple[Question, ...]
    positions: tuple[Position, ...]
    relations: tuple[Relation, ...]
    topics: tuple[Topic, ...]
    events: tuple[Event, ...]
    terms: tuple[Term, ...]
    partings: tuple[Parting, ...]
    cruxes: tuple[PairCrux, ...]
    editions: tuple[Edition, ...]


class Slice(Part):
    """The records that a page is about, as they stand in the whole."""

    people: tuple[Person, ...] = ()
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    relations: tuple[Relation, ...] = ()
    topics: tuple[Topic, ...] = ()


class PageData(Head):
    """What stands on one page."""

    kind: str
    title: str
    address: str
    ids: dict[str, tuple[str, ...]]
    """The records that it names, by the list of the whole in which they stand."""
    records: Slice | None
    """Of a page about an expert, a claim, a topic or a pair."""
