"""The timeline's figure: to scale from the day of the roundtable, what came later behind it, and who speaks of it."""

from typing import Final

import pytest
from bs4 import Tag

from roundtable.content.addressing import addresses
from roundtable.content.model import Event
from roundtable.pages.parts.figures.axis import FEWEST, MOST, Axis, DatedEvent, axis
from roundtable.pages.wording import Wording
from roundtables import BuiltRoundtable, page

HELD: Final = "2014-05-20"
"""The day of the roundtable of the figures that are drawn here."""


def share(part: Tag, name: str) -> float:
    """Return a length of a drawn part, in hundredths."""
    return float(str(part[name]).rstrip("%"))


def drawn(*dates: str, held: str = HELD) -> Axis | None:
    """Return the figure of events with these dates, or with a first and a last day joined by a slash."""
    events = []
    for index, date in enumerate(dates):
        first, _, last = date.partition("/")
        event = Event(id=f"event-{index}", date=first, until=last or None, title="It", text="It was.", basis="Told.")
        events.append(DatedEvent(event, date, ()))
    return axis(events, held, Wording("en"))


def test_the_day_of_the_roundtable_parts_the_figure(quoted: BuiltRoundtable) -> None:
    """What ended before it lies on its left, what began later on the ground behind it."""
    content = quoted.outcome.content
    assert content.timeline
    figure = page(quoted, addresses.TIMELINE).select_one(".rt-axis")
    assert figure
    now, later = figure.select_one(".rt-axis__now"), figure.select_one(".rt-axis__later")
    assert now
    assert later
    assert share(later, "x") == share(now, "x1")
    assert "1 January 1999: here they speak" in figure.get_text()
    held = "1999-01-01"
    by_id = {event.id: event for event in content.timeline.record.events}
    rows = [str(link["href"]).removeprefix("#") for link in figure.select(".rt-axis__rows a")]
    assert sorted(rows) == sorted(by_id)
    for name, mark in zip(rows, figure.select(".rt-axis__event"), strict=True):
        event = by_id[name]
        assert (share(mark, "x1") > share(now, "x1")) is (event.date > held)
        if len(event.until or event.date) == len(held):
            assert (share(mark, "x2") < share(now, "x1")) is ((event.until or event.date) < held)


def test_each_event_names_who_speaks_of_it(quoted: BuiltRoundtable) -> None:
    """Beside the title in each row stand the experts whose claims speak of the event, each once."""
    content = quoted.outcome.content
    assert content.timeline
    rows = page(quoted, addresses.TIMELINE).select(".rt-axis__rows > li")
    shown = {
        str(row.a["href"]).removeprefix("#"): sorted(name.get_text() for name in row.select(".rt-name"))
        for row in rows
        if row.a
    }
    for event in content.timeline.record.events:
        experts = {claim.partition("/")[0] for claim in event.claims}
        names = [content.experts[expert].record.sort_name.partition(",")[0] for expert in experts]
        assert shown[event.id] == sorted(names)


def test_what_came_later_has_a_ground_of_its_own(quoted: BuiltRoundtable) -> None:
    """In the list, too, the day of the roundtable stands between what was known and what was not."""
    band = page(quoted, addresses.TIMELINE).select_one(".rt-band--later")
    assert band
    assert band["aria-labelledby"] == "section--later"
    assert band.p
    assert band.p.get_text() == "1 January 1999: here they speak"


def test_an_empty_century_takes_no_more_room_than_a_busy_year() -> None:
    """The scale narrows with distance, and keeps the order of time."""
    figure = drawn("0914-01-01", "1014-01-01", "2013-05-20", "2014-05-19", "2014-05-21")
    assert figure
    places = [row.left for row in figure.rows]

    assert places == sorted(places)
    assert places[1] - places[0] < places[3] - places[2]
    assert places[0] > 0
    assert places[-1] < 100
    assert places[3] < figure.now < places[4]


def test_each_tenfold_of_days_is_as_wide() -> None:
    """99, 9 and 0 days before and 9 after are a third of the room apart, and all rows are of the same height."""
    figure = drawn("2014-02-10", "2014-05-11", "2014-05-20/2014-05-29")
    assert figure

    rows = [(row.address, row.left, row.right, round(row.y, 2)) for row in figure.rows]
    assert rows == [
        ("/timeline/#event-0", 2, 2, 25.67),
        ("/timeline/#event-1", 34, 34, 59),
        ("/timeline/#event-2", 66, 98, 92.33),
    ]
    assert figure.now == 66
    ticks = [(round(tick.x, 2), tick.label, tick.raised) for tick in figure.ticks]
    assert ticks == [(37.1, "1 week", False), (94.9, "1 week", False), (18.28, "1 month", True)]


@pytest.mark.parametrize(
    ("date", "lasts"),
    [("2014-05-20", False), ("2014-05", True), ("2013", True), ("2014-02-06/2014-02-08", True), ("2013/2014-01", True)],
)
def test_a_mark_is_as_long_as_its_date_is_wide(date: str, *, lasts: bool) -> None:
    """A day is a point; a month, a year and what lasted are lines."""
    figure = drawn(date, "2001-07-16")
    assert figure

    assert (figure.rows[0].right > figure.rows[0].left) is lasts


def test_the_lines_of_the_scale_lie_inside_the_figure() -> None:
    """Only spans as long as those between the events and the roundtable are marked, on the side where they are."""
    figure = drawn("2004-01-01", "2014-05-30")
    assert figure

    before = [tick.label for tick in figure.ticks if tick.x < figure.now]
    after = [tick.label for tick in figure.ticks if tick.x > figure.now]
    assert before == ["1 week", "1 month", "1 year", "10 years"]
    assert after == ["1 week"]


@pytest.mark.parametrize("held", ["2014", "2014-05"])
def test_a_roundtable_of_a_month_or_a_year_has_a_figure(held: str) -> None:
    """Where the day is not known, the first that the date may mean stands for it."""
    figure = drawn("2013-01-01", "2015-01-01", held=held)
    assert figure

    assert figure.rows[0].right < figure.now < figure.rows[1].left


def test_few_and_very_many_events_have_no_figure() -> None:
    """One event makes no line, and a figure as long as the list tells nothing more; events of one day do."""
    assert drawn(*["2014-05-20"] * (FEWEST - 1)) is None
    assert drawn(*["2014-05-20"] * (MOST + 1)) is None
    assert drawn(*["2014-05-20"] * FEWEST)
