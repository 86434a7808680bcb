"""Speech in a source: where somebody else's words begin and end in what one person says.

Marks are paired from left to right, with one look at each: a mark closes the last one open that it can close. A speech
of several paragraphs is opened anew in each and closed in its last (The Chicago Manual of Style, 17th ed., 13.30). What
does not pair sets nothing apart for certain: it makes doubtful what stands between it and the paragraph's end on the
side to which it looks, and so does a dash at a paragraph's beginning, by which French and Russian print dialogue.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import regex

from roundtable.text.quoting.delimiters import (
    APOSTROPHES,
    CLOSERS,
    MOSTLY_CLOSING,
    REVERSED,
    SIGNS,
    TOKEN,
    clips,
    cuts_short,
    looks,
    repeated,
)

_DASH: Final = regex.compile(r"\s*[—–―]\s*\p{L}")
"""How dialogue begins that is printed with dashes."""
_BEGINS_WITH_DASH: Final = re.compile(r"^\s*[—–―]", re.MULTILINE)
_ASCII_SIGNS: Final = sorted(filter(str.isascii, SIGNS), key=len)


class Speech(NamedTuple):
    """What of a turn is somebody else's: stretches of its text, from the first character to after the last."""

    runs: list[tuple[int, int]]
    """What stands between marks that pair, marks included: each inside another or apart from it."""
    doubts: list[tuple[int, int]]
    """What stands by a mark that has no other to it, or in dialogue that begins with a dash."""


class _Open(NamedTuple):
    """A mark that nothing has closed yet."""

    sign: str
    start: int
    is_weak: bool
    """Whether it is an apostrophe, unless it must be a mark."""


def speech(turn: str) -> Speech:
    """Return what of a turn, its paragraphs parted by line ends, is somebody else's."""
    if not _has_signs(turn):
        return Speech([], [])
    pairing = _Pairing(turn)
    for token in TOKEN.finditer(turn):
        pairing.take(token.group(), token.start())
    pairing.end(len(turn))
    return Speech(sorted((start, end) for start, end in pairing.runs), pairing.doubts)


def _has_signs(turn: str) -> bool:
    """Return whether anything in a turn can set words apart: in ASCII few signs can, and no dash."""
    if turn.isascii():
        return any(sign[0] in turn and sign in turn for sign in _ASCII_SIGNS)  # one character is found much sooner
    return any(sign in turn for sign in SIGNS) or bool(_BEGINS_WITH_DASH.search(turn))


@dataclass(slots=True)
class _Pairing:
    """The marks of a turn, paired one by one."""

    turn: str
    runs: list[list[int]] = field(default_factory=list)
    doubts: list[tuple[int, int]] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    closable: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """For each sign, the places in the stack of what it could close."""
    paragraph: int = 0
    """Where the paragraph begins."""
    taken: int = 0
    """Up to where the marks are read: a paragraph that goes on with a speech repeats its marks."""
    left_open: _Open | None = None
    """A mark that a paragraph before left open."""
    extensible: tuple[int, _Open | None] | None = None
    """The last run that an apostrophe may have closed, and what was open around it."""

    def take(self, sign: str, start: int) -> None:
        """Take the next mark, or the next line end."""
        if sign == "\n":
            self.end(start)
            self.begin(start + 1)
        elif start >= self.taken:
            self._mark(sign, start)

    def begin(self, start: int) -> None:
        """Begin a paragraph: what is open goes on where the paragraph repeats the mark."""
        self.paragraph, self.extensible, at, kept = start, None, start, 0
        for mark in self.stack:
            again = next((sign for sign in repeated(mark.sign) if self.turn.startswith(sign, at)), None)
            if again is None:
                break
            at, kept = at + len(again), kept + 1
        self.taken = at if kept else 0
        self._leave(kept, start - 1)

    def end(self, at: int) -> None:
        """End a paragraph."""
        if any(mark.is_weak for mark in self.stack):
            strong = [mark for mark in self.stack if not mark.is_weak]
            while self.stack:
                self._pop()
            for mark in strong:
                self._push(mark)
        if _DASH.match(self.turn, self.paragraph, at):
            self.doubts.append((self.paragraph, at))
        if at == len(self.turn):
            self._leave(0, at)

    def _leave(self, kept: int, at: int) -> None:
        """Leave unclosed what is open beside so many marks: what the first puts in doubt holds what the others do."""
        if len(self.stack) > kept:
            self.left_open = self.stack[kept]
            self.doubts.append((self.left_open.start, at))
        while len(self.stack) > kept:
            self._pop()

    def _mark(self, sign: str, start: int) -> None:
        end = start + len(sign)
        opens, closes = looks(self.turn, sign, start, is_reversed=self._is_reversed(sign))
        weak = closes and sign in APOSTROPHES and cuts_short(self.turn, start)
        if (closes or (sign in MOSTLY_CLOSING and self.closable[sign])) and self._close(sign, end, is_weak=weak):
            return
        if opens and sign in CLOSERS:
            clipped = sign in "‘'" and clips(self.turn, end)
            self._push(_Open(sign, start, is_weak=clipped or sign == "’"))
        elif closes and not weak:
            self._stray(sign, start, end)

    def _is_reversed(self, sign: str) -> bool:
        """Return whether what a sign could close was opened by a mark that mostly closes, or by a low one."""
        places = self.closable[sign]
        return bool(places) and self.stack[places[-1]].sign in REVERSED

    def _close(self, sign: str, end: int, *, is_weak: bool) -> bool:
        """Close what a sign can close; return whether there is anything."""
        places = self.closable[sign]
        if not places:
            return sign in "'’" and not is_weak and self._extend(end)
        mark = self.stack[places[-1]]
        if mark.is_weak and is_weak:
            return True
        while self.stack[-1] is not mark:
            self._pop()
        self._pop()
        self.runs.append([mark.start, end])
        self.extensible = (len(self.runs) - 1, self._around()) if is_weak and mark.start >= self.paragraph else None
        return True

    def _extend(self, end: int) -> bool:
        """Let a run end here that seemed to be closed by an apostrophe: there is nothing else to close."""
        if self.extensible is None or self.extensible[1] is not self._around():
            return False
        self.runs[self.extensible[0]][1] = end
        self.extensible = None
        return True

    def _stray(self, sign: str, start: int, end: int) -> None:
        """Take a mark that closes nothing: what it may have closed began in this paragraph, or was left open before."""
        if sign in APOSTROPHES or (sign in '"″' and self.turn[max(0, start - 1) : start].isdigit()):
            return
        left = self.left_open
        if left and sign in CLOSERS[left.sign]:
            self.left_open = None
            self.doubts.append((left.start, end))
        else:
            self.doubts.append((self.paragraph, end))

    def _around(self) -> _Open | None:
        return self.stack[-1] if self.stack else None

    def _push(self, mark: _Open) -> None:
        for sign in CLOSERS[mark.sign]:
            self.closable[sign].append(len(self.stack))
        self.stack.append(mark)

    def _pop(self) -> _Open:
        mark = self.stack.pop()
        for sign in CLOSERS[mark.sign]:
            self.closable[sign].pop()
        return mark
