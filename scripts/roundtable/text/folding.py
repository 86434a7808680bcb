"""Folding: the typography in which a quotation may differ from its source, made equal on both sides.

Owns what counts as typography, and nothing that counts as wording: letters, digits, capitals, accents, words and
inner punctuation stay as they are. Text comes in decoded and without markup: YAML and the HTML parser see to that.
Where two readings of a rule were possible, the stricter was taken; it is named at its step.
"""

import unicodedata
from typing import Final

import regex

SINGLE: Final = "‘’‚‛ʼ′`´"
"""Single quotation marks and apostrophes, beside the straight one."""
DOUBLE: Final = "“”„‟″«»"
"""Double quotation marks, beside the straight one."""
INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Soft hyphen, zero-width characters, direction marks, word joiner, byte order mark: they print nothing."""

_TABLE: Final = (
    dict.fromkeys(map(ord, INVISIBLE))
    # Latin ligatures by table: NFKC would do it too, and turn 10² into 102
    | {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
    | dict.fromkeys(map(ord, SINGLE), "'")
    | dict.fromkeys(map(ord, DOUBLE), '"')
    | dict.fromkeys(map(ord, "\u2010\u2011"), "-")
)

OPENS: Final = r"""(?<![^\s(\["'‘“„«])"""
"""A place at which a number may begin: the text's start, or after a space, an opening bracket or quotation mark."""

# The steps that need to see their surroundings, in order: (what, what it becomes).
_STEPS: Final = tuple(
    (regex.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\p{N})–(?=\p{N})", "-"),  # 1914–18: an en dash between digits is a hyphen
        (OPENS + r"[–−](?=\p{N})", "−"),  # −5: a sign, part of the number (stricter than "a dash"; a hyphen is none)
        (rf"\s*(?:[—–―‒]|(?!{OPENS}−\p{{N}})−|(?<!-)-{{2,3}}(?!-))\s*", "—"),
        (r"\s+", " "),
        (r"(?<!\.)\.(?:\s?\.){3}(?!\s?\.)|…\.", ".…"),  # four dots: a full stop and an ellipsis
        (r"(?<!\.)\.(?:\s?\.){2}(?!\s?\.)", "…"),
        (r"\s*(?:\[\s?…\s?\])\s*", "[…]"),  # an ellipsis's spaces belong to its form, as those inside `. . .` do
        (r"\s*(?<!\[)…(?!\])\s*", "…"),
        # An apostrophe inside a word is a letter of it. After a digit ′ is feet and ″ inches, so that single
        # and double stay apart there (stricter); everywhere else they are equal, since the outer marks decide.
        (r"(?<![\w'])'|(?<!\d)'(?!\w)", '"'),
    )
)

_TOUCHED: Final = regex.compile(r"""[-–—―‒−'".…\[]|[^\S ]|\s\s""")
"""What a step can change: most quotations hold none of it."""

_OUTER: Final = (SINGLE + "'", DOUBLE + '"')
_APOSTROPHE: Final = regex.compile(rf"(?<=\w)[{SINGLE}'](?=\w)")


def fold(text: str) -> str:
    r"""Return a text with its typography made plain.

    >>> fold("“Russia’s  rôle — 1914–18 . . .”")
    '"Russia\'s rôle—1914-18…"'
    >>> fold("ﬁve hundred") == fold("five hundred"), fold("10²") == fold("102")
    (True, False)
    """
    text = unicodedata.normalize("NFC", text).translate(_TABLE).strip()
    if _TOUCHED.search(text):
        for pattern, replacement in _STEPS:
            text = pattern.sub(replacement, text)
    return text.strip()


def without_outer_marks(quotation: str) -> str | None:
    """Return a quotation without the pair of quotation marks around it, or None where there is none.

    Marks of the same class inside show that the outer ones are no pair.

    >>> without_outer_marks("“no ‘such’ bloc”"), without_outer_marks("“a” and “b”")
    ('no ‘such’ bloc', None)
    """
    stripped = quotation.strip()
    inner = stripped[1:-1]
    for marks in _OUTER if inner else ():
        if stripped[0] in marks and stripped[-1] in marks:
            return None if any(mark in _APOSTROPHE.sub("", inner) for mark in marks) else inner.strip()
    return None
