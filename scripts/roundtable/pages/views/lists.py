"""The pages that list one kind of thing: experts, topics, pairs, positions, terms."""

from dataclasses import dataclass

from roundtable.content import pagekinds
from roundtable.content.model import Term
from roundtable.content.pagekinds import PageKind
from roundtable.pages.parts.claims import Parts, RowView
from roundtable.pages.parts.page import Page
from roundtable.pages.roundtable import Expert, Roundtable
from roundtable.pages.views.pairs import PairLink, pair_links
from roundtable.pages.views.topics import TopicView, VoiceView


@dataclass(frozen=True, slots=True)
class ExpertsView:
    """Every expert with all claims, in the order of speaking."""

    date: str
    """When the roundtable was held: the offices are those of that time."""
    voices: tuple[VoiceView, ...]


@dataclass(frozen=True, slots=True)
class TopicsView:
    """Every topic, those on which most experts speak first."""

    topics: tuple[TopicView, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """Every pair that has a page."""

    procedure: str
    """How the experts were asked."""
    pairs: tuple[PairLink, ...]


@dataclass(frozen=True, slots=True)
class PositionsView:
    """The table of positions in full."""

    experts: tuple[Expert, ...]
    rows: tuple[RowView, ...]
    topics: tuple[TopicView, ...]
    """The topics to which questions belong."""


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Every term, in the order of the alphabet."""

    terms: tuple[Term, ...]


def experts_page(roundtable: Roundtable, parts: Parts) -> Page:
    """Return the list of experts."""
    say, title = parts.wording.say, roundtable.record.title
    voices = tuple(VoiceView(expert, parts.claims_of(expert)) for expert in roundtable.experts)
    view = ExpertsView(parts.wording.date(roundtable.record.date), voices)
    return _page(pagekinds.EXPERTS, say("Experts"), say("The voices of the roundtable: %(title)s.", title=title), view)


def topics_page(roundtable: Roundtable, parts: Parts, topics: tuple[TopicView, ...]) -> Page:
    """Return the list of topics."""
    say, title = parts.wording.say, roundtable.record.title
    description = say("The subjects that run across the contributions: %(title)s.", title=title)
    return _page(pagekinds.TOPICS, say("Topics"), description, TopicsView(topics))


def compare_page(roundtable: Roundtable, parts: Parts) -> Page:
    """Return the list of pairs."""
    say = parts.wording.say
    view = CompareView(roundtable.record.procedure, pair_links(roundtable, parts.wording))
    return _page(pagekinds.COMPARE, say("Comparisons"), say("The experts in pairs: where they agree and differ."), view)


def positions_page(roundtable: Roundtable, parts: Parts, topics: tuple[TopicView, ...]) -> Page:
    """Return the table of positions."""
    say = parts.wording.say
    view = PositionsView(roundtable.experts, parts.rows, tuple(topic for topic in topics if topic.rows))
    return _page(pagekinds.POSITIONS, say("Positions"), say("Where each expert stands on each question."), view)


def glossary_page(roundtable: Roundtable, parts: Parts) -> Page:
    """Return the glossary."""
    say = parts.wording.say
    terms = tuple(sorted(roundtable.terms, key=lambda term: term.term.casefold()))
    return _page(pagekinds.GLOSSARY, say("Glossary"), say("Abbreviations and terms, explained."), GlossaryView(terms))


def _page(kind: PageKind, title: str, description: str, view: object) -> Page:
    return Page(kind=kind, address=kind.address, title=title, description=description, view=view)
