"""One language's words that turn or govern a sentence, as patterns on folded text."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import regex

from roundtable.text.signs import ASKS, COMMAS, STOP

NEVER: Final = regex.compile(r"(?!)")
"""What stands nowhere: the pattern of an empty list."""


@dataclass(frozen=True)
class Language:
    """One language.

    In a list of words `stem*` stands for every word that begins with the stem, `*n't` for every word that ends so,
    and `far_from` for two words in a row.
    """

    name: str
    """Its English name."""
    reference: str
    """Where its words are described."""
    negations: str
    """Words that deny what they govern, or make it doubtful."""
    near: str
    """Those of them that govern only the words that follow at once."""
    pseudo: str
    """Words that hold a negation and deny nothing."""
    contrasts: str
    """Words that begin what takes back, limits or conditions what was said."""
    small_words: str
    """Pronouns and articles."""
    endings: str
    """Grammatical endings."""
    spaced: bool = True
    """Whether spaces stand between words."""
    names_by_capital: bool = True
    """Whether a capital inside a sentence makes a word a name."""
    nouns_by_capital: bool = False
    """Whether a capital makes a word a noun."""
    determiners: str = ""
    """Those of the small words that nothing but a noun and what belongs to it can follow."""
    negates_later: bool = False
    """Whether a negation may follow what it denies in the same clause."""
    particles: str = ""
    """Words that make a question of the words before them, where a clause ends with them."""
    elisions: str = ""
    """Beginnings of words that stand for a word of their own: `l'` in l'avenir."""

    @cached_property
    def negation(self) -> "regex.Pattern[str]":
        """A word that denies; what only looks like one is passed over."""
        found, pseudo = self._alternatives(self.negations), self._alternatives(self.pseudo)
        return self._pattern(rf"(?:{pseudo})(*SKIP)(*FAIL)|{found}" if pseudo else found)

    @cached_property
    def nearby(self) -> "regex.Pattern[str]":
        """A word that denies what follows at once, and nothing after that."""
        return self._pattern(self._alternatives(self.near))

    @cached_property
    def contrast(self) -> "regex.Pattern[str]":
        """A word that takes back."""
        return self._pattern(self._alternatives(self.contrasts))

    @cached_property
    def particle(self) -> "regex.Pattern[str] | None":
        """A particle that ends a question, if the language has any."""
        found = self._alternatives(self.particles)
        return regex.compile(rf"(?:{found})(?=[\"')\]]*(?:{STOP}|[{ASKS}{COMMAS}\n]|$))") if found else None

    @cached_property
    def small(self) -> frozenset[str]:
        """Pronouns and articles, in small letters."""
        return frozenset(self.small_words.split())

    @cached_property
    def determining(self) -> frozenset[str]:
        """Determiners, in small letters."""
        return frozenset(self.determiners.split())

    @cached_property
    def inflections(self) -> frozenset[str]:
        """Grammatical endings, and no ending at all."""
        return frozenset(("", *self.endings.split()))

    def _alternatives(self, words: str) -> str:
        letters = r"[\w']*" if self.spaced else ""
        return "|".join(
            regex.escape(word).replace(r"\*", letters).replace("*", letters).replace("_", r"\s")
            for word in sorted(words.split(), key=len, reverse=True)
        )

    def _pattern(self, alternatives: str) -> "regex.Pattern[str]":
        if not alternatives:
            return NEVER
        if not self.spaced:
            return regex.compile(alternatives)
        return regex.compile(rf"(?<![\w'-])(?:{alternatives})(?![\w'])", regex.IGNORECASE)


UNKNOWN: Final = Language("", "", "", "", "", "", "", "")
"""Any language without a table."""
