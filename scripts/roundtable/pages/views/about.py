"""The page about the site: method, proof, rights, corrections."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roundtable.content import pagekinds
from roundtable.content.model import RoundtableFile, SourceFile
from roundtable.pages.parts.page import Page, only_page
from roundtable.pages.roundtable import Expert, Roundtable
from roundtable.pages.wording import Wording
from roundtable.proof.evidence import Evidence
from roundtable.proof.extent import Coverage, coverage
from roundtable.proof.prooffile import Proof
from roundtable.proof.quotes.rules import RULES, Rule


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source, and what was proved against it."""

    id: str
    record: SourceFile
    published: str
    proof: Proof
    coverage: tuple[tuple[Expert, Coverage], ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the site is made of, and how it was proved."""

    record: RoundtableFile
    sources: tuple[SourceView, ...]
    rules: tuple[Rule, ...]
    """The rules of quotation, with their examples."""


def about_page(roundtable: Roundtable, evidence: Mapping[str, Evidence], wording: Wording) -> Page:
    """Return the page about the site; evidence stands under its source's id."""
    description = wording.say("Method, proof, rights, citation and corrections.")
    return only_page(
        pagekinds.ABOUT,
        description,
        AboutView(roundtable.record, tuple(_sources(roundtable, evidence, wording)), RULES),
        wording,
    )


def _sources(roundtable: Roundtable, evidence: Mapping[str, Evidence], wording: Wording) -> Iterator[SourceView]:
    for source_id, found in evidence.items():
        if found.proof:
            reached = tuple((e, coverage(found.proof, e.id)) for e in roundtable.experts if e.source_id == source_id)
            record = found.source.record
            yield SourceView(source_id, record, wording.date(record.published), found.proof, reached)
