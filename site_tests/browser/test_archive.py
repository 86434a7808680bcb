"""The site's archive, unpacked and read from the disk, where no server helps."""

import re
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from roundtable.content.addressing import addresses

from .visits import SETTLED, WIDE, new_context

FONTS: Final = "() => [...document.fonts].filter((font) => font.status === 'loaded').length"
STEPS: Final = (
    (".rt-nav a[href*='experts']", r"experts/index\.html"),
    ("main h2 a", r"experts/[^/]+/index\.html"),
    (".rt-claim__page", r"experts/[^/]+/[^/]+/index\.html"),
    (".rt-header__name", r"index\.html"),
)
"""Links that a reader follows, one after the other, and the file that each opens."""


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without"])
def test_pages_lead_on_from_the_disk(*, scripted: bool, browser: Browser, quoted_site: Path, tmp_path: Path) -> None:
    """From the first page by links alone: each opens a page of the archive, in the site's own style and fonts."""
    with ZipFile(quoted_site / addresses.ARCHIVE[1:]) as archive:
        archive.extractall(tmp_path)
    (root,) = tmp_path.iterdir()
    with new_context(browser, WIDE, java_script_enabled=scripted) as context:
        page = context.new_page()
        page.goto((root / "index.html").as_uri())
        for link, file in STEPS:
            page.locator(link).first.click()
            page.wait_for_url(re.compile(rf"{re.escape(root.as_uri())}/{file}(#.*)?$"))
            assert page.locator("h1").count() == 1
            if scripted:
                page.evaluate(SETTLED)
                assert page.evaluate(FONTS) > 0
