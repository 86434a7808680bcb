"""Quantities in folded text: where a number goes on with what multiplies, measures or pays it.

A number is one word with its sign and its percent sign (`words`); with a scale beside it, *5 million* or *fünf
Millionen*, it is several, and one value all the same. What ends before the scale or the unit, or begins at the scale,
is of another value than the whole, as half of a number is. Signs and symbols are those of every language: currencies
(the Unicode property Currency_Symbol, the commonest codes of ISO 4217), the commonest symbols of the SI Brochure (9th
ed.) and of the trade in energy.
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Final

import regex

from roundtable.text.languages import language_of
from roundtable.text.languages.numbers.numberwords import NumberWords
from roundtable.text.segmentation.words import HAN_NUMERALS

_SYMBOLS: Final = """
    km m cm mm km² m² km³ m³ ha kg g mg t kt Mt Gt l hl kW MW GW TW kWh MWh GWh TWh kV Hz kHz MHz GHz kB MB GB TB kPa
    bcm mcm bbl bpd mbd boe toe ft yd lb lbs oz mph mn bn tn mln bln mld mrd trn Mio Mrd млн млрд трлн
"""
_CODES: Final = "AED AUD BRL CAD CHF CNY DKK EUR GBP HKD INR JPY KRW NOK PLN RMB RUB SAR SEK TRY UAH USD ZAR"
_BEFORE: Final = regex.compile(r"(?r)(?:\S+ ?){1,2}")
_AFTER: Final = regex.compile(r" ?\S+(?: \S+)?")
"""Two words on either side of a cut."""
_NEXT: Final = re.compile(r" ?([\w']{1,40})")
_NEITHER: Final = frozenset(["", *",;:!?…\"')]—\n"])
"""Signs with which no quantity goes on."""
_LONGEST: Final = 30
"""Characters of a quantity that are shown on either side of a cut."""


class Quantities:
    """The quantities of a language, or those in signs and symbols alone."""

    def __init__(self, numbers: NumberWords | None = None) -> None:
        self._numbers: Final = numbers
        self._has_lists: Final = numbers is None or (numbers.spaced and not numbers.proclitics)
        self._can_part: Final = _CanPart(has_words=numbers is not None)
        self._before: Final = _Listed(f"{_CODES} {numbers.leaders if numbers else ''}")
        self._after: Final = _Listed(f"{_SYMBOLS} {_CODES} M B k {numbers.followers if numbers else ''}")

    @cached_property
    def _inner(self) -> "regex.Pattern[str]":
        """What a place inside a number matches: made where it is needed, for most cuts need it not."""
        return regex.compile("|".join([*_SIGNS, *(_inner(self._numbers) if self._numbers else ())]))

    @cached_property
    def _end(self) -> "regex.Pattern[str]":
        """What such a place matches, or one before a unit."""
        units = [_SYMBOL, *(_units(self._numbers) if self._numbers else ())]
        return regex.compile("|".join([self._inner.pattern, *units]))

    def cuts(self, folded: str, start: int, end: int) -> bool:
        """Return whether a stretch of folded text begins or ends inside a quantity.

        >>> cuts = quantities_of("en").cuts
        >>> [cuts("grew by 5 million tons", *stretch) for stretch in ((0, 9), (0, 17), (10, 22), (8, 22))]
        [True, True, True, False]
        """
        if self._can_part[folded[end - 2 : end + 2]] and self._may_part(folded, end) and self._end.match(folded, end):
            return True
        if not start or not self._can_part[folded[start - 2 : start + 2]]:
            return False
        return bool(self._may_part(folded, start) and self._inner.match(folded, start))

    def _may_part(self, folded: str, place: int) -> bool:
        """Return whether the words on either side of a place can be of one quantity: most cannot, and are many.

        Where no spaces part words, or others are written onto them, only the pattern itself can say.
        """
        after = _NEXT.match(folded, place)
        if after is None or not self._has_lists or not after[1][0].isalpha():
            return True
        before = folded[max(0, place - _LONGEST) : place].rstrip(" ").rpartition(" ")[2]
        return after[1] in self._after and (not before[-1:].isalpha() or before in self._before)

    def cut(self, folded: str, start: int, end: int) -> str:
        """Return the words around a place at which a stretch of folded text cuts a quantity, the place marked.

        >>> text = "Output grew by 5 million tons in May"
        >>> quantities_of("en").cut(text, 0, 16), quantities_of("en").cut(text, 0, 11)
        ('by 5 | million tons', '')
        """
        if not self.cuts(folded, start, end):
            return ""
        place = end if self._end.match(folded, end) else start
        before = _BEFORE.match(folded, max(0, place - _LONGEST), place)
        after = _AFTER.match(folded, place, place + _LONGEST)
        return f"{before.group().strip() if before else ''} | {after.group().strip() if after else ''}"


class _CanPart(dict[str, bool]):
    """Whether a quantity can hold a place with the two signs before it and the two behind it, once it was asked."""

    def __init__(self, *, has_words: bool) -> None:
        super().__init__()
        self._has_words: Final = has_words

    def __missing__(self, signs: str) -> bool:
        before, after = signs[:2].rstrip(" ")[-1:], signs[2:].lstrip(" ")[:1]
        is_between_letters = before.isalpha() and after.isalpha()
        self[signs] = not signs or (after not in _NEITHER and (self._has_words or not is_between_letters))
        return self[signs]


class _Listed:
    """The words of a list, and of each word whether it is among them, once it was asked."""

    def __init__(self, words: str) -> None:
        found = [part for word in words.split() for part in word.split("_")]
        self._whole: Final = frozenset(found)
        self._begun: Final = tuple(word[:-1] for word in found if word.endswith("*"))
        self._ended: Final = tuple(word[1:] for word in found if word.startswith("*"))
        self._known: Final[dict[str, bool]] = {}

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            small = word.lower().lstrip("\"'([")
            listed = not word[:1].isalpha() or word in self._whole or small in self._whole
            known = self._known[word] = listed or small.startswith(self._begun) or small.endswith(self._ended)
        return known


def _words(words: str) -> str:
    """Return the pattern of some words."""
    listed = sorted(words.split(), key=len, reverse=True)
    joined = "|".join(r"[\w']*".join(map(regex.escape, word.split("*"))).replace("_", " ") for word in listed)
    return f"(?:{joined or '(?!)'})"


# At a border inside a quantity one of these matches, whether the border stands before a space or behind it.
_SIGNS: Final = (
    r"(?<=\p{N} ?) ?(?:°|\p{Sc}(?! ?\p{N}))",
    r"(?<=\p{Sc} ?) ?\.?\p{N}",
    r"(?<=\p{L})\p{Sc} ?\p{N}",
    rf"(?<=(?<!\w){_words(_CODES)} ?) ?\p{{N}}",
    rf"(?<=\p{{N}} ?) ?{_words(_CODES)}(?![\w'])",
)
"""A number with its currency or its degrees."""
_SYMBOL: Final = rf"(?<=\p{{N}}) (?:{_words(_SYMBOLS)}(?![\w'])|[MBk](?![\w'.]))"
"""What a number is measured in."""
_HAN_NUMBER: Final = rf"[\p{{N}}{HAN_NUMERALS.replace('一', '')}]"
"""What ends a number in Chinese or Japanese; 一 alone ends many a word that is none."""


def _inner(numbers: NumberWords) -> Iterator[str]:
    """Yield the patterns of borders inside a number that is written in words."""
    after = _words(f"{numbers.scales} {numbers.shares}")
    if not numbers.spaced:
        yield rf"(?<={_HAN_NUMBER} ?) ?{after}"
        return
    onto, numerals, scales = numbers.proclitics, _words(numbers.numerals), _words(numbers.scales)
    number = _number(numbers, numbers.amounts)
    yield rf"(?<=(?i:{number}) ?) ?(?i:{onto}{after})(?![\w'])"
    for first, second in (words.split("_") for words in numbers.shares.split() if "_" in words):
        yield rf"(?<=(?i:{number} {first}) ?) ?(?i:{second})(?![\w'])"
    link, any_number = numbers.link or "(?!)", _words(f"{numbers.numerals} {numbers.amounts}")
    greater = rf"(?<![\w']){onto}(?:{_words(numbers.tens)}|(?:(?<=\p{{N}} )|{any_number} ){scales})"
    yield rf"(?<=(?i:{greater}) ?) ?(?i:{link} {any_number}|{onto}{numerals})(?![\w'])"
    yield rf"(?<=(?i:{greater} {link}) ?) ?(?i:{any_number})(?![\w'])"


def _units(numbers: NumberWords) -> Iterator[str]:
    """Yield the patterns of borders before what a number counts."""
    if numbers.spaced:
        yield rf"(?<=(?i:{_number(numbers, '')})) (?i:{_words(numbers.units)})(?![\w'])"
    else:
        yield rf"(?<={_HAN_NUMBER}) ?{_words(numbers.units)}"


def _number(numbers: NumberWords, amounts: str) -> str:
    """Return the pattern of a number's end: a digit, a numeral, a scale, or one of some words for an amount."""
    words = f"{numbers.numerals} {amounts} {numbers.scales}"
    return rf"(?:\p{{N}}|(?<![\w']){numbers.proclitics}{_words(words)})"


@cache
def quantities_of(tag: str) -> Quantities:
    """Return the quantities of a BCP 47 tag's language; of an unknown one, those in signs and symbols."""
    return Quantities(language_of(tag).numbers)
