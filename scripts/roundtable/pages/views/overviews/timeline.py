"""The timeline: the events of which the contributions speak."""

from dataclasses import dataclass

from roundtable.content.addressing import pagekinds
from roundtable.content.model import Event
from roundtable.pages.joined.roundtable import Roundtable, Statement
from roundtable.pages.parts.figures.axis import Axis, DatedEvent, axis
from roundtable.pages.parts.page import Page, only_page
from roundtable.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class EventView:
    """An event and the claims that speak of it."""

    event: Event
    date: str
    statements: tuple[Statement, ...]
    later: bool
    """Whether it came after the roundtable, so that the experts could not know of it."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Every event, the oldest first."""

    earlier: tuple[EventView, ...]
    later: tuple[EventView, ...]
    """What came after the roundtable."""
    axis: Axis | None
    """The events as a figure, where there are enough."""
    date: str
    """When the roundtable was held."""


def timeline_page(roundtable: Roundtable, wording: Wording) -> Page:
    """Return the timeline."""
    events = event_views(roundtable, wording)
    description = wording.say("The events behind the contributions.")
    return only_page(
        pagekinds.TIMELINE,
        description,
        TimelineView(
            earlier=tuple(view for view in events if not view.later),
            later=tuple(view for view in events if view.later),
            axis=axis([_dated(view) for view in events], roundtable.record.date, wording),
            date=wording.date(roundtable.record.date),
        ),
        wording,
    )


def _dated(view: EventView) -> DatedEvent:
    """Return an event as the figure shows it: each expert who speaks of it once."""
    return DatedEvent(view.event, view.date, tuple(dict.fromkeys(said.expert for said in view.statements)))


def event_views(roundtable: Roundtable, wording: Wording) -> tuple[EventView, ...]:
    """Return the events, the oldest first."""
    # A date that names no day stands after those days that it may mean.
    events = sorted(roundtable.events, key=lambda event: (event.date.ljust(10, "~"), event.id))
    return tuple(
        EventView(
            event,
            wording.dates(event.date, event.until),
            tuple(roundtable.statements[ref] for ref in event.claims),
            later=event.date > roundtable.record.date,
        )
        for event in events
    )
