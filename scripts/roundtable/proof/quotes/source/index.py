"""Where each run of words stands in a folded text: an index of every three words in a row."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import regex

from roundtable.proof.quotes.source.lowercase import LowercaseWords
from roundtable.text.folding import ELLIPSIS
from roundtable.text.segmentation.quantities import Quantities, quantities_of
from roundtable.text.segmentation.words import WORD

KEY_WORDS: Final = 3
"""Words by which the index finds a place."""
MOST_PLACES: Final = 1_000
"""Places that are looked at for one run of words: what stands in more of them is a text that was made to be slow."""
MOST_TRIED: Final = 5_000
"""Places at which its first words stand that are tried for one run of words."""
MOST_COUNTED: Final = 5_000
"""Places that are counted for all the keys of a quotation, where one like it is looked for."""
MOST_KEPT: Final = 16
"""Runs of words of which is kept where they stand."""
_PLAIN_KEY: Final = re.compile("([A-Za-z]+) ([A-Za-z]+) ([A-Za-z]+)(?: |$)")
"""As many words as a key has, such as need no closer look: in every language each of them is one."""


class Span(NamedTuple):
    """A stretch of the folded text of one turn."""

    start: int
    """Its first character."""
    end: int
    """The character after its last."""
    words: tuple[int, int]
    """Its first word and the word after its last, counted over the source."""


class WordIndex:
    """The words of a folded text; the index is built when it is first asked, and is in proportion to the text."""

    def __init__(self, folded: str, word: "regex.Pattern[str]" = WORD, quantities: Quantities | None = None) -> None:
        self.folded: Final = folded
        self.word: Final = word
        self._quantities: Final = quantities or quantities_of("")
        self._frequent: Final[dict[str, list[Span]]] = {}
        self.has_ellipsis: Final = ELLIPSIS in folded
        self.word_starts: Final = array("I")
        self.word_ends: Final = array("I")
        for match in word.finditer(folded):
            self.word_starts.append(match.start())
            self.word_ends.append(match.end())

    @cached_property
    def _index(self) -> tuple["array[int]", "array[int]"]:
        """The last place of each key, and for each place the one before it with the same key; -1 ends a chain."""
        size = 1 << max(8, len(self.word_starts).bit_length())
        last, before = array("i", [-1]) * size, array("i", [-1]) * len(self.word_starts)
        hashes = array("q", map(hash, self._words()))
        for place, words in enumerate(zip(hashes, hashes[1:], hashes[2:], strict=False)):
            key = hash(words) & (size - 1)
            before[place] = last[key]
            last[key] = place
        return last, before

    def _word(self, place: int) -> str:
        return self.folded[self.word_starts[place] : self.word_ends[place]]

    def _words(self) -> Iterator[str]:
        return (self.folded[start:end] for start, end in zip(self.word_starts, self.word_ends, strict=True))

    def _first_words(self, folded: str) -> list[tuple[int, int]]:
        """Return where the first words of a folded text begin and end, as many as a key has."""
        if plain := _PLAIN_KEY.match(folded):
            return [plain.span(1), plain.span(2), plain.span(3)]
        return [match.span() for match in islice(self.word.finditer(folded), KEY_WORDS)]

    def occurrences(self, folded: str) -> list[Span]:
        """Return where a folded text stands without cutting a word or a quantity, the last place first."""
        if folded in self._frequent:
            return self._frequent[folded]
        words = self._first_words(folded)
        if not words:
            return []
        found: list[Span] = []
        places = self._places(folded, words, MOST_TRIED)
        lead, size, source, starts, ends = words[0][0], len(folded), self.folded, self.word_starts, self.word_ends
        cuts = self._quantities.cuts
        for place in places:
            start = starts[place] - lead
            if start < 0 or not source.startswith(folded, start):
                continue
            end = start + size
            after = bisect_left(starts, end, place, min(len(starts), place + size))
            if ends[after - 1] <= end and (not place or ends[place - 1] <= start) and not cuts(source, start, end):
                found.append(Span(start, end, (place, after)))
                if len(found) == MOST_PLACES:
                    break
        if len(places) > MOST_PLACES:
            self._keep(folded, found)
        return found

    def standing(self, folded: str) -> Iterator[int]:
        """Yield where a folded text stands, be its last word whole there or not; the key's words are not the last."""
        words = [match.span() for match in islice(self.word.finditer(folded), KEY_WORDS + 1)]
        whole = words[: KEY_WORDS if len(words) > KEY_WORDS else KEY_WORDS - 1]
        for place in self._places(folded, whole, MOST_TRIED) if whole else ():
            start = self.word_starts[place] - whole[0][0]
            if start >= 0 and self.folded.startswith(folded, start):
                yield start

    def _keep(self, folded: str, found: list[Span]) -> None:
        """Keep what was long looked for: what is refused is asked for again."""
        if len(self._frequent) == MOST_KEPT:
            self._frequent.clear()
        self._frequent[folded] = found

    def _places(self, folded: str, words: Sequence[tuple[int, int]], most: int) -> list[int]:
        """Return the words at which a text can begin, so many at most, the last first; by search if it has few words.

        In a loop: most quotations are short, and a generator would cost each of them a tenth more.
        """
        if len(words) < KEY_WORDS:
            return list(islice(self._searched(folded, words), most))
        before, place = self._index[1], self._last(folded, words)
        found: list[int] = []
        while place >= 0 and len(found) < most:
            found.append(place)
            place = before[place]
        return found

    def _last(self, folded: str, words: Sequence[tuple[int, int]]) -> int:
        """Return the last word at which the key stands with which a text begins, or -1."""
        last = self._index[0]
        (s1, e1), (s2, e2), (s3, e3) = words[:KEY_WORDS]
        key = hash((hash(folded[s1:e1]), hash(folded[s2:e2]), hash(folded[s3:e3])))
        return last[key & (len(last) - 1)]

    def _searched(self, folded: str, words: Sequence[tuple[int, int]]) -> Iterator[int]:
        """Yield the words at which a text can begin that is too short for the index, the first first."""
        start = self.folded.find(folded)
        while start >= 0:
            place = bisect_right(self.word_starts, start + words[0][0]) - 1
            if place >= 0 and self.word_starts[place] == start + words[0][0]:
                yield place
            start = self.folded.find(folded, start + 1)

    def across(self, folded: str) -> Span | None:
        """Return where a folded text stands with the ends of turns inside it, if it does; a closing stop aside."""
        folded = folded.rstrip(".,")
        words = self._first_words(folded)
        for place in self._places(folded, words, MOST_PLACES) if len(words) == KEY_WORDS else ():
            start = self.word_starts[place] - words[0][0]
            end = self._end_across(folded, start) if start >= 0 else 0
            if end and (span := self.span(start, end)):
                return span
        return None

    def _end_across(self, folded: str, start: int) -> int:
        """Return where a text ends that begins at a place if the ends of turns were spaces, or nothing; else 0."""
        for joint, more in ((" ", 0), ("", 1)):
            end = start + len(folded) + more
            window = self.folded[start:end]
            if "\n" in window and window.replace("\n", joint) == folded:
                return end
        return 0

    def likeliest(self, folded: str, words: Sequence[tuple[int, int]]) -> int | None:
        """Return the word at which a text would begin for most of its keys to stand in their places, if any does."""
        places: Counter[int] = Counter()
        left = MOST_COUNTED
        for at in range(len(words) - KEY_WORDS + 1):
            key = [folded[start:end] for start, end in words[at : at + KEY_WORDS]]
            there = self._places(folded, words[at:], min(left, MOST_PLACES))
            left -= len(there)
            places.update(place - at for place in there if self._holds(place, key))
        best = max(places.items(), key=lambda item: (item[1], -item[0]), default=None)
        return max(0, best[0]) if best else None

    def _holds(self, place: int, key: Sequence[str]) -> bool:
        """Return whether the words of a key stand at a place: the index knows their hashes only."""
        return all(self._word(place + at) == word for at, word in enumerate(key))

    @cached_property
    def lowercase(self) -> LowercaseWords:
        """The words in lower case, to be looked through."""
        return LowercaseWords(list(map(str.casefold, self._words())))

    def span(self, start: int, end: int) -> Span | None:
        """Return a stretch of the folded text as a span, or None where a word or a quantity is cut."""
        first, after = bisect_right(self.word_ends, start), bisect_right(self.word_starts, end - 1)
        inside = first < after and self.word_starts[first] >= start and self.word_ends[after - 1] <= end
        whole = inside and not self._quantities.cuts(self.folded, start, end)
        return Span(start, end, (first, after)) if whole else None
