"""The start page, and the whole roundtable on one page for paper."""

from dataclasses import dataclass

from roundtable.content.addressing import pagekinds
from roundtable.content.model import RoundtableFile
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.claims.row import RowView
from roundtable.pages.parts.cruxes import PartingView, partings
from roundtable.pages.parts.figures.pattern import Pattern, pattern
from roundtable.pages.parts.page import Page, only_page
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.views.overviews.timeline import EventView, event_views
from roundtable.pages.views.topics import TopicView
from roundtable.text.prose import plain_text


@dataclass(frozen=True, slots=True)
class HomeView:
    """The question, the voices, where they stand, ways in."""

    record: RoundtableFile
    date: str
    experts: tuple[Expert, ...]
    rows: tuple[RowView, ...]
    pattern: Pattern | None
    """The positions as a picture, where one helps."""
    partings: tuple[PartingView, ...]
    """The points on which they part, for whoever has five minutes."""
    topics: tuple[TopicView, ...]
    counts: str
    """How much there is, in words."""


@dataclass(frozen=True, slots=True)
class PrintView:
    """Everything, in chapters."""

    record: RoundtableFile
    date: str
    experts: tuple[Expert, ...]
    rows: tuple[RowView, ...]
    pattern: Pattern | None
    contributions: tuple[ExpertView, ...]
    topics: tuple[TopicView, ...]
    events: tuple[EventView, ...]


def home_page(roundtable: Roundtable, parts: Parts, topics: tuple[TopicView, ...]) -> Page:
    """Return the start page."""
    record = roundtable.record
    claims = len(parts.claims)
    counts = (
        parts.wording.count(len(roundtable.experts), "%(num)s expert", "%(num)s experts"),
        parts.wording.count(claims, "%(num)s claim", "%(num)s claims"),
        parts.wording.count(claims, "%(num)s proved quotation", "%(num)s proved quotations"),
        parts.wording.count(len(roundtable.topics), "%(num)s topic", "%(num)s topics"),
    )
    view = HomeView(
        record=record,
        date=parts.wording.date(record.date),
        experts=roundtable.experts,
        rows=parts.rows,
        pattern=_pattern(roundtable, parts),
        partings=partings(roundtable, parts),
        topics=topics,
        counts=parts.wording.list(counts),
    )
    return Page(
        kind=pagekinds.HOME,
        address=pagekinds.HOME.address,
        title=record.title,
        description=plain_text(record.standfirst),
        view=view,
    )


def print_page(
    roundtable: Roundtable, parts: Parts, contributions: tuple[ExpertView, ...], topics: tuple[TopicView, ...]
) -> Page:
    """Return the page for paper."""
    record = roundtable.record
    view = PrintView(
        record=record,
        date=parts.wording.date(record.date),
        experts=roundtable.experts,
        rows=parts.rows,
        pattern=_pattern(roundtable, parts),
        contributions=contributions,
        topics=topics,
        events=event_views(roundtable, parts.wording),
    )
    description = parts.wording.say("%(title)s, on one page for paper.", title=record.title)
    return only_page(pagekinds.PRINT, description, view, parts.wording)


def _pattern(roundtable: Roundtable, parts: Parts) -> Pattern | None:
    """Return the positions as a picture: for an expert speaks first what the expert says where two part."""
    first = [claim for parting in roundtable.record.partings for claim in parting.claims]
    return pattern(parts.rows, roundtable.experts, first, parts.wording)
