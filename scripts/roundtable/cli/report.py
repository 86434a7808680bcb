"""Diagnostics as a person, a program or GitHub reads them: the only module that prints them."""

import json
import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TextIO

from roundtable.faults import Diagnostic, Severity, is_error


class Format(StrEnum):
    """A form of output."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def report(diagnostics: Iterable[Diagnostic], form: Format) -> int:
    """Print diagnostics on stderr in the order of their places; return how many are errors."""
    stream = sys.stderr
    ordered = sorted(set(diagnostics), key=lambda one: one.sort_key)
    write = {Format.TEXT: _text, Format.JSON: _json, Format.GITHUB: _github}[form]
    for one in ordered:
        print(write(one, stream), file=stream)
    return sum(map(is_error, ordered))


def _has_colour(stream: TextIO) -> bool:
    """Return whether a stream takes colours: a terminal, and nobody set NO_COLOR (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _text(one: Diagnostic, stream: TextIO) -> str:
    place = one.location.path
    if one.location.line:
        place += f":{one.location.line}"
    if one.location.column:
        place += f":{one.location.column}"
    warning = "warning: " if one.severity is Severity.WARNING else ""
    code = one.code.value
    if _has_colour(stream):
        shade = 33 if warning else 31
        place, code = f"\033[1m{place}\033[0m", f"\033[{shade}m{code}\033[0m"
    hint = f"\n    hint: {one.hint}" if one.hint else ""
    return f"{place}: {warning}{code}: {one.message}{hint}"


def _json(one: Diagnostic, _: TextIO) -> str:
    return json.dumps(
        {
            "code": one.code,
            "severity": one.severity,
            "path": one.location.path,
            "line": one.location.line,
            "column": one.location.column,
            "message": one.message,
            "hint": one.hint,
        },
        ensure_ascii=False,
    )


def _github(one: Diagnostic, _: TextIO) -> str:
    """Return a workflow command; its values escape %, line ends, and in properties colons and commas."""
    message = f"{one.message} {one.hint}".strip().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = one.location.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={one.location.line or 1},col={one.location.column or 1}"
    return f"::{one.severity} {place},title={one.code}::{message}"
