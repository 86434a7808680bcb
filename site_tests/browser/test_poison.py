"""The site of all that passes, in a browser: no script of theirs runs, no dialog opens, nothing foreign is asked for.

The pages' policy would stop most of it; it is taken out here, so that the pages themselves are judged.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, expect

from .serving import Host, serve
from .visits import SETTLED, WIDE, new_context

POLICY: Final = re.compile('<meta http-equiv="Content-Security-Policy".*?>')

CALLS: Final = "for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => hit(name);"
"""What a script would call to be seen, where it does not call `hit` itself."""

SOUGHT: Final = (
    "script",
    "hit()",
    "onerror",
    "evil",
    "__proto__",
    "constructor",
    "toString",
    "javascript:hit",
    "autofocus",
    "שלום",
)
"""What a reader types who looks for the texts that attack."""


@dataclass
class Watch:
    """A tab, and what happened in it that should not have."""

    page: Page
    host: Host
    seen: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """Begin to watch."""
        self.page.expose_function("hit", lambda *what: self.seen.append(f"a script ran: {what}"))
        self.page.add_init_script(CALLS)
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)
        self.page.on("popup", lambda _: self.seen.append("a window opened"))
        self.page.on("pageerror", lambda error: self.seen.append(f"an error: {error}"))

    def _dialog(self, dialog: Dialog) -> None:
        self.seen.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.host.origin, "data:", "blob:")):
            self.seen.append(f"somebody else was asked: {request.url}")


@pytest.fixture(scope="module")
def watch(browser: Browser, poisoned_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watch]:
    """Return a watched tab, and the poisoned site without its policy."""
    bare = tmp_path_factory.mktemp("poisoned") / "site"
    shutil.copytree(poisoned_site, bare)
    for path in bare.rglob("*.html"):
        path.write_text(POLICY.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    with serve(bare) as host, new_context(browser, WIDE) as context:
        watched = Watch(context.new_page(), host)
        watched.begin()
        yield watched


def test_no_page_does_what_its_texts_say(watch: Watch) -> None:
    """Every page is opened, and rests a moment."""
    paths = sorted(watch.host.site.rglob("*.html"))
    watch.seen.clear()
    for path in paths:
        watch.page.goto(watch.host.address("/" + quote(path.relative_to(watch.host.site).as_posix())))
        watch.page.evaluate(SETTLED)

    assert len(paths) > 50
    assert watch.seen == []


@pytest.mark.parametrize("words", SOUGHT)
def test_no_search_does_what_it_finds(words: str, watch: Watch) -> None:
    """The search shows the titles and texts that attack as text, and opens their pages."""
    watch.seen.clear()
    watch.page.goto(watch.host.address("/about/"))
    watch.page.keyboard.press("/")
    watch.page.keyboard.type(words)
    found = watch.page.locator(".rt-search__found a").first
    expect(found).to_be_visible(timeout=30_000)  # the index is large, and other tests may hold the machine
    found.click()
    watch.page.evaluate(SETTLED)

    assert watch.seen == []


ATTACKS: Final = {
    "handler": "<img src=x onerror=hit()>",
    "dialog": "<script>alert(1)</script>",
    "request": "<img src=//evil.example/a>",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_watch_sees_what_happens(attack: str, watch: Watch) -> None:
    """On a page that was attacked in truth, each of them is seen."""
    page = f"<!doctype html><title>x</title>{ATTACKS[attack]}"
    (watch.host.site / f"{attack}.html").write_text(page, encoding="utf-8")
    watch.seen.clear()
    watch.page.goto(watch.host.address(f"/{attack}.html"))
    watch.page.evaluate(SETTLED)

    assert watch.seen
