"""A site with one thing missing: each page, each asset and each public anchor, in turn."""

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from fnmatch import fnmatch
from itertools import chain, groupby
from pathlib import Path
from typing import Final

import pytest

from roundtable.content.files.ledgerfile import read_ledger
from roundtable.site.ledger import check_ledger, published, record
from roundtable.site.links import check_site

UNREFERENCED = (
    "assets/images/favicon.png",  # Material's own; this site has another
    "assets/stylesheets/palette.*.css",  # Material's colours; this site has others
    "assets/javascripts/*",  # Material's own; no page of this site loads them
    "assets/roundtable/search.js",  # loaded by the site's script when somebody searches
    "assets/roundtable/previews.js",  # and when somebody rests on a link
    "search/search_index.json",  # what the search reads; the check of quotations misses it
    "*.map",  # read by developers' tools
    "sitemap.xml*",  # found by its name
    "favicon.ico",  # so is this
)
"""What lies in the site without anything on its pages leading there: all that a missing file may be."""

ROUNDS: Final = 10
"""In how many rounds all files are taken: in each a tenth of them is missing, and nine tenths lead there."""


@pytest.fixture(scope="module")
def site(quoted_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the site, to take things from, its addresses recorded beside it."""
    copy = tmp_path_factory.mktemp("mutated") / "site"
    shutil.copytree(quoted_site, copy)
    record(copy.parent, published(copy))
    return copy


@contextmanager
def changed(path: Path, raw: bytes | None) -> Iterator[None]:
    """Give a file other bytes, or none, for a while."""
    before = path.read_bytes()
    path.unlink()
    if raw is not None:
        path.write_bytes(raw)
    try:
        yield
    finally:
        path.write_bytes(before)


def is_whole(site: Path) -> bool:
    """Return whether neither the check of links nor the ledger finds a fault."""
    ledger = read_ledger(site.parent)
    return not check_site(site, None).diagnostics and not list(check_ledger(ledger, published(site), {}))


def test_the_site_is_whole_as_it_is(site: Path) -> None:
    """Nothing is reported on the site, Material's own parts included, and every address is recorded."""
    assert is_whole(site)


def is_known(name: str) -> bool:
    """Return whether a file may be missing."""
    return any(fnmatch(name, known) for known in UNREFERENCED)


def unnamed(site: Path, missing: Sequence[Path]) -> list[Path]:
    """Return those of some files that the check of links does not name as missing when all of them are.

    What it names then it finds missing alone as well: the page that leads there is not among them.
    """
    with ExitStack() as stack:
        for path in missing:
            stack.enter_context(changed(path, None))
        told = "\n".join(fault.message for fault in check_site(site, None).diagnostics)
    return [path for path in missing if not told_of(path.relative_to(site), told)]


def told_of(path: Path, told: str) -> bool:
    """Return whether a path, or a folder by the page in it, is said to be what the site has not."""
    has_not = (f"the site has no '{path.as_posix()}'", f"the folder '{path.parent.as_posix()}' has no {path.name}")
    return any(words in told for words in has_not)


def test_no_file_goes_missing_unnoticed(site: Path) -> None:
    """Each page and each asset is missed, but for few that are known: all are taken in rounds, and alone if unnamed."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    sought = [
        path for path in files if not any(fnmatch(path.relative_to(site).as_posix(), kind) for kind in UNREFERENCED)
    ]
    unnoticed = []
    for path in chain.from_iterable(unnamed(site, sought[first::ROUNDS]) for first in range(ROUNDS)):
        with changed(path, None):
            if is_whole(site):
                unnoticed.append(path.relative_to(site).as_posix())

    assert sought
    assert unnoticed == []


def test_no_public_anchor_goes_missing_unnoticed(site: Path) -> None:
    """Each anchor that a page offers as its own is missed when its element loses the id.

    All are taken at once, and each must be named by itself, by the ledger, and by the check of links unless it is a
    former one, to which nothing on the site leads any more.
    """
    anchors = sorted(address.split("#") for address in published(site) if "#" in address)
    former: set[str] = set()
    with ExitStack() as stack:
        for page, on_page in groupby(anchors, key=lambda anchor: anchor[0]):
            path = site / page.strip("/") / "index.html"
            raw = path.read_bytes()
            ids = "|".join(re.escape(anchor) for _, anchor in on_page)
            former |= {found.decode() for found in re.findall(rb'id="([^"]+)" class="rt-alias"', raw)}
            stack.enter_context(changed(path, re.sub(rf' id="({ids})"'.encode(), b"", raw)))
        told = [fault.message for fault in check_site(site, None).diagnostics]
        ledger = read_ledger(site.parent)
        vanished = [fault.message for fault in check_ledger(ledger, published(site), {})]

    assert anchors
    linked = [anchor for _, anchor in anchors if anchor not in former]
    assert [anchor for anchor in linked if not any(f"#{anchor}'" in words for words in told)] == []
    assert [
        f"{page}#{anchor}" for page, anchor in anchors if not any(f"{page}#{anchor}'" in line for line in vanished)
    ] == []
