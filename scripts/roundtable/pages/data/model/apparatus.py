"""What stands around the contributions."""

from roundtable.pages.data.model.part import Part


class Topic(Part):
    """A subject that runs across the contributions."""

    id: str
    title: str
    about: str
    synthesis: str
    claims: tuple[str, ...]
    address: str


class Event(Part):
    """Something dated that the experts speak of."""

    id: str
    date: str
    until: str | None
    title: str
    text: str
    basis: str
    """Where the date and the fact come from."""
    topics: tuple[str, ...]
    claims: tuple[str, ...]
    address: str


class Term(Part):
    """A word explained."""

    id: str
    term: str
    stands_for: str | None
    means: str
    also: tuple[str, ...]
    address: str


class Correction(Part):
    """Something that the site said and says no longer."""

    address: str
    """Of what was corrected."""
    before: str
    withdrawn: str | None
    """The words that stood there as a quotation and are claimed no longer."""
    now: str


class Edition(Part):
    """A dated state of the content."""

    date: str
    note: str
    corrections: tuple[Correction, ...]
