"""Every page of the site, in one list."""

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.content import addresses
from roundtable.content.model import Event, RoundtableFile, SourceFile, Term
from roundtable.pages import labels
from roundtable.pages.roundtable import Expert, Roundtable, Statement
from roundtable.pages.views.axis import Axis, axis
from roundtable.pages.views.experts import ExpertView, expert_pages
from roundtable.pages.views.pairs import PairLink, pair_links, pair_pages
from roundtable.pages.views.parts import ClaimView, Page, Parts, RowView
from roundtable.pages.views.pattern import Pattern, pattern
from roundtable.pages.views.topics import TopicView, VoiceView, topic_pages
from roundtable.proof.evidence import Evidence
from roundtable.proof.extent import Coverage, coverage
from roundtable.proof.prooffile import Proof
from roundtable.proof.quotes import Verdict
from roundtable.proof.quotes.rules import RULES, Rule
from roundtable.text.counts import count
from roundtable.text.prose import plain_text


@dataclass(frozen=True, slots=True)
class EventView:
    """An event and the claims that speak of it."""

    event: Event
    date: str
    statements: tuple[Statement, ...]
    later: bool
    """Whether it came after the roundtable, so that the experts could not know of it."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source, and what was proved against it."""

    id: str
    record: SourceFile
    published: str
    proof: Proof
    coverage: tuple[tuple[Expert, Coverage], ...]


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict, and the claims whose quotation has it."""

    id: Verdict
    label: str
    means: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class SiteView:
    """What the pages show that are about the roundtable as a whole."""

    roundtable: Roundtable
    record: RoundtableFile
    date: str
    voices: tuple[VoiceView, ...]
    """Every expert with all claims, in the order of speaking."""
    rows: tuple[RowView, ...]
    pattern: Pattern | None
    """The positions as a picture, where one helps."""
    pairs: tuple[PairLink, ...]
    events: tuple[EventView, ...]
    axis: Axis | None
    """The events as a figure, where there are enough."""
    terms: tuple[Term, ...]
    sources: tuple[SourceView, ...]
    experts: tuple[ExpertView, ...]
    topics: tuple[TopicView, ...]
    verdicts: tuple[VerdictView, ...]
    quotations: int
    """How many quotations there are."""
    rules: tuple[Rule, ...]
    """The rules of quotation, with their examples."""
    counts: str
    """How much there is, in words."""


def all_pages(roundtable: Roundtable, evidence: dict[str, Evidence]) -> Iterator[Page]:
    """Yield every page of the site."""
    proved = {entry.claim: entry for one in evidence.values() if one.proof for entry in one.proof.quotations}
    parts = Parts(roundtable, proved)
    experts = list(expert_pages(roundtable, parts, evidence))
    topics = list(topic_pages(roundtable, parts))
    view = _site_view(roundtable, parts, evidence, experts, topics)
    yield from _site_pages(view)
    yield from experts
    yield from topics
    yield from pair_pages(roundtable, parts)


def _site_pages(view: SiteView) -> Iterator[Page]:
    """Yield the pages about the roundtable as a whole."""
    title = view.record.title
    standfirst = plain_text(view.record.standfirst)
    frames = (
        (addresses.HOME, "home", title, standfirst, True),
        (addresses.EXPERTS, "experts", "Experts", f"The voices of the roundtable: {title}.", True),
        (addresses.TOPICS, "topics", "Topics", f"The subjects that run across the contributions: {title}.", True),
        (addresses.COMPARE, "compare", "Comparisons", "The experts in pairs: where they agree and differ.", False),
        (addresses.POSITIONS, "positions", "Positions", "Where each expert stands on each question.", False),
        (addresses.QUOTATIONS, "quotations", "Quotations", "Every quotation, its place and its proof.", False),
        (addresses.TIMELINE, "timeline", "Timeline", "The events behind the contributions.", True),
        (addresses.GLOSSARY, "glossary", "Glossary", "Abbreviations and terms, explained.", True),
        (addresses.ABOUT, "about", "About", "Method, proof, rights, citation and corrections.", True),
        (addresses.PRINT, "print", "The whole roundtable", f"{title}, on one page for paper.", False),
    )
    for address, template, heading, description, searchable in frames:
        yield Page(
            address=address,
            template=template,
            title=heading,
            description=description,
            view=view,
            searchable=searchable,
        )


def _site_view(
    roundtable: Roundtable, parts: Parts, evidence: dict[str, Evidence], experts: list[Page], topics: list[Page]
) -> SiteView:
    claims = tuple(parts.claims.values())
    counts = (
        count(len(roundtable.experts), "expert"),
        count(len(claims), "claim"),
        count(len(claims), "proved quotation"),
        count(len(roundtable.topics), "topic"),
    )
    glossary = roundtable.content.glossary
    events = tuple(_events(roundtable))
    return SiteView(
        roundtable=roundtable,
        record=roundtable.record,
        date=labels.date(roundtable.record.date),
        voices=tuple(VoiceView(expert, parts.claims_of(expert)) for expert in roundtable.experts),
        rows=parts.rows,
        pattern=pattern(parts.rows, roundtable.experts),
        pairs=pair_links(roundtable),
        events=events,
        axis=axis([view.event for view in events]),
        terms=tuple(sorted(glossary.record.terms, key=lambda term: term.term.casefold())) if glossary else (),
        sources=tuple(_sources(roundtable, evidence)),
        experts=tuple(page.view for page in experts if isinstance(page.view, ExpertView)),
        topics=tuple(page.view for page in topics if isinstance(page.view, TopicView)),
        verdicts=tuple(_verdicts(claims)),
        quotations=len(claims),
        rules=RULES,
        counts=", ".join(counts),
    )


def _verdicts(claims: tuple[ClaimView, ...]) -> Iterator[VerdictView]:
    """Yield each verdict that any quotation has, in the order of the vocabulary."""
    for verdict, label in labels.VERDICTS.items():
        if held := tuple(claim for claim in claims if claim.quotation.verdict == verdict):
            yield VerdictView(verdict, label, labels.VERDICT_MEANINGS[verdict], held)


def _events(roundtable: Roundtable) -> Iterator[EventView]:
    """Yield the events, the oldest first."""
    timeline = roundtable.content.timeline
    # A date that names no day stands after those days that it may mean.
    events = sorted(timeline.record.events if timeline else (), key=lambda event: (event.date.ljust(10, "~"), event.id))
    for event in events:
        statements = tuple(roundtable.statements[ref] for ref in event.claims)
        yield EventView(event, labels.dates(event.date, event.until), statements, event.date > roundtable.record.date)


def _sources(roundtable: Roundtable, evidence: dict[str, Evidence]) -> Iterator[SourceView]:
    for source_id, found in evidence.items():
        if found.proof:
            reached = tuple((e, coverage(found.proof, e.id)) for e in roundtable.experts if e.source_id == source_id)
            record = found.source.record
            yield SourceView(source_id, record, labels.date(record.published), found.proof, reached)
