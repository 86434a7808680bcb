"""Readers and systems with wishes of their own: no motion, few colours, paper."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from .kinds import page_of
from .serving import Host
from .visits import WIDE, new_context, visiting

PAPER: Final = ViewportSize(width=717, height=1045)
"""A4 less the margins that Chromium leaves, in CSS pixels."""

MOVING: Final = """() => [...document.querySelectorAll("*")].flatMap((one) => ["", "::before"].map((part) => {
  const style = getComputedStyle(one, part || null);
  const lasting = (times) => times.split(",").some((time) => parseFloat(time) > 0);
  const moves = (lasting(style.transitionDuration) && style.transitionProperty !== "none")
    || (style.animationName !== "none" && lasting(style.animationDuration)) || style.scrollBehavior === "smooth";
  return moves ? `${one.tagName}.${one.className}${part}` : "";
})).filter((name) => name)"""

ADDRESSES: Final = """() => [...document.querySelectorAll("main a[href^=http], footer a[href^=http]")]
  .filter((link) => link.checkVisibility() && !link.textContent.includes(link.getAttribute("href")))
  .filter((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
  .map((link) => link.outerHTML)"""
"""Links to elsewhere whose address is not printed."""

PALE: Final = """() => [...document.querySelectorAll(".rt-cell .rt-answer, .rt-matrix th")].filter((one) => {
  const { color, visibility, opacity } = getComputedStyle(one);
  const paper = getComputedStyle(document.body).backgroundColor;
  return color === paper || visibility !== "visible" || opacity === "0";
}).map((one) => one.outerHTML)"""


def test_nothing_moves(desk: BrowserContext, host: Host) -> None:
    """Where no motion is wanted, nothing on the page is set to move, and the search opens in place."""
    with visiting(desk, host, "/") as visit:
        assert visit.page.evaluate(MOVING) == []
        visit.page.keyboard.press("/")
        expect(visit.page.locator("#rt--search input")).to_be_focused()
        assert visit.page.evaluate("() => document.getAnimations().length") == 0


@pytest.fixture(scope="module")
def forced(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile on a system that forces its own colours."""
    with new_context(browser, WIDE, forced_colors="active") as context:
        yield context


def test_matrix_in_forced_colours(forced: BrowserContext, host: Host) -> None:
    """The table of positions can be read: its text has the system's colour for text, on the system's paper."""
    with visiting(forced, host, "/") as visit:
        assert visit.page.locator(".rt-matrix .rt-answer").count() > 0
        assert visit.page.evaluate(PALE) == []


def test_target_is_marked_in_forced_colours(forced: BrowserContext, host: Host) -> None:
    """What an address leads to is marked by more than a background, which the system takes away."""
    page = page_of("expert", host.site)
    with visiting(forced, host, page) as visit:
        claim = visit.page.locator(".rt-claim--own").last
        claim.scroll_into_view_if_needed()
        before = claim.screenshot()
        anchor = claim.locator("h3").get_attribute("id")
        visit.page.evaluate("(anchor) => { location.hash = anchor; }", anchor)
        claim.scroll_into_view_if_needed()
        looks_the_same = claim.screenshot() == before

        assert not looks_the_same


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile whose window is as wide as a sheet of paper."""
    with new_context(browser, PAPER) as context:
        yield context


@pytest.fixture(params=["print", "expert", "home", "positions"], scope="module")
def sheet(request: pytest.FixtureRequest, paper: BrowserContext, host: Host) -> Iterator[Page]:
    """Open a page as it is printed, once for all tests, which only look at it."""
    with visiting(paper, host, page_of(request.param, host.site)) as visit:
        visit.page.emulate_media(media="print")
        yield visit.page
        visit.page.emulate_media(media="null")


def test_only_the_text_is_printed(sheet: Page) -> None:
    """What serves to move about on a screen is left out on paper; what the page says is not."""
    for selector in (".rt-header", ".rt-skip", ".rt-footer nav", "main nav", ".rt-how"):
        for part in sheet.locator(selector).all():
            expect(part).not_to_be_visible()
    expect(sheet.locator("h1")).to_be_visible()
    assert [quotation for quotation in sheet.locator("[data-quotation]").all() if not quotation.is_visible()] == []
    assert [link for link in sheet.locator(".headerlink").all() if link.is_visible()] == []


def test_addresses_are_printed(sheet: Page) -> None:
    """On paper a link to elsewhere shows where it leads."""
    assert sheet.evaluate(ADDRESSES) == []


@pytest.mark.parametrize("sheet", ["print", "positions"], indirect=True, scope="module")
def test_matrix_is_a_table_on_paper(sheet: Page) -> None:
    """A sheet is wide enough for the table, whose head is repeated on each."""
    assert sheet.evaluate("() => getComputedStyle(document.querySelector('.rt-matrix')).display") == "table"
    display = "() => getComputedStyle(document.querySelector('.rt-matrix thead')).display"
    assert sheet.evaluate(display) == "table-header-group"


def pages(page: Page) -> int:
    """Return how many sheets a page fills when it is printed."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


UNFOLDED: Final = """() => [...document.querySelectorAll("main details:not(.rt-cite) > :not(summary)")]
  .filter((one) => !one.getBoundingClientRect().height)
  .map((one) => one.textContent.trim().slice(0, 60))"""
"""What a fold still hides; that of the citations is left out on paper, whole."""

LEAVES_ROOM: Final = """(sheet) => [...document.querySelectorAll("main *")].filter((one) => {
  const { breakBefore, breakInside, display } = getComputedStyle(one);
  const whole = breakInside === "avoid" && display !== "inline" && one.getBoundingClientRect().height > 0.4 * sheet;
  return whole || breakBefore !== "auto";
}).map((one) => `${one.tagName}.${one.className}: ${one.getBoundingClientRect().height}`)"""
"""What leaves a large part of a sheet empty: it begins a new one, or is kept whole though it is large."""


def test_folds_are_open_on_paper(sheet: Page) -> None:
    """What is folded away on a screen is printed: paper cannot be unfolded."""
    assert sheet.evaluate(UNFOLDED) == []


def test_no_sheet_is_left_half_empty(sheet: Page) -> None:
    """A sheet before the last is filled to six tenths at least: what moves on to the next as a whole is smaller."""
    assert sheet.evaluate(LEAVES_ROOM, PAPER["height"]) == []


def test_whole_roundtable_on_paper(paper: BrowserContext, host: Host) -> None:
    """Every expert has a chapter, and the chapters run on."""
    with visiting(paper, host, page_of("print", host.site)) as visit:
        page = visit.page
        names = [heading.inner_text() for heading in page.locator(".rt-chapter h2").all()]
        experts = BeautifulSoup((host.site / "experts/index.html").read_bytes(), "html.parser").select("h2 a")

        assert [expert.get_text() for expert in experts if expert.get_text() not in names] == []
        assert 1 < pages(page) < page.locator(".rt-claim").count() / 2


def test_expert_on_paper(paper: BrowserContext, host: Host) -> None:
    """An expert's page fills some sheets, and not one for each claim."""
    with visiting(paper, host, page_of("expert", host.site)) as visit:
        claims = visit.page.locator(".rt-claim--own").count()

        assert 1 < pages(visit.page) < claims
