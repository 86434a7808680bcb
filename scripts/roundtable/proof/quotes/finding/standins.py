"""What of a source a pair of brackets stands for: looked for piece by piece, no state of the search twice.

A pattern of a regular expression would try every combination of what the pairs can stand for; here, where the rest of a
part cannot follow at a place is known once it was tried.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

import regex

from roundtable.text.languages.signs import ASKS
from roundtable.text.segmentation.sentences import INNER_STOP

MOST_WORDS: Final = 4
"""Words that one pair of brackets may stand for."""
LONGEST_WORD: Final = 60
"""Characters that a word in the place of a bracket may have."""
MOST_STEPS: Final = 10_000
"""Places that are tried for one part of a quotation: a text in which more are needed was made to be slow."""

LETTER: Final = r"\p{L}\p{N}\p{M}'\-"
"""Class of what can be joined to brackets."""
_LETTERS: Final = regex.compile(f"[{LETTER}]*")
_CHUNK: Final = rf"(?:[^\s\[\]…{ASKS}\p{{Sentence_Terminal}}]|{INNER_STOP})+"
_CHUNKS: Final = regex.compile(rf"({_CHUNK})(?: ({_CHUNK})){{0,{MOST_WORDS - 1}}}")


class GapKind(Enum):
    """What a pair of brackets can stand for beside itself."""

    ITSELF = auto()
    """Nothing: it is the source's own."""
    CAPITAL = auto()
    """The same letter, as a capital or a small one."""
    LETTERS = auto()
    """Letters of the word that it is joined to."""
    WORDS = auto()
    """Some words of one sentence, or nothing."""


_LONGEST: Final = {
    GapKind.ITSELF: 0,
    GapKind.CAPITAL: 1,
    GapKind.LETTERS: LONGEST_WORD,
    GapKind.WORDS: MOST_WORDS * LONGEST_WORD,
}
"""Characters that a pair of brackets of each kind can stand for beside itself."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in a part at which brackets stand."""

    literal: str
    """The pair itself, with the space before it where it goes with it."""
    kind: GapKind

    @property
    def reach(self) -> int:
        """How many characters of the source it stands for at most."""
        return max(len(self.literal), _LONGEST[self.kind])

    def ends(self, text: str, at: int) -> Iterator[int]:
        """Yield where what it stands for can end that begins at a place; the likeliest first."""
        if text.startswith(self.literal, at):
            yield at + len(self.literal)
        match self.kind:
            case GapKind.CAPITAL:
                if text[at : at + 1].lower() == self.literal[1].lower():
                    yield at + 1
            case GapKind.LETTERS:
                found = _LETTERS.match(text, at, at + LONGEST_WORD)
                yield from range(at, found.end() + 1 if found else at)
            case GapKind.WORDS:
                begin = at + self.literal.startswith(" ")
                if begin == at or text.startswith(" ", at):
                    yield from _word_ends(text, begin)
                yield at


def _word_ends(text: str, at: int) -> Iterator[int]:
    """Yield where words can end that begin at a place: first one word, and of each the longest stretch first."""
    found = _CHUNKS.match(text, at, at + MOST_WORDS * LONGEST_WORD)
    if found:
        for start, end in (found.span(1), *found.spans(2)):
            yield from range(end, start, -1)


class StandIns:
    """The search for one part: its literal pieces, and the gaps between each two of them."""

    def __init__(self, pieces: Sequence[str], gaps: Sequence[Gap], text: str) -> None:
        self._pieces: Final = pieces
        self._gaps: Final = gaps
        self._text: Final = text
        self._dead: set[tuple[int, int]] = set()
        self._steps = 0

    def at(self, start: int) -> tuple[tuple[int, int], ...] | None:
        """Return what each gap stands for where the part begins at a place, or None where it does not."""
        return self._fill(0, start + len(self._pieces[0]))

    def begins(self, start: int, end: int) -> Iterator[int]:
        """Yield the places in a stretch at which the part may begin, as long as not too many were tried."""
        at = self._text.find(self._pieces[0], start, end)
        while at >= 0 and self._steps < MOST_STEPS:
            self._steps += 1
            yield at
            at = self._text.find(self._pieces[0], at + 1, end)

    def end(self, found: Sequence[tuple[int, int]]) -> int:
        """Return where the part ends, its gaps filled."""
        return found[-1][1] + len(self._pieces[-1])

    def _fill(self, index: int, at: int) -> tuple[tuple[int, int], ...] | None:
        """Return the fillings from one gap on, which begins at a place; None where the rest cannot follow."""
        if index == len(self._gaps):
            return ()
        if (index, at) in self._dead:
            return None
        after, gap = self._pieces[index + 1], self._gaps[index]
        if self._text.find(after, at, at + gap.reach + len(after)) < 0:
            return None
        for end in gap.ends(self._text, at):
            self._steps += 1
            if self._steps > MOST_STEPS:
                return None
            if self._text.startswith(after, end):
                rest = self._fill(index + 1, end + len(after))
                if rest is not None:
                    return ((at, end), *rest)
        self._dead.add((index, at))
        return None
