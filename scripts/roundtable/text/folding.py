"""Folding: the typography in which a quotation may differ from its source, made equal on both sides.

Owns what counts as typography, and nothing that counts as wording: letters, digits, capitals, accents, words and
inner punctuation stay as they are. Text comes in decoded and without markup: YAML and the HTML parser see to that.
Where two readings of a rule were possible, the stricter was taken; it is named at its step.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

import regex

SINGLE: Final = "‘’‚‛ʼ′`´＇"
"""Single quotation marks and apostrophes, beside the straight one."""
DOUBLE: Final = "“”„‟″«»"
"""Double quotation marks, beside the straight one."""
_OTHER_MARKS: Final = ("‹›", "「」｢｣﹁﹂", "『』﹃﹄", "〝〞〟", "❝❞❠", "❛❜❟", "🙶🙷🙸", "＂", "״")
"""Quotation marks that are neither, class by class: each is a pair by itself, and inside no apostrophe."""
ELLIPSIS: Final = "…"
"""An ellipsis as it comes out, whatever it was made of."""
INVISIBLE: Final = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Soft hyphen, zero-width characters, direction marks, word joiner, byte order mark: they print nothing.

The direction marks can show words in another order, so that a quotation has them only where its source does
(`proof.quotes.finding.devices`); of them the two overrides show letters in another order, and are kept.
"""
JOINERS: Final = "\u200c\u200d"
"""Those that part or join letters: a word of Persian may be another without one."""


def _shapes() -> Iterator[tuple[int, str]]:
    """Yield the shapes that Arabic letters take in a word, which have numbers of their own, and their letters."""
    for shape in map(chr, (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00))):
        form, *letters = unicodedata.decomposition(shape).split() or [""]
        if form in {"<initial>", "<medial>", "<final>", "<isolated>"} and "0020" not in letters:
            yield ord(shape), unicodedata.normalize("NFKC", shape)


