"""A content folder as it was read: its valid records, each with the places of its parts, and every fault."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from roundtable.content.files.document import Document
from roundtable.content.files.ledgerfile import Ledger
from roundtable.content.model import (
    Claim,
    ExpertFile,
    GlossaryFile,
    Record,
    RedirectsFile,
    RoundtableFile,
    SourceFile,
    TimelineFile,
    TopicFile,
)
from roundtable.content.names import Names
from roundtable.content.reading.listing import FOLDERS, SINGLE
from roundtable.faults import Diagnostic, Location

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[R_co]):
    """A valid record, its id (the file's stem), and the places of its parts."""

    id: str
    record: R_co
    document: Document

    def at(self, *keys: str | int) -> Location:
        """Return where a part of the record stands, by the keys and indexes that lead to it."""
        return self.document.at(*keys)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim's quotation, and where it stands in the content."""

    expert: Loaded[ExpertFile]
    claim: Claim
    index: int
    """Place among the expert's claims, from 0."""

    @property
    def ref(self) -> str:
        """The claim's name across the roundtable: `expert/claim`."""
        return f"{self.expert.id}/{self.claim.id}"

    def at(self, field_name: str) -> Location:
        """Return where a field of the claim stands."""
        return self.expert.at("claims", self.index, field_name)


@dataclass(slots=True)
class Content:
    """One content folder as read, a field for each file and folder of `listing`. The maps hold valid records only."""

    folder: Path
    documents: tuple[Document, ...] = ()
    """The files of the model as they were read, those that hold no valid record too."""
    names: Names = field(default_factory=Names)
    roundtable: Loaded[RoundtableFile] | None = None
    experts: dict[str, Loaded[ExpertFile]] = field(default_factory=dict)
    topics: dict[str, Loaded[TopicFile]] = field(default_factory=dict)
    sources: dict[str, Loaded[SourceFile]] = field(default_factory=dict)
    glossary: Loaded[GlossaryFile] | None = None
    timeline: Loaded[TimelineFile] | None = None
    redirects: Loaded[RedirectsFile] | None = None
    ledger: Ledger = field(default_factory=Ledger)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def records(self) -> Iterator[Loaded[Record]]:
        """Every valid record, whatever the list of files has."""
        for name in SINGLE:
            if loaded := getattr(self, name):
                yield loaded
        for name in FOLDERS:
            yield from getattr(self, name).values()

    def quoted(self, source: Loaded[SourceFile]) -> Iterator[Quoted]:
        """Yield every quotation from one source, by the experts whose files could be read."""
        for expert_id in source.record.speakers:
            if expert := self.experts.get(expert_id):
                for index, claim in enumerate(expert.record.claims):
                    yield Quoted(expert, claim, index)
