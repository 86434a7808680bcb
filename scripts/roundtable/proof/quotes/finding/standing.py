"""Where one part of a quotation stands in a source: as it is, around its brackets, with another stop at its end."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

import regex

from roundtable.proof.quotes.finding.brackets import Insertion, Part, insertions
from roundtable.proof.quotes.finding.standins import MOST_WORDS, StandIns
from roundtable.proof.quotes.source.index import MOST_PLACES, Span
from roundtable.proof.quotes.source.text import SourceText
from roundtable.text.folding import ELLIPSIS
from roundtable.text.languages.signs import CLOSER, EXCLAIMED
from roundtable.text.segmentation.words import count_words

_CLOSING_THERE: Final = regex.compile(rf'(?P<stop>{CLOSER.pattern})?(?P<marks>"*)')
"""What stands there in the source."""


class Match(NamedTuple):
    """One way in which a quotation stands in a source."""

    spans: tuple[Span, ...]
    """Where its parts stand."""
    insertions: tuple[Insertion, ...] = ()
    """Its brackets that are the editor's, with what they stand for."""
    closed: bool = False
    """Whether its closing full stop or comma is the editor's."""
    replaced: tuple[tuple[int, int], ...] = ()
    """Where in the folded text stands what its brackets stand for."""

    @property
    def whole(self) -> Span:
        """From the first part's beginning to the last part's end."""
        first, last = self.spans[0], self.spans[-1]
        return Span(first.start, last.end, (first.words[0], last.words[1]))


def standing(part: Part, text: SourceText, *, closes: bool) -> Sequence[Match]:
    """Return where one part stands; a full stop or comma that closes a quotation may be the editor's."""
    found = _places(part, text)
    if closes and not part.text[-1:].isalnum() and (closing := _closing(part.text)).size:
        return [*found, *_closed(part.without_last(closing.size), closing, text)]
    return found


class _Closing(NamedTuple):
    """What closes a quotation."""

    stop: str
    """A stop, a comma, or nothing."""
    marks: str
    """The quotation marks behind it."""

    @property
    def size(self) -> int:
        """How many characters close it."""
        return len(self.stop) + len(self.marks)


def _closing(text: str) -> _Closing:
    """Return what closes a part.

    >>> _closing('now."'), _closing("now")
    (_Closing(stop='.', marks='"'), _Closing(stop='', marks=''))
    """
    bare = text.rstrip('"')
    return _Closing(bare[-1:] if CLOSER.match(bare[-1:]) else "", text[len(bare) :])


def _closed(bare: Part, closing: _Closing, text: SourceText) -> Iterator[Match]:
    """Yield where a part stands with another stop or comma at its end than it has, before its quotation marks or none.

    It may not where the source's sentence asks, or exclaims there: it would make a statement of a question.
    """
    folded = text.index.folded
    for match in _places(bare, text) if bare.text else ():
        [span] = match.spans
        there = _CLOSING_THERE.match(folded, span.end)
        stop, marks = (there["stop"] or "", there["marks"]) if there else ("", "")
        if stop == closing.stop or not marks.startswith(closing.marks):
            continue
        if EXCLAIMED.match(folded, span.end) or text.questions.end(span.end):
            continue
        end = span.end + len(stop) + len(closing.marks) if closing.marks else span.end
        yield match._replace(spans=(span._replace(end=end),), closed=True)


def _places(part: Part, text: SourceText) -> Sequence[Match]:
    """Return where a part stands; one with brackets is looked for around each place of its anchor."""
    if ELLIPSIS in part.text and not text.index.has_ellipsis:
        return ()
    if part.gaps:
        return _bracketed(part, text)
    return [Match((span,), part.edges) for span in text.index.occurrences(part.text)]


@lru_cache(maxsize=16)
def _bracketed(part: Part, text: SourceText) -> tuple[Match, ...]:
    """Return where a part with brackets stands: kept, since what is refused is asked for again."""
    search = StandIns(part.pieces, part.gaps, text.index.folded)
    found: dict[tuple[int, int], Match] = {}
    for start in (start for begin, stop in _around(part, text) for start in search.begins(begin, stop)):
        filled = search.at(start)
        if filled and (start, search.end(filled)) not in found and (match := _filled(part, start, filled, text)):
            found[start, search.end(filled)] = match
            if len(found) == MOST_PLACES:
                break
    return tuple(found.values())


def _filled(part: Part, start: int, filled: Sequence[tuple[int, int]], text: SourceText) -> Match | None:
    """Return the match of a part from a place on, with what its gaps stand for; None where that is none."""
    span = text.index.span(start, filled[-1][1] + len(part.pieces[-1]))
    pairs = insertions(part.brackets, [text.index.folded[begin:end] for begin, end in filled])
    if span is None or any(not pair.is_own and count_words(pair.stands_for) > MOST_WORDS for pair in pairs):
        return None
    editors = [(pair, place) for pair, place in zip(pairs, filled, strict=True) if not pair.is_own]
    replaced = tuple(place for _, place in editors)
    return Match((span,), (*(pair for pair, _ in editors), *part.edges), replaced=replaced)


def _around(part: Part, text: SourceText) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text around a part's anchor, as one where they touch: nothing is searched twice."""
    reach = sum(map(len, part.pieces)) + sum(gap.reach for gap in part.gaps)
    start = end = 0
    for at in islice(finds(part.anchor, text.index.folded), MOST_PLACES):
        if at - reach > end:
            if end:
                yield start, end
            start = max(0, at - reach)
        end = at + reach
    if end:
        yield start, end


def finds(words: str, text: str) -> Iterator[int]:
    """Yield where some words stand in a text, one after the other."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + max(1, len(words)))
