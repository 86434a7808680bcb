"""The search finds what a reader remembers, and leads to the very place."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, BrowserContext, expect

from attacks import NAME, TITLE, TOPIC

from .kinds import page_of
from .serving import Host, serve
from .visits import WIDE, new_context, visiting


@dataclass(frozen=True, slots=True)
class Sought:
    """What a reader types, and the address that should be found."""

    words: str
    address: str


def text(tree: Tag, selector: str) -> str:
    """Return the words of an element, without the sign that links to it."""
    found = tree.select_one(selector)
    assert found is not None
    return " ".join(found.get_text().replace("¶", "").split())


def sought(host: Host) -> dict[str, Sought]:
    """Return a search of each kind, with words from the built pages."""
    expert, topic = page_of("expert", host.site), page_of("topic", host.site)
    pages = {
        page: BeautifulSoup((host.site / page.strip("/") / "index.html").read_bytes(), "html.parser")
        for page in (expert, topic)
    }
    claim = pages[expert].select(".rt-claim--own")[-1]
    heading = claim.select_one("h3")
    assert heading is not None
    return {
        "claim": Sought(" ".join(text(claim, "h3").split()[:6]), f"{expert}#{heading['id']}"),
        "quotation": Sought(" ".join(text(claim, "[data-quotation]").split()[:6]), f"{expert}#{heading['id']}"),
        "expert": Sought(text(pages[expert], "h1"), expert),
        "topic": Sought(text(pages[topic], "h1"), topic),
    }


@pytest.fixture(scope="module")
def seeker(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile for all searches."""
    with new_context(browser, WIDE) as context:
        yield context


@pytest.mark.parametrize("what", ["claim", "quotation", "expert", "topic"])
def test_search_finds(what: str, seeker: BrowserContext, host: Host) -> None:
    """What is sought is among the first five results, and a click on it leads to the exact address, in view."""
    wanted = sought(host)[what]
    with visiting(seeker, host, page_of("about", host.site)) as visit:
        page = visit.page
        page.keyboard.press("/")
        page.keyboard.type(wanted.words)
        links = page.locator(".md-search-result__link")
        expect(links.first).to_be_visible()
        addresses = [one.evaluate("(link) => link.href") for one in links.all()]

        assert host.address(wanted.address) in addresses[:5]
        result = links.nth(addresses.index(host.address(wanted.address)))
        if not result.is_visible():  # further results of one page are folded under its first
            page.locator("details.md-search-result__more summary").first.click()
        result.click()
        page.wait_for_url(f"**{wanted.address}")
        expect(page.locator(":target" if "#" in wanted.address else "h1")).to_be_in_viewport()


def test_search_says_that_nothing_was_found(seeker: BrowserContext, host: Host) -> None:
    """Words that stand nowhere bring an answer all the same."""
    with visiting(seeker, host, "/") as visit:
        visit.page.keyboard.press("/")
        visit.page.keyboard.type("xylophone")

        expect(visit.page.locator(".md-search-result__meta")).to_contain_text("No matching documents")


@pytest.mark.parametrize("title", [TITLE, TOPIC, NAME])
def test_search_shows_titles_as_they_were_typed(title: str, seeker: BrowserContext, attacked_site: Path) -> None:
    """What looks like markup in a title is read among the results, and nothing of it runs or is fetched."""
    with serve(attacked_site) as host, visiting(seeker, host, "/about/") as visit:
        page = visit.page
        page.keyboard.press("/")
        page.keyboard.type(" ".join(title.replace("<", " ").split()[:2]))

        titles = page.locator(".md-search-result__article :is(h1, h2)")
        expect(titles.get_by_text(title, exact=True).first).to_be_visible()
        assert page.locator(".md-search-result").locator("img, svg, script").all_inner_texts() == []
        assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])
