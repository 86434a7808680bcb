"""The page about the site: method, proof, rights, corrections."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roundtable.content.addressing import pagekinds
from roundtable.content.model import Guard, RoundtableFile, SourceFile, loosened
from roundtable.faults import CAUTIONS
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.editions import EditionView
from roundtable.pages.parts.page import Page, only_page
from roundtable.pages.wording import Wording, labels
from roundtable.proof.borrowing.extent import Coverage, coverage
from roundtable.proof.evidence import Evidence
from roundtable.proof.prooffile import Proof
from roundtable.proof.quotes.rules import RULES, Rule
from roundtable.text.languages import LANGUAGES, UNKNOWN, language_of


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source, and what was proved against it."""

    id: str
    record: SourceFile
    published: str
    proof: Proof
    coverage: tuple[tuple[Expert, Coverage], ...]
    language: str
    """The name of its language, where the words of negation and contrast of that are known; else nothing."""
    limits: tuple[str, ...]
    """In sentences, how far the source's words may be used."""
    loosened: tuple[str, ...]
    """In sentences, which guards the source's own limits take away."""


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the site is made of, and how it was proved."""

    record: RoundtableFile
    editions: tuple[EditionView, ...]
    sources: tuple[SourceView, ...]
    rules: tuple[tuple[Rule, str], ...]
    """The rules of quotation with their examples, and what comes of each, in words."""
    languages: tuple[tuple[str, str], ...]
    """Those whose words of negation and contrast are known: the names in their order, and where the words are from."""


def about_page(roundtable: Roundtable, parts: Parts, evidence: Mapping[str, Evidence]) -> Page:
    """Return the page about the site; evidence stands under its source's id."""
    wording = parts.wording
    view = AboutView(
        record=roundtable.record,
        editions=parts.editions,
        sources=tuple(_sources(roundtable, evidence, wording)),
        rules=tuple((rule, wording.say(labels.VERDICT_NAMES[rule.verdict])) for rule in RULES),
        languages=tuple(sorted((_language_name(tag, wording), known.reference) for tag, known in LANGUAGES.items())),
    )
    return only_page(pagekinds.ABOUT, wording.say("Method, proof, rights, citation and corrections."), view, wording)


def _sources(roundtable: Roundtable, evidence: Mapping[str, Evidence], wording: Wording) -> Iterator[SourceView]:
    for source_id, found in evidence.items():
        if found.proof:
            record = found.source.record
            heard = [expert for expert in roundtable.experts if expert.id in record.speakers]
            yield SourceView(
                source_id,
                record,
                wording.date(record.published),
                found.proof,
                tuple((expert, coverage(found.proof, expert.id)) for expert in heard),
                _language_name(record.language, wording),
                tuple(_limits(record, wording)),
                tuple(_loosened(record, wording)),
            )


def _language_name(tag: str, wording: Wording) -> str:
    """Return the name of a language whose words of negation and contrast are known; of any other nothing."""
    known = language_of(tag)
    return wording.language_name(tag.partition("-")[0].lower(), known.name) if known is not UNKNOWN else ""


def _limits(record: SourceFile, wording: Wording) -> Iterator[str]:
    """Yield a sentence for each limit that the build keeps, and one where the text's rights lift some."""
    held = {guard for guard in Guard if record.holds(guard)}
    if len(held) < len(Guard):
        yield wording.say("The text is shown whole, so that no other limit is set to what is quoted and repeated.")
    if Guard.LENGTH in held:
        words = wording.number(record.longest_quotation)
        yield wording.say("A quotation takes at most %(words)s words of the text.", words=words)
    if Guard.SHARE in held:
        share = wording.percent(record.largest_share)
        yield wording.say("All quotations from one contribution take at most %(share)s of its words.", share=share)
    if Guard.COPYING in held:
        run = wording.number(record.longest_shared_run)
        yield wording.say("The editors’ prose shares at most %(run)s words in a row with the text.", run=run)
    if record.least_coverage == 1:
        yield wording.say("Claims rest on every paragraph of each contribution.")
    else:
        share = wording.percent(record.least_coverage)
        yield wording.say("Claims rest on at least %(share)s of the paragraphs of each contribution.", share=share)


def _loosened(record: SourceFile, wording: Wording) -> Iterator[str]:
    """Yield a sentence for each guard that a source's own limits take away."""
    for guard in loosened(record):
        yield wording.say(labels.LOOSENED[guard])
    silent = [wording.say(labels.CAUTIONS[code]) for code in CAUTIONS if code not in record.cautions]
    if silent:
        yield wording.say("The editors have chosen not to be warned of these: %(cautions)s", cautions=" ".join(silent))
