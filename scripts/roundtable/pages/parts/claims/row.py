"""A row of the table of positions: a question, and where each expert stands on it, with the words that decide."""

from collections.abc import Mapping
from dataclasses import dataclass

from roundtable.content.model import Form, Question
from roundtable.pages.joined.roundtable import Given, Roundtable, Stance
from roundtable.pages.parts.claims.claim import ClaimView, QuotationView


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer with the quotation that decides it."""

    given: Given
    quotation: QuotationView
    key: str
    """What tells it from all other answers: `expert/question/answer`."""


@dataclass(frozen=True, slots=True)
class CellView:
    """Where one expert stands on one question."""

    stance: Stance
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A question with each expert's answers to it or silence on it."""

    question: Question
    cells: tuple[CellView, ...]

    @property
    def checklist(self) -> bool:
        """Whether its answers lie on no line."""
        return self.question.form is Form.CHECKLIST


def row_view(question: Question, roundtable: Roundtable, claims: Mapping[str, ClaimView]) -> RowView:
    """Return a question's row, a cell for each expert in the order of speaking, with the quotations of the claims."""
    stances = (roundtable.stances[expert.id, question.id] for expert in roundtable.experts)
    cells = tuple(_cell_view(stance, claims) for stance in stances)
    return RowView(question, cells)


def _cell_view(stance: Stance, claims: Mapping[str, ClaimView]) -> CellView:
    return CellView(stance, tuple(_answer_view(stance, given, claims) for given in stance.given))


def _answer_view(stance: Stance, given: Given, claims: Mapping[str, ClaimView]) -> AnswerView:
    key = f"{stance.expert.id}/{stance.question.id}/{given.answer.id}"
    return AnswerView(given, claims[given.because[0].ref].quotation, key)
