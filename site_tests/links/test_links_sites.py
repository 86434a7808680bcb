"""Tiny sites, and the exact faults of each: code, reference, file, and that the reference stands at the named place."""

from collections import Counter
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from roundtable.faults import Code, Diagnostic
from roundtable.site.links import check_site

CASES: Final[list[dict[str, Any]]] = yaml.load(
    (Path(__file__).parent / "cases" / "sites.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
)


def write(folder: Path, case: dict[str, Any]) -> dict[str, str]:
    """Write the files of a case; return them as text."""
    files: dict[str, str] = dict.fromkeys(case.get("also", ()), "also here") | case.get("files", {})
    for key in ("html", "html_bytes"):
        if key in case:
            files["index.html"] = case[key]
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        written = text.replace("DEEP", "[" * 100_000).replace("LATE", f"<!-- {'x' * 1_024} -->")
        path.write_bytes(written.encode(case.get("encoding", "utf-8")))
    return files


def standing(fault: Diagnostic, files: dict[str, str]) -> str:
    """Return the source of a file from the place of a fault on."""
    if not fault.location.line:
        return ""
    lines = files[fault.location.path].removeprefix("\ufeff").split("\n")
    return lines[fault.location.line - 1][fault.location.column - 1 :]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_site(case: dict[str, Any], tmp_path: Path) -> None:
    """Each expected fault is found at its reference, as often as it is expected, and no other."""
    files = write(tmp_path, case)
    expected = Counter(
        (Code(code), reference, *(place or ["index.html"])) for code, reference, *place in case.get("faults", ())
    )

    report = check_site(tmp_path, case.get("site_url"), leftovers=case.get("leftovers", False))
    found = [fault for fault in report.diagnostics if fault.code is not Code.ORPHAN_PAGE]

    assert Counter((fault.code, fault.location.path) for fault in found) == Counter(
        {
            key: sum(n for (code, _, path), n in expected.items() if (code, path) == key)
            for key in {(code, path) for code, _, path in expected}
        }
    )
    assert len({(fault.code, fault.location, fault.message) for fault in found}) == len(found)
    left = expected.copy()
    for fault in found:
        here = standing(fault, files)
        fits = [key for key in left if key[::2] == (fault.code, fault.location.path) and here.startswith(key[1])]
        assert fits, f"{fault.code} at {fault.location}: {here[:40]!r}"
        left -= Counter([max(fits, key=lambda key: len(key[1]))])
    assert not left
