"""Invented words in the frequencies of natural language: text that is nobody's, of any length.

A word is two to four syllables of a consonant and a vowel, and none that the rules of quotation heed, such as *none* or
*refuse*. The words are drawn by Zipf's law: the second as half as often as the first, and so on.
"""

import random
from dataclasses import astuple
from itertools import accumulate
from typing import Final

from roundtable.text.languages import language_of

WORDS: Final = 30_000
CONSONANTS: Final = "bdfgklmnprstvz"
VOWELS: Final = "aeiou"
HEEDED: Final = frozenset(
    word for words in astuple(language_of("en")) if isinstance(words, str) for word in words.split()
)
"""All words that the rules know in the language of the generated texts."""


class Vocabulary:
    """Words, and how often each is said; what is drawn depends on the random numbers alone."""

    def __init__(self, rng: random.Random) -> None:
        self._rng: Final = rng
        made = (self._word() for _ in range(WORDS))
        self._words: Final = tuple(word for word in made if word not in HEEDED)
        self._weights: Final = tuple(accumulate(1 / rank for rank in range(1, len(self._words) + 1)))

    def draw(self, count: int) -> list[str]:
        """Return some words, the frequent ones more often."""
        return self._rng.choices(self._words, cum_weights=self._weights, k=count)

    def different(self, count: int) -> list[str]:
        """Return so many words, no two of them the same: names, by which people are told apart."""
        return self._rng.sample(list(dict.fromkeys(self._words)), count)

    def sentence(self, count: int) -> str:
        """Return a sentence of so many words, with a comma after every tenth."""
        words = self.draw(count)
        return ", ".join(" ".join(words[at : at + 10]) for at in range(0, count, 10)).capitalize() + "."

    def _word(self) -> str:
        syllables = self._rng.randint(2, 4)
        return "".join(self._rng.choice(CONSONANTS) + self._rng.choice(VOWELS) for _ in range(syllables))
