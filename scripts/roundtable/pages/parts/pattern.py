"""The pattern of agreement at a glance: a picture with a line for each scale and a mark for each expert.

Its equal in words is the table of positions. All lengths are in units of the picture, which the page scales.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from roundtable.content.model import Question
from roundtable.pages.parts.claims import CellView, RowView
from roundtable.pages.roundtable import Expert
from roundtable.pages.wording import Wording

MOST_EXPERTS: Final = 8
"""With more experts than this the marks would cover one another: there is no picture then."""
WIDTH: Final = 420
ROW: Final = 66
SCALE: Final = (12, 300)
"""Where a scale begins and ends."""
SILENT: Final = 344
"""Where the marks of those who did not address a question begin."""
TRACK: Final = 32
"""How far below its row's top a scale lies."""
STEP: Final = 21
"""Between the centres of two marks that stand side by side."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An expert's mark on a scale, or beside it."""

    expert: Expert
    letters: str
    x: float
    says: str
    """What it means, in words."""
    silent: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """A question with its scale and the marks on it."""

    question: Question
    top: int
    track: int
    ticks: tuple[float, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """Whose marks carry which letters."""

    expert: Expert
    letters: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """The whole picture."""

    key: tuple[KeyEntry, ...]
    width: int
    height: int
    left: int
    right: int
    silent: int
    scales: tuple[Scale, ...]
    left_out: int
    """How many questions it leaves out, because their answers lie on no line."""


def pattern(rows: Sequence[RowView], experts: tuple[Expert, ...], wording: Wording) -> Pattern | None:
    """Return the picture of a roundtable's positions, or None where there is nothing to see, or too much."""
    letters = _letters(experts)
    on_a_line = [row for row in rows if not row.checklist]
    scales = tuple(_scale(row, index * ROW, letters, wording) for index, row in enumerate(on_a_line))
    if not scales or len(experts) > MOST_EXPERTS:
        return None
    key = tuple(KeyEntry(expert, letters[expert.id]) for expert in experts)
    return Pattern(key, WIDTH, len(scales) * ROW, *SCALE, SILENT, scales, len(rows) - len(on_a_line))


def _letters(experts: tuple[Expert, ...]) -> dict[str, str]:
    """Return the letters of each expert's mark: as few of the name's first as tell it from the others."""
    names = {expert.id: expert.short_name for expert in experts}
    length = next((n for n in (1, 2) if len({name[:n] for name in names.values()}) == len(names)), 2)
    return {expert_id: name[:length] for expert_id, name in names.items()}


def _scale(row: RowView, top: int, letters: dict[str, str], wording: Wording) -> Scale:
    answers = [answer.id for answer in row.question.answers]
    left, right = SCALE
    ticks = tuple(left + (right - left) * index / (len(answers) - 1) for index in range(len(answers)))
    return Scale(row.question, top, top + TRACK, ticks, tuple(_marks(row.cells, answers, ticks, letters, wording)))


def _marks(
    cells: tuple[CellView, ...], answers: list[str], ticks: tuple[float, ...], letters: dict[str, str], wording: Wording
) -> Iterator[Mark]:
    """Yield the marks; those at one answer stand side by side about its tick, the outermost inside the scale."""
    for answer, tick in zip(answers, ticks, strict=True):
        here = [view for cell in cells for view in cell.answers if view.given.answer.id == answer]
        spread = STEP * (len(here) - 1)
        start = min(max(tick - spread / 2, SCALE[0]), SCALE[1] - spread)
        for index, view in enumerate(here):
            expert = view.quotation.speaker
            says = wording.say("%(expert)s: %(answer)s", expert=expert.name, answer=view.given.answer.label)
            yield Mark(expert, letters[expert.id], start + STEP * index, says, silent=False)
    silent = [cell.stance.expert for cell in cells if cell.stance.applies and not cell.answers]
    for index, expert in enumerate(silent):
        says = wording.say("%(expert)s did not address it", expert=expert.name)
        yield Mark(expert, letters[expert.id], SILENT + STEP * index, says, silent=True)
