"""What the experts are compared on, and how they stand to one another."""

from typing import Literal

from roundtable.content.model import Form, How
from roundtable.pages.data.model.part import Part

Stand = Literal["answered", "not-addressed", "does-not-apply"]
"""Whether somebody answered a question; one that does not apply could not be addressed."""


class Answer(Part):
    """What may be answered to a question."""

    id: str
    label: str
    hedged: bool
    """Whether it is neither one side nor the other."""


class Crux(Part):
    """The claim on which the experts divide most over a question, as the editors see it."""

    claim: str
    affirmed_by: tuple[str, ...]
    in_part_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    reading: str


class Question(Part):
    """What the experts are compared on."""

    id: str
    asks: str
    label: str
    form: Form
    topics: tuple[str, ...]
    people: tuple[str, ...]
    """Those whom it concerns."""
    answers: tuple[Answer, ...]
    crux: Crux | None
    address: str


class Given(Part):
    """An answer that an expert gives, as the editors read it."""

    answer: str
    reading: str
    because: tuple[str, ...]
    """The claims on which it rests, the most decisive first."""


class Position(Part):
    """Where an expert stands on a question; there is one for each expert and each question."""

    person: str
    question: str
    stance: Stand
    answers: tuple[Given, ...]
    """One on a scale, any number on a checklist, none in silence."""
    address: str


class Relation(Part):
    """How a claim stands to one of another expert, as the editors see it; each is given once."""

    claim: str
    to: str
    how: How
    """`adds` reads from `claim` to `to`."""
    note: str
    address: str


class Parting(Part):
    """A point on which two experts part."""

    point: str
    claims: tuple[str, ...]


class PairCrux(Part):
    """The one difference between two experts from which others follow, as the editors see it."""

    says: str
    claims: tuple[str, ...]
