"""Where a quotation's parts stand in a source: in order, in one turn, with what lies between them."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise, permutations
from typing import Final, NamedTuple

from roundtable.proof.quotes.brackets import Insertion, Part, insertions
from roundtable.proof.quotes.index import MOST_PLACES, Span
from roundtable.proof.quotes.source import SourceText
from roundtable.proof.quotes.standins import MOST_WORDS, StandIns
from roundtable.text import sentences
from roundtable.text.folding import ELLIPSIS
from roundtable.text.signs import CLOSER, EXCLAIMED
from roundtable.text.words import count_words

MOST_PARTS_SHUFFLED: Final = 4
"""With more parts than these, another order is not looked for: it only names the fault."""


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


def matches(parts: Sequence[Part], text: SourceText) -> Iterator[Match]:
    """Yield every way in which the parts stand in order in one turn, each part as near to the one before as it can."""
    last = len(parts) - 1
    found: list[list[Match]] = []
    for index, part in enumerate(parts):
        found.append(list(islice(_standing(part, text, closes=index == last), MOST_PLACES)))
        if not found[-1]:
            return
    if not last:
        yield from found[0]
        return
    following = [sorted(candidates, key=_first_word) for candidates in found[1:]]
    for first in found[0]:
        chain = [first]
        for candidates in following:
            nearest = _next(chain[-1], candidates, text)
            if nearest is None:
                break
            chain.append(nearest)
        else:
            yield Match(
                tuple(one.spans[0] for one in chain),
                tuple(pair for one in chain for pair in one.insertions),
                chain[-1].closed,
                tuple(place for one in chain for place in one.replaced),
            )


def _next(before: Match, candidates: Sequence[Match], text: SourceText) -> Match | None:
    """Return the nearest of the candidates, in their order, that follow a match in its turn."""
    at = bisect_left(candidates, before.spans[0].words[1], key=_first_word)
    if at == len(candidates) or text.turn(candidates[at].spans[0]) != text.turn(before.spans[0]):
        return None
    return candidates[at]


def _first_word(match: Match) -> int:
    return match.spans[0].words[0]


def in_another_order(parts: Sequence[Part], text: SourceText, by: Callable[[Match], bool]) -> Match | None:
    """Return a match of the parts in another order, if the speaker that `by` accepts has one."""
    if not 1 < len(parts) <= MOST_PARTS_SHUFFLED:
        return None
    shuffled = (match for order in permutations(parts) for match in matches(order, text))
    return next((match for match in shuffled if by(match)), None)


def overlapping(parts: Sequence[Part], text: SourceText, by: Callable[[Match], bool]) -> bool:
    """Return whether a part stands, in words that `by` accepts, where the part before has not ended yet."""
    found = [[match.whole.words for match in _standing(part, text, closes=True) if by(match)] for part in parts]
    return any(_overlap(sorted(before), sorted(after)) for before, after in pairwise(found))


def _overlap(some: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    """Return whether a stretch of one rising row overlaps one of another."""
    one = other = 0
    while one < len(some) and other < len(others):
        if some[one][1] <= others[other][0]:
            one += 1
        elif others[other][1] <= some[one][0]:
            other += 1
        else:
            return True
    return False


def apart(parts: Sequence[Part], text: SourceText) -> tuple[Match, ...]:
    """Return where each part stands on its own: nothing where there is only one, or where one stands nowhere."""
    alone = [match for part in parts if (match := next(_standing(part, text, closes=True), None))]
    return tuple(alone) if len(alone) == len(parts) > 1 else ()


def missing(parts: Sequence[Part], text: SourceText) -> Part:
    """Return the first part that stands nowhere, or the last of all."""
    return next((part for part in parts if not any(_standing(part, text, closes=True))), parts[-1])


def _standing(part: Part, text: SourceText, *, closes: bool) -> Iterator[Match]:
    """Yield where one part stands; a full stop or comma that closes a quotation may be the editor's.

    It may not where the source's sentence asks, or exclaims there: it would make a statement of a question.
    """
    yield from _places(part, text)
    if closes and not part.text[-1:].isalnum() and CLOSER.match(part.text[-1:]):
        for match in _places(part.without_last(), text):
            end, folded = match.spans[0].end, text.index.folded
            if folded[end : end + 1] == part.text[-1] or EXCLAIMED.match(folded, end):
                continue
            if not sentences.question(folded, end, text.language.particle):
                yield match._replace(closed=True)


def _places(part: Part, text: SourceText) -> Iterator[Match]:
    """Yield where a part stands; one with brackets is looked for around each place of its anchor."""
    if ELLIPSIS in part.text and not text.index.has_ellipsis:
        return
    if not part.gaps:
        places = islice(text.index.occurrences(part.text), MOST_PLACES)
        yield from (Match((span,), part.edges) for span in places)
        return
    yield from _bracketed(part, text)


@lru_cache(maxsize=16)
def _bracketed(part: Part, text: SourceText) -> tuple[Match, ...]:
    """Return where a part with brackets stands: kept, since what is refused is asked for again."""
    search = StandIns(part.pieces, part.gaps, text.index.folded)
    found: dict[tuple[int, int], Match] = {}
    for begin, stop in _around(part, text):
        for start in search.begins(begin, stop):
            filled = search.at(start)
            if filled and (start, search.end(filled)) not in found and (match := _filled(part, start, filled, text)):
                found[start, search.end(filled)] = match
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
    for at in islice(_finds(part.anchor, text.index.folded), MOST_PLACES):
        if at - reach > end:
            if end:
                yield start, end
            start = max(0, at - reach)
        end = at + reach
    if end:
        yield start, end


def _finds(words: str, text: str) -> Iterator[int]:
    """Yield where some words stand in a text, one after the other."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + max(1, len(words)))
