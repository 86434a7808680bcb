"""Where the answers of a row stand: each a station, with a mark for each expert who gives it.

Places and lengths are in hundredths of the picture's width; experts are numbered by their lines, from 1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

APART: Final = 0.15
"""Between two stations, in steps: what is one answer is told from what are two."""
GAP: Final = 0.5
"""Between the answers and the place of the silent, in steps."""

Held = tuple[str, tuple[int, ...]]
"""An answer's id, and the lines of the experts who give it."""


@dataclass(frozen=True, slots=True)
class Station:
    """An answer that somebody gives."""

    answer: str
    lanes: tuple[int, ...]
    places: tuple[float, ...]
    """Where the mark of each of these stands."""


def scale(answers: int, width: float, step: float) -> tuple[float, ...]:
    """Return where each of a scale's answers stands, evenly from one end to the other."""
    return tuple(step / 2 + (width - step) * index / (answers - 1) for index in range(answers))


def checklist(held: Mapping[str, tuple[int, ...]], experts: int, width: float, step: float) -> tuple[Station, ...]:
    """Return the stations of a checklist: an answer belongs midway between the lines of those who give it."""
    wanted = [
        ((answer, lanes), sum(lane - 0.5 for lane in lanes) / len(lanes) / experts * width)
        for answer, lanes in held.items()
        if lanes
    ]
    return across(sorted(wanted, key=lambda placed: placed[1]), width, step)


def across(wanted: Sequence[tuple[Held, float]], width: float, step: float) -> tuple[Station, ...]:
    """Return stations in the order given, each as near to where it belongs as the others leave room."""
    taken = [(held, centre, step * len(held[1])) for held, centre in wanted if held[1]]
    lefts: list[float] = []
    end = 0.0
    for _, centre, wide in taken:
        lefts.append(max(centre - wide / 2, end))
        end = lefts[-1] + wide + step * APART
    limit = width
    for index in range(len(taken) - 1, -1, -1):
        lefts[index] = min(lefts[index], limit - taken[index][2])
        limit = lefts[index] - step * APART
    return tuple(
        Station(answer, lanes, tuple(left + step * (place + 0.5) for place in range(len(lanes))))
        for ((answer, lanes), _, _), left in zip(taken, lefts, strict=True)
    )
