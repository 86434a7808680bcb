"""The questions on which the experts are compared, and whether each expert's file settles each of them."""

from collections import Counter
from collections.abc import Iterator

from roundtable.content.load import Content
from roundtable.content.model import ExpertFile, Form, Question
from roundtable.faults import Code, Diagnostic, Nearest


def check_answers(content: Content) -> Iterator[Diagnostic]:
    """A position's answer must be one of its question's."""
    questions = _questions(content)
    for expert in content.experts.values():
        for index, position in enumerate(expert.record.positions):
            legal = [answer.id for answer in questions[position.question].answers] if questions else [position.answer]
            if position.answer not in legal:
                yield Diagnostic(
                    code=Code.UNKNOWN_ANSWER,
                    location=expert.document.at("positions", index, "answer"),
                    message=f"{position.answer!r} is no answer to the question {position.question!r}",
                    hint=Nearest(position.answer, frozenset(legal)),
                )


def _questions(content: Content) -> dict[str, Question]:
    """Return the questions by id; of two with one id the first counts, since the second is reported already."""
    return {q.id: q for q in reversed(content.roundtable.record.questions)} if content.roundtable else {}


def check_settled(content: Content) -> Iterator[Diagnostic]:
    """Each question is settled in each expert's file: answered under `positions`, or listed under `not_addressed`.

    A silence is thereby something that an editor has said, and a new question cannot be forgotten. A question that
    does not apply to an expert stands in neither. Where the questions cannot be read, their own fault comes first.
    """
    questions = _questions(content)
    for expert in content.experts.values():
        for question in sorted(questions.values(), key=lambda question: question.id):
            if fault := _unsettled(expert.id, expert.record, question):
                yield Diagnostic(
                    code=Code.UNSETTLED_QUESTION,
                    location=expert.document.at("not_addressed"),
                    message=f"the question {question.id!r} {fault[0]}",
                    hint=fault[1],
                )


def _unsettled(expert_id: str, record: ExpertFile, question: Question) -> tuple[str, str] | None:
    """Return what is wrong with how an expert's file settles a question, and the cure; None where nothing is."""
    answers = Counter(position.answer for position in record.positions if position.question == question.id)
    silences = record.not_addressed.count(question.id)
    if not question.concerns(expert_id):
        cure = "Take it out here, or name the expert under the question's applies_to."
        return ("is settled, and does not apply to this expert", cure) if answers or silences else None
    if not answers and not silences:
        return "is neither answered nor listed", "Give a position on it, or list it under not_addressed."
    if silences + bool(answers) > 1 or max(answers.values(), default=0) > 1:
        return "is settled more than once", "Give each answer once, or list it under not_addressed, once."
    if len(answers) > 1 and question.form is Form.SCALE:
        return "is a scale, and has more than one answer", "Keep the decisive one, or make the question a checklist."
    return None


def check_former_questions(content: Content) -> Iterator[Diagnostic]:
    """A question's former ids clash with no other question's id or former id."""
    held = content.roundtable
    seen = {question.id for question in held.record.questions} if held else set[str]()
    for index, question in enumerate(held.record.questions if held else ()):
        for number, alias in enumerate(question.aliases):
            if held and alias in seen:
                where = held.document.at("questions", index, "aliases", number)
                message = f"the former id {alias!r} is in use among the questions"
                yield Diagnostic(code=Code.DUPLICATE_ID, location=where, message=message, hint="Choose another.")
            seen.add(alias)
