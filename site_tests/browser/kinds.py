"""The kinds of pages: each is tested on its heaviest page, for what holds there holds on the lighter ones."""

from functools import cache
from pathlib import Path
from typing import Final

from roundtable.bench.measuring.kinds import heaviest
from roundtable.content.addressing import pagekinds

KINDS: Final = (*(kind.name for kind in pagekinds.KINDS), "404")
"""The kinds of pages, by the class that each page's outermost element carries."""

CONTRIBUTION: Final = "contribution"
"""An expert's page with the whole contribution, which only a text that may be shown whole gives."""

NOWHERE: Final = "/no/such/page/"
"""An address at which no page stands, and so the page that says so."""

heavy: Final = cache(heaviest)  # a built site stays as it is


def page_of(kind: str, site: Path) -> str:
    """Return the address of the heaviest page of a kind, as the site knows it."""
    if kind == "404":
        return NOWHERE
    return heavy(site)[kind].address
