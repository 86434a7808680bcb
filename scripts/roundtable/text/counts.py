"""Numbers with their nouns, and many numbers in short, as sentences hold them."""

from collections.abc import Sequence
from typing import Final

MOST_RUNS: Final = 5
"""Runs of numbers that a sentence names."""


def count(number: int, singular: str, plural: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "claim"), count(3, "reply", "replies")
    ('1 claim', '3 replies')
    """
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def runs(numbers: Sequence[int]) -> str:
    """Return rising numbers in short: those in a row by the first and the last, and of many only the first few.

    >>> runs([3, 5, 6, 7]), runs(range(1, 100, 2))
    ('3, 5-7', '1, 3, 5, 7, 9, …')
    """
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        elif len(found) == MOST_RUNS:
            return f"{_listed(found)}, …"
        else:
            found.append([number, number])
    return _listed(found)


def _listed(found: list[list[int]]) -> str:
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)
