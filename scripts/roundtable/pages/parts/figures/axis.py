"""The timeline as a figure: a row for each event, placed by how long before or after the roundtable it was.

The scale is logarithmic from the roundtable's day on, so that an empty century takes no more room than the days on
which much happened: the further away, the more time between two lines. Lengths across are in hundredths of the
figure's width, lengths down in hundredths of its height.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from math import copysign, log10
from typing import Final

from roundtable.content.addressing import addresses
from roundtable.content.model import Event
from roundtable.content.partialdate import first_day
from roundtable.pages.joined.expert import Expert
from roundtable.pages.wording import Wording, labels

FEWEST: Final = 2
"""Events between which there is something to see."""
MOST: Final = 40
"""With more events than this the figure would be as long as the list."""
EDGE: Final = 2.0
"""Between the outermost events and the figure's edge."""
MIDDLE: Final = 0.77
"""How far down its row a mark stands: the event's title is above it."""


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event, and what the figure says of it."""

    event: Event
    date: str
    experts: tuple[Expert, ...]
    """Who speaks of it."""


@dataclass(frozen=True, slots=True)
class AxisRow:
    """An event on the scale."""

    event: Event
    address: str
    date: str
    experts: tuple[Expert, ...]
    left: float
    right: float
    """From where to where it lasted; the same for an event of a day."""
    y: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A span of time before or after the roundtable."""

    x: float
    label: str
    raised: bool
    """Whether its label stands higher, so that neighbours do not touch."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The whole figure."""

    rows: tuple[AxisRow, ...]
    ticks: tuple[Tick, ...]
    now: float
    """Where the roundtable's day is; what lies behind it came later."""


def axis(events: Sequence[DatedEvent], held: str, wording: Wording) -> Axis | None:
    """Return the figure of events in their order, or None where there are too few or too many of them.

    `held` is the roundtable's date.
    """
    if not FEWEST <= len(events) <= MOST:
        return None
    now = _span(held, None)[0]
    spans = [
        tuple(_distance((day - now).days) for day in _span(dated.event.date, dated.event.until)) for dated in events
    ]
    first, last = min(0.0, *(start for start, _ in spans)), max(0.0, *(end for _, end in spans))
    across = _Scale(first, last)
    rows = tuple(
        AxisRow(
            dated.event,
            addresses.event(dated.event.id),
            dated.date,
            dated.experts,
            across.place(start),
            across.place(end),
            (index + MIDDLE) / len(events) * 100,
        )
        for index, (dated, (start, end)) in enumerate(zip(events, spans, strict=True))
    )
    return Axis(rows, across.ticks(wording), across.place(0))


def _span(date: str, until: str | None) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that a date may mean, or a time from one date until another."""
    last = until or date
    year, month = int(last[:4]), int(last[5:7] or 12)
    day = int(last[8:] or monthrange(year, month)[1])
    return first_day(date), dt.date(year, month, day)


def _distance(days: int) -> float:
    """Return how far from the roundtable's day another one is, on the scale: each unit is ten times the one before."""
    return copysign(log10(1 + abs(days)), days)


@dataclass(frozen=True, slots=True)
class _Scale:
    """From the first to the last distance."""

    first: float
    last: float

    def place(self, distance: float) -> float:
        """Return where a distance lies, in hundredths of the width."""
        return EDGE + (100 - 2 * EDGE) * (distance - self.first) / ((self.last - self.first) or 1)

    def ticks(self, wording: Wording) -> tuple[Tick, ...]:
        """Return the lines of the scale, before the roundtable's day and after it."""
        return tuple(
            Tick(self.place(distance), wording.count(number, *forms), bool(index % 2))
            for index, (days, number, forms) in enumerate(labels.SPANS)
            for distance in (-_distance(days), _distance(days))
            if self.first <= distance <= self.last
        )
