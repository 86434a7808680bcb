"""A site with one thing missing: each page, each asset and each public anchor, in turn."""

import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from fnmatch import fnmatch
from itertools import groupby
from pathlib import Path

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


def test_no_file_goes_missing_unnoticed(site: Path) -> None:
    """Each page and each asset that anything leads to is missed; the others are few and known."""
    unnoticed = []
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        with changed(path, None):
            if is_whole(site):
                unnoticed.append(path.relative_to(site).as_posix())

    assert [name for name in unnoticed if not any(fnmatch(name, known) for known in UNREFERENCED)] == []
    assert len(unnoticed) < len(list(site.rglob("*")))


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
