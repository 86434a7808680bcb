"""What the next sentence says of a quotation, where it denies it: *That is not so*, *Wrong*, *Nobody believes this*.

A sentence denies the one before where it is short, speaks of it by a pronoun or of nothing else, and says that it is
false, or not true. What denies it at greater length, or only by its matter, no list of words can tell.
"""

from collections.abc import Iterator
from typing import Final

from roundtable.faults import Code
from roundtable.proof.quotes.finding.standing import Match
from roundtable.proof.quotes.judging.clauses import first_clause, is_ended, shown, word_start
from roundtable.proof.quotes.source.text import SourceText
from roundtable.proof.quotes.verdicts import Caution
from roundtable.text.languages import Language, plain
from roundtable.text.languages.signs import QUESTIONS
from roundtable.text.segmentation import sentences
from roundtable.text.segmentation.words import count_words

LONGEST: Final = 8
"""Words that a clause may have which begins with a pronoun for what was said."""
LONG: Final = 6
"""Words that one may have in which such a pronoun stands."""
MOST_LEFT: Final = 2
"""Words that may follow the denial: with more it is of another matter, as in *they deny that the bank paid*."""
SHORT: Final = 4
"""Words that one may have which ends with the denial."""
SHORTEST: Final = 3
"""Words that one may have which holds the denial anywhere."""


def denied(match: Match, text: SourceText) -> Iterator[Caution]:
    """Yield that the sentence after a quotation denies it, if it does."""
    following = _next_sentence(match, text)
    if following and _denies(following, text.language):
        yield Caution(Code.BEFORE_CONTRAST, f"the next sentence takes it back: {shown(following)!r}")


def _next_sentence(match: Match, text: SourceText) -> str:
    """Return the sentence that follows the one in which a quotation ends, or nothing where that one asks."""
    folded, end = text.index.folded, match.whole.end
    rest = "" if is_ended(folded[match.whole.start : end]) else sentences.after(folded, end)
    if any(sign in QUESTIONS for sign in (rest or folded[match.whole.start : end]).rstrip()[-2:]):
        return ""
    return sentences.after(folded, end + len(rest)).strip()


def _denies(sentence: str, language: Language) -> bool:
    """Return whether a sentence denies the one before it."""
    words = _without_joint(plain(sentence), language)
    clause = _first_clause(words)
    negations = list(language.negation.finditer(clause))
    falsities = list(language.falsity.finditer(clause))
    if any(found.group() == clause for found in negations) or language.falsity.fullmatch(clause):
        return True
    if falsities and any(found.end() <= falsities[0].start() for found in negations):  # few deny it: they affirm it
        return False
    truths = list(language.truth.finditer(clause)) if negations else []
    denials = [*falsities, *(truths and (*negations, *truths))]
    if not denials:
        return False
    count, left = count_words(clause), count_words(clause[max(found.end() for found in denials) :])
    about = (language.pointer.match(clause) and count <= LONGEST) or (language.pointer.search(clause) and count <= LONG)
    return bool((about and left <= MOST_LEFT) or count <= SHORTEST or (not left and count <= SHORT))


def _first_clause(words: str) -> str:
    """Return the first clause of a sentence; a stop inside it is an abbreviation's, as in *No. 5 is best*."""
    clause = first_clause(words)
    rest = words[len(clause) :]
    return words if rest.startswith(".") and word_start(rest) < len(rest) else clause.strip()


def _without_joint(sentence: str, language: Language) -> str:
    """Return a sentence without the words that join it to the one before: *but*, *and yet*."""
    at = word_start(sentence)
    while (found := language.contrast.match(sentence, at) or language.addition.match(sentence, at)) and not (
        language.negation.search(found.group()) or language.falsity.match(sentence, at)
    ):
        at = word_start(sentence, found.end())
    return sentence[at:]
