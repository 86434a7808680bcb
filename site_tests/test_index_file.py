"""The search index of a built site: what the search shows is checked as the pages are, whichever engine wrote it."""

import json
from pathlib import Path
from typing import Final

import pytest

from roundtable.faults import Code
from roundtable.site.quotations import Known, check_quotations

PROVED: Final = {"ada/streets": "the street belongs to those who walk"}
SHOWN: Final = {
    "location": "experts/ada/#streets",
    "title": "Streets are for walkers",
    "text": "<p>Ada says: “the street belongs to those who walk”.</p>",
}
PAGE: Final = {"location": "about/", "title": "About", "text": "<p>How it was made.</p>"}

ENGINES: Final = {"search/search_index.json": "docs", "search.json": "items"}
"""Where MkDocs and Zensical put the index, and what they call its entries."""


def codes(site: Path) -> list[Code]:
    """Return the codes of what is found in a site that has no page."""
    return [one.code for one in check_quotations(site, Known(proved=PROVED)).diagnostics]


def write(site: Path, place: str, content: object) -> None:
    """Write a search index."""
    (site / place).parent.mkdir(exist_ok=True)
    (site / place).write_text(json.dumps(content), encoding="utf-8")


@pytest.mark.parametrize("place", ENGINES)
def test_an_index_is_checked(place: str, tmp_path: Path) -> None:
    """An index in which each claim has its proved words is without fault, and one in which they differ is not."""
    write(tmp_path, place, {"config": {}, ENGINES[place]: [PAGE, SHOWN]})
    assert codes(tmp_path) == []

    changed = {**SHOWN, "text": "<p>Ada says: “the street belongs to those who ride”.</p>"}
    write(tmp_path, place, {"config": {}, ENGINES[place]: [PAGE, changed]})

    assert codes(tmp_path) == [Code.CHANGED_ON_PAGE, Code.UNMARKED_QUOTATION]


def test_a_missing_index(tmp_path: Path) -> None:
    """Without an index nobody could say what the search shows, and with two, which of them it reads."""
    assert codes(tmp_path) == [Code.MISSING_INDEX]

    for place, member in ENGINES.items():
        write(tmp_path, place, {member: [SHOWN]})

    assert codes(tmp_path) == [Code.MISSING_INDEX]


@pytest.mark.parametrize("place", ENGINES)
def test_a_claim_that_the_search_does_not_find(place: str, tmp_path: Path) -> None:
    """An index that leaves a claim out is a fault: its quotation would pass unseen."""
    write(tmp_path, place, {ENGINES[place]: [PAGE]})

    assert codes(tmp_path) == [Code.CHANGED_ON_PAGE]


BROKEN: Final[tuple[object, ...]] = (
    {},
    [],
    5,
    {"docs": 5},
    {"docs": [5]},
    {"docs": [{"location": "a/"}]},
    {"docs": [SHOWN | {"title": 5}]},
)


@pytest.mark.parametrize("content", BROKEN, ids=json.dumps)
def test_an_index_that_is_none(content: object, tmp_path: Path) -> None:
    """JSON of another shape is a fault with a place, and no traceback."""
    write(tmp_path, "search/search_index.json", content)

    (fault,) = check_quotations(tmp_path, Known(proved=PROVED)).diagnostics

    assert fault.code is Code.MALFORMED_FILE
    assert fault.location.path == "search/search_index.json"


@pytest.mark.parametrize(
    "raw",
    [b"{", b"\xff", b"[" * 100_000, b'{"items": [], "config": NaN}'],
    ids=["cut short", "no UTF-8", "too deep", "no number"],
)
def test_an_index_that_is_no_json(raw: bytes, tmp_path: Path) -> None:
    """What no program can read is a fault with a place, and no traceback."""
    (tmp_path / "search.json").write_bytes(raw)

    assert codes(tmp_path) == [Code.MALFORMED_FILE]
