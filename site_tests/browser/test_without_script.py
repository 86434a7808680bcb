"""Every page is complete where scripts do not run, and offers nothing that would need one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, expect

from .kinds import CONTRIBUTION, page_of
from .serving import Host
from .visits import LIGHTNESS, WIDE, new_context, visiting

IDLE: Final = """() => [...document.querySelectorAll("form, button, input, select, label, dialog")]
  .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
  .filter((one) => one.clientWidth * one.clientHeight > 1)
  .map((one) => one.outerHTML.slice(0, 120))"""
"""What is to be seen and does nothing without script."""

UNSEEN: Final = """() => [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, td, th, blockquote, a)")]
  .filter((one) => !one.checkVisibility() && !one.closest("[hidden], details:not([open]), .rt-told, thead"))
  .filter((one) => !one.matches(".rt-cell__who"))
  .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`)"""


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile in which no script runs, on a system that asks for dark."""
    with new_context(browser, WIDE, java_script_enabled=False, color_scheme="dark") as context:
        yield context


def test_page_is_complete(kind: str, plain: BrowserContext, host: Host, whole_host: Host) -> None:
    """All of the page is to be seen, nothing that needs script is, and it is as dark as the system asks."""
    whole = kind == CONTRIBUTION
    where = whole_host if whole else host
    with visiting(plain, where, page_of("expert" if whole else kind, where.site), kind, scripted=False) as visit:
        page = visit.page

        expect(page.locator("main h1")).to_be_visible()
        assert page.evaluate(UNSEEN) == []
        assert page.evaluate(IDLE) == []
        assert page.evaluate(LIGHTNESS) < 0.5
        assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])


def test_text_browsers_show_no_controls(quoted_site: Path) -> None:
    """A browser without style sheets and scripts shows all that stands in the page: there is no control in any."""
    for path in sorted(quoted_site.rglob("*.html")):
        tree = BeautifulSoup(path.read_bytes(), "html.parser")

        assert tree.select("form, button, input, select, textarea, label, dialog, template") == [], path


def test_matrix_is_there(plain: BrowserContext, host: Host) -> None:
    """The table of positions shows an answer or a silence for each expert on each question, as the file does."""
    written = BeautifulSoup((host.site / "index.html").read_bytes(), "html.parser").select(".rt-matrix .rt-answer")
    with visiting(plain, host, "/", scripted=False) as visit:
        shown = visit.page.locator(".rt-matrix .rt-answer")

        assert written
        assert shown.all_inner_texts() == [answer.get_text() for answer in written]


def test_register_has_links(plain: BrowserContext, host: Host) -> None:
    """Without the form, links lead to each expert's quotations and to each verdict's."""
    with visiting(plain, host, page_of("quotations", host.site), scripted=False) as visit:
        page = visit.page
        ways = page.locator(".rt-jump a")
        assert ways.count() > 1
        for way in ways.all():
            target = way.get_attribute("href")
            way.click()

            expect(page.locator(f"[id='{str(target)[1:]}']")).to_be_in_viewport()


def test_lists_open(plain: BrowserContext, host: Host) -> None:
    """What is folded away opens without script."""
    with visiting(plain, host, page_of("quotations", host.site), scripted=False) as visit:
        fold = visit.page.locator("details").first
        fold.locator("summary").click()

        expect(fold.locator("li").first).to_be_visible()


def test_a_relation_unfolds_by_its_address(plain: BrowserContext, host: Host) -> None:
    """A claim's relations are folded to a line; a link to one, from here or from elsewhere, unfolds it."""
    address = page_of("expert", host.site)
    with visiting(plain, host, address, scripted=False) as visit:
        page = visit.page
        way = page.locator(".rt-map__joint a").first
        anchor = str(way.get_attribute("href"))[1:]
        relation = page.locator(f"[id='{anchor}']")
        expect(relation).not_to_be_visible()
        way.click()

        expect(relation).to_be_in_viewport()
        page.goto("about:blank")
        page.goto(f"{visit.address}#{anchor}")
        expect(relation).to_be_in_viewport()


def test_link_to_this_is_a_link(plain: BrowserContext, host: Host) -> None:
    """The sign beside a claim leads to the claim's address."""
    with visiting(plain, host, page_of("expert", host.site), scripted=False) as visit:
        sign = visit.page.locator(".rt-claim a.headerlink").last
        anchor = str(sign.get_attribute("href")).partition("#")[2]
        sign.click()

        visit.page.wait_for_url(f"{visit.address}#{anchor}")
        expect(visit.page.locator(f"[id='{anchor}']")).to_be_in_viewport()
