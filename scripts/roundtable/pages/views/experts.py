"""An expert's page: the person, the claims by topic with their evidence, the positions, the silences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from roundtable.content.addressing import addresses, pagekinds
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable, Stance, Topic
from roundtable.pages.parts.between import relation_summary
from roundtable.pages.parts.claims.argument import StepView, argument
from roundtable.pages.parts.claims.claim import ClaimView
from roundtable.pages.parts.claims.contribution import MarkedParagraph, marked_paragraphs
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.claims.row import CellView
from roundtable.pages.parts.figures.argumentmap import ArgumentMap, argument_map
from roundtable.pages.parts.page import Page
from roundtable.pages.wording import Wording
from roundtable.proof.borrowing.extent import Coverage, coverage
from roundtable.proof.evidence import Evidence
from roundtable.text.prose import plain_text


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The claims of one expert that have a topic first."""

    topic: Topic
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class CompanionView:
    """Another expert, and how often the two meet."""

    expert: Expert
    address: str
    summary: str
    """How many relations of which kind, in words."""


@dataclass(frozen=True, slots=True)
class ExpertView:
    """Everything on an expert's page."""

    expert: Expert
    argument: tuple[StepView, ...]
    map: ArgumentMap | None
    """Which claims carry which, where any are joined."""
    groups: tuple[ClaimGroup, ...]
    cells: tuple[CellView, ...]
    """The questions the expert answered."""
    asked: bool
    """Whether there are questions on which the experts are compared."""
    silent_on: tuple[Stance, ...]
    not_concerned: tuple[Stance, ...]
    """The questions that do not apply to the expert."""
    silent_topics: tuple[Topic, ...]
    companions: tuple[CompanionView, ...]
    coverage: Coverage | None
    """How far the quotations reach, where there is a text against which they are proved."""
    contribution: tuple[MarkedParagraph, ...]
    """The whole contribution, where the source's rights are full."""
    procedure: str
    """How the experts were asked: stands with the comparisons."""


def expert_page(view: ExpertView) -> Page:
    """Return an expert's page."""
    return Page(
        kind=pagekinds.EXPERT,
        address=view.expert.address,
        title=view.expert.name,
        description=plain_text(view.expert.record.gist),
        view=view,
    )


def expert_views(roundtable: Roundtable, parts: Parts, evidence: Mapping[str, Evidence]) -> tuple[ExpertView, ...]:
    """Return what each expert's page shows; evidence stands under its source's id."""
    return tuple(_expert_views(roundtable, parts, evidence))


def _expert_views(roundtable: Roundtable, parts: Parts, evidence: Mapping[str, Evidence]) -> Iterator[ExpertView]:
    companions = _companions(roundtable, parts.wording)
    for expert in roundtable.experts:
        claims, cells = parts.claims_of(expert), parts.cells_of(expert)
        stances = [cell.stance for cell in cells]
        own = {topic.id for claim in claims for topic in claim.topics}
        held = evidence[expert.source.id] if expert.source else None
        yield ExpertView(
            expert=expert,
            argument=tuple(argument(expert, parts)),
            map=argument_map(claims),
            groups=tuple(_groups(claims)),
            cells=tuple(cell for cell in cells if cell.answers),
            asked=bool(stances),
            silent_on=tuple(stance for stance in stances if stance.applies and not stance.given),
            not_concerned=tuple(stance for stance in stances if not stance.applies),
            silent_topics=tuple(topic for topic in roundtable.topics if topic.id not in own),
            companions=companions.get(expert.id, ()),
            coverage=coverage(held.proof, expert.id) if held and held.proof else None,
            contribution=marked_paragraphs(expert, claims, held) if held else (),
            procedure=roundtable.record.procedure,
        )


def _groups(claims: Iterable[ClaimView]) -> Iterator[ClaimGroup]:
    """Group claims by the topic that each names first, in the order of the contribution."""
    groups: dict[str, list[ClaimView]] = {}
    for claim in claims:
        groups.setdefault(claim.topics[0].id, []).append(claim)
    for held in groups.values():
        yield ClaimGroup(held[0].topics[0], tuple(held))


def _companions(roundtable: Roundtable, wording: Wording) -> dict[str, tuple[CompanionView, ...]]:
    """Return, for each expert, those with whom there is a page of comparison."""
    found: dict[str, list[CompanionView]] = {}
    for first, second in roundtable.pairs:
        summary = relation_summary(roundtable, first, second, wording)
        for here, there in ((first, second), (second, first)):
            view = CompanionView(there, addresses.pair(first.id, second.id), summary)
            found.setdefault(here.id, []).append(view)
    return {expert_id: tuple(sorted(views, key=lambda view: view.expert.number)) for expert_id, views in found.items()}
