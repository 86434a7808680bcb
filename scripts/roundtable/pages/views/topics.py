"""A topic's page: who says what, side by side; where they agree and differ; who is silent; what lies near."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.content.addressing import pagekinds
from roundtable.content.model import Event, How
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable, Topic
from roundtable.pages.parts.claims.claim import ClaimView, TieView
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.claims.row import RowView
from roundtable.pages.parts.page import Page
from roundtable.text.prose import plain_text


@dataclass(frozen=True, slots=True)
class VoiceView:
    """What one expert says on the topic."""

    expert: Expert
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """Everything on a topic's page."""

    topic: Topic
    voices: tuple[VoiceView, ...]
    silent: tuple[Expert, ...]
    agreements: tuple[TieView, ...]
    differences: tuple[TieView, ...]
    besides: tuple[TieView, ...]
    """Claims worth reading together, with nothing in dispute."""
    related: tuple[Topic, ...]
    """Topics that share claims with this one, those that share most first."""
    rows: tuple[RowView, ...]
    """The questions that belong to it, with everybody's position."""
    experts: tuple[Expert, ...]
    """Everybody, in the order of speaking."""
    events: tuple[Event, ...]
    pairs: tuple[tuple[Expert, Expert], ...]
    """Those who both speak on it, and who have a page of comparison."""


def topic_page(view: TopicView) -> Page:
    """Return a topic's page."""
    topic = view.topic
    about = plain_text(topic.record.about)
    return Page(kind=pagekinds.TOPIC, address=topic.address, title=topic.title, description=about, view=view)


def topic_views(roundtable: Roundtable, parts: Parts) -> tuple[TopicView, ...]:
    """Return what each topic's page shows."""
    return tuple(_topic_views(roundtable, parts))


def _topic_views(roundtable: Roundtable, parts: Parts) -> Iterator[TopicView]:
    by_id = {topic.id: topic for topic in roundtable.topics}
    for topic in roundtable.topics:
        claims = parts.claims_on(topic)
        voices = tuple(_voices(claims))
        speaking = {voice.expert for voice in voices}
        ties = _ties_among(claims)
        near = Counter(other.id for claim in claims for other in claim.topics if other is not topic)
        yield TopicView(
            topic=topic,
            voices=voices,
            silent=tuple(expert for expert in roundtable.experts if expert not in speaking),
            agreements=tuple(tie for tie in ties if tie.tie.how in (How.AGREES, How.ADDS)),
            differences=tuple(tie for tie in ties if tie.tie.how is How.DIFFERS),
            besides=tuple(tie for tie in ties if tie.tie.how is How.SET_BESIDE),
            related=tuple(by_id[other] for other, _ in sorted(near.items(), key=lambda item: (-item[1], item[0]))),
            rows=tuple(row for row in parts.rows if topic.id in row.question.topics),
            experts=roundtable.experts,
            events=tuple(event for event in roundtable.events if topic.id in event.topics),
            pairs=tuple(pair for pair in roundtable.pairs if speaking.issuperset(pair)),
        )


def _voices(claims: tuple[ClaimView, ...]) -> Iterator[VoiceView]:
    held: dict[Expert, list[ClaimView]] = {}
    for claim in claims:
        held.setdefault(claim.statement.expert, []).append(claim)
    for expert, own in held.items():
        yield VoiceView(expert, tuple(own))


def _ties_among(claims: tuple[ClaimView, ...]) -> list[TieView]:
    """Return each relation in which both claims belong to the topic, once, as it was written down."""
    inside = {claim.statement for claim in claims}
    return [tie for claim in claims for tie in claim.ties if tie.tie.given and tie.tie.there in inside]
