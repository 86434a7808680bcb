"""One reference on one page of one site: what it leads to, told by the code of its fault or by none."""

from collections import Counter
from html import escape
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from roundtable.faults import Code, Location
from roundtable.site.links import check_site

TABLE: Final[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "cases" / "references.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
LONG: Final = (["../" * 3_000 + "a.html", "outside-site"], ["a/" * 5_000, "broken-link"], ["\0", "broken-link"])


def write(folder: Path, reference: str) -> str:
    """Write the table's site with one reference on its page; return the page's source."""
    source = ""
    for name, text in TABLE["files"].items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("REFERENCE", f'<a href="{escape(reference)}">link</a>'), encoding="utf-8")
        if name == TABLE["page"]:
            source = path.read_bytes().decode()
    return source


def place(source: str, reference: str) -> tuple[int, int]:
    """Return the line and column at which a reference stands in the page's source."""
    offset = source.index(f'"{escape(reference)}">link') + 1
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)


@pytest.mark.parametrize("row", [*TABLE["rows"], *LONG], ids=lambda row: ascii(row[0])[1:60])
def test_reference(row: list[str], tmp_path: Path) -> None:
    """Exactly the named fault is found, at the place of the reference, and no other."""
    reference, *codes = row
    source = write(tmp_path, reference)

    report = check_site(tmp_path, TABLE["site_url"])
    found = Counter((fault.code, fault.location) for fault in report.diagnostics if fault.code is not Code.ORPHAN_PAGE)

    where = Location(TABLE["page"], *place(source, reference))
    assert found == Counter((Code(code), where) for code in codes)
    assert report.references == 1
    assert report.pages == sum(name.endswith(".html") for name in TABLE["files"])
