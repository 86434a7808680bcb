"""Lines that moved: others were put into a text, or taken out of it, and its record names them by their old numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from roundtable.content.files.document import KeyPath
from roundtable.content.model import SourceFile
from roundtable.content.reading.content import Loaded
from roundtable.faults import Code, Violations, check
from roundtable.proof.texts.edition import Edition, differences

MOST_MOVES: Final = 3
"""Stretches of moved lines that a message names."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A text in which lines stand elsewhere than its record says."""

    message: str
    """Which lines are new or gone, and where the others stand now."""
    ranges: Mapping[KeyPath, str]
    """For each field that names other lines now, the keys that lead to it and what it should say; nothing where all
    of its lines are gone."""


def moved_lines(source: SourceFile, before: Edition, now: Edition, lines: Sequence[str]) -> Moved | None:
    """Return where the lines of a text went since another edition of it, by whose lines a record still goes.

    `lines` are the text's own. None where no line moved that a field names.
    """
    blocks = SequenceMatcher(None, before.marks, now.marks, autojunk=False).get_opcodes()
    kept = [(old, new, min(old_end - old, new_end - new)) for _, old, old_end, new, new_end in blocks]
    moves = [(old, new, size) for old, new, size in kept if old != new and any(map(str.strip, lines[new : new + size]))]
    places = {old + at + 1: new + at + 1 for old, new, size in kept for at in range(size)}
    ranges = dict(_renumbered(source, places, lines)) if moves else {}
    if not ranges:
        return None
    return Moved(f"{differences(before, now)}; {_said(moves)}", ranges)


def _said(moves: Sequence[tuple[int, int, int]]) -> str:
    """Return in words which lines, counted from 0, stand where now."""
    said = [
        f"line {old + 1} is now line {new + 1}"
        if size == 1
        else f"lines {old + 1}-{old + size} are now lines {new + 1}-{new + size}"
        for old, new, size in moves[:MOST_MOVES]
    ]
    return ", ".join(said) + (", …" if len(moves) > MOST_MOVES else "")


def _renumbered(source: SourceFile, places: Mapping[int, int], lines: Sequence[str]) -> Iterator[tuple[KeyPath, str]]:
    """Yield each field whose lines stand elsewhere now, after the keys that lead to it."""
    end = max(places, default=0) + 1
    for keys, _, ranges in source.given_lines():
        there = (range(old.start, min(old.stop, end)) for old in ranges)  # a record may name lines by the million
        found = [part for old in there for part in _parts([places[n] for n in old if n in places], lines)]
        if found != [(part.start, part.stop - 1) for part in ranges]:
            text = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)
            yield (*keys, "lines") if keys[0] == "others" else keys, text


def _parts(numbers: Sequence[int], lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each stretch of rising numbers between which nothing but blank lines stands."""
    start = 0
    for end, number in enumerate(numbers, start=1):
        if end == len(numbers) or any(map(str.strip, lines[number : numbers[end] - 1])):
            yield numbers[start], number
            start = end


@check(
    Code.MOVED_LINES,
    cure="If the text is to be quoted as it is now, run `roundtable prove --renumber`, and give each new line to "
    "its speaker.",
)
def check_moved(source: Loaded[SourceFile], moved: Moved) -> Violations:
    r"""The lines that a source's file names are where they were when its quotations were proved.

    Bad: `sources/market-square.txt: "Minutes\nCars on the market square"`
    Good: `speakers: {ada: 4-5, ben: 9-10}`
    """
    yield source.at("speakers"), f"the text has other lines than the one proved before: {moved.message}"
