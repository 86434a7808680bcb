"""Who speaks, where, and what."""

from roundtable.content.model import Kind
from roundtable.faults import CautionCode
from roundtable.pages.data.model.part import Part
from roundtable.proof.quotes import ProvedVerdict


class Source(Part):
    """Where words were published, and the edition of the text against which the quotations were proved."""

    id: str
    title: str | None
    publisher: str
    published: str
    """A year, a month or a day, as exact as is known."""
    language: str
    """BCP 47 tag."""
    address: str | None
    """A full address, where one is known."""
    rights_holder: str
    edition: str
    """SHA-256 of the text, in hexadecimal."""
    proved: str | None
    """The day on which the newest quotation was proved; none where the text is shown whole: it is proved each time."""
    rules: int
    """Version of the rules of quotation."""


class Office(Part):
    """An office that somebody held."""

    title: str
    organisation: str | None
    former: bool
    """Whether it was held before the roundtable, and no longer then."""


class Person(Part):
    """An expert."""

    id: str
    name: str
    sort_name: str
    """Family name first."""
    roles: tuple[Office, ...]
    gist: str
    """What the expert holds, in a sentence of the editors'."""
    summary: str
    source: str
    """Id of the source in which the expert speaks."""
    address: str


class Quotation(Part):
    """Words of an expert, and what was proved of them."""

    text: str
    """Exactly as they were proved."""
    language: str
    sha256: str
    """Hash of the text in UTF-8, in hexadecimal, as the proof has it."""
    verdict: ProvedVerdict
    """How the words stand in the source."""
    cautions: tuple[CautionCode, ...]
    """What a reader should know of the cut."""
    source: str
    edition: str
    """SHA-256 of the source's text, in hexadecimal."""
    paragraphs: tuple[int, ...]
    """Those of the expert's contribution in which they stand, counted from 1."""
    words: int
    """How many words of the source are quoted."""
    address: str
    """Its entry in the register."""


class Claim(Part):
    """One thing that an expert says, in the editors' words, and the quotation on which it rests."""

    id: str
    """As person/claim."""
    person: str
    says: str
    kind: Kind
    topics: tuple[str, ...]
    because: tuple[str, ...]
    """Claims of the same expert from which it is argued."""
    but: tuple[str, ...]
    """Claims of the same expert that it limits."""
    quotation: Quotation
    address: str
    """Its own page."""
    place: str
    """Its place on the expert's page."""
