"""The words with which a language writes quantities, by BCP 47 tag: without its scale or unit a number is another.

What multiplies a number and what it is a share of are those that the Unicode Common Locale Data Repository writes with
numbers (its compact decimals and its unit of per cent), in all their forms, with their commonest relatives; the small
numerals are those of each language's own grammar (`languages`). A list ends where a numeral is seldom written out.
"""

from collections.abc import Mapping
from typing import Final

from roundtable.text.languages.numbers.eastern import ARABIC, CHINESE, JAPANESE, POLISH, RUSSIAN, UKRAINIAN
from roundtable.text.languages.numbers.quantified import Numbers
from roundtable.text.languages.numbers.western import ENGLISH, FRENCH, GERMAN, ITALIAN, SPANISH

NUMBERS: Final[Mapping[str, Numbers]] = {
    "ar": ARABIC,
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "ja": JAPANESE,
    "pl": POLISH,
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
    "zh": CHINESE,
}
"""The languages whose words are known, by the first part of their tag."""

__all__ = ["NUMBERS", "Numbers"]
