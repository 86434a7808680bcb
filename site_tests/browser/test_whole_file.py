"""The file that holds the whole roundtable, opened from the disk as whoever got it by mail opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from roundtable.content.addressing import addresses

from .test_accessibility import violations_in_both_schemes
from .test_layout import STICKING_OUT
from .visits import SETTLED, new_context

TARGET = "() => { const box = document.querySelector(':target').getBoundingClientRect(); return box.top; }"
HEADS = "() => [...document.querySelectorAll('.rt-matrix thead th')].map((head) => head.getBoundingClientRect().top)"
FONTS = "() => [...document.fonts].map((font) => font.status)"


@pytest.fixture
def opened(browser: Browser, size: ViewportSize) -> Iterator[Page]:
    """Return an empty window of some size."""
    with new_context(browser, size) as context:
        yield context.new_page()


@pytest.fixture
def kept(quoted_site: Path, tmp_path: Path) -> str:
    """Return the address of a copy of the file beside which nothing lies."""
    copy = tmp_path / "kept.html"
    copy.write_bytes((quoted_site / addresses.WHOLE[1:]).read_bytes())
    return copy.as_uri()


def test_it_is_read_by_itself(opened: Page, kept: str) -> None:
    """It asks for nothing, nothing is complained of, its fonts are there, nothing sticks out, axe is content."""
    asked: list[str] = []
    said: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: said.append(message.text))
    opened.goto(kept)
    opened.evaluate(SETTLED)

    assert [address for address in asked if not address.startswith("data:")] == [kept]
    assert said == []
    assert "loaded" in opened.evaluate(FONTS)
    assert opened.evaluate(STICKING_OUT) == []
    assert violations_in_both_schemes(opened) == []


def test_its_links_lead_inside_it(opened: Page, kept: str) -> None:
    """From a chapter's name, and from a position in the table, to what they name, which is in sight then."""
    opened.goto(kept)
    for link in ("nav a >> nth=1", "td a.rt-answer >> nth=0"):
        opened.locator(link).click()
        assert opened.url.startswith(f"{kept}#")
        assert 0 <= opened.evaluate(TARGET) < opened.evaluate("innerHeight")


def test_the_head_of_its_table_stays_at_the_edge(browser: Browser, kept: str) -> None:
    """With no head of a site above it, nothing is to be seen between the window's edge and the names of the experts."""
    with new_context(browser, {"width": 1280, "height": 1100}) as context:
        page = context.new_page()
        page.goto(kept)
        page.locator(".rt-matrix tbody tr").last.scroll_into_view_if_needed()

        assert set(page.evaluate(HEADS)) == {0}
