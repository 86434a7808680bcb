"""One language's words that turn or govern a sentence, as patterns on folded text that is made plain.

No list is complete: verbs that deny, refuse or report are an open class, of which the most frequent are here, chosen
by the editors with the named reference beside them. Where a word is missing, nothing is said of a cut.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import regex

from roundtable.text.languages.numbers.numberwords import NumberWords
from roundtable.text.languages.signs import ASKS, COMMAS, STOP

_MARKS: Final = regex.compile(r"\p{M}+")
_SPELLED: Final = regex.compile(r"(?<![\w-])\w(?:-\w)+(?![\w-])")
"""A word that is spelled letter by letter."""

NEVER: Final = regex.compile(r"(?!)")
"""What stands nowhere: the pattern of an empty list."""


def plain(folded: str) -> str:
    """Return folded text without what can hide a word from a list: marks on its letters, hyphens that spell it.

    >>> plain("не\u0301 так, n-o-t so, donʻt")
    "не так, not so, don't"
    """
    text = folded if folded.isascii() else _MARKS.sub("", folded).replace("ʻ", "'")
    return _SPELLED.sub(lambda found: found.group().replace("-", ""), text) if "-" in text else text


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
    refusals: str = ""
    """Verbs and prepositions that deny, refuse or are against what they govern."""
    additions: str = ""
    """Words that begin another statement beside the one before, and say nothing of that."""
    suppositions: str = ""
    """Words that make of what follows in the clause a condition or somebody's claim."""
    hearsay: str = ""
    """Words that make of the clause in which they stand, wherever in it, somebody's report, or a guess."""
    pointers: str = ""
    """Pronouns that stand for what was said before."""
    truths: str = ""
    """Words that affirm what was said before, and deny it where a negation governs them."""
    falsities: str = ""
    """Words that deny what was said before by themselves."""
    proclitics: str = ""
    """Words of one letter that are written onto the next word."""
    particles: str = ""
    """Words that make a question of the words before them, where a clause ends with them."""
    elisions: str = ""
    """Beginnings of words that stand for a word of their own: `l'` in l'avenir."""
    numbers: NumberWords | None = None
    """The words with which it writes quantities."""

    @cached_property
    def negation(self) -> "regex.Pattern[str]":
        """A word that denies or refuses; what only looks like one is passed over."""
        return self._denying(f"{self.negations} {self.refusals}")

    @cached_property
    def denial(self) -> "regex.Pattern[str]":
        """A word that denies and is no refusal: after a statement only such a one takes it back."""
        return self._denying(self.negations)

    @cached_property
    def addition(self) -> "regex.Pattern[str]":
        """A word that begins another statement."""
        return self._pattern(self._alternatives(self.additions))

    @cached_property
    def nearby(self) -> "regex.Pattern[str]":
        """A word that denies what follows at once, and nothing after that."""
        return self._pattern(self._alternatives(self.near))

    @cached_property
    def contrast(self) -> "regex.Pattern[str]":
        """A word that takes back."""
        return self._pattern(self._alternatives(self.contrasts))

    @cached_property
    def supposition(self) -> "regex.Pattern[str]":
        """A word that leaves open whether what follows is so."""
        return self._pattern(self._alternatives(self.suppositions))

    @cached_property
    def report(self) -> "regex.Pattern[str]":
        """A word that makes a report or a guess of its clause."""
        return self._pattern(self._alternatives(self.hearsay))

    @cached_property
    def pointer(self) -> "regex.Pattern[str]":
        """A pronoun for what was said before."""
        return self._pattern(self._alternatives(self.pointers))

    @cached_property
    def truth(self) -> "regex.Pattern[str]":
        """A word that affirms what was said before."""
        return self._pattern(self._alternatives(self.truths))

    @cached_property
    def falsity(self) -> "regex.Pattern[str]":
        """A word that denies what was said before."""
        return self._pattern(self._alternatives(self.falsities))

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

    def _denying(self, words: str) -> "regex.Pattern[str]":
        found, pseudo = self._alternatives(words), self._alternatives(self.pseudo)
        return self._pattern(rf"(?:{pseudo})(*SKIP)(*FAIL)|{found}" if pseudo else found)

    def _alternatives(self, words: str) -> str:
        letters = r"[\w']*" if self.spaced else ""
        return "|".join(
            letters.join(map(regex.escape, word.split("*"))).replace("_", r"\s")
            for word in sorted(plain(words).split(), key=len, reverse=True)
        )

    def _pattern(self, alternatives: str) -> "regex.Pattern[str]":
        if not alternatives:
            return NEVER
        if not self.spaced:
            return regex.compile(alternatives)
        before = f"[{self.proclitics}]?" if self.proclitics else ""
        return regex.compile(rf"(?<![\w'-]){before}(?:{alternatives})(?![\w'])", regex.IGNORECASE)


UNKNOWN: Final = Language("", "", "", "", "", "", "", "")
"""Any language without a table."""
