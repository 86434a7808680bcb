"""The site as Zensical makes it, in a browser: what its script and its theme do differently works with ours."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from roundtable.build.checking import check
from roundtable.build.engine.generator import ZENSICAL, generate, started
from roundtable.build.publishing.policies import write_policies
from roundtable.build.stages import stage_site
from roundtables import copy_whole

from .serving import Host, serve
from .visits import WIDE, new_context, visiting


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> Iterator[Host]:  # noqa: ARG001 - set up first
    """Serve the site, made by Zensical."""
    project = copy_whole(tmp_path_factory.mktemp("zensical"))
    outcome = check(project)
    stage_site(project, outcome)
    with started(ZENSICAL) as waiting:
        assert generate(project, outcome, project.built, waiting) == []
    assert write_policies(project.built, project.templates) == []
    with serve(project.built) as host:
        yield host


def test_search_opens_and_finds(size: ViewportSize, browser: Browser, zensical: Host) -> None:
    """By its button and by its key, on any screen: the search is the site's own, whichever engine made the pages."""
    with new_context(browser, size) as context, visiting(context, zensical, "/about/") as visit:
        expect(visit.page.locator(".rt-tools button:visible")).to_have_count(2)  # the colours, and the search
        visit.page.locator("#rt--search-button").click()
        dialog = visit.page.get_by_role("dialog")
        dialog.locator("input").fill("love")
        expect(dialog.locator("a").first).to_be_visible()
        visit.page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()

        visit.page.keyboard.press("/")
        expect(dialog.locator("input")).to_be_focused()
        assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])


def test_one_link_leads_past_the_head(browser: Browser, zensical: Host) -> None:
    """The first stop of the Tab key leads to the page, and there is no second of its kind."""
    with new_context(browser, WIDE) as context, visiting(context, zensical, "/about/") as visit:
        visit.page.keyboard.press("Tab")
        expect(visit.page.locator(":focus")).to_have_text("Skip to the page")
        visit.page.keyboard.press("Enter")
        expect(visit.page).to_have_url(re.compile("#__skip$"))
        expect(visit.page.locator("a[href='#__skip']:visible")).to_have_count(1)
