"""A page by keyboard alone: everything can be reached, in order, in sight, and left again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .kinds import page_of
from .serving import Host
from .visits import LIGHTNESS, PHONE, WIDE, Visit, new_context, visiting

WATCH: Final = """() => {
  const all = [...document.querySelectorAll("*")];
  const look = (one) => {
    const style = getComputedStyle(one);
    const outline = style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineColor}`;
    return [outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecorationColor].join("|");
  };
  const before = new Map(all.map((one) => [one, look(one)]));
  window.focused = () => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = [...one.getClientRects()].find((rect) => rect.width > 0) ?? one.getBoundingClientRect();
    const within = (place, end) => Math.min(Math.max(place, 1), end - 1);
    const across = within(box.left + box.width / 2, innerWidth);
    const seen = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]; // a table may be higher than the window
    const top = document.elementFromPoint(across, within((seen[0] + seen[1]) / 2, innerHeight));
    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const faults = {
      "not marked": look(one) === before.get(one),
      "without extent": box.width < 2 || box.height < 2,
      "out of view": !inView,
      covered: inView && !(top && (one.contains(top) || top.contains(one))),
    };
    return {
      place: all.indexOf(one),
      name: `${one.tagName} ${one.getAttribute("href") ?? one.id} ${one.className}`,
      faults: Object.keys(faults).filter((name) => faults[name]),
    };
  };
  const wanted = "a[href], button, input, select, textarea, summary, [tabindex]";
  return [...document.querySelectorAll(wanted)]
    .filter((one) => one.tabIndex >= 0 && !one.closest("dialog"))
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => all.indexOf(one));
}"""
"""Begins to watch the focus; returns the places in the document of all that should get it."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A way through a page by Tab."""

    wanted: frozenset[int]
    """The places in the document of all that should get the focus."""
    places: tuple[int, ...]
    """Where it came to rest."""
    faults: tuple[str, ...]
    """What was wrong with how it was shown."""
    left: bool
    """Whether it left the page at the end."""


def walk_through(page: Page) -> Walk:
    """Press Tab until the focus leaves the page; a trap ends at twice as many stops as there should be."""
    wanted = frozenset[int](page.evaluate(WATCH))
    rests = list[dict[str, Any]]()
    left = False
    while not left and len(rests) < 2 * len(wanted):
        page.keyboard.press("Tab")
        rest = page.evaluate("() => window.focused()")
        left = rest is None
        rests += [] if left else [rest]
    faults = tuple(f"{fault}: {rest['name']}" for rest in rests for fault in rest["faults"])
    return Walk(wanted, tuple(rest["place"] for rest in rests), faults, left)


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"], scope="module")
def walker(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile whose reader uses the keyboard."""
    with new_context(browser, request.param) as context:
        yield context


@pytest.fixture(params=["home", "expert"], scope="module")
def walk(request: pytest.FixtureRequest, walker: BrowserContext, host: Host) -> Walk:
    """Return the way through a page."""
    with visiting(walker, host, page_of(request.param, host.site)) as visit:
        return walk_through(visit.page)


def test_everything_is_reached(walk: Walk) -> None:
    """The focus passes through the whole page, leaves nothing out, and ends (WCAG 2.2, 2.1.1 and 2.1.2)."""
    assert walk.wanted - set(walk.places) == set()
    assert walk.left


def test_focus_follows_the_document(walk: Walk) -> None:
    """The focus goes down the page as a reader does (WCAG 2.2, 2.4.3)."""
    assert list(walk.places) == sorted(walk.places)


def test_focus_is_visible(walk: Walk) -> None:
    """Whatever has the focus looks different for it, stands in the window, and is not covered (2.4.7 and 2.4.11)."""
    assert walk.faults == ()


def test_skip_link_comes_first(walker: BrowserContext, host: Host) -> None:
    """The first stop is the link past the head; it shows itself, and the next stop after it is in the page."""
    with visiting(walker, host, page_of("expert", host.site)) as visit:
        page = visit.page
        page.keyboard.press("Tab")
        skip = page.locator(":focus")

        expect(skip).to_have_class(re.compile("rt-skip"))
        expect(skip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.locator("main :focus")).to_have_count(1)


def test_first_claim_is_near(walker: BrowserContext, host: Host) -> None:
    """On an expert's page the first claim takes fifteen stops at most: the contents of the rest come after it."""
    with visiting(walker, host, page_of("expert", host.site)) as visit:
        on_a_claim = False
        for _ in range(15):
            visit.page.keyboard.press("Tab")
            on_a_claim = on_a_claim or bool(visit.page.evaluate("() => document.activeElement.matches('.rt-quoted')"))

        assert on_a_claim


def test_search_by_keyboard(walker: BrowserContext, host: Host) -> None:
    """A key opens the search, arrows go through what it found, and Enter leads there."""
    with visiting(walker, host, "/") as visit:
        page = visit.page
        field = page.locator("#rt--search input")
        page.keyboard.press("/")
        expect(field).to_be_focused()
        page.keyboard.type("love")
        expect(page.locator(".rt-search__found a").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        leads_to = page.locator(".rt-search__found a:focus").get_attribute("href")
        page.keyboard.press("Enter")

        assert leads_to is not None
        page.wait_for_url(leads_to)


def test_escape_closes_the_search(walker: BrowserContext, host: Host) -> None:
    """Escape closes what was found, and gives the page back to the reader."""
    with visiting(walker, host, "/") as visit:
        found = visit.page.locator(".rt-search__found a").first
        visit.page.keyboard.press("/")
        visit.page.keyboard.type("love")
        expect(found).to_be_visible()
        visit.page.keyboard.press("Escape")

        expect(found).not_to_be_visible()
        expect(visit.page.locator("#rt--search")).to_be_hidden()
        expect(visit.page.locator("#rt--search input")).not_to_be_focused()
        expect(visit.page.locator("main h1")).to_be_in_viewport()


def test_search_is_reached_by_tab(walker: BrowserContext, host: Host) -> None:
    """Whoever knows no key for it comes to the search by Tab and can open it."""
    with visiting(walker, host, "/") as visit:
        rest_until(visit, "document.activeElement.matches('#rt--search-button')")
        visit.page.keyboard.press("Enter")
        visit.page.keyboard.type("love")

        expect(visit.page.locator("#rt--search input")).to_have_value("love")
        expect(visit.page.locator(".rt-search__found a").first).to_be_visible()


def test_colours_by_keyboard(walker: BrowserContext, host: Host) -> None:
    """The switch of colours is reached by Tab; Enter leads to the scheme that is not shown, and says which it is."""
    with visiting(walker, host, "/") as visit:
        page = visit.page
        rest_until(visit, "document.activeElement.matches('#rt--scheme')")
        switch = page.locator(":focus")
        names, papers = [], []
        for _ in range(3):
            page.keyboard.press("Enter")
            names.append(switch.get_attribute("aria-label"))
            papers.append(page.evaluate(LIGHTNESS) > 0.5)
            expect(page.get_by_role("status")).to_have_text(str(names[-1]))

        assert papers == [False, True, False]  # dark, as the system has it, which is light, and dark again
        assert len(set(names)) == 2


def test_chosen_colours_last(browser: Browser, host: Host) -> None:
    """What the reader chose holds on the next page, against the system's wish, from the first paint on."""
    with new_context(browser, WIDE, color_scheme="dark") as context, visiting(context, host, "/") as visit:
        visit.page.locator("#rt--scheme").press("Enter")
        visit.page.goto(host.address(page_of("about", host.site)))

        assert visit.page.evaluate(LIGHTNESS) > 0.5


def rest_until(visit: Visit, condition: str) -> None:
    """Press Tab until a condition holds; fail where the head of the site is passed before it does."""
    for _ in range(30):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate(f"() => Boolean({condition})"):
            return
    pytest.fail(f"never reached: {condition}")
