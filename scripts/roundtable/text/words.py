"""Words: where they begin and end, in folded text and in text as it stands, and how many they are.

A word is a run of letters, marks and digits. Apostrophes, hyphens and full stops between letters are inside it
(Russia's, military-political, U.S), so are the Hebrew gershayim (ארה״ב), the Armenian marks that stand on a vowel
(ե՞ս), the marks inside a number (1,000) and its sign (-5): a quotation may not begin or end there.

Scripts that set no space between words (Han, kana, Thai, Lao, Khmer, Burmese) are cut at each character, as the default
rules of Unicode Standard Annex 29 cut Han: where a word ends there only a dictionary could say. Two such characters
count as one word, the commonest length of a word in modern Chinese, and an odd one as one more: so limits of length
mean about the same in every script.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from roundtable.text.folding import DOUBLE, INVISIBLE, OPENS, SINGLE

UNSPACED: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\u30fc\uff70\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Class of the scripts that set no space between words."""
_ARMENIAN: Final = "\u055a-\u055c\u055e"
_SPACED: Final = rf"[[\p{{L}}\p{{N}}\p{{M}}_]--[{UNSPACED}]]"
_ALONE: Final = regex.compile(rf"[{UNSPACED}]\p{{M}}*")


def _pattern(
    apostrophes: str, hyphens: str, gershayim: str = "״", invisible: str = "", elisions: str = ""
) -> regex.Pattern[str]:
    """Return the pattern of a word, for text in which these characters join its parts.

    Characters of `invisible` may stand anywhere inside it; `gershayim` are the marks that are a letter in Hebrew.
    """
    hidden = f"[{invisible}]*" if invisible else ""
    letters = rf"{_SPACED}(?:{hidden}{_SPACED})*"
    in_number = rf"(?<=\p{{N}}{hidden})[,:/–](?={hidden}\p{{N}})"
    in_hebrew = rf"(?<=\p{{Hebrew}}{hidden})[{gershayim}](?={hidden}\p{{Hebrew}})"
    join = rf"{hidden}(?:[{apostrophes}.{hyphens}{_ARMENIAN}]|{in_hebrew}|{in_number}){hidden}"
    sign = rf"(?:{OPENS}[–−-](?=\p{{N}}))?"
    elided = rf"(?i:{'|'.join(elisions.split())})[{apostrophes}](?=\p{{L}})|" if elisions else ""
    return regex.compile(rf"(?V1){elided}{sign}{letters}(?:{join}{letters})*|[{UNSPACED}]\p{{M}}*")


WORD: Final = _pattern("'", r"\-")
"""A word of folded text."""


@cache
def word_pattern(elisions: str) -> regex.Pattern[str]:
    """Return the pattern of a word of folded text in a language with elisions: they are words of their own.

    >>> word_pattern("l d").findall("l'avenir de l'Europe")
    ["l'", 'avenir', 'de', "l'", 'Europe']
    """
    return _pattern("'", r"\-", elisions=elisions) if elisions else WORD


@cache
def _as_it_stands(elisions: str) -> regex.Pattern[str]:
    return _pattern(f"'׳{SINGLE}", r"\-\u2010\u2011", f'״"{DOUBLE}', INVISIBLE, elisions)


def word_spans(text: str, elisions: str = "") -> Iterator[tuple[int, int]]:
    r"""Yield where each word of a text as it stands begins and ends: the same words as in its folded form.

    >>> [("a so\u00adcalled ‘bloc’"[start:end]) for start, end in word_spans("a so\u00adcalled ‘bloc’")]
    ['a', 'so\xadcalled', 'bloc']
    """
    return (match.span() for match in _as_it_stands(elisions).finditer(text))


def count_words(folded: str) -> int:
    """Return how many words a folded text has; two characters of a script without spaces are one.

    >>> count_words("it's 1,000 words"), count_words("學而時習之"), count_words("GDP增長")
    (3, 3, 2)
    """
    found = len(WORD.findall(folded))
    alone = 0 if folded.isascii() else len(_ALONE.findall(folded))
    return found - alone + (alone + 1) // 2
