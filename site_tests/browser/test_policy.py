"""The policy at work: what a page was built with runs, and what got into it afterwards does not."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from roundtable.build.publishing.policies import write_policies
from roundtables import ROOT

from .serving import serve
from .visits import WIDE, new_context, until, visiting

META: Final = re.compile('<meta http-equiv="Content-Security-Policy".*?>')

ATTACKS: Final = {
    "script": "<script>note('script')</script>",
    "module": "<script type=module>note('module')</script>",
    "handler": "<img src=/nothing.png alt=x onerror=\"note('handler')\">",
    "click": "<button id=attack onclick=\"note('click')\">x</button>",
    "address": "<a id=attacked href=\"javascript:note('address')\">x</a>",
    "frame": "<iframe srcdoc=\"<script>parent.note('frame')</script>\"></iframe>",
    "drawing": "<svg onload=\"note('drawing')\"></svg>",
    "data": "<script src=\"data:text/javascript,note('data')\"></script>",
}
"""What somebody may have put into a page; each notes its own name where it runs."""

NOTE: Final = """
if (top === window) [window.noted, window.refused] = [[], []];
window.note = (name) => top.noted.push(name);
document.addEventListener("securitypolicyviolation", (event) => top.refused.push(event.violatedDirective));
"""
"""Notes what runs and what is refused, in the page and in the frames in it."""


@pytest.fixture(scope="module")
def profile(browser: Browser) -> BrowserContext:
    """Return a profile in which what runs is noted."""
    context = new_context(browser, WIDE)
    context.add_init_script(NOTE)
    return context


def injected(site: Path, to: Path, *, guarded: bool) -> Path:
    """Return a copy of a site, its page about the method attacked; without its policy where it is not to be guarded."""
    shutil.copytree(site, to)
    path = to / "about/index.html"
    text = path.read_text(encoding="utf-8").replace("</main>", f"{''.join(ATTACKS.values())}</main>")
    path.write_text(text if guarded else META.sub("", text), encoding="utf-8")
    return to


def noted(page: Page) -> set[str]:
    """Return what has run, once each attack has run or was refused."""
    page.locator("#attack").click()
    page.locator("#attacked").click()
    until(page, f"noted.length + refused.length >= {len(ATTACKS)}")
    return set(page.evaluate("noted"))


@pytest.mark.parametrize("guarded", [True, False], ids=["guarded", "unguarded"])
def test_what_got_in_does_not_run(guarded: bool, profile: BrowserContext, quoted_site: Path, tmp_path: Path) -> None:  # noqa: FBT001
    """Neither scripts nor handlers run that the page was not built with; without the policy every one of them would."""
    with serve(injected(quoted_site, tmp_path / "site", guarded=guarded)) as host:
        page = profile.new_page()
        page.goto(host.address("/about/"))

        assert noted(page) == (set() if guarded else set(ATTACKS))
        page.close()


def test_the_page_itself_still_works(profile: BrowserContext, quoted_site: Path, tmp_path: Path) -> None:
    """A page that was attacked does what it did before: its own scripts run, and the search finds."""
    with serve(injected(quoted_site, tmp_path / "site", guarded=True)) as host:
        page = profile.new_page()
        page.goto(host.address("/about/"))
        page.locator("#rt--scheme").click()
        page.keyboard.press("/")
        page.keyboard.type("love")

        expect(page.locator(".rt-search__found a").first).to_be_visible()
        assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
        page.close()


SCRIPTS: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>x</title>
<script>note("plain");
note("é – \N{GREEK SMALL LETTER OMEGA}");</script>
<script type="module">note("module")</script>
<script type="Text/JavaScript">note("named");</script>
<script type="application/json" id="held">{"name": "data"}</script>
<script type="importmap">{"imports": {}}</script>
</head><body>
<svg><script>note("drawn &amp; done")</script></svg>
<template><script>note("put in")</script></template>
<script>
  note(JSON.parse(document.getElementById("held").textContent).name);
  document.body.append(document.querySelector("template").content.cloneNode(true));
</script>
</body></html>
"""

RUN: Final = {"plain", "é – ω", "module", "named", "data", "drawn & done", "put in"}


def write(site: Path, page: str) -> Path:
    """Write a site of one page with its policy, and the icon that a browser asks for; return the page's file."""
    path = site / "index.html"
    path.write_text(page, encoding="utf-8", newline="")
    (site / "favicon.ico").write_bytes(b"")
    assert write_policies(site, ROOT / "templates") == []
    return path


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CR LF"])
def test_every_kind_of_own_script_runs(line_end: str, profile: BrowserContext, tmp_path: Path) -> None:
    """The hashes are those that the browser computes, whatever the type, the letters, the line ends and the place.

    A block of data is asked of no policy, and a script in a template runs, once it is put in, under the page's.
    """
    write(tmp_path, SCRIPTS.replace("\n", line_end))

    with serve(tmp_path) as host, visiting(profile, host, "/") as visit:
        assert set(visit.page.evaluate("noted")) == RUN
        assert visit.said == []


@pytest.mark.parametrize("script", ["plain", "put in"])
def test_a_changed_byte_keeps_a_script_from_running(script: str, profile: BrowserContext, tmp_path: Path) -> None:
    """A script that is not to the letter what was built does nothing."""
    path = write(tmp_path, SCRIPTS)
    path.write_text(path.read_text(encoding="utf-8").replace(f'"{script}"', f'"{script}!"'), encoding="utf-8")

    with serve(tmp_path) as host, visiting(profile, host, "/") as visit:
        assert not {script, f"{script}!"} & set(visit.page.evaluate("noted"))
        assert any("Content Security Policy" in line for line in visit.said)
