"""A source's text, ready to be searched: who says which paragraph, and where each run of words stands.

The folded text of all speakers is one string in which a line end parts the turns, so no match can cross from one
person to another. An index of every three words in a row leads to the places where a quotation can begin; it is
built once and its memory is in proportion to the text.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from roundtable.quotes.folding import fold
from roundtable.quotes.words import WORD, word_spans

KEY_WORDS: Final = 3
"""Words by which the index finds a place."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a source."""

    speaker: str
    """Whose words it holds; nothing where they are nobody's."""
    number: int
    """Place among the speaker's paragraphs, from 1; 0 where it is nobody's."""
    text: str

    @property
    def word_spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word begins and ends in the text."""
        return word_spans(self.text)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the folded text of one turn."""

    start: int
    """Its first character."""
    end: int
    """The character after its last."""
    words: tuple[int, int]
    """Its first word and the word after its last, counted over the source."""


class SourceText:
    """A source's paragraphs and the index over their words."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self.paragraphs: Final = tuple(paragraphs)
        self._spoken: Final = tuple(paragraph for paragraph in self.paragraphs if paragraph.speaker)
        pieces: list[str] = []
        turns: list[int] = []
        starts: list[int] = []
        length = 0
        for index, paragraph in enumerate(self._spoken):
            folded = fold(paragraph.text)
            same = index > 0 and self._spoken[index - 1].speaker == paragraph.speaker
            pieces.append((" " if same else "\n" if index else "") + folded)
            turns.append(turns[-1] + (not same) if turns else 0)
            length += len(pieces[-1])
            starts.append(length - len(folded))
        self.folded: Final = "".join(pieces)
        self._turns: Final = turns
        self._paragraph_starts: Final = starts
        self.word_starts: Final = array("I")
        self.word_ends: Final = array("I")
        for match in WORD.finditer(self.folded):
            self.word_starts.append(match.start())
            self.word_ends.append(match.end())

    @classmethod
    def from_lines(cls, lines: Sequence[str], owners: Mapping[int, str]) -> "SourceText":
        """Return a text from its lines, a paragraph each; `owners` names the speaker of a line, counted from 1.

        Blank lines are passed over. A line without an owner is nobody's words: it can be no quotation, and it
        does not interrupt a turn.
        """
        counts: dict[str, int] = {}
        paragraphs = []
        for number, line in enumerate(lines, start=1):
            if line.strip():
                speaker = owners.get(number, "")
                counts[speaker] = counts.get(speaker, 0) + 1
                paragraphs.append(Paragraph(speaker, counts[speaker] if speaker else 0, line.strip()))
        return cls(paragraphs)

    @cached_property
    def _index(self) -> tuple["array[int]", "array[int]"]:
        """The last place of each key, and for each place the one before it with the same key; -1 ends a chain."""
        size = 1 << max(8, len(self.word_starts).bit_length())
        last, before = array("i", [-1]) * size, array("i", [-1]) * len(self.word_starts)
        hashes = array("q", (hash(self._word(place)) for place in range(len(self.word_starts))))
        for place in range(len(hashes) - KEY_WORDS + 1):
            key = hash((hashes[place], hashes[place + 1], hashes[place + 2])) & (size - 1)
            before[place] = last[key]
            last[key] = place
        return last, before

    def _word(self, place: int) -> str:
        return self.folded[self.word_starts[place] : self.word_ends[place]]

    def occurrences(self, folded: str) -> Iterator[Span]:
        """Yield where a folded text stands from the beginning of a word to the end of one, the last place first."""
        words = [match.span() for match in WORD.finditer(folded)]
        if not words:
            return
        lead, count = words[0][0], len(words)
        for place in self._places(folded, words):
            start = self.word_starts[place] - lead
            end = start + len(folded)
            after = place + count
            if (
                start >= 0
                and self.folded.startswith(folded, start)
                and (not place or self.word_ends[place - 1] <= start)
                and (after == len(self.word_starts) or self.word_starts[after] >= end)
                and self.word_ends[after - 1] <= end
            ):
                yield Span(start, end, (place, after))

    def _places(self, folded: str, words: Sequence[tuple[int, int]]) -> Iterator[int]:
        """Yield the words at which a text can begin: by the index, or by a search where it is too short for that."""
        if len(words) >= KEY_WORDS:
            last, before = self._index
            first = tuple(hash(folded[start:end]) for start, end in words[:KEY_WORDS])
            place = last[hash(first) & (len(last) - 1)]
            while place >= 0:
                yield place
                place = before[place]
            return
        start = self.folded.find(folded)
        while start >= 0:
            place = bisect_right(self.word_starts, start + words[0][0]) - 1
            if place >= 0 and self.word_starts[place] == start + words[0][0]:
                yield place
            start = self.folded.find(folded, start + 1)

    def likeliest(self, folded: str, words: Sequence[tuple[int, int]]) -> int | None:
        """Return the word at which a text would begin for most of its keys to stand in their places, if any does."""
        places: Counter[int] = Counter()
        for at in range(len(words) - KEY_WORDS + 1):
            key = [folded[start:end] for start, end in words[at : at + KEY_WORDS]]
            held = (place for place in self._places(folded, words[at:]) if self._holds(place, key))
            places.update(place - at for place in held)
        best = max(places.items(), key=lambda item: (item[1], -item[0]), default=None)
        return max(0, best[0]) if best else None

    def _holds(self, place: int, key: Sequence[str]) -> bool:
        """Return whether the words of a key stand at a place: the index knows their hashes only."""
        return all(self._word(place + at) == word for at, word in enumerate(key))

    @cached_property
    def small_words(self) -> list[str]:
        """Every word, its capitals made small."""
        return [self._word(place).casefold() for place in range(len(self.word_starts))]

    def span(self, start: int, end: int) -> Span | None:
        """Return a stretch of the folded text as a span, or None where it begins or ends inside a word."""
        first, after = bisect_right(self.word_ends, start), bisect_right(self.word_starts, end - 1)
        inside = first < after and self.word_starts[first] >= start and self.word_ends[after - 1] <= end
        return Span(start, end, (first, after)) if inside else None

    def _paragraph_at(self, character: int) -> int:
        return bisect_right(self._paragraph_starts, character) - 1

    def turn(self, span: Span) -> int:
        """Return the number of the turn in which a span stands."""
        return self._turns[self._paragraph_at(self.word_starts[span.words[0]])]

    def spoken(self, span: Span) -> tuple[Paragraph, ...]:
        """Return the paragraphs that a span touches."""
        first = self._paragraph_at(self.word_starts[span.words[0]])
        last = self._paragraph_at(self.word_starts[span.words[1] - 1])
        return self._spoken[first : last + 1]

    def word_in_paragraph(self, span: Span) -> int:
        """Return a span's first word, counted over its paragraph."""
        begin = self._paragraph_starts[self._paragraph_at(self.word_starts[span.words[0]])]
        return span.words[0] - bisect_left(self.word_starts, begin)

    def in_contribution(self, span: Span) -> tuple[int, int]:
        """Return a span's first word and the word after its last, counted over its speaker's whole contribution."""
        first = self.spoken(span)[0]
        start = self._before[first.speaker, first.number] + self.word_in_paragraph(span)
        return start, start + span.words[1] - span.words[0]

    @cached_property
    def _before(self) -> dict[tuple[str, int], int]:
        """For each paragraph, the words of the speaker's contribution that stand before it."""
        before, counts = {}, dict.fromkeys({paragraph.speaker for paragraph in self._spoken}, 0)
        for paragraph, words in zip(self._spoken, self._word_counts, strict=True):
            before[paragraph.speaker, paragraph.number] = counts[paragraph.speaker]
            counts[paragraph.speaker] += words
        return before

    @cached_property
    def _word_counts(self) -> tuple[int, ...]:
        bounds = [bisect_left(self.word_starts, start) for start in self._paragraph_starts]
        return tuple(end - start for start, end in zip(bounds, [*bounds[1:], len(self.word_starts)], strict=True))

    def word_counts(self, speaker: str) -> tuple[int, ...]:
        """Return the count of words in each paragraph of a speaker."""
        counted = zip(self._spoken, self._word_counts, strict=True)
        return tuple(words for paragraph, words in counted if paragraph.speaker == speaker)
