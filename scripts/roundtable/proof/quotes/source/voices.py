"""Whose words the words of a turn are: the speaker's own, or somebody else's, who is quoted in it."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from roundtable.text.quoting.speech import Speech

OWN: Final = -1
"""Stands for no run: the words are the speaker's own."""


class Voices:
    """For each word of a turn the innermost run in quotation marks in which it stands."""

    def __init__(self, found: Speech, starts: "array[int]") -> None:
        """Take what is somebody else's in a turn, and where in its text each of its words begins."""
        self._starts: Final = starts
        self._inner: Final = array("i", [OWN]) * len(starts)
        self._first: Final = array("I")
        self._after: Final = array("I")
        self._parent: Final = array("i")
        self._open: list[int] = []
        self._told = 0
        for start, end in found.runs:
            first, after = self._words(start, end)
            if first < after:
                self._tell(first)
                self._parent.append(self._open[-1] if self._open else OWN)
                self._open.append(len(self._first))
                self._first.append(first)
                self._after.append(after)
        self._tell(len(starts))
        self._doubts: Final = self._merged(found.doubts)

    def _words(self, start: int, end: int) -> tuple[int, int]:
        """Return the first word of a stretch of the text, and the word after its last."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def _tell(self, until: int) -> None:
        """Tell the innermost run of each word before one, and close the runs that end before it."""
        while self._open:
            run = self._open[-1]
            upto = min(until, self._after[run])
            if self._told < upto:
                self._inner[self._told : upto] = array("i", [run]) * (upto - self._told)
                self._told = upto
            if self._after[run] > until:
                return
            self._open.pop()
        self._told = until

    def _merged(self, doubts: Sequence[tuple[int, int]]) -> tuple["array[int]", "array[int]"]:
        """Return the doubtful stretches in words, in their order and apart from each other: firsts and afters."""
        firsts, afters = array("I"), array("I")
        for start, end in sorted(doubts):
            first, after = self._words(start, end)
            if afters and first <= afters[-1]:
                afters[-1] = max(afters[-1], after)
            elif first < after:
                firsts.append(first)
                afters.append(after)
        return firsts, afters

    def before(self, word: int, marks: int) -> int:
        """Return the run in which a word stands, without those that are seen to open before it by so many marks."""
        run = self._inner[word]
        while marks and run != OWN and self._first[run] == word:
            run, marks = self._parent[run], marks - 1
        return run

    def behind(self, word: int, marks: int) -> int:
        """Return the run in which a word stands, without those that are seen to close behind it by so many marks."""
        run = self._inner[word]
        while marks and run != OWN and self._after[run] == word + 1:
            run, marks = self._parent[run], marks - 1
        return run

    def is_inside(self, run: int) -> bool:
        """Return whether a run is one, and not the speaker's own words."""
        return run != OWN

    def leaves(self, run: int, word: int) -> bool:
        """Return whether a word stands behind the end of a run."""
        return word >= self._after[run]

    def is_doubtful(self, first: int, after: int) -> bool:
        """Return whether one of some words stands by a mark that has no other to it."""
        firsts, afters = self._doubts
        at = bisect_left(firsts, after) - 1
        return at >= 0 and afters[at] > first
