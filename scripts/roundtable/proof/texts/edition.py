"""Which text was proved against: its fingerprint, and a short mark of each line, so that another one can be told.

A mark is 16 bits of a line's hash: enough to say which lines differ, too little to confirm a guess at one.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from roundtable.disk.jsonreading import read_json
from roundtable.disk.reading import UnreadableError, read_text
from roundtable.proof.prooffile import MAX_BYTES, digest

MARK: Final = 4
"""Hexadecimal digits of a line's mark."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One text, as far as a proof file tells of it."""

    fingerprint: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    marks: tuple[str, ...]
    """A mark of each line; none where a proof file of an older format has none."""

    @classmethod
    def of(cls, raw: bytes, lines: Sequence[str]) -> "Edition":
        """Return the edition of a text from its bytes and its lines."""
        marks = (digest(line)[:MARK] for line in lines)
        return cls(hashlib.sha256(raw).hexdigest(), tuple(marks))


def proved_edition(path: Path) -> Edition | None:
    """Return which text a proof file was written for, whatever its format; None where it does not say."""
    try:
        data = read_json(read_text(path, MAX_BYTES))
        return Edition(str(data["edition"]), tuple(map(str, data.get("lines", ()))))
    except (UnreadableError, ValueError, KeyError, TypeError, AttributeError):
        return None


def differences(before: Edition, now: Edition) -> str:
    """Return which lines of a text differ from those of the edition before.

    >>> differences(Edition("a", ("1", "2", "3")), Edition("b", ("1", "x", "3", "4")))
    'line 2 differs, line 4 is new'
    """
    if not before.marks:
        return "which lines differ is not known, for the proof file is of an older format"
    said = list(_changes(before.marks, now.marks))
    return ", ".join(said) or "no line differs in its words: line ends or a byte order mark may"


def _changes(before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    for kind, b1, b2, n1, n2 in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        kept = min(b2 - b1, n2 - n1) if kind == "replace" else 0
        if kept:
            yield _say(n1, n1 + kept, "differs", "differ")
        if kind != "equal" and n2 - n1 > kept:
            yield _say(n1 + kept, n2, "is new", "are new")
        if kind != "equal" and b2 - b1 > kept:
            yield _say(b1 + kept, b2, "of the former text is gone", "of the former text are gone")


def _say(start: int, end: int, singular: str, plural: str) -> str:
    """Return a sentence about lines, counted from 0, `end` not among them."""
    return f"line {end} {singular}" if end - start == 1 else f"lines {start + 1}-{end} {plural}"
