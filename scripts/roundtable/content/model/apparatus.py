"""The apparatus around the contributions: topics, glossary, timeline, redirects."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from roundtable.content.model.base import (
    ClaimRef,
    Id,
    OldPath,
    PartialDate,
    Passage,
    Prose,
    Record,
    Sentence,
    SitePath,
    Title,
    TopicRef,
)
from roundtable.content.model.draft import Draft
from roundtable.text.folding import fold
from roundtable.text.segmentation.words import count_words

MOST_WORDS_OF_A_TERM = 5
"""A term may stand in quotation marks unproved: with more words it could be a sentence of the source."""


def _is_term(text: str) -> str:
    """Demand a term of few words."""
    if (words := count_words(fold(text))) > MOST_WORDS_OF_A_TERM:
        code, message = "term", "must be a term of at most {most} words; it has {words}"
        raise PydanticCustomError(code, message, {"most": MOST_WORDS_OF_A_TERM, "words": words})
    return text


ShortTerm = Annotated[Title, AfterValidator(_is_term)]


class TopicFile(Record):
    """`topics/ID.yml`: a subject that runs across the contributions."""

    draft: Draft = False
    title: Title
    about: Sentence
    """What the topic is about, in one sentence."""
    synthesis: Prose
    """What the experts together say of it."""


class Term(Record):
    """An abbreviation or a term, explained where it first stands on a page."""

    id: Id
    term: ShortTerm
    """As it stands in the prose."""
    stands_for: Title | None = None
    """What an abbreviation is short for."""
    means: Sentence
    also: tuple[ShortTerm, ...] = ()
    """Other forms that stand in the prose."""


class GlossaryFile(Record):
    """`glossary.yml`."""

    terms: tuple[Term, ...] = ()


class Event(Record):
    """A dated event that the contributions speak of."""

    id: Id
    date: PartialDate
    """`2001`, `2014-05` or `2014-05-20`: as exact as the source of it."""
    until: PartialDate | None = None
    """The end, where the event lasted."""
    title: Sentence
    text: Passage
    basis: Passage
    """Where the date and the fact come from."""
    topics: tuple[TopicRef, ...] = ()
    claims: tuple[ClaimRef, ...] = ()
    """The claims that speak of it, as `expert/claim`."""


class TimelineFile(Record):
    """`timeline.yml`: the events, in any order."""

    events: tuple[Event, ...] = ()


class Redirect(Record):
    """An old address that leads to a new one."""

    old: OldPath
    """Ends in a slash, or in .html; written as it is read, without percent signs."""
    new: SitePath


class RedirectsFile(Record):
    """`redirects.yml`."""

    redirects: tuple[Redirect, ...] = ()
