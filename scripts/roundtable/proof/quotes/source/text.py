"""A source's text: who says which paragraph, and what can be searched.

The folded text of all speakers is one string in which a line end parts the turns, so no match can cross from one
person to another.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from roundtable.proof.quotes.source.index import Span, WordIndex
from roundtable.proof.quotes.source.voices import Voices
from roundtable.text.folding import JOINERS, fold, joint
from roundtable.text.languages import language_of
from roundtable.text.quoting.speech import speech
from roundtable.text.segmentation.quantities import quantities_of
from roundtable.text.segmentation.sentences import Questions
from roundtable.text.segmentation.words import count_words, word_pattern, word_spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a source."""

    speaker: str
    """Whose words it holds; nothing where they are nobody's."""
    number: int
    """Place among the speaker's paragraphs, from 1; 0 where it is nobody's."""
    text: str


class SourceText:
    """A source's paragraphs, and the index of the words that somebody says."""

    def __init__(self, paragraphs: Iterable[Paragraph], language: str = "und") -> None:
        self.language: Final = language_of(language)
        self.quantities: Final = quantities_of(language)
        self.paragraphs: Final = tuple(paragraphs)
        self._spoken: Final = tuple(paragraph for paragraph in self.paragraphs if paragraph.speaker)
        pieces: list[str] = []
        turns: list[int] = []
        starts: list[int] = []
        length = 0
        before = ""
        for index, paragraph in enumerate(self._spoken):
            folded = fold(paragraph.text)
            same = index > 0 and self._spoken[index - 1].speaker == paragraph.speaker
            between = joint(before, folded) if same else "\n" if index else ""
            pieces.append(between + folded)
            before = folded
            turns.append(turns[-1] + (not same) if turns else 0)
            length += len(pieces[-1])
            starts.append(length - len(folded))
        self.index: Final = WordIndex("".join(pieces), word_pattern(self.language.elisions), self.quantities)
        self.has_joiners: Final = any(sign in paragraph.text for paragraph in self._spoken for sign in JOINERS)
        self._turns: Final = turns
        self._paragraph_starts: Final = starts
        self._latest = (0, 0, 0)
        """The paragraph that was asked for last, after its words: one quotation asks for it many times."""
        self._voices: Final[dict[int, tuple[Voices | None, int]]] = {}
        self._word_bounds: Final[dict[int, tuple[array[int], array[int]]]] = {}

    @classmethod
    def from_lines(cls, lines: Sequence[str], owners: Mapping[int, str], language: str = "und") -> "SourceText":
        """Return a text from its lines, a paragraph each; `owners` names the speaker of a line, counted from 1.

        `language` is a BCP 47 tag; of an unknown one (`und`) no word is known to deny or to turn a sentence.

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
        return cls(paragraphs, language)

    def _paragraph_of(self, word: int) -> int:
        """Return the paragraph in which a word stands, both counted over the source; it is not one without words."""
        first, after, paragraph = self._latest
        if not first <= word < after:
            paragraph = bisect_right(self._first_words, word) - 1
            first = self._first_words[paragraph]
            after = self._first_words[paragraph + 1] if paragraph + 1 < len(self._first_words) else word + 1
            self._latest = first, after, paragraph
        return paragraph

    def turn(self, span: Span) -> int:
        """Return the number of the turn in which a span stands."""
        return self._turns[self._paragraph_of(span.words[0])]

    def begins(self, span: Span) -> Paragraph:
        """Return the paragraph in which a span begins."""
        return self._spoken[self._paragraph_of(span.words[0])]

    def spoken(self, span: Span) -> tuple[Paragraph, ...]:
        """Return the paragraphs that a span touches."""
        first, after = span.words
        return self._spoken[self._paragraph_of(first) : self._paragraph_of(after - 1) + 1]

    def word_spans(self, paragraph: Paragraph) -> tuple[tuple[int, int], ...]:
        """Return where each word of a paragraph begins and ends in its text."""
        return tuple(word_spans(paragraph.text, self.language.elisions))

    def _bounds(self, paragraph: int) -> tuple["array[int]", "array[int]"]:
        """Return where each word of a paragraph begins in its text, and where each ends.

        Paragraphs are counted from 0 over those that somebody says.
        """
        if paragraph not in self._word_bounds:
            starts, ends = array("I"), array("I")
            for start, end in word_spans(self._spoken[paragraph].text, self.language.elisions):
                starts.append(start)
                ends.append(end)
            self._word_bounds[paragraph] = starts, ends
        return self._word_bounds[paragraph]

    @cached_property
    def questions(self) -> Questions:
        """The sentences that ask."""
        return Questions(self.index.folded, self.language.particle)

    def count_words(self, span: Span) -> int:
        """Return how many words a span has; two characters of a script without spaces are one."""
        folded = self.index.folded
        is_spaced = folded.isascii() or folded[span.start : span.end].isascii()
        return span.words[1] - span.words[0] if is_spaced else count_words(folded[span.start : span.end])

    def as_it_stands(self, span: Span) -> str:
        """Return the words of a span as the source has them, unfolded."""
        first, last = self._paragraph_of(span.words[0]), self._paragraph_of(span.words[1] - 1)
        texts = [paragraph.text for paragraph in self._spoken[first : last + 1]]
        texts[-1] = texts[-1][: self._bounds(last)[1][span.words[1] - 1 - self._first_words[last]]]
        texts[0] = texts[0][self._bounds(first)[0][span.words[0] - self._first_words[first]] :]
        return "\n".join(texts)

    def voices(self, span: Span) -> tuple[Voices | None, int]:
        """Return whose the words of a span's turn are, and the turn's first word; None where all are the speaker's."""
        turn = self.turn(span)
        if turn not in self._voices:
            start, stop = bisect_left(self._turns, turn), bisect_right(self._turns, turn)
            found = speech("\n".join(paragraph.text for paragraph in self._spoken[start:stop]))
            voices = Voices(found, self._turn_starts(start, stop)) if found.runs or found.doubts else None
            self._voices[turn] = voices, self._first_words[start]
        return self._voices[turn]

    def _turn_starts(self, start: int, stop: int) -> "array[int]":
        """Return where each word begins in the text of some paragraphs, with an end of line between each two."""
        starts, before = array("I"), 0
        for paragraph in range(start, stop):
            starts.extend(before + at for at in self._bounds(paragraph)[0])
            before += len(self._spoken[paragraph].text) + 1
        return starts

    @cached_property
    def _first_words(self) -> "array[int]":
        """The first word of each paragraph, counted over the source."""
        return array("I", (bisect_left(self.index.word_starts, start) for start in self._paragraph_starts))

    def in_contribution(self, span: Span) -> tuple[int, int]:
        """Return a span's first word and the word after its last, counted over its speaker's whole contribution."""
        first, after = span.words
        paragraph = self._paragraph_of(first)
        start = self._before[paragraph] + first - self._first_words[paragraph]
        return start, start + after - first

    @cached_property
    def _before(self) -> "array[int]":
        """For each paragraph, the words of the speaker's contribution that stand before it."""
        before, counts = array("I"), dict.fromkeys(self.by_speaker, 0)
        for (speaker, _), words in self._word_counts.items():
            before.append(counts[speaker])
            counts[speaker] += words
        return before

    @cached_property
    def _word_counts(self) -> dict[tuple[str, int], int]:
        """The count of words in each paragraph, by its speaker and number."""
        bounds = [*self._first_words, len(self.index.word_starts)]
        names = [(paragraph.speaker, paragraph.number) for paragraph in self._spoken]
        return {name: end - start for name, (start, end) in zip(names, pairwise(bounds), strict=True)}

    @cached_property
    def by_speaker(self) -> dict[str, tuple[Paragraph, ...]]:
        """Each speaker's paragraphs."""
        found: dict[str, list[Paragraph]] = {}
        for paragraph in self._spoken:
            found.setdefault(paragraph.speaker, []).append(paragraph)
        return {speaker: tuple(held) for speaker, held in found.items()}

    def word_counts(self, speaker: str) -> tuple[int, ...]:
        """Return the count of words in each paragraph of a speaker."""
        return tuple(self._word_counts[speaker, paragraph.number] for paragraph in self.by_speaker.get(speaker, ()))
