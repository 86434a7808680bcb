"""Words: where they begin and end, in folded text and in text as it stands.

A word is a run of letters, marks and digits. Apostrophes, hyphens and full stops between letters are inside it
(Russia's, military-political, U.S), so are the Armenian marks that stand on a vowel (ե՞ս), the marks inside a number
(1,000) and its sign (-5): a quotation may not begin or end there. In scripts that set no space between words each character counts as one, since only a
dictionary could say more.
"""

from typing import Final

import regex

from roundtable.text.folding import INVISIBLE, OPENS, SINGLE

_UNSPACED: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_ARMENIAN: Final = "\u055a-\u055c\u055e"
_SPACED: Final = rf"[[\p{{L}}\p{{N}}\p{{M}}_]--[{_UNSPACED}]]"


def _pattern(apostrophes: str, hyphens: str, invisible: str) -> regex.Pattern[str]:
    """Return the pattern of a word, for text in which these characters join its parts."""
    hidden = f"[{invisible}]*" if invisible else ""
    letters = rf"{_SPACED}(?:{hidden}{_SPACED})*"
    join = rf"{hidden}(?:[{apostrophes}.{hyphens}{_ARMENIAN}]|(?<=\p{{N}}{hidden})[,:/–](?={hidden}\p{{N}})){hidden}"
    sign = rf"(?:{OPENS}[–−-](?=\p{{N}}))?"
    return regex.compile(rf"(?V1){sign}{letters}(?:{join}{letters})*|[{_UNSPACED}]\p{{M}}*")


WORD: Final = _pattern("'", r"\-", "")
"""A word of folded text."""
_AS_IT_STANDS: Final = _pattern(f"'{SINGLE}", r"\-\u2010\u2011", INVISIBLE)


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    r"""Return where each word of a text as it stands begins and ends: the same words as in its folded form.

    >>> [("a so\u00adcalled ‘bloc’"[start:end]) for start, end in word_spans("a so\u00adcalled ‘bloc’")]
    ['a', 'so\xadcalled', 'bloc']
    """
    return tuple(match.span() for match in _AS_IT_STANDS.finditer(text))
