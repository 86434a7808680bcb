"""The questions on which the experts are compared, and whether each expert's file settles each of them."""

from collections import Counter

from roundtable.content.model import ExpertFile, Form, Question
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Nearest, Violations, check


@check(Code.UNKNOWN_ANSWER)
def check_answers(content: Content) -> Violations:
    """A position's answer is one of its question's.

    Bad: `positions: [{question: ban, answer: perhaps}]`
    Good: `positions: [{question: ban, answer: partly}]`
    """
    questions = _questions(content)
    for expert in content.experts.values() if questions else ():
        for index, position in enumerate(expert.record.positions):
            legal = frozenset(answer.id for answer in questions[position.question].answers)
            if position.answer not in legal:
                message = f"{position.answer!r} is no answer to the question {position.question!r}"
                yield expert.at("positions", index, "answer"), message, Nearest(position.answer, legal)


def _questions(content: Content) -> dict[str, Question]:
    """Return the questions by id; of two with one id the first counts, since the second is reported already."""
    return {q.id: q for q in reversed(content.roundtable.record.questions)} if content.roundtable else {}


@check(Code.UNSETTLED_QUESTION)
def check_settled(content: Content) -> Violations:
    """Each question is settled in each expert's file: answered under `positions`, or listed under `not_addressed`.

    A silence is thereby something that an editor has said, and a new question cannot be forgotten. A question that
    does not apply to an expert stands in neither, and one that is a draft may. Where the questions cannot be read,
    their own fault comes first.

    Bad: `not_addressed: []`
    Bad: `not_addressed: [cost, ban]`
    Bad: `not_addressed: [cost, reasons]`
    Good: `not_addressed: [cost]`
    """
    questions = sorted(_questions(content).values(), key=lambda question: question.id)
    for expert in content.experts.values():
        for question in questions:
            if fault := _unsettled(expert.id, expert.record, question):
                yield expert.at("not_addressed"), f"the question {question.id!r} {fault[0]}", fault[1]


def _unsettled(expert_id: str, record: ExpertFile, question: Question) -> tuple[str, str] | None:
    """Return what is wrong with how an expert's file settles a question, and the cure; None where nothing is."""
    answers = Counter(position.answer for position in record.positions if position.question == question.id)
    silences = record.not_addressed.count(question.id)
    if not question.concerns(expert_id):
        cure = "Take it out here, or name the expert under the question's applies_to."
        return ("is settled, and does not apply to this expert", cure) if answers or silences else None
    if not answers and not silences and not question.draft:
        return "is neither answered nor listed", "Give a position on it, or list it under not_addressed."
    if silences + bool(answers) > 1 or max(answers.values(), default=0) > 1:
        return "is settled more than once", "Give each answer once, or list it under not_addressed, once."
    if len(answers) > 1 and question.form is Form.SCALE:
        return "is a scale, and has more than one answer", "Keep the decisive one, or make the question a checklist."
    return None


@check(Code.DUPLICATE_ID, cure="Choose another.")
def check_former_questions(content: Content) -> Violations:
    """A question's former ids clash with no other question's id or former id.

    Bad: `questions: [{id: ban, aliases: [cost]}]`
    Good: `questions: [{id: ban, aliases: [barred]}]`
    """
    held = content.roundtable
    seen = {question.id for question in held.record.questions} if held else set[str]()
    for index, question in enumerate(held.record.questions if held else ()):
        for number, alias in enumerate(question.aliases):
            if held and alias in seen:
                message = f"the former id {alias!r} is in use among the questions"
                yield held.at("questions", index, "aliases", number), message
            seen.add(alias)
