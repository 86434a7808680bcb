"""On a long page: the head stays in sight, or a bar takes its place, and the contents mark where one is."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from .kinds import page_of
from .serving import Host
from .visits import PHONE, Visit, new_context, visiting

FINGER: Final = 44
"""Pixels of the bar's height."""

COVERED: Final = """() => {
  const focused = document.activeElement;
  const bar = document.getElementById("rt--bar").getBoundingClientRect();
  const covered = focused.getBoundingClientRect().top < bar.bottom - 1 && !focused.closest("#rt--bar, .rt-header");
  return covered ? focused.outerHTML.slice(0, 80) : "";
}"""
"""What has the focus, where the bar lies over a part of it."""

MANY: Final = 40
"""Stops of the Tab key: several windows' worth."""


@pytest.fixture(params=["expert", "topic", "print"])
def long(request: pytest.FixtureRequest, desk: BrowserContext, host: Host) -> Iterator[Visit]:
    """Open a long page in a wide window."""
    with visiting(desk, host, page_of(request.param, host.site)) as visit:
        yield visit


def test_the_head_stays(long: Visit) -> None:
    """Far down a page its reader sees the site's name and the search, in a bar that takes little of the window."""
    long.page.evaluate("() => scrollTo({ top: 2500, behavior: 'instant' })")
    head = long.page.locator(".rt-header").bounding_box()

    assert head
    assert (head["y"], round(head["height"])) == (0, FINGER)
    expect(long.page.locator(".rt-header__name")).to_be_in_viewport(ratio=1)
    expect(long.page.locator("#rt--search-button")).to_be_in_viewport(ratio=1)


def test_the_contents_mark_where_one_is(desk: BrowserContext, host: Host) -> None:
    """One entry is marked, that of the part in which the reader is; at the top none is."""
    with visiting(desk, host, page_of("expert", host.site)) as visit:
        links = visit.page.locator(".rt-contents a")
        marked = visit.page.locator(".rt-contents a[aria-current]")
        for at in (0, 2, 1):
            links.nth(at).click()
            expect(marked).to_have_text(str(links.nth(at).text_content()))
        visit.page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")

        expect(marked).to_have_count(0)


@pytest.fixture
def small(handheld: BrowserContext, host: Host) -> Iterator[Visit]:
    """Open an expert's page in a phone's window."""
    with visiting(handheld, host, page_of("expert", host.site)) as visit:
        yield visit


def scroll(visit: Visit, to: int) -> None:
    """Bring a part of a page to the top of the window, as many pixels down as given."""
    visit.page.evaluate(f"() => scrollTo({{ top: {to}, behavior: 'instant' }})")


def test_a_small_window_has_a_bar(small: Visit) -> None:
    """Far down, and only there, it says whose page it is and which part, and opens the search; nothing moves for it."""
    bar, title = small.page.locator("#rt--bar"), small.page.locator("h1")
    expect(bar).to_be_hidden()
    before = title.evaluate("(title) => title.getBoundingClientRect().top + scrollY")
    part = small.page.locator("#section--positions")
    part.evaluate("(part) => part.scrollIntoView({ behavior: 'instant' })")
    expect(bar).to_be_visible()
    box = bar.bounding_box()

    assert box
    width = small.page.evaluate(
        "() => document.documentElement.clientWidth"
    )  # less than the window's beside a scrollbar
    assert (box["y"], box["width"], round(box["height"])) == (0, width, FINGER)
    expect(bar.locator("a").nth(0)).to_have_text(title.inner_text())
    expect(bar.locator("a").nth(1)).to_have_text(part.inner_text())
    assert title.evaluate("(title) => title.getBoundingClientRect().top + scrollY") == before
    bar.get_by_role("button").click()
    expect(small.page.locator("#rt--search input")).to_be_focused()
    small.page.keyboard.press("Escape")
    scroll(small, 0)
    expect(bar).to_be_hidden()


def test_the_bar_leads_to_the_contents_and_to_the_top(small: Visit) -> None:
    """A tap on the part brings the contents below the bar, and a tap on the name the beginning of the page."""
    scroll(small, 4000)
    links = small.page.locator("#rt--bar a")
    links.nth(1).click()
    expect(small.page.locator("#rt--contents")).to_be_in_viewport()
    links.nth(0).click()
    expect(small.page.locator("h1")).to_be_in_viewport(ratio=1)


def test_the_bar_covers_no_focus(small: Visit) -> None:
    """Back and forth by Tab, nothing that has the focus lies behind the bar, in whole or in part (WCAG 2.2, 2.4.12)."""
    small.page.locator("#section--compared").evaluate("(part) => { part.tabIndex = -1; part.focus(); }")
    covered = list[str]()
    for key in ("Shift+Tab", "Tab"):
        for _ in range(MANY):
            small.page.keyboard.press(key)
            covered += filter(None, [small.page.evaluate(COVERED)])

    assert covered == []


def test_a_link_leads_below_the_bar(small: Visit) -> None:
    """What an address names stands clear of it."""
    for link in small.page.locator("#rt--contents a").all():
        link.evaluate("(link) => link.click()")
        target = small.page.locator(":target").bounding_box()

        assert target
        assert target["y"] >= FINGER


def test_without_script_there_is_no_bar(browser: Browser, host: Host) -> None:
    """What only script can fill is not there without it, neither to see nor to stop at."""
    with (
        new_context(browser, PHONE, java_script_enabled=False) as context,
        visiting(context, host, page_of("expert", host.site), scripted=False) as visit,
    ):
        expect(visit.page.locator("#rt--bar")).to_have_count(0)
