"""The likeliest of many names where one was miswritten. It feeds hints, and decides nothing.

Names are looked up by the pairs of letters they share, so that a search costs the same however many there are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

LONGEST: Final = 100
"""Characters of a name that are compared."""
MOST_LOOKED_AT: Final = 2_000
"""How many names that share some pair of letters are counted for one search."""
MOST_COMPARED: Final = 10
"""How many of those that share most are compared letter by letter."""


class NameIndex:
    """Names among which the likeliest is looked for."""

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names; they are read only when one is looked for."""
        self._names = names

    def nearest(self, name: str, cutoff: float = 0.6) -> str | None:
        """Return the name most like another, regardless of case, or None where none is like it by the cutoff.

        Likeness is the share of letters that stand in both in the same order, as `difflib` measures it.
        """
        wanted = name.casefold()[:LONGEST]
        compared = SequenceMatcher(None, b=wanted, autojunk=False)
        best, likeness = None, cutoff
        for other in self._candidates(wanted):
            compared.set_seq1(other.casefold()[:LONGEST])
            if (ratio := compared.ratio()) >= likeness:
                best, likeness = other, ratio + 1e-9
        return best

    def _candidates(self, wanted: str) -> Iterator[str]:
        """Yield the names that share most pairs with a folded one; rare pairs are looked up before common ones."""
        shared = Counter[str]()
        looked_at = 0
        for pair in sorted(_pairs(wanted), key=lambda pair: (len(self._by_pair.get(pair, ())), pair)):
            names = self._by_pair.get(pair, ())[: MOST_LOOKED_AT - looked_at]
            shared.update(names)
            looked_at += len(names)
        ranked = sorted(shared, key=lambda name: (-2 * shared[name] / (len(wanted) + len(name) + 2), name))
        yield from ranked[:MOST_COMPARED]

    @cached_property
    def _by_pair(self) -> dict[str, list[str]]:
        """The names that hold each pair of letters."""
        index = defaultdict[str, list[str]](list)
        for name in sorted(set(self._names)):
            for pair in _pairs(name.casefold()[:LONGEST]):
                index[pair].append(name)
        return index


def _pairs(name: str) -> set[str]:
    """Return the pairs of neighbouring letters; both ends count as a letter.

    >>> len(_pairs("id"))
    3
    """
    framed = f"\n{name}\n"
    return {framed[at : at + 2] for at in range(len(framed) - 1)}
