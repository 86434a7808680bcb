"""Words: where they begin and end, in folded text and in text as it stands, and how many they are.

A word is a run of letters, marks and digits. Apostrophes, hyphens and full stops between letters are inside it
(Russia's, military-political, U.S), so are the Hebrew gershayim (ארה״ב) and the Armenian marks that stand on a vowel
(ե՞ս). A number is one word with all that makes its value: its sign and the currency behind that (-£5), the marks and
the spaces between its digits (1,000, 12 500, ١٬٥٠٠, 5×10, 3 ½), what multiplies it (150亿, 一百五十亿) and its
percent sign. A quotation may not begin or end inside a word.

Scripts that set no space between words (Han, kana, Thai, Lao, Khmer, Burmese) are cut at each character, as the default
rules of Unicode Standard Annex 29 cut Han: where a word ends there only a dictionary could say. Two such characters
count as one word, the commonest length of a word in modern Chinese, and an odd one as one more: so limits of length
mean about the same in every script.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from roundtable.text.folding import DOUBLE, GROUP, GROUP_SPACE, INVISIBLE, NUMBER, OPENS, PERCENT, SINGLE

UNSPACED: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\u30fc\uff70\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Class of the scripts that set no space between words."""
_ARMENIAN: Final = "\u055a-\u055c\u055e"
_SPACED: Final = rf"[[\p{{L}}\p{{N}}\p{{M}}_]--[{UNSPACED}]]"
_MINUS: Final = "−﹣－⁻±∓"
_IN_NUMBER: Final = ",:/–٬٫،，．·‧∙⋅×÷*^⁄⁻−"
HAN_NUMERALS: Final = "〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
"""Numerals of Chinese and Japanese."""
_HAN: Final = f"[{HAN_NUMERALS}]"
PLAIN: Final = r"[A-Za-z]++(?=[ \n,;:?!)])"
"""A word as most are in Latin script, told at once: neither its letters nor what follows can be of another kind."""
_ALONE: Final = regex.compile(rf"[{UNSPACED}]\p{{M}}*")


def _pattern(elisions: str = "", *, folded: bool) -> regex.Pattern[str]:
    """Return the pattern of a word, of folded text or of text as it stands: there what is folded joins its parts too.

    What prints nothing may stand anywhere inside a word, and a line may end between two Chinese characters.
    """
    apostrophes, hyphens, gershayim, hidden, wide, space = "'", r"\-", "״", "", "", GROUP_SPACE
    if not folded:
        apostrophes, hyphens, gershayim = f"'׳{SINGLE}", r"\-\u2010\u2011\u2043", f'״"{DOUBLE}'
        hidden, wide = f"[{INVISIBLE}]*", rf"[{INVISIBLE}\s]*"
        space = GROUP % rf"{hidden}\s{wide}"
        space += rf"|(?<=\p{{N}}{hidden})\s{wide}[–\-]{hidden}\s{wide}(?=\p{{N}})"
        space += rf"|(?<=(?<![\w.]){_SPACED})\.{hidden}\s{wide}(?={_SPACED}\.)"
        space += rf"|(?<={_SPACED}{hidden})–(?={hidden}{_SPACED})"
    letters = rf"{_SPACED}(?:{hidden}{_SPACED})*"
    in_number = rf"(?<=\p{{N}}{hidden})[{_IN_NUMBER}](?={hidden}\p{{N}})|{space}"
    in_hebrew = rf"(?<=\p{{Hebrew}}{hidden})[{gershayim}](?={hidden}\p{{Hebrew}})"
    join = rf"{hidden}(?:[{apostrophes}.{hyphens}{_ARMENIAN}]|{in_hebrew}|{in_number}){hidden}"
    sign = rf"(?=[{_MINUS}–\-.]){OPENS}(?:(?:[{_MINUS}]\s*|[–\-]){NUMBER}\p{{Sc}}?\.?|\.(?=\p{{N}}))"
    elided = rf"(?i:{'|'.join(elisions.split())})[{apostrophes}](?=\p{{L}})|" if elisions else ""
    percent = rf"(?<=\p{{N}}){hidden}[{PERCENT}]" if folded else rf"(?<=\p{{N}}){hidden}(?:\s{wide})?[{PERCENT}]"
    plain = rf"{letters}(?:{join}{letters})*(?:{percent})?"
    number = _han_number(hidden, wide)
    return regex.compile(rf"(?V1){PLAIN}|{elided}(?:{sign})?(?:{number}|{plain})|[{UNSPACED}]\p{{M}}*")


def _han_number(hidden: str, wide: str) -> str:
    """Return the pattern of a number in Chinese characters, or in digits and characters: 3.5万, 三分之一.

    `hidden` may stand anywhere inside it, and `wide`, with spaces where a line ended, between two of the characters.
    """
    digits = rf"\p{{N}}(?:{hidden}[.,，．]?{hidden}\p{{N}})*"
    joint = rf"(?:(?:[点點]|分{wide}之){wide})?"
    return rf"(?:{digits}{hidden})?{_HAN}(?:(?<={_HAN}){wide}{joint}{_HAN}|{hidden}{digits}(?:{hidden}{_HAN})?)*"


WORD: Final = _pattern(folded=True)
"""A word of folded text."""


@cache
def word_pattern(elisions: str) -> regex.Pattern[str]:
    """Return the pattern of a word of folded text in a language with elisions: they are words of their own.

    >>> word_pattern("l d").findall("l'avenir de l'Europe")
    ["l'", 'avenir', 'de', "l'", 'Europe']
    """
    return _pattern(elisions, folded=True) if elisions else WORD


@cache
def _as_it_stands(elisions: str) -> regex.Pattern[str]:
    return _pattern(elisions, folded=False)


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
    found = WORD.findall(folded)
    alone = 0 if folded.isascii() else sum(1 for word in found if _ALONE.fullmatch(word))
    return len(found) - alone + (alone + 1) // 2
