"""Diagnostics as SARIF 2.1.0 (OASIS), which code scanning services and editors read."""

import json
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

from roundtable.faults import Diagnostic
from roundtable.text.safety.visible import visible_json

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a log with one run; `columnKind` says that columns count characters, not bytes."""
    results = [_result(fault) for fault in diagnostics]
    rules = [{"id": code} for code in sorted({result["ruleId"] for result in results})]
    tool = {"driver": {"name": "roundtable", "rules": rules}}
    run = {"tool": tool, "columnKind": "unicodeCodePoints", "results": results}
    return visible_json(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False))


def _result(fault: Diagnostic) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(fault.location.path, errors="surrogateescape")}}
    region = {"startLine": fault.location.line, "startColumn": fault.location.column}
    if fault.location.line:
        place["region"] = {key: value for key, value in region.items() if value}
    return {
        "ruleId": fault.code.value,
        "level": fault.severity.value,
        "message": {"text": f"{fault.message}\n{fault.hint}".strip()},
        "locations": [{"physicalLocation": place}],
    }
