"""Diagnostics as a person, a program or GitHub reads them: the only module that prints them."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import Final, TextIO

from roundtable.cli.reports.sarif import sarif
from roundtable.faults import Code, Diagnostic, Location, Severity, is_error
from roundtable.text.counts import count
from roundtable.text.safety.visible import visible, visible_json, visible_lines


class Format(StrEnum):
    """A form of output."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


MOST_OF_A_FILE: Final = 20
"""Faults of a file that are printed, as Clang prints errors (-ferror-limit): who has mended those looks again."""


def report(diagnostics: Iterable[Diagnostic], form: Format) -> int:
    """Print diagnostics on stderr in the order of their places; return how many are errors.

    Of a file with many, the first are printed, errors before warnings, and how many there are beyond; in SARIF, which
    nobody reads as it is, all.
    """
    stream = sys.stderr
    ordered = sorted(set(diagnostics), key=lambda fault: fault.sort_key)
    if form is Format.SARIF:
        print(sarif(ordered), file=stream)
        return sum(map(is_error, ordered))
    write = {Format.TEXT: _text, Format.JSON: _json, Format.GITHUB: _github}[form]
    for _, of_a_file in groupby(ordered, key=lambda fault: fault.location.path):
        for fault in _first(list(of_a_file)):
            print(write(fault, stream), file=stream)
    return sum(map(is_error, ordered))


def _first(of_a_file: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the faults of a file that are printed, in the order of their places, and how many more there are."""
    if len(of_a_file) <= MOST_OF_A_FILE:
        yield from of_a_file
        return
    weightiest = sorted(of_a_file, key=lambda fault: not is_error(fault))[:MOST_OF_A_FILE]
    yield from sorted(weightiest, key=lambda fault: fault.sort_key)
    message = f"the file has {count(len(of_a_file) - MOST_OF_A_FILE, 'fault')} more, which are not shown"
    where = Location(of_a_file[0].location.path)
    yield Diagnostic(code=Code.FURTHER_FAULTS, location=where, message=message, hint="Mend those above first.")


def _has_colour(stream: TextIO) -> bool:
    """Return whether a stream takes colours: a terminal, and nobody set NO_COLOR (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _text(fault: Diagnostic, stream: TextIO) -> str:
    place = visible(fault.location.path)
    if fault.location.line:
        place += f":{fault.location.line}"
    if fault.location.column:
        place += f":{fault.location.column}"
    warning = "warning: " if fault.severity is Severity.WARNING else ""
    code = fault.code.value
    if _has_colour(stream):
        shade = 33 if warning else 31
        place, code = f"\033[1m{place}\033[0m", f"\033[{shade}m{code}\033[0m"
    hint = visible_lines(str(fault.hint))
    below = f"\n    hint: {hint}" if hint else ""
    return f"{place}: {warning}{code}: {visible_lines(fault.message)}{below}"


def _json(fault: Diagnostic, _: TextIO) -> str:
    values = {
        "code": fault.code,
        "severity": fault.severity,
        "path": fault.location.path,
        "line": fault.location.line,
        "column": fault.location.column,
        "message": fault.message,
        "hint": str(fault.hint),
        "reference": fault.subject,
        "target": fault.target,
        "reason": fault.reason,
    }
    return visible_json(json.dumps(values, ensure_ascii=False))


def _github(fault: Diagnostic, _: TextIO) -> str:
    """Return a workflow command; its values escape percent signs and line ends, in properties colons and commas too."""
    message = "\n".join(map(visible, f"{fault.message}\n{fault.hint}".strip().split("\n")))
    path = _escaped(visible(fault.location.path)).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={fault.location.line or 1},col={fault.location.column or 1}"
    return f"::{fault.severity} {place},title={fault.code}::{_escaped(message)}"


def _escaped(value: str) -> str:
    return value.replace("%", "%25").replace("\n", "%0A")
