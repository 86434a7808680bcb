"""A first visit: what the page asks for is its own site's, nothing in vain, and not much; nothing moves as it comes."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize

from .kinds import KINDS, page_of
from .serving import Host
from .visits import WIDE, Visit, new_context, visiting

BUDGET: Final = 150_000
"""Bytes of a first view, compressed."""

SELDOM: Final = re.compile("-(?:latin-ext|cyrillic|cyrillic-ext)-")
"""In the names of fonts for letters such as ō, which a page with such letters asks for after its first view."""


@pytest.fixture(scope="module")
def visit(kind: str, size: ViewportSize, browser: Browser, place: tuple[Host, str]) -> Iterator[Visit]:
    """Return the heaviest page of a kind as a reader opens it whose browser has kept nothing of any other."""
    with new_context(browser, size) as context, visiting(context, *place, kind) as opened:
        yield opened.as_it_is()


def test_page_is_quiet(visit: Visit) -> None:
    """Nothing is complained of, nothing fails, and nobody else is asked."""
    assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])


@pytest.mark.parametrize("kind", KINDS, scope="session")
def test_page_is_quiet_below_a_path(kind: str, contexts: dict[int, BrowserContext], host_below: Host) -> None:
    """The same where the site lives below a path, at which every request stays."""
    with visiting(contexts[WIDE["width"]], host_below, page_of(kind, host_below.site), kind) as visit:
        assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])


def test_first_view_is_light(visit: Visit) -> None:
    """All that a page asks for weighs little, compressed as GitHub Pages sends it; fonts are compressed already."""
    asked = {visit.host.file(address) for address in visit.asked if not SELDOM.search(address)}
    weights = {str(file): sent(file) for file in asked if file}

    assert weights
    assert sum(weights.values()) <= BUDGET, weights


def test_letters_beyond_latin_1_are_fetched_where_they_stand(visit: Visit) -> None:
    """A page without a letter such as ō asks for none of the fonts that hold them."""
    beyond = {letter for letter in visit.page.locator("body").inner_text() if letter.isalpha() and letter > "ÿ"}

    assert beyond or not list(filter(SELDOM.search, visit.asked))


def test_nothing_shifts(visit: Visit) -> None:
    """From the first paint until the fonts have come, nothing moves."""
    assert visit.shifts == []


def sent(file: Path) -> int:
    """Return how many bytes are sent for a file."""
    content = file.read_bytes()
    return len(content) if file.suffix == ".woff2" else len(gzip.compress(content, 9, mtime=0))
