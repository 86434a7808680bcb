"""On a long page: the head stays in sight, and the contents mark where one is."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from .kinds import page_of
from .serving import Host
from .visits import WIDE, Visit, new_context, visiting

FINGER: Final = 44
"""Pixels of the bar's height."""


@pytest.fixture(params=["expert", "topic", "print"])
def long(request: pytest.FixtureRequest, browser: Browser, host: Host) -> Iterator[Visit]:
    """Open a long page in a wide window."""
    with new_context(browser, WIDE) as context, visiting(context, host, page_of(request.param, host.site)) as visit:
        yield visit


def test_the_head_stays(long: Visit) -> None:
    """Far down a page its reader sees the site's name and the search, in a bar that takes little of the window."""
    long.page.evaluate("() => scrollTo({ top: 2500, behavior: 'instant' })")
    head = long.page.locator(".rt-header").bounding_box()

    assert head
    assert (head["y"], round(head["height"])) == (0, FINGER)
    expect(long.page.locator(".rt-header__name")).to_be_in_viewport(ratio=1)
    expect(long.page.locator("#rt--search-button")).to_be_in_viewport(ratio=1)


def test_the_contents_mark_where_one_is(browser: Browser, host: Host) -> None:
    """One entry is marked, that of the part in which the reader is; at the top none is."""
    with new_context(browser, WIDE) as context, visiting(context, host, page_of("expert", host.site)) as visit:
        links = visit.page.locator(".rt-contents a")
        marked = visit.page.locator(".rt-contents a[aria-current]")
        for at in (0, 2, 1):
            links.nth(at).click()
            expect(marked).to_have_text(str(links.nth(at).text_content()))
        visit.page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")

        expect(marked).to_have_count(0)
