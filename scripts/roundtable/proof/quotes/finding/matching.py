"""Where a quotation's parts stand in a source: in order, in one turn, with what lies between them."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, permutations
from typing import Final

from roundtable.proof.quotes.finding.brackets import Part
from roundtable.proof.quotes.finding.standing import Match, standing
from roundtable.proof.quotes.source.index import MOST_PLACES
from roundtable.proof.quotes.source.text import SourceText

MOST_PARTS_SHUFFLED: Final = 4
"""With more parts than these, another order is not looked for: it only names the fault."""
MOST_SHUFFLED: Final = 100
"""Places of each part that are tried in another order."""


def matches(parts: Sequence[Part], text: SourceText) -> Iterator[Match]:
    """Yield every way in which the parts stand in order in one turn, each part as near to the one before as it can."""
    last = len(parts) - 1
    found: list[Sequence[Match]] = []
    for index, part in enumerate(parts):
        places = standing(part, text, closes=index == last)[:MOST_PLACES]
        if not places:
            return
        found.append(places)
    yield from _chains(found, text) if last else found[0]


def _chains(found: Sequence[Sequence[Match]], text: SourceText) -> Iterator[Match]:
    """Yield the ways in which parts that stand at some places each follow one another in one turn."""
    following = [sorted(candidates, key=_first_word) if candidates[1:] else candidates for candidates in found[1:]]
    for first in found[0]:
        chain = [first]
        for candidates in following:
            nearest = _next(chain[-1], candidates, text)
            if nearest is None:
                break
            chain.append(nearest)
        else:
            yield _joined(chain)


def _joined(chain: Sequence[Match]) -> Match:
    """Return as one the matches of the parts."""
    return Match(
        tuple(span for match in chain for span in match.spans),
        tuple(insertion for match in chain for insertion in match.insertions),
        chain[-1].closed,
        tuple(place for match in chain for place in match.replaced),
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
    places = [standing(part, text, closes=True)[:MOST_SHUFFLED] for part in parts]
    shuffled = (match for order in permutations(places) for match in _chains(order, text))
    return next((match for match in shuffled if by(match)), None)


def overlapping(parts: Sequence[Part], text: SourceText, by: Callable[[Match], bool]) -> bool:
    """Return whether a part stands, in words that `by` accepts, where the part before has not ended yet."""
    found = [[match.whole.words for match in standing(part, text, closes=True) if by(match)] for part in parts]
    return any(_overlap(sorted(before), sorted(after)) for before, after in pairwise(found))


def _overlap(some: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    """Return whether a stretch of one rising row overlaps one of another."""
    here = there = 0
    while here < len(some) and there < len(others):
        if some[here][1] <= others[there][0]:
            here += 1
        elif others[there][1] <= some[here][0]:
            there += 1
        else:
            return True
    return False


def apart(parts: Sequence[Part], text: SourceText) -> tuple[Match, ...]:
    """Return where each part stands on its own: nothing where there is only one, or where one stands nowhere."""
    alone = [places[0] for part in parts if (places := standing(part, text, closes=True))]
    return tuple(alone) if len(alone) == len(parts) > 1 else ()


def missing(parts: Sequence[Part], text: SourceText) -> Part:
    """Return the first part that stands nowhere, or the last of all."""
    return next((part for part in parts if not standing(part, text, closes=True)), parts[-1])
