"""Diagnostics as SARIF 2.1.0 (OASIS), which code scanning services and editors read."""

import json
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

from roundtable.faults import Diagnostic
from roundtable.text.visible import visible_json

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a log with one run; `columnKind` says that columns count characters, not bytes."""
    results = [_result(one) for one in diagnostics]
    rules = [{"id": code} for code in sorted({result["ruleId"] for result in results})]
    tool = {"driver": {"name": "roundtable", "rules": rules}}
    run = {"tool": tool, "columnKind": "unicodeCodePoints", "results": results}
    return visible_json(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False))


def _result(one: Diagnostic) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(one.location.path, errors="surrogateescape")}}
    region = {"startLine": one.location.line, "startColumn": one.location.column}
    if one.location.line:
        place["region"] = {key: value for key, value in region.items() if value}
    return {
        "ruleId": one.code.value,
        "level": one.severity.value,
        "message": {"text": f"{one.message}\n{one.hint}".strip()},
        "locations": [{"physicalLocation": place}],
    }
