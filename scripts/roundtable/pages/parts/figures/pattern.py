"""The positions as a picture: a row for each question, a line for each expert that bends through its answers.

Lengths across are in hundredths of the picture's width, lengths down in hundredths of its height, so that it fills
whatever room there is, however large its text. Its equal in words is the table of positions. From left to right a
place means something on a scale alone; on a checklist an answer stands near the lines of those who give it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from roundtable.content.model import Question
from roundtable.pages.joined.expert import Expert
from roundtable.pages.parts.claims.row import AnswerView, CellView, RowView
from roundtable.pages.parts.figures.marks import Mark, Said, said
from roundtable.pages.parts.figures.stations import APART, GAP, Station, across, checklist, scale
from roundtable.pages.parts.figures.threads import Bend, Stop, bends
from roundtable.pages.wording import Wording

MOST_EXPERTS: Final = 8
"""With more experts than this the lines could not be told apart: there is no picture then."""
MOST_MARKS: Final = 14.5
"""How many marks fit beside one another on a phone, each 24 px wide (WCAG 2.2, 2.5.8), gaps counted."""
FEWEST_MARKS: Final = 12
"""With fewer marks in its fullest row than this a picture's marks stand no further apart."""


@dataclass(frozen=True, slots=True)
class PatternRow:
    """A question with its marks."""

    question: Question
    ends: tuple[str, ...]
    """The first and the last answer of a scale; of a checklist nothing."""
    y: float
    """Where the row ends: its marks stand right above, and its words above them."""
    left: float
    right: float
    """From where to where it is drawn."""
    ticks: tuple[float, ...]
    """Where a scale's answers lie."""
    stations: tuple[Station, ...]
    marks: tuple[Mark, ...]
    silences: tuple[Mark, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """An expert's line."""

    expert: Expert
    letters: str
    decisive: str
    """The answer that speaks for the expert: a key of one of the marks, or nothing."""
    spoken: tuple[Bend, ...]
    silent: tuple[Bend, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """The whole picture."""

    threads: tuple[Thread, ...]
    rows: tuple[PatternRow, ...]
    border: float
    """Where the place of those who did not address a question begins."""
    left_out: int
    """How many questions it leaves out, because their answers are too many."""


def pattern(
    rows: Sequence[RowView], experts: tuple[Expert, ...], first: Sequence[str], wording: Wording
) -> Pattern | None:
    """Return the picture of a roundtable's positions, or None where there is nothing to see, or too much.

    `first` names the claims, as `expert/claim`, that speak for their experts before others.
    """
    silences = max((len(_silent(row)) for row in rows), default=0)
    drawn = [row for row in rows if _needs(row) + GAP + silences <= MOST_MARKS]
    if not drawn or not 1 < len(experts) <= MOST_EXPERTS:
        return None
    silences = max(len(_silent(row)) for row in drawn)
    step = 100 / max(FEWEST_MARKS, *(_needs(row) + GAP + silences for row in drawn))
    border = 100 - step * silences
    drawing = _Drawing(experts, _letters(experts), step, border - step * GAP if silences else 100, wording)
    made = tuple(drawing.row(row, index, len(drawn)) for index, row in enumerate(drawn))
    threads = tuple(drawing.thread(lane, made, drawn, first) for lane in range(1, len(experts) + 1))
    return Pattern(threads, made, border, len(rows) - len(drawn))


def _silent(row: RowView) -> list[CellView]:
    return [cell for cell in row.cells if cell.stance.applies and not cell.answers]


def _needs(row: RowView) -> float:
    """Return how many marks wide a row's answers are."""
    given = [view.given.answer.id for cell in row.cells for view in cell.answers]
    return len(given) + APART * max(len(set(given)) - 1, 0)


def _letters(experts: tuple[Expert, ...]) -> dict[str, str]:
    """Return the letters of each expert's mark: as few of the name's first as tell it from the others."""
    names = {expert.id: expert.short_name for expert in experts}
    length = next((n for n in (1, 2) if len({name[:n] for name in names.values()}) == len(names)), 2)
    return {expert_id: name[:length] for expert_id, name in names.items()}


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What the rows of one picture share."""

    experts: tuple[Expert, ...]
    letters: dict[str, str]
    step: float
    width: float
    """How far to the right answers reach."""
    wording: Wording

    def row(self, row: RowView, index: int, count: int) -> PatternRow:
        """Return one of so many rows, drawn; they are counted from 0."""
        answers = row.question.answers
        held = {
            answer.id: tuple(n for n, cell in enumerate(row.cells, 1) if _gives(cell, answer.id)) for answer in answers
        }
        ticks = () if row.checklist else scale(len(answers), self.width, self.step)
        placed = (
            checklist(held, len(self.experts), self.width, self.step)
            if row.checklist
            else across(list(zip(held.items(), ticks, strict=True)), self.width, self.step)
        )
        marks = tuple(self._marks(row, placed))
        return PatternRow(
            row.question,
            () if row.checklist else (answers[0].label, answers[-1].label),
            (index + 1) / count * 100,
            self.step / 4,
            self.width - self.step / 4,
            ticks,
            placed,
            marks,
            tuple(self._silences(row)),
            tuple(said(cell, marks) for cell in row.cells),
        )

    def _marks(self, row: RowView, placed: tuple[Station, ...]) -> Iterator[Mark]:
        for station in placed:
            for lane, x in zip(station.lanes, station.places, strict=True):
                cell = row.cells[lane - 1]
                view = next(view for view in cell.answers if view.given.answer.id == station.answer)
                expert = cell.stance.expert
                answer = view.given.answer.label
                says = self.wording.say("%(expert)s: %(answer)s", expert=expert.name, answer=answer)
                yield Mark(expert, self.letters[expert.id], x, answer, says, cell.stance.address, view.key)

    def _silences(self, row: RowView) -> Iterator[Mark]:
        """Yield the marks of those who did not address a question: at the right edge, in the order of speaking."""
        silent = _silent(row)
        for place, cell in enumerate(silent):
            expert = cell.stance.expert
            x = 100 - self.step * (len(silent) - place - 0.5)
            says = self.wording.say("%(expert)s did not address it", expert=expert.name)
            yield Mark(expert, self.letters[expert.id], x, "", says, cell.stance.address, "")

    def thread(self, lane: int, made: tuple[PatternRow, ...], rows: Sequence[RowView], first: Sequence[str]) -> Thread:
        """Return the line of an expert, and what speaks for the expert."""
        expert = self.experts[lane - 1]
        home = (lane - 0.5) / len(self.experts) * 100
        stops = [
            Stop(row.y, *(tuple(m.x for m in marks if m.expert is expert) for marks in (row.marks, row.silences)))
            for row in made
        ]
        spoken, silent = bends(home, stops)
        decisive = _decisive([(row, view) for row in rows for view in row.cells[lane - 1].answers], first)
        return Thread(expert, self.letters[expert.id], decisive, spoken, silent)


def _gives(cell: CellView, answer: str) -> bool:
    return any(view.given.answer.id == answer for view in cell.answers)


def _decisive(answers: list[tuple[RowView, AnswerView]], first: Sequence[str]) -> str:
    """Return the answer that speaks for an expert: on a claim named first, else on a scale, else the first of all."""
    ranked = sorted(answers, key=lambda given: (given[1].quotation.ref not in first, given[0].checklist))
    return ranked[0][1].key if ranked else ""
