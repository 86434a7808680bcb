"""The page about the site: method, proof, rights, corrections."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roundtable.content import pagekinds
from roundtable.content.model import RoundtableFile, SourceFile, loosened
from roundtable.faults import CAUTIONS as ALL_CAUTIONS
from roundtable.pages.parts.page import Page, only_page
from roundtable.pages.roundtable import Expert, Roundtable
from roundtable.pages.wording import Wording
from roundtable.pages.wording.labels import CAUTIONS, LOOSENED
from roundtable.proof.evidence import Evidence
from roundtable.proof.extent import Coverage, coverage
from roundtable.proof.prooffile import Proof
from roundtable.proof.quotes.rules import RULES, Rule
from roundtable.text.languages import LANGUAGES, Language, language_of

LANGUAGES_BY_NAME = tuple(sorted(LANGUAGES.values(), key=lambda language: language.name))


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source, and what was proved against it."""

    id: str
    record: SourceFile
    published: str
    proof: Proof
    coverage: tuple[tuple[Expert, Coverage], ...]
    language: Language
    """Whose words of negation and contrast are known; one without a name, where they are not."""
    loosened: tuple[str, ...]
    """In sentences, which guards the source's own limits take away."""


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the site is made of, and how it was proved."""

    record: RoundtableFile
    sources: tuple[SourceView, ...]
    rules: tuple[Rule, ...]
    """The rules of quotation, with their examples."""
    languages: tuple[Language, ...]
    """Those whose words of negation and contrast are known, by name."""


def about_page(roundtable: Roundtable, evidence: Mapping[str, Evidence], wording: Wording) -> Page:
    """Return the page about the site; evidence stands under its source's id."""
    description = wording.say("Method, proof, rights, citation and corrections.")
    return only_page(
        pagekinds.ABOUT,
        description,
        AboutView(roundtable.record, tuple(_sources(roundtable, evidence, wording)), RULES, LANGUAGES_BY_NAME),
        wording,
    )


def _sources(roundtable: Roundtable, evidence: Mapping[str, Evidence], wording: Wording) -> Iterator[SourceView]:
    for source_id, found in evidence.items():
        if found.proof:
            reached = tuple((e, coverage(found.proof, e.id)) for e in roundtable.experts if e.source_id == source_id)
            record = found.source.record
            language, loose = language_of(record.language), tuple(_loosened(record, wording))
            yield SourceView(source_id, record, wording.date(record.published), found.proof, reached, language, loose)


def _loosened(record: SourceFile, wording: Wording) -> Iterator[str]:
    """Yield a sentence for each guard that a source's own limits take away."""
    loose = loosened(record)
    for guard in loose:
        yield wording.say(LOOSENED[guard])
    silent = [wording.say(CAUTIONS[code]) for code in ALL_CAUTIONS if code not in record.cautions]
    if silent:
        yield wording.say("The editors have chosen not to be warned of these: %(cautions)s", cautions=" ".join(silent))
