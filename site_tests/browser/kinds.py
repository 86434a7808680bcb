"""The kinds of pages: each is tested on its heaviest page, for what holds there holds on the lighter ones."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from roundtable.content import pagekinds

KINDS: Final = (*(kind.name for kind in pagekinds.KINDS), "404")
"""The kinds of pages, by the class that each page's outermost element carries."""

CONTRIBUTION: Final = "contribution"
"""An expert's page with the whole contribution, which only a text that may be shown whole gives."""

NOWHERE: Final = "/no/such/page/"
"""An address at which no page stands, and so the page that says so."""

_KIND: Final = re.compile(r'class="rt-page rt-page--(\w+)"')


@cache  # a built site stays as it is
def kinds_of(site: Path) -> dict[str, list[Path]]:
    """Return the pages of a built site by their kinds, the heaviest of each kind first."""
    found: dict[str, list[Path]] = {}
    for page in sorted(site.rglob("*.html"), key=lambda path: path.stat().st_size, reverse=True):
        if kind := _KIND.search(page.read_text(encoding="utf-8")):
            found.setdefault(kind[1], []).append(page)
    return found


def page_of(kind: str, site: Path) -> str:
    """Return the address of the heaviest page of a kind, as the site knows it."""
    if kind == "404":
        return NOWHERE
    folder = kinds_of(site)[kind][0].parent.relative_to(site).as_posix()
    return "/" if folder == "." else f"/{folder}/"
