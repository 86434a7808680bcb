"""The roundtable as a whole: records joined to one another.

What views and proofs work on. Everything here is derived from valid content: an expert knows the source, a
claim knows its expert, a relation is seen from both sides.
"""

from dataclasses import dataclass

from roundtable.content.addressing import addresses
from roundtable.content.addressing.pagekinds import PageKind
from roundtable.content.model import (
    Answer,
    Claim,
    Event,
    How,
    Position,
    Question,
    RoundtableFile,
    SourceFile,
    Term,
    TopicFile,
)
from roundtable.pages.joined.expert import Expert


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """A subject that runs across the contributions."""

    id: str
    record: TopicFile

    @property
    def title(self) -> str:
        """The topic's title."""
        return self.record.title

    @property
    def address(self) -> str:
        """The topic's page."""
        return addresses.topic(self.id)


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A claim with the expert who makes it."""

    expert: Expert
    claim: Claim

    @property
    def ref(self) -> str:
        """The claim's name across the roundtable: `expert/claim`."""
        return f"{self.expert.id}/{self.claim.id}"

    @property
    def source(self) -> SourceFile:
        """Where its words were said: a claim is proved before it is joined."""
        assert self.expert.source is not None  # noqa: S101 - what stands in no source is proved by none
        return self.expert.source.record

    @property
    def address(self) -> str:
        """The claim's lasting address, on its expert's page."""
        return addresses.claim(self.expert.id, self.claim.id)

    @property
    def page_address(self) -> str:
        """The claim's own page."""
        return addresses.claim_page(self.expert.id, self.claim.id)

    @property
    def embed_address(self) -> str:
        """The claim's page for frames on other sites."""
        return addresses.embed(self.expert.id, self.claim.id)

    @property
    def register_anchor(self) -> str:
        """The anchor of the claim's quotation in the register."""
        return addresses.quotation_anchor(self.expert.id, self.claim.id)

    @property
    def register_address(self) -> str:
        """The address of the claim's quotation in the register."""
        return addresses.quotation(self.expert.id, self.claim.id)


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """A relation between two claims, seen from one of them."""

    here: Statement
    there: Statement
    how: How
    note: str
    given: bool
    """Whether this is the side on which the editors wrote it: `adds` reads in that direction."""


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """An answer that an expert gives to a question, and the claims that it rests on."""

    position: Position
    answer: Answer
    because: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Stance:
    """Where an expert stands on a question: one answer on a scale, any number on a checklist, none in silence."""

    expert: Expert
    question: Question
    given: tuple[Given, ...] = ()

    @property
    def applies(self) -> bool:
        """Whether the question concerns the expert at all."""
        return self.question.concerns(self.expert.id)

    @property
    def anchor(self) -> str:
        """The anchor on the expert's page."""
        return addresses.position_anchor(self.question.id)

    @property
    def former_anchors(self) -> tuple[str, ...]:
        """The anchors under the question's former ids."""
        return tuple(addresses.position_anchor(alias) for alias in self.question.aliases)

    @property
    def address(self) -> str:
        """The position's lasting address."""
        return addresses.position(self.expert.id, self.question.id)


@dataclass(frozen=True, slots=True, eq=False)
class Roundtable:
    """Everything that the pages show, joined."""

    record: RoundtableFile
    experts: tuple[Expert, ...]
    """In the order in which they speak in the sources; whoever stands in none comes last."""
    topics: tuple[Topic, ...]
    """Those on which most experts speak first."""
    statements: dict[str, Statement]
    by_expert: dict[str, tuple[Statement, ...]]
    by_topic: dict[str, tuple[Statement, ...]]
    stances: dict[tuple[str, str], Stance]
    """By expert's and question's id."""
    ties: dict[str, tuple[Tie, ...]]
    """By claim: each relation stands under both of its claims."""
    pairs: tuple[tuple[Expert, Expert], ...]
    """The pairs that have a page, each in the order of speaking."""
    events: tuple[Event, ...]
    """As the content has them: in any order."""
    terms: tuple[Term, ...]
    overviews: tuple[PageKind, ...]
    """The kinds that have one page on the site, and something on it."""
