"""The search index of a built site: what the search shows is checked as the pages are."""

import json
from pathlib import Path
from typing import Final

import pytest

from roundtable.faults import Code
from roundtable.site.words.quotations import Known, check_quotations

PROVED: Final = {"ada/streets": "the street belongs to those who walk"}
SHOWN: Final = {
    "location": "experts/ada/#streets",
    "title": "Streets are for walkers",
    "text": "“the street belongs to those who walk”",
}
PAGE: Final = {"location": "about/", "title": "About", "text": "How it was made."}

PLACE: Final = "search/search_index.json"


def codes(site: Path) -> list[Code]:
    """Return the codes of what is found in a site that has no page; each has its cure."""
    found = check_quotations(site, Known(proved=PROVED)).diagnostics
    assert [fault for fault in found if not fault.hint] == []
    return [fault.code for fault in found]


def write(site: Path, content: object) -> None:
    """Write a search index."""
    (site / PLACE).parent.mkdir(exist_ok=True)
    (site / PLACE).write_text(json.dumps(content), encoding="utf-8")


def test_an_index_is_checked(tmp_path: Path) -> None:
    """An index in which each claim has its proved words is without fault, and one in which they differ is not."""
    write(tmp_path, {"docs": [PAGE, SHOWN]})
    assert codes(tmp_path) == []

    changed = {**SHOWN, "text": "“the street belongs to those who ride”"}
    write(tmp_path, {"docs": [PAGE, changed]})

    assert codes(tmp_path) == [Code.CHANGED_ON_PAGE, Code.UNMARKED_QUOTATION]


def test_a_missing_index(tmp_path: Path) -> None:
    """Without its index the search would find nothing, whatever index an engine wrote besides."""
    assert codes(tmp_path) == [Code.MISSING_INDEX]

    (tmp_path / "search.json").write_text(json.dumps({"items": [SHOWN]}), encoding="utf-8")
    assert codes(tmp_path) == [Code.MISSING_INDEX]

    write(tmp_path, {"docs": [SHOWN]})
    assert codes(tmp_path) == []


def test_a_claim_that_the_search_does_not_find(tmp_path: Path) -> None:
    """An index that leaves a claim out is a fault: its quotation would pass unseen."""
    write(tmp_path, {"docs": [PAGE]})

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
    write(tmp_path, content)

    (fault,) = check_quotations(tmp_path, Known(proved=PROVED)).diagnostics

    assert fault.code is Code.MALFORMED_FILE
    assert fault.location.path == PLACE


@pytest.mark.parametrize(
    "raw",
    [b"{", b"\xff", b"[" * 100_000, b'{"items": [], "config": NaN}'],
    ids=["cut short", "no UTF-8", "too deep", "no number"],
)
def test_an_index_that_is_no_json(raw: bytes, tmp_path: Path) -> None:
    """What no program can read is a fault with a place, and no traceback."""
    (tmp_path / PLACE).parent.mkdir()
    (tmp_path / PLACE).write_bytes(raw)

    assert codes(tmp_path) == [Code.MALFORMED_FILE]
