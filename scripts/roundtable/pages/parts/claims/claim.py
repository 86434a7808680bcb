"""A claim with its evidence, as several pages show it: the quotation, and how it stands to the claims of others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from roundtable.content.addressing import addresses
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable, Statement, Tie, Topic
from roundtable.pages.parts.claims.joints import JointView, joints
from roundtable.pages.parts.editions import CorrectionView
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


def claim_view(
    statement: Statement,
    proved: ProvedQuotation,
    corrected: tuple[CorrectionView, ...],
    roundtable: Roundtable,
    wording: Wording,
) -> ClaimView:
    """Return a claim as it is shown, from its proof and what was corrected in it."""
    topics = {topic.id: topic for topic in roundtable.topics}
    ties = tuple(_tie_view(tie, wording) for tie in roundtable.ties.get(statement.ref, ()))
    return ClaimView(
        statement=statement,
        kind=wording.say(labels.KINDS[statement.claim.kind]),
        quotation=_quotation_view(statement, proved, wording),
        topics=tuple(topics[topic_id] for topic_id in statement.claim.topics),
        joints=tuple(joints(statement, roundtable.by_expert[statement.expert.id], wording)),
        ties=ties,
        meets=tuple(_meets(ties)),
        corrected=corrected,
    )


def _tie_view(tie: Tie, wording: Wording) -> TieView:
    return TieView(wording.say(labels.RELATIONS[tie.how, tie.given]), tie)


def _quotation_view(statement: Statement, proved: ProvedQuotation, wording: Wording) -> QuotationView:
    return QuotationView(
        ref=statement.ref,
        text=statement.claim.quote,
        claim=statement.claim.says,
        language=statement.source.language,
        speaker=statement.expert,
        place=wording.paragraphs(proved.paragraphs),
        place_first=wording.paragraphs_first(proved.paragraphs),
        verdict=proved.verdict,
        verdict_label=wording.say(labels.VERDICTS[proved.verdict]),
        cautions=tuple(wording.say(labels.CAUTIONS[code]) for code in proved.cautions),
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
