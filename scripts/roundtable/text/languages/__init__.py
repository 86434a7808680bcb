"""The languages whose words of negation and contrast are known, by BCP 47 tag.

Owns the word lists and where each was taken from. A word is a fact of its language; how a sentence is judged by it
is the business of `proof.quotes.judging.cautions`.
"""

from collections.abc import Mapping
from typing import Final

from roundtable.text.languages.eastern import ARABIC, CHINESE, JAPANESE
from roundtable.text.languages.germanic import ENGLISH, GERMAN
from roundtable.text.languages.language import UNKNOWN, Language, plain
from roundtable.text.languages.romance import FRENCH, ITALIAN, SPANISH
from roundtable.text.languages.slavic import POLISH, RUSSIAN, UKRAINIAN

LANGUAGES: Final[Mapping[str, Language]] = {
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
"""The languages by the first part of their tag."""

__all__ = ["LANGUAGES", "UNKNOWN", "Language", "language_of", "plain"]


def language_of(tag: str) -> Language:
    """Return the language of a BCP 47 tag, or the one of which nothing is known.

    >>> language_of("fr-CA").name, language_of("ka").name
    ('French', '')
    """
    return LANGUAGES.get(tag.partition("-")[0].lower(), UNKNOWN)
