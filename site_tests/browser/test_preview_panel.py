"""Faults over a page of the preview: an editor breaks a file, reads in the browser what is wrong, mends it, it goes."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from commands.test_commands_serve import serving
from roundtable.build.checking import Outcome
from roundtable.cli.preview.editions import Editions
from roundtable.cli.preview.panel import State, notices, write_beginning
from roundtable.cli.preview.server import PreviewServer
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Diagnostic, Location
from smallcontent import SmallRoundtable

from .test_accessibility import violations_in_both_schemes

BREAK: Final = {"title: Traffic": "titel: Traffic"}
MEND: Final = {new: old for old, new in BREAK.items()}
TOPIC: Final = "topics/traffic.yml"
PATIENCE: Final = 60_000
"""How long a save may take to reach the screen of a machine that has much else to do, in milliseconds."""


@pytest.fixture
def page(browser: Browser, small: SmallRoundtable) -> Iterator[Page]:
    """Yield the page of a topic in a preview, on which nothing is at fault."""
    small.templates()
    with serving(small) as served:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{served.address}topics/traffic/")
        yield page
        page.close()


def test_broken_and_mended(page: Page, small: SmallRoundtable) -> None:
    """The panel says where and how over the last good page, is announced, and is gone once the file is mended."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    panel, heard = page.locator("#preview-panel details"), page.get_by_role("alert")
    expect(panel).to_have_count(0)

    small.edit(TOPIC, BREAK)
    expect(heard).to_have_text("2 faults", timeout=PATIENCE)

    expect(panel).to_be_visible()
    expect(panel).to_contain_text(f"content/{TOPIC}:{small.line(TOPIC, 'titel')}")
    expect(panel).to_contain_text("title is missing")
    expect(panel).to_contain_text("Did you mean 'title'?")
    expect(page.locator("h1")).to_have_text("Traffic")
    expect(page.locator(".rt-draft")).to_have_count(0)
    small.edit(TOPIC, MEND)

    expect(panel).to_have_count(0, timeout=PATIENCE)
    expect(heard).to_have_count(0)
    assert said == []


def test_put_aside_by_the_keyboard(page: Page, small: SmallRoundtable) -> None:
    """Escape closes the panel, a key opens it, and on the next page it stays as it was left until there is news."""
    small.edit(TOPIC, BREAK)
    panel = page.locator("#preview-panel details")
    told = page.get_by_role("region", name="Faults")
    expect(told).to_be_visible(timeout=PATIENCE)
    summary = panel.locator("summary")
    summary.focus()

    page.keyboard.press("Tab")
    expect(told).to_be_focused()
    page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    expect(summary).to_be_focused()
    page.reload()
    expect(summary).to_be_visible()
    expect(told).to_be_hidden()
    summary.focus()
    page.keyboard.press("Enter")
    expect(told).to_be_visible()
    page.keyboard.press("Escape")
    small.edit(TOPIC, {"about:": "abouts:"})

    expect(told).to_be_visible(timeout=PATIENCE)


def test_other_pages_lead_there(page: Page, small: SmallRoundtable) -> None:
    """Over a page that is as it should be stands where the faults are."""
    small.edit("experts/ada.yml", {"kind: assessment": "kind: rumour"})
    expect(page.get_by_role("region", name="Faults")).to_be_visible(timeout=PATIENCE)

    page.locator("#preview-panel a").click()

    expect(page.locator("h1")).to_have_text("Ada Example")
    expect(page.locator("#preview-panel li")).to_contain_text("'fact', 'assessment', 'forecast' or 'advice'")


def test_accessible(page: Page, small: SmallRoundtable) -> None:
    """As far as a machine can tell, in both schemes of colours: with faults, and with things to do."""
    small.edit("topics/trade.yml", {"about:": "abouts:"})
    small.edit(TOPIC, BREAK)
    expect(page.locator("#preview-panel li")).to_have_count(2, timeout=PATIENCE)
    assert violations_in_both_schemes(page) == []

    small.edit(TOPIC, {**MEND, "draft: no": "draft: yes"})
    small.edit("topics/trade.yml", {"abouts:": "about:"})
    expect(page.locator("#preview-panel li")).to_have_count(1, timeout=PATIENCE)
    assert violations_in_both_schemes(page) == []


def test_the_beginning_is_accessible(browser: Browser, tmp_path: Path) -> None:
    """The page that stands there before there is a site."""
    fault = Diagnostic(code=Code.UNREADABLE_FILE, location=Location("content/roundtable.yml"), message="is missing")
    editions = Editions(write_beginning(tmp_path / "beginning"))
    editions.show(notices(Outcome(Content(tmp_path), diagnostics=[fault]), State.NOTHING))
    with PreviewServer(0, editions) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        page = browser.new_page()
        page.goto(f"{server.address}anything/")

        expect(page.get_by_role("alert")).to_have_text("1 fault")
        assert violations_in_both_schemes(page) == []

        page.close()
        server.shutdown()
