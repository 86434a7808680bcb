"""The apparatus around the contributions: topics, glossary, timeline, redirects."""

from roundtable.content.model.base import ClaimRef, Id, OldPath, PartialDate, Prose, Record, SitePath, Title, TopicRef


class TopicFile(Record):
    """`topics/ID.yml`: a subject that runs across the contributions."""

    title: Title
    about: Prose
    """What the topic is about, in one sentence."""
    synthesis: Prose
    """What the experts together say of it."""


class Term(Record):
    """An abbreviation or a term, explained where it first stands on a page."""

    id: Id
    term: Title
    """As it stands in the prose."""
    stands_for: Title | None = None
    """What an abbreviation is short for."""
    means: Prose
    also: tuple[Title, ...] = ()
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
    title: Prose
    text: Prose
    basis: Prose
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
