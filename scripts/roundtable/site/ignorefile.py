"""Faults that a publisher knows of and leaves as they are, each with the reason.

A file of lines: a fault's code, a pattern of paths, a pattern of references if need be, and after ` # ` the reason.
In patterns `*` stands for anything, `?` for one character. Empty lines and those that begin with `#` say nothing.

Bad: `broken-link *`
Good: `broken-link docs/old/* *.cgi  # answered by the server's own programs`
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from roundtable.faults import Code, CommandError, Diagnostic, Location

FORM: Final = "CODE PATHS [REFERENCES]  # reason"


@dataclass(frozen=True, slots=True)
class Entry:
    """Faults that are left as they are."""

    place: Location
    code: Code
    paths: str
    references: str

    def fits(self, fault: Diagnostic) -> bool:
        """Return whether a fault is one of them."""
        return fnmatchcase(fault.location.path, self.paths) and fnmatchcase(fault.subject, self.references)


def apply_ignore_file(file: Path, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the faults that a file does not name, and those of the file itself: what it names is not there, say.

    Raises OSError where the file cannot be read, CommandError where it is not UTF-8.
    """
    entries, left = defaultdict[Code, list[Entry]](list), list[Diagnostic]()
    for line in _read(file):
        if isinstance(line, Entry):
            entries[line.code].append(line)
        else:
            left.append(line)
    used = set[Entry]()
    for fault in diagnostics:
        fitting = [entry for entry in entries[fault.code] if entry.fits(fault)]
        used.update(fitting)
        left += [] if fitting else [fault]
    unused = {entry for held in entries.values() for entry in held} - used
    message = "no such fault was found: the line can go"
    return left + [Diagnostic(code=Code.UNUSED_EXCEPTION, location=entry.place, message=message) for entry in unused]


def _read(file: Path) -> Iterator[Entry | Diagnostic]:
    """Yield the entries of a file, and what is wrong with its other lines."""
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        message = f"{file} is not UTF-8"
        raise CommandError(message) from None
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield _entry(Location(str(file), number), line)


def _entry(place: Location, line: str) -> Entry | Diagnostic:
    rule, _, reason = f"{line} ".partition(" # ")
    code, *patterns = rule.split()
    if not 1 <= len(patterns) <= 2:  # noqa: PLR2004 - paths and references
        return _malformed(place, f"is not of the form {FORM!r}")
    if code not in set(Code):
        return _malformed(place, f"{code!r} is the code of no fault")
    if not reason.strip():
        return _malformed(place, "gives no reason", "Say after ' # ' why this is left as it is.")
    return Entry(place, Code(code), patterns[0], patterns[1] if len(patterns) > 1 else "*")


def _malformed(place: Location, problem: str, hint: str = "") -> Diagnostic:
    return Diagnostic(code=Code.MALFORMED_FILE, location=place, message=problem, hint=hint)
