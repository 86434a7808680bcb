"""Quotation marks one by one: what each closes, and which way each looks.

Which way a mark looks that can look both ways is told by what stands beside it, as CommonMark tells it of its
delimiters; an apostrophe inside a word is a letter, but not between characters of scripts that set no spaces.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import regex

from roundtable.text.quoting.marks import CLIPPED, DIRECTED
from roundtable.text.segmentation.words import UNSPACED

_LOOSELY: Final = {
    "“": '” " “',
    "‟": '” "',
    "”": '” “ "',
    "„ ⹂": '“ ” ‟ "',
    '"': '" ” “',
    ",,": "'' “ ” \"",
    "``": "'' `` \"",
    "''": "''",
    "»": "« »",
    "›": "‹ ›",
    "‘ '": "’ '",
    "’": "’",
    "‚ ‛": "‘ ’ '",
    "`": "´ ' `",
    "´": "´",
    "´´": "´´",
    "′": "′",
    "′′": "′′",
    "ʻ": "ʼ",
    "<<": ">>",
    "((": "))",
    "﴿": "﴾",
    "﴾": "﴿",
    "″": "″",
    "＂": "＂",
    "＇": "＇",
    "״": "״",
    "˝": "˝",
}
"""What else may open, and what may close besides: as other languages and careless keyboards have it."""
CLOSERS: Final[dict[str, tuple[str, ...]]] = {
    opens: tuple(closes) for signs, closes in DIRECTED.items() for opens in signs
} | {opens: tuple(closes.split()) for signs, closes in _LOOSELY.items() for opens in signs.split()}
"""What opens, and what can then close."""
_CLOSING: Final = frozenset(sign for closers in CLOSERS.values() for sign in closers)
SIGNS: Final = sorted({*CLOSERS, *_CLOSING}, key=len, reverse=True)
TOKEN: Final = re.compile("|".join(map(re.escape, ("\n", *SIGNS))))
"""A mark, or the end of a line: by `re`, which skips at once to the next character with which one of many can begin."""
SHOWN_MARK: Final = regex.compile(r"""["'《》〈〉⟪⟫❮❯˝ʻʼ﴾﴿]|<<|>>|,,|\(\(|\)\)""")
"""A mark as folded text has it."""

_OPENING: Final = frozenset("".join(DIRECTED)) | {"﴿", "<<", "((", ",,", "``"}
"""What opens wherever it stands."""
MOSTLY_CLOSING: Final = frozenset("”»›﴾")
"""What closes wherever it stands, if something is open; by itself it may open, as in Finnish."""
APOSTROPHES: Final = frozenset("'’‘‚‛ʻʼ`´′＇")
_LETTER: Final = regex.compile(rf"(?V1)[[\p{{L}}\p{{N}}\p{{M}}]--[{UNSPACED}]]")
_CLOSING_PUNCTUATION: Final = regex.compile(r"[\p{Pe}.,;:!?…，。；：！？、؟،؛]")
_WHOLE_CLIPPED: Final = regex.compile(f"(?!{CLIPPED})")
_ENDED: Final = regex.compile(r"[.!?…。！？]")
_CUT_SHORT: Final = regex.compile(r"(?:[sxz]|in|\b(?:n|an|o|th|t|ol|po))$", regex.I)
"""What an apostrophe ends that stands for letters or marks a possessive: dogs', goin', ol'."""
_LONGEST_CUT: Final = 4
REVERSED: Final = MOSTLY_CLOSING | frozenset("„‚")
"""What may be closed by a mark that mostly opens, though nothing beside that tells which way it looks."""


def looks(text: str, sign: str, start: int, *, is_reversed: bool) -> tuple[bool, bool]:
    """Return whether a mark at a place can open something, and whether it can close something.

    `is_reversed` says that what it could close is among `REVERSED`.
    """
    end = start + len(sign)
    return _looks_between(text[max(0, start - 1) : start], sign, text[end : end + 1], is_reversed)


@lru_cache(maxsize=4096)  # a text has few neighbours for its marks, and many marks
def _looks_between(before: str, sign: str, after: str, is_reversed: bool) -> tuple[bool, bool]:  # noqa: FBT001 - a key
    """Return the same of a mark between two characters, or at an end of the text."""
    letters = bool(_LETTER.match(before)), bool(_LETTER.match(after))
    if sign not in _CLOSING:
        return True, False
    if sign not in CLOSERS:
        return False, not (all(letters) and sign in APOSTROPHES)
    if all(letters):
        return sign in _OPENING and sign not in APOSTROPHES, sign in MOSTLY_CLOSING
    lead, trail = not before or before.isspace(), not after or after.isspace()
    alone = lead and trail
    opens = not (letters[0] or trail or _CLOSING_PUNCTUATION.match(after))
    closes = not (letters[1] or lead)
    if sign in _OPENING:
        return opens or not closes or sign in "«‹", closes and (not opens or is_reversed)
    if sign in MOSTLY_CLOSING:
        return opens and not _ENDED.match(before), closes or alone
    return opens or alone, closes or alone


def clips(text: str, end: int) -> bool:
    """Return whether an apostrophe that ends at a place stands for the first letters of a word: '80s, 'tis."""
    return bool(_WHOLE_CLIPPED.match(text, end))


def cuts_short(text: str, start: int) -> bool:
    """Return whether an apostrophe at a place can end a word: dogs', goin', ol'."""
    return bool(_CUT_SHORT.search(text, max(0, start - _LONGEST_CUT), start))


def repeated(sign: str) -> Iterator[str]:
    """Yield the marks with which a paragraph goes on with a speech: French repeats the closing one too."""
    yield sign
    if sign in "«‹":
        yield from CLOSERS[sign]
