"""The pages that list one kind of thing: experts, topics, pairs, positions, terms."""

from dataclasses import dataclass

from roundtable.content.addressing import pagekinds
from roundtable.content.model import Term
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.claims.row import RowView
from roundtable.pages.parts.cruxes import CruxView, crux_views
from roundtable.pages.parts.page import Page, only_page
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
    cruxes: tuple[CruxView, ...]
    """The claim on which the panel divides most, for each question that has one."""


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Every term, in the order of the alphabet."""

    terms: tuple[Term, ...]


def experts_page(roundtable: Roundtable, parts: Parts) -> Page:
    """Return the list of experts."""
    voices = tuple(VoiceView(expert, parts.claims_of(expert)) for expert in roundtable.experts)
    view = ExpertsView(parts.wording.date(roundtable.record.date), voices)
    description = parts.wording.say("The voices of the roundtable: %(title)s.", title=roundtable.record.title)
    return only_page(pagekinds.EXPERTS, description, view, parts.wording)


def topics_page(roundtable: Roundtable, parts: Parts, topics: tuple[TopicView, ...]) -> Page:
    """Return the list of topics."""
    title = roundtable.record.title
    description = parts.wording.say("The subjects that run across the contributions: %(title)s.", title=title)
    return only_page(pagekinds.TOPICS, description, TopicsView(topics), parts.wording)


def compare_page(roundtable: Roundtable, parts: Parts) -> Page:
    """Return the list of pairs."""
    view = CompareView(roundtable.record.procedure, pair_links(roundtable, parts))
    description = parts.wording.say("The experts in pairs: where they agree and differ.")
    return only_page(pagekinds.COMPARE, description, view, parts.wording)


def positions_page(roundtable: Roundtable, parts: Parts, topics: tuple[TopicView, ...]) -> Page:
    """Return the table of positions."""
    view = PositionsView(
        roundtable.experts, parts.rows, tuple(topic for topic in topics if topic.rows), crux_views(parts)
    )
    description = parts.wording.say("Where each expert stands on each question.")
    return only_page(pagekinds.POSITIONS, description, view, parts.wording)


def glossary_page(roundtable: Roundtable, parts: Parts) -> Page:
    """Return the glossary."""
    terms = tuple(sorted(roundtable.terms, key=lambda term: term.term.casefold()))
    description = parts.wording.say("Abbreviations and terms, explained.")
    return only_page(pagekinds.GLOSSARY, description, GlossaryView(terms), parts.wording)
