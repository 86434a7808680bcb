"""Characters that no text may hold: those that act on whatever shows them, and those that print nothing.

Control characters drive a terminal; overrides of direction show words in another order than they are read in (Unicode
Technical Report 36, 2.3); surrogates and noncharacters are no text at all (The Unicode Standard, 23.6 and 23.7).
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

ENDS_OF_PLANES: Final = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
"""The noncharacters at the end of each plane."""
ACTING: Final = re.compile(f"[\0-\b\v-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff\ufdd0-\ufdef{ENDS_OF_PLANES}]")
"""Controls but for tab and line feed, other ends of lines, embeddings and overrides, and what is no text at all."""

HIDDEN: Final = re.compile("[\u034f\u115f\u1160\u180e\u2061-\u2065\u3164\ufeff\U000e0000-\U000e0fff]")
"""What prints nothing and no text here needs: fillers, invisible operators, tags."""

ISOLATE: Final = re.compile("[\u2066-\u2069]")
CLOSING: Final = "\u2069"
"""Closes an isolate, which sets a run apart in a direction of its own (Unicode Standard Annex 9, 2.4)."""

MOST_LINES: Final = 100
"""Lines of a file that are told of; one that has more is no text."""


def acting(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield line and column, from 1, of what acts on whatever shows a file, and what it is: the first in each line."""
    if ACTING.search(text):
        lines = ((number, ACTING.search(line)) for number, line in enumerate(text.split("\n"), start=1))
        for number, found in islice(((number, found) for number, found in lines if found), MOST_LINES):
            yield number, found.start() + 1, named(found.group())


def without_acting(text: str) -> str:
    """Return a text as it is once what acts has been deleted."""
    return ACTING.sub("", text)


def first_forbidden(value: str) -> str:
    r"""Return in words the first character that a value may not hold, or nothing.

    >>> first_forbidden("a\x1b[1m"), first_forbidden("\u2067b\u2069"), first_forbidden("\u2067b")
    ('the character U+001B', '', 'the character RIGHT-TO-LEFT ISOLATE U+2067, which is not closed')
    """
    found = ACTING.search(value) or HIDDEN.search(value)
    return named(found.group()) if found else open_isolate(value)


def open_isolate(text: str) -> str:
    """Return in words the first isolate of a text that is not closed, or that closes nothing; or nothing."""
    opened: list[str] = []
    for mark in ISOLATE.findall(text):
        if mark != CLOSING:
            opened.append(mark)
        elif opened:
            opened.pop()
        else:
            return f"{named(mark)}, which closes nothing"
    return f"{named(opened[0])}, which is not closed" if opened else ""


def named(character: str) -> str:
    """Return a character's name and number: controls and noncharacters have no name."""
    name = unicodedata.name(character, "")
    return f"the character {name}{' ' if name else ''}U+{ord(character):04X}"
