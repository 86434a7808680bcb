"""What a reader should be told of a proved quotation: cuts and brackets that may turn what was meant.

A caution is a warning, never a fault: the words are the speaker's. The sentence of the source is judged, not the word
beside the cut, and by the words of the source's language (`text.languages`).
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import regex

from roundtable.faults import CautionCode, Code
from roundtable.proof.quotes.finding.brackets import BRACKET
from roundtable.proof.quotes.finding.standing import Match
from roundtable.proof.quotes.judging.clauses import (
    ASIDE,
    CLAUSE,
    ENDS,
    FARTHEST,
    INDEPENDENT,
    NO_WORD,
    first_clause,
    is_ended,
    last,
    shown,
)
from roundtable.proof.quotes.judging.denied import denied
from roundtable.proof.quotes.judging.inserted import inserted
from roundtable.proof.quotes.judging.reported import reported_after, reported_before, reported_between
from roundtable.proof.quotes.judging.secondhand import is_doubtful
from roundtable.proof.quotes.source.index import Span
from roundtable.proof.quotes.source.text import SourceText
from roundtable.proof.quotes.verdicts import Caution
from roundtable.text.folding import JOINERS
from roundtable.text.languages import UNKNOWN, Language, plain
from roundtable.text.segmentation import sentences
from roundtable.text.segmentation.words import count_words

MUCH: Final = 50
"""More words than these between two parts are much."""
NEAREST: Final = 2
"""Words over which a preposition such as *without* is taken to reach."""
PHRASE: Final = 4
"""Words that a negation itself may have."""
_JOINED: Final = regex.compile(rf"[\w{JOINERS}]*[{JOINERS}][\w{JOINERS}]*")
"""A word with a joiner or a non-joiner in it."""

IN_SHORT: Final[dict[CautionCode, str]] = {
    Code.AFTER_NEGATION: "a negation stands before it in the sentence",
    Code.BEFORE_CONTRAST: "it stops before a contrast, a negation or a denial",
    Code.BRACKETED_NEGATION: "a negation stands in brackets",
    Code.BRACKETED_WORD: "more than a name, a pronoun, an article or an ending stands in brackets",
    Code.LOST_JOINER: "an invisible joiner is not as the source has it",
    Code.NOT_ASSERTED: "the sentence does not assert these words",
    Code.SWALLOWED_NEGATION: "a negation stands in what was left out",
    Code.NOTHING_LEFT_OUT: "nothing was left out at an ellipsis",
    Code.MUCH_LEFT_OUT: "much was left out at an ellipsis",
    Code.UNPAIRED_MARK: "it may be a third person's words: a mark that has no other to it, or a dash, stands by",
}
"""What can be said of a caution without the text."""


def cautions(quotation: str, match: Match, text: SourceText) -> Iterator[Caution]:
    """Yield what should be said of a quotation where it matches."""
    if text.language is not UNKNOWN:
        yield from list(_what_follows(match, text)) or denied(match, text)
        yield from _what_precedes(match, text)
    yield from _asked(match, text)
    for insertion in match.insertions:
        yield from inserted(insertion, text)
    if text.has_joiners or any(sign in quotation for sign in JOINERS):
        yield from _joined(quotation, match, text)
    if is_doubtful(match, text):
        yield Caution(Code.UNPAIRED_MARK, IN_SHORT[Code.UNPAIRED_MARK])
    if match.spans[1:]:
        yield from _left_out(match, text)


def _left_out(match: Match, text: SourceText) -> Iterator[Caution]:
    """What an ellipsis stands for holds what turns the sense, or is nothing, or much."""
    gaps = [Span(before.end, after.start, (before.words[1], after.words[0])) for before, after in pairwise(match.spans)]
    for gap in gaps if text.language is not UNKNOWN else ():
        left_out = plain(text.index.folded[gap.start : gap.end])
        if found := text.language.negation.search(left_out):
            yield Caution(Code.SWALLOWED_NEGATION, f"what was left out holds {found.group()!r}")
        yield from reported_between(left_out, text.language)
    for gap in gaps:
        count = text.count_words(gap)
        if not count:
            yield Caution(Code.NOTHING_LEFT_OUT, "nothing was left out at an ellipsis")
        elif count > MUCH:
            yield Caution(Code.MUCH_LEFT_OUT, f"{count} words were left out at an ellipsis")


def _what_follows(match: Match, text: SourceText) -> Iterator[Caution]:
    """The sentence goes on with what takes back what was quoted."""
    end, folded, language = match.whole.end, text.index.folded, text.language
    if is_ended(folded[match.whole.start : end]):
        return
    rest = sentences.after(folded, end)
    marks = next(iter(NO_WORD.findall(rest)))
    if ENDS.search(marks):
        return
    follows = plain(rest.removeprefix(marks))
    found = language.contrast.match(follows) or language.denial.match(follows)
    is_beside = ASIDE.fullmatch(marks) and not language.addition.match(follows)
    if not found and (language.negates_later or is_beside):
        found = language.negation.search(first_clause(follows))
    if found:
        yield Caution(Code.BEFORE_CONTRAST, f"the sentence goes on with {found.group()!r}: {shown(rest)!r}")
    yield from reported_after(marks, follows, language)


def _asked(match: Match, text: SourceText) -> Iterator[Caution]:
    """A question is cut short of its mark."""
    for at, span in enumerate(match.spans):
        mark = text.questions.end(span.end)
        if mark and not any(later.start < mark <= later.end for later in match.spans[at + 1 :]):
            rest = shown(text.index.folded[span.end : mark])
            yield Caution(Code.NOT_ASSERTED, f"a question is cut short of its mark: it goes on {rest!r}")


def _what_precedes(match: Match, text: SourceText) -> Iterator[Caution]:
    """What stands before the quotation in its sentence governs it: a negation, a condition, somebody's claim."""
    language = text.language
    words = FARTHEST + PHRASE if language.spaced else 2 * (FARTHEST + PHRASE)
    begin = text.index.word_starts[max(0, match.whole.words[0] - words)]
    before = plain(sentences.before(text.index.folded, match.whole.start, match.whole.start - begin))
    found = last(language.negation, before)
    if found and _governs(found, before, language):
        yield Caution(Code.AFTER_NEGATION, f"before it stands {found.group()!r}: {shown(before[found.start() :])!r}")
        return
    found = last(language.supposition, before)
    if found and not CLAUSE.search(before, found.end()):
        seen = shown(before[found.start() :])
        yield Caution(Code.NOT_ASSERTED, f"a condition or a claim stands before it, {found.group()!r}: {seen!r}")
        return
    yield from reported_before(before, language)


def _governs(negation: "regex.Match[str]", before: str, language: Language) -> bool:
    """Return whether a negation reaches from before a quotation into it, and nothing between takes it back."""
    between = before[negation.end() :]
    reach = NEAREST if language.nearby.match(negation.group()) else FARTHEST
    if count_words(between) > reach or INDEPENDENT.search(between):
        return False
    return all(language.negation.match(turn.group()) for turn in language.contrast.finditer(between))


def _joined(quotation: str, match: Match, text: SourceText) -> Iterator[Caution]:
    """A joiner or a non-joiner, which prints nothing and can make another word, is as the source has it."""
    quoted = set(_JOINED.findall(BRACKET.sub("", quotation)))
    there = {word for span in match.spans for word in _JOINED.findall(text.as_it_stands(span))}
    for word in sorted(quoted ^ there):
        shown = "".join(f"<U+{ord(sign):04X}>" if sign in JOINERS else sign for sign in word)
        yield Caution(Code.LOST_JOINER, f"only the {'quotation' if word in quoted else 'source'} has {shown!r}")
