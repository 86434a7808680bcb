"""In Firefox, as readers have it, the pages are as whole as in Chromium, and what they do they do there too."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, expect

from .kinds import page_of
from .serving import Host
from .test_accessibility import violations
from .test_figure import LIT, spoken
from .test_layout import STICKING_OUT
from .test_previews import card
from .test_search import addresses, sought
from .visits import LIGHTNESS, PHONE, WIDE, Visit, new_context, until, visiting


@pytest.fixture(scope="module")
def reader(firefox: Browser) -> Iterator[BrowserContext]:
    """Return a profile for all visits."""
    with new_context(firefox, WIDE) as context:
        yield context


@pytest.fixture(scope="module")
def visit(kind: str, place: tuple[Host, str], reader: BrowserContext) -> Iterator[Visit]:
    """Return the heaviest page of a kind, opened once for all tests that only look at it."""
    with visiting(reader, *place, kind) as opened:
        yield opened


def test_page_is_quiet(visit: Visit) -> None:
    """Nothing is complained of, nothing fails, the page's policy refuses nothing, and nobody else is asked."""
    assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])


def test_nothing_sticks_out(visit: Visit) -> None:
    """The page never scrolls sideways, in a wide window or on a phone."""
    assert visit.page.evaluate(STICKING_OUT) == []
    visit.page.set_viewport_size(PHONE)
    until(visit.page, f"innerWidth === {PHONE['width']}")
    found = visit.page.evaluate(STICKING_OUT)
    visit.page.set_viewport_size(WIDE)

    assert found == []


def test_no_violations(visit: Visit) -> None:
    """axe-core finds nothing wrong."""
    assert violations(visit.page) == []


@pytest.mark.parametrize("way", ["key", "click"])
def test_search_opens_finds_and_leads(way: str, reader: BrowserContext, host: Host) -> None:
    """On an address with a fragment the search opens at once; it finds a claim and leads to it."""
    wanted = sought(host)["claim"]
    with visiting(reader, host, "/about/#section--method") as visit:
        if way == "key":
            visit.page.keyboard.press("/")
        else:
            visit.page.locator("#rt--search-button").click()
        visit.page.keyboard.type(wanted.words)
        links = visit.page.locator(".rt-search__found a")

        assert addresses(links)[0] == host.address(wanted.address)
        links.first.click()
        visit.page.wait_for_url(f"**{wanted.address}")
        expect(visit.page.locator(":target")).to_be_in_viewport()


def test_colours_go_to_those_that_are_not_shown(reader: BrowserContext, host: Host) -> None:
    """At the first click on the switch the page is dark, where the system asks for light; at the next, light again."""
    with visiting(reader, host, "/") as visit:
        papers = [visit.page.evaluate(LIGHTNESS) > 0.5]
        for _ in range(2):
            visit.page.locator("#rt--scheme").click()
            papers.append(visit.page.evaluate(LIGHTNESS) > 0.5)

        assert papers == [True, False, True]


def test_a_card_comes_with_the_focus(reader: BrowserContext, host: Host) -> None:
    """Whoever comes to a link by keyboard sees what it leads to, and sends that away by Escape."""
    with visiting(reader, host, page_of("topic", host.site)) as visit:
        link = visit.page.locator("main .rt-claim__says a").first
        link.focus()
        visit.page.keyboard.press("Shift+Tab")
        visit.page.keyboard.press("Tab")
        expect(card(visit)).to_contain_text(link.inner_text())
        expect(card(visit)).to_be_in_viewport(ratio=1)

        visit.page.keyboard.press("Escape")
        expect(card(visit)).to_be_hidden()


def test_focus_lights_a_path(reader: BrowserContext, host: Host) -> None:
    """A mark of the picture that has the focus lights its line, and its words are spoken."""
    with visiting(reader, host, "/") as visit:
        mark = visit.page.locator(".rt-pattern__mark:not(.rt-pattern__mark--silent)").last
        mark.focus()

        spoken(visit.page, mark)
        assert visit.page.evaluate(LIT) == [mark.get_attribute("data-lane")]


def test_a_relation_unfolds_at_its_address(reader: BrowserContext, host: Host) -> None:
    """Whoever is sent to a relation sees it, though it is folded away for others."""
    page = page_of("expert", host.site)
    tree = BeautifulSoup((host.site / page.strip("/") / "index.html").read_bytes(), "html.parser")
    anchor = tree.select(".rt-fold:not([open]) .rt-tie[id]")[-1]["id"]
    with visiting(reader, host, f"{page}#{anchor}") as visit:
        expect(visit.page.locator(f"[id='{anchor}']")).to_be_in_viewport()
