"""The preview in a browser: a new edition comes onto the screen by itself, under the policy that a page has."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from roundtable.cli.preview.editions import Editions
from roundtable.cli.preview.panel import Notices, State
from roundtable.cli.preview.server import PreviewServer
from roundtable.site.security.policy import policy

PAGE: Final = """<!doctype html><html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<link rel="icon" href="data:,"><title>Preview</title></head><body><h1>{words}</h1></body></html>
"""


def write(folder: Path, words: str) -> Path:
    """Write a site of one page."""
    folder.mkdir()
    (folder / "index.html").write_text(PAGE.format(policy=policy(()), words=words), encoding="utf-8")
    return folder


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    """Yield a preview of one page."""
    with PreviewServer(0, Editions(write(tmp_path / "first", "as it was"))) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


def test_a_new_edition_comes_onto_the_screen(browser: Browser, server: PreviewServer, tmp_path: Path) -> None:
    """An open page shows what was saved without a touch, more than once, and a page that was opened late too."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(server.address)
    expect(page.locator("h1")).to_have_text("as it was")

    for words in ("as it is now", "as it will stay"):
        server.editions.show(Notices(State.WHOLE), write(tmp_path / words, words))
        expect(page.locator("h1")).to_have_text(words)

    assert said == []
    page.close()