_TABLE: Final = (
    dict.fromkeys(map(ord, INVISIBLE))
    # Latin ligatures by table: NFKC would do it too, and turn 10² into 102
    | {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
    | dict.fromkeys(map(ord, SINGLE + "׳"), "'")
    | dict.fromkeys(map(ord, DOUBLE + "".join(_OTHER_MARKS)), '"')
    | dict.fromkeys(map(ord, "\u2010\u2011\u2043"), "-")
    | {ord("─"): "—"}  # drawn, not written, by some keyboards of Chinese
    | dict(_shapes())
)
_TABLED: Final = re.compile(f"[{''.join(map(re.escape, map(chr, _TABLE)))}]")
"""What the table holds: to look whether a text has any of it is quicker than to look up its every character."""

_EASTERN: Final = r"\p{Han}\p{Hiragana}\p{Katakana}ー\u3000-\u303f！（），．：；？［］｛｝～\uff5f-\uff65"
OPENS: Final = rf"""(?<![^\s(\["'‘“„«:;,/=<>≈~\p{{Sc}}{_EASTERN}])"""
"""A place at which a sign is a number's: the text's start, after a space, a mark that opens, a currency, or Chinese."""
NUMBER: Final = r"(?=\p{Sc}?\.?\p{N})"
"""What stands before a number, with its currency or with a point at its beginning."""
GROUP: Final = r"(?<=(?<![\p{N}.,])\p{N}{1,3})%s(?=\p{N}{3}(?!\p{N})|[¼-¾⅐-⅞↉]|\p{N}{1,2}[/⁄]\p{N}{1,2}(?!\p{N}))"
"""A space inside a number: before a group of three digits (ISO 80000-1), or a fraction; `%s` is its pattern."""
GROUP_SPACE: Final = "\u202f"
"""The narrow space that it becomes."""

_FRENCH: Final = regex.compile(r"(?<![^\s(\[\"“])([«‹])\s+|\s+([»›])(?!\w)")
"""The spaces inside French quotation marks."""
_EASTERN_SPACE: Final = regex.compile(rf"(?<=[{_EASTERN}])\s+(?=[{_EASTERN}])")
"""A space in a script that writes none: where a line was broken, and YAML made a space of it."""
_CAN_BE_EASTERN: Final = re.compile("[\u2e80-\U0010ffff]")
"""What stands in every text of such a script, and in few others."""
PERCENT: Final = "%‰‱٪％﹪"
"""Signs of a share."""
_PERCENT_SPACE: Final = regex.compile(rf"(?<=\p{{N}}) (?=[{PERCENT}])")
_HEBREW_MARK: Final = regex.compile(r'(?<=\p{Hebrew})"(?=\p{Hebrew})')
_DIGIT_SPACE: Final = re.compile(r"[\d¼-¾⅐-⅞] ")
_GROUP: Final = regex.compile(GROUP % " ")
_ARABIC: Final = r"\u0620-\u063f\u0641-\u064a\u066e-\u06d3"
_KASHIDA: Final = regex.compile(rf"(?<=[{_ARABIC}]\p{{M}}*)ـ+|ـ+(?=[{_ARABIC}])")
_SPACED: Final = re.compile(r" [?!:;]|\. ")
_HIGH: Final = regex.compile(r"""(?<=\S)\s(?=[?!:;]+(?:[\s"')\]]|$))""")
_SHORT: Final = regex.compile(r"(?<=(?<![\w.])\p{L}\.)\s(?=\p{L}\.)")
_JOINING: Final = regex.compile(
    rf"(?V1)(?<=[[\p{{L}}\p{{N}}\p{{M}}]--[{_EASTERN}]])–(?=[[\p{{L}}\p{{N}}\p{{M}}]--[{_EASTERN}]])"
    r"|(?<=\p{N})(?:−|\s[–-]\s)(?=\p{N})"
)
_SIGN: Final = regex.compile(rf"{OPENS}(?:–|−\s?){NUMBER}")
_DASH: Final = regex.compile(rf"\s*(?:[—–―‒]+|(?!{OPENS}−{NUMBER})−|(?<!-)-{{2,3}}(?!-)|(?<=\s)-(?=\s))\s*")
_DOTS: Final = re.compile(r"\.\s?\.|…[.…⋯]|⋯")
"""What more than one sign of an ellipsis, or another one than ours, begins with."""
_FOUR_DOTS: Final = regex.compile(r"(?<!\.)\.(?:\s?\.){3}(?!\s?\.)|…\.")
_THREE_DOTS: Final = regex.compile(r"(?<!\.)\.(?:\s?\.){2}(?!\s?\.)|[…⋯]{2,}|⋯")
_OWN_ELLIPSIS: Final = regex.compile(r"\s*[\[(]\s?…\s?[\])]\s*")
_ELLIPSIS: Final = regex.compile(r"\s*(?<!\[)…(?!\])\s*")
_SINGLE_MARK: Final = regex.compile(r"(?<![\w\p{N}'])'|(?<!\d)'(?![\w\p{N}])")
_CLOSED: Final = regex.compile(r'(?<=[^\s("])"([.,])(?![\w.])')
_DASHES: Final = re.compile("[—–―‒−]|--| - ")

_OUTER: Final = (SINGLE + "'", DOUBLE + '"', *_OTHER_MARKS)
_APOSTROPHE: Final = regex.compile(rf"(?<=\w)[{SINGLE}'](?=\w)")


def fold(text: str) -> str:
    r"""Return a text with its typography made plain.

    >>> fold("“Russia’s  rôle — 1914–18 . . .”")
    '"Russia\'s rôle—1914-18…"'
    >>> fold("ﬁve hundred") == fold("five hundred"), fold("10²") == fold("102")
    (True, False)
    >>> fold("le « mot » juste") == fold("le “mot” juste"), fold("我们\n同意……") == fold("我们同意…")
    (True, True)
    """
    text = text.replace("`", "'") if text.isascii() else _fold_characters(text)
    text = " ".join(text.split())
    if _DIGIT_SPACE.search(text):
        text = _PERCENT_SPACE.sub("", _GROUP.sub(GROUP_SPACE, text))  # 5 % as 5%: ISO 80000-1 asks for a space
    if _DASHES.search(text):
        text = _JOINING.sub("-", text)  # 1914–18, un–American: without spaces it joins, between digits with them too
        text = _SIGN.sub("−", text)  # −5, a fall − 5: a sign, part of the number (stricter than "a dash")
        text = _DASH.sub("—", text)
    if _SPACED.search(text):
        text = _SHORT.sub("", _HIGH.sub("", text))  # c'est ? as c'est?, z. B. as z.B.
    if ".." in text or ". ." in text or "…" in text or "⋯" in text:
        text = _fold_ellipses(text)
    if "'" in text:
        # An apostrophe inside a word is a letter of it. After a digit ′ is feet and ″ inches, so that single
        # and double stay apart there (stricter); everywhere else they are equal, since the outer marks decide.
        text = _SINGLE_MARK.sub('"', text)
    return _CLOSED.sub(r'\1"', text) if '".' in text or '",' in text else text  # now". as now."


def _fold_characters(text: str) -> str:
    """Fold what ASCII does not have: forms of characters, and spaces that belong to a script's way of writing."""
    text = unicodedata.normalize("NFC", text)
    if "«" in text or "‹" in text:
        text = _FRENCH.sub(r"\1\2", text)
    if _TABLED.search(text):
        text = text.translate(_TABLE)
    if "ـ" in text:
        text = _KASHIDA.sub("", text)  # a stroke that draws a word out
    if '"' in text:
        text = _HEBREW_MARK.sub("״", text)  # between letters it is one: ארה״ב
    return _EASTERN_SPACE.sub("", text) if _CAN_BE_EASTERN.search(text) else text


def _fold_ellipses(text: str) -> str:
    """Fold an ellipsis; its spaces belong to its form, as those inside `. . .` do."""
    if _DOTS.search(text):
        text = _FOUR_DOTS.sub(".…", text)  # a full stop and an ellipsis
        text = _THREE_DOTS.sub("…", text)
    if "[" in text or "(" in text:
        text = _OWN_ELLIPSIS.sub("[…]", text)
        return _ELLIPSIS.sub("…", text).strip()
    return "…".join(map(str.strip, text.split("…")))


def joint(before: str, after: str) -> str:
    """Return what stands between two folded paragraphs of one turn: a space, or nothing where the script writes none.

    >>> joint("他们同意。", "我们不同意。"), joint("They agree.", "We do not.")
    ('', ' ')
    """
    return "" if before and after and _EASTERN_SPACE.search(f"{before[-1]} {after[0]}") else " "


def without_outer_marks(quotation: str) -> str | None:
    """Return a quotation without the pair of quotation marks around it, or None where there is none.

    Marks of the same class inside show that the outer ones are no pair.

    >>> without_outer_marks("“no ‘such’ bloc”"), without_outer_marks("“a” and “b”")
    ('no ‘such’ bloc', None)
    """
    stripped = quotation.strip()
    inner = stripped[1:-1]
    if not inner or stripped[0].isalnum():
        return None
    for marks in _OUTER:
        if stripped[0] in marks and stripped[-1] in marks:
            bare = _APOSTROPHE.sub("", inner)
            return None if any(mark in bare for mark in marks) else inner.strip()
    return None
