"""How an expert's line bends from question to question: through the expert's answers, and aside where there is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

TURN: Final = 0.15
"""After how much of its way down from a mark a line turns aside: near the mark, above the words of the next row."""
BEGIN: Final = 0.5
"""The same where a line begins."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One expert's marks in a row."""

    y: float
    """How far down they stand."""
    answers: tuple[float, ...]
    silences: tuple[float, ...]
    """Where the mark of a silence stands, if the expert keeps it."""


@dataclass(frozen=True, slots=True)
class Bend:
    """A piece of a line: a curve down to a row, or along it from the first of the expert's marks there to the last."""

    x: float
    y: float
    middle: float
    """How far down the curve turns aside."""
    to_x: float
    to_y: float


def bends(home: float, stops: Sequence[Stop]) -> tuple[tuple[Bend, ...], tuple[Bend, ...]]:
    """Return the pieces of a line that lie between answers, and those that lead into a silence or out of it.

    The line begins at `home`, above the first row. Where a question does not concern the expert it is broken off,
    and begins at the next row anew.
    """
    spoken: list[Bend] = []
    silent: list[Bend] = []
    x, y, speaking, broken, turn = home, 0.0, True, False, BEGIN
    for stop in stops:
        places = sorted(stop.answers or stop.silences)
        if not places:
            x, y, speaking, broken, turn = home, stop.y, True, True, BEGIN
            continue
        y = (y + stop.y) / 2 if broken else y
        first, last = places[0], places[-1]
        if abs(last - x) < abs(first - x):
            first, last = last, first
        (spoken if speaking and stop.answers else silent).append(Bend(x, y, y + turn * (stop.y - y), first, stop.y))
        if last != first:
            spoken.append(Bend(first, stop.y, stop.y, last, stop.y))
        x, y, speaking, broken, turn = last, stop.y, bool(stop.answers), False, TURN
    return tuple(spoken), tuple(silent)
