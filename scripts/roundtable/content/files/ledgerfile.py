"""`permalinks.txt`, the ledger of published addresses, as a file: an address of the site on each line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Final

from roundtable.content.files.characters import check_characters
from roundtable.disk.reading import UnreadableError, read_text
from roundtable.faults import Code, Diagnostic, Location
from roundtable.text.safety.characters import without_acting

FILE: Final = "permalinks.txt"
MAX_BYTES: Final = 5_000_000
"""Largest ledger that is read: of a thousand experts' addresses, which have 45 bytes on average, it holds all."""
ADDRESS: Final = re.compile(r"/\S{0,999}")
"""An address as the site's root sees it; none of those that a build makes is nearly as long."""
MOST: Final = 10_000
"""Faults of one kind that are looked for in the ledger; one that has more is no ledger."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The recorded addresses, and what is wrong with their file."""

    path: str = ""
    """The file, as faults name it."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line of each address, counted from 1."""
    diagnostics: tuple[Diagnostic, ...] = ()


def read_ledger(folder: Path) -> Ledger:
    """Return the ledger of a content folder; an empty one where there is no file."""
    path, shown = folder / FILE, f"{folder.name}/{FILE}"
    if not path.exists() and not path.is_symlink():
        return Ledger(shown)
    try:
        text = read_text(path, MAX_BYTES)
    except UnreadableError as error:
        return Ledger(shown, diagnostics=(_fault(Code.UNREADABLE_FILE, shown, error.line, str(error)),))
    acting = tuple(check_characters(text, shown))
    text = without_acting(text)
    faults = tuple(islice(_no_addresses(text, shown), MOST))
    held: dict[str, int] = {}
    for number, line in _lines(text):
        held.setdefault(line, number)
    return Ledger(shown, held, acting + faults)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line that is not blank, with its number: a list of them all would take much more than the text."""
    for number, line in enumerate(StringIO(text), start=1):
        if stripped := line.strip():
            yield number, stripped


def _no_addresses(text: str, shown: str) -> Iterator[Diagnostic]:
    """A line is an address of the site: it begins with a slash, and holds no space."""
    for number, line in _lines(text):
        if not ADDRESS.fullmatch(line):
            message = f"{line!r:.80} is no address of this site on a line of its own"
            yield _fault(Code.WRONG_VALUE, shown, number, message)


def _fault(code: Code, shown: str, line: int, message: str) -> Diagnostic:
    hint = "Write each address on its line, from the slash on, or take the ledger back from the last commit."
    return Diagnostic(code=code, location=Location(shown, line), message=message, hint=hint)
