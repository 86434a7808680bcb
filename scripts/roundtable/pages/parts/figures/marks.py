"""The marks of the picture of positions, and what they mean in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from roundtable.pages.joined.expert import Expert
from roundtable.pages.parts.claims.row import CellView


@dataclass(frozen=True, slots=True)
class Mark:
    """An expert's answer to a question, or the silence on it."""

    expert: Expert
    letters: str
    x: float
    """How far to the right it stands, in hundredths of the picture's width."""
    answer: str
    """The answer's label; nothing for a silence."""
    says: str
    """What it means, in words."""
    address: str
    """Where the position stands."""
    key: str
    """Which answer in the table of positions it shows; nothing for a silence."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an expert says to a question, for whoever has chosen the expert's line."""

    cell: CellView
    answers: tuple[Mark, ...]
    """In the order in which the marks stand, from left to right."""


def said(cell: CellView, marks: Iterable[Mark]) -> Said:
    """Return what the expert of a cell says, of the marks of the row's answers."""
    own = (mark for mark in marks if mark.expert is cell.stance.expert)
    return Said(cell, tuple(sorted(own, key=lambda mark: mark.x)))
