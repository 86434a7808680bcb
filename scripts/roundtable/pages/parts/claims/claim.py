"""What several pages show: a quotation, a claim with its evidence, a row of the table of positions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from roundtable.content.addressing import addresses
from roundtable.content.model import Form, Question
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Given, Roundtable, Stance, Statement, Tie, Topic
from roundtable.pages.parts.claims.joints import JointView, joints
from roundtable.pages.parts.editions import CorrectionView, corrections_of, edition_views
from roundtable.pages.wording import Wording, labels
from roundtable.proof.prooffile import ProvedQuotation
from roundtable.proof.quotes import Verdict


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A proved quotation, ready to be shown."""

    ref: str
    """The claim's name across the roundtable: carried by the markup, so that the built page can be checked."""
    text: str
    claim: str
    """What it is quoted for: the claim, as prose."""
    language: str
    speaker: Expert
    place: str
    """The paragraph, in words, as they stand in a sentence."""
    place_first: str
    """The same, as they begin one."""
    verdict: Verdict
    verdict_label: str
    cautions: tuple[str, ...]
    address: str
    """Its entry in the register."""
    anchor: str
    former_anchors: tuple[str, ...]
    """Its anchors under the claim's former ids."""
    mark: str
    """The anchor of its mark in the whole contribution, where that is shown."""


@dataclass(frozen=True, slots=True)
class TieView:
    """A relation as it reads from one of its claims."""

    label: str
    tie: Tie

    @property
    def anchor(self) -> str:
        """Its anchor on the page of the expert from whose claim it is seen."""
        return addresses.relation_anchor(self.tie.here.claim.id, self.tie.there.ref)

    @property
    def address(self) -> str:
        """Where it stands on that page."""
        return f"{self.tie.here.expert.address}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class MeetsView:
    """With whose claims one stands in relations of one kind."""

    label: str
    experts: tuple[Expert, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with everything that stands beside it."""

    statement: Statement
    kind: str
    quotation: QuotationView
    topics: tuple[Topic, ...]
    joints: tuple[JointView, ...]
    ties: tuple[TieView, ...]
    meets: tuple[MeetsView, ...]
    """Its relations in a line."""
    corrected: tuple[CorrectionView, ...]
    """What was corrected in it."""


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
    checklist: bool
    """Whether its answers lie on no line."""


class Parts:
    """Makes each part once; pages take what they need."""

    def __init__(self, roundtable: Roundtable, proved: dict[str, ProvedQuotation], wording: Wording) -> None:
        self.roundtable = roundtable
        self.wording = wording
        self.editions = edition_views(roundtable, wording)
        self._corrections = corrections_of(self.editions, roundtable.statements)
        self._topics = {topic.id: topic for topic in roundtable.topics}
        self.claims = {ref: self._claim(statement, proved[ref]) for ref, statement in roundtable.statements.items()}
        self.rows = tuple(self._row(question) for question in roundtable.record.questions)
        columns = zip(*(row.cells for row in self.rows), strict=True)
        self._columns = {cells[0].stance.expert.id: cells for cells in columns}

    def claims_of(self, expert: Expert) -> tuple[ClaimView, ...]:
        """Return the claims of one expert, in the order of the file."""
        return tuple(self.claims[statement.ref] for statement in self.roundtable.by_expert[expert.id])

    def cells_of(self, expert: Expert) -> tuple[CellView, ...]:
        """Return where one expert stands on each question, in the order of the questions."""
        return self._columns.get(expert.id, ())

    def claims_on(self, topic: Topic) -> tuple[ClaimView, ...]:
        """Return the claims on one topic, in the order of speaking."""
        return tuple(self.claims[statement.ref] for statement in self.roundtable.by_topic[topic.id])

    def _claim(self, statement: Statement, proved: ProvedQuotation) -> ClaimView:
        ties = tuple(self.tie_view(tie) for tie in self.roundtable.ties.get(statement.ref, ()))
        return ClaimView(
            statement=statement,
            kind=self.wording.say(labels.KINDS[statement.claim.kind]),
            quotation=self._quotation(statement, proved),
            topics=tuple(self._topics[topic_id] for topic_id in statement.claim.topics),
            joints=tuple(joints(statement, self.roundtable.by_expert[statement.expert.id], self.wording)),
            ties=ties,
            meets=tuple(_meets(ties)),
            corrected=self._corrections.get(statement.ref, ()),
        )

    def _row(self, question: Question) -> RowView:
        cells = []
        for expert in self.roundtable.experts:
            stance = self.roundtable.stances[expert.id, question.id]
            answers = (
                AnswerView(
                    given,
                    self.claims[given.because[0].ref].quotation,
                    f"{expert.id}/{question.id}/{given.answer.id}",
                )
                for given in stance.given
            )
            cells.append(CellView(stance, tuple(answers)))
        return RowView(question, tuple(cells), question.form is Form.CHECKLIST)

    def tie_view(self, tie: Tie) -> TieView:
        """Return a relation in words, from the claim on which it is seen."""
        return TieView(self.wording.say(labels.RELATIONS[tie.how, tie.given]), tie)

    def _quotation(self, statement: Statement, proved: ProvedQuotation) -> QuotationView:
        return QuotationView(
            ref=statement.ref,
            text=statement.claim.quote,
            claim=statement.claim.says,
            language=statement.source.language,
            speaker=statement.expert,
            place=self.wording.paragraphs(proved.paragraphs),
            place_first=self.wording.paragraphs_first(proved.paragraphs),
            verdict=proved.verdict,
            verdict_label=self.wording.say(labels.VERDICTS[proved.verdict]),
            cautions=tuple(self.wording.say(labels.CAUTIONS[code]) for code in proved.cautions),
            address=statement.register_address,
            anchor=statement.register_anchor,
            former_anchors=tuple(
                addresses.quotation_anchor(statement.expert.id, alias) for alias in statement.claim.aliases
            ),
            mark=f"mark--{statement.claim.id}",
        )


def _meets(ties: Iterable[TieView]) -> Iterator[MeetsView]:
    """Yield for each kind of relation the experts whose claims are met, each once, in the order of speaking."""
    met: dict[str, dict[str, Expert]] = {}
    for view in ties:
        met.setdefault(view.label, {})[view.tie.there.expert.id] = view.tie.there.expert
    for label, experts in met.items():
        yield MeetsView(label, tuple(experts.values()))
