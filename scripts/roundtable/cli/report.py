"""Diagnostics as a person, a program or GitHub reads them: the only module that prints them."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import Final, TextIO

from roundtable.cli.sarif import sarif
from roundtable.faults import Code, Diagnostic, Location, Severity, is_error
from roundtable.text.counts import count
from roundtable.text.visible import visible, visible_json, visible_lines


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
    ordered = sorted(set(diagnostics), key=lambda one: one.sort_key)
    if form is Format.SARIF:
        print(sarif(ordered), file=stream)
        return sum(map(is_error, ordered))
    write = {Format.TEXT: _text, Format.JSON: _json, Format.GITHUB: _github}[form]
    for _, of_a_file in groupby(ordered, key=lambda one: one.location.path):
        for one in _first(list(of_a_file)):
            print(write(one, stream), file=stream)
    return sum(map(is_error, ordered))


def _first(of_a_file: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the faults of a file that are printed, in the order of their places, and how many more there are."""
    if len(of_a_file) <= MOST_OF_A_FILE:
        yield from of_a_file
        return
    weightiest = sorted(of_a_file, key=lambda one: not is_error(one))[:MOST_OF_A_FILE]
    yield from sorted(weightiest, key=lambda one: one.sort_key)
    message = f"the file has {count(len(of_a_file) - MOST_OF_A_FILE, 'fault')} more, which are not shown"
    where = Location(of_a_file[0].location.path)
    yield Diagnostic(code=Code.FURTHER_FAULTS, location=where, message=message, hint="Mend those above first.")


def _has_colour(stream: TextIO) -> bool:
    """Return whether a stream takes colours: a terminal, and nobody set NO_COLOR (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _text(one: Diagnostic, stream: TextIO) -> str:
    place = visible(one.location.path)
    if one.location.line:
        place += f":{one.location.line}"
    if one.location.column:
        place += f":{one.location.column}"
    warning = "warning: " if one.severity is Severity.WARNING else ""
    code = one.code.value
    if _has_colour(stream):
        shade = 33 if warning else 31
        place, code = f"\033[1m{place}\033[0m", f"\033[{shade}m{code}\033[0m"
    hint = visible_lines(str(one.hint))
    below = f"\n    hint: {hint}" if hint else ""
    return f"{place}: {warning}{code}: {visible_lines(one.message)}{below}"


def _json(one: Diagnostic, _: TextIO) -> str:
    values = {
        "code": one.code,
        "severity": one.severity,
        "path": one.location.path,
        "line": one.location.line,
        "column": one.location.column,
        "message": one.message,
        "hint": str(one.hint),
        "reference": one.subject,
        "target": one.target,
        "reason": one.reason,
    }
    return visible_json(json.dumps(values, ensure_ascii=False))


def _github(one: Diagnostic, _: TextIO) -> str:
    """Return a workflow command; its values escape percent signs and line ends, in properties colons and commas too."""
    message = "\n".join(map(visible, f"{one.message} {one.hint}".strip().split("\n")))
    path = _escaped(visible(one.location.path)).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={one.location.line or 1},col={one.location.column or 1}"
    return f"::{one.severity} {place},title={one.code}::{_escaped(message)}"


def _escaped(value: str) -> str:
    return value.replace("%", "%25").replace("\n", "%0A")
