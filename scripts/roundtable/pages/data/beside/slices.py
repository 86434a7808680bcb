"""Of the whole roundtable the records that one page is about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from roundtable.content.names import expert_of
from roundtable.pages.data.model import Claim, Export, Person, Position, Relation, Slice, Topic
from roundtable.pages.parts.page import Page
from roundtable.pages.views.claims import ClaimPageView
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.views.pairs import PairView
from roundtable.pages.views.topics import TopicView


class Slices:
    """Cuts a roundtable by its pages."""

    def __init__(self, whole: Export) -> None:
        self._people: Final[Mapping[str, Person]] = {person.id: person for person in whole.people}
        self._claims: Final[Mapping[str, Claim]] = {claim.id: claim for claim in whole.claims}
        self._topics: Final[Mapping[str, Topic]] = {topic.id: topic for topic in whole.topics}
        self._own: Final = defaultdict[str, list[Claim]](list)
        self._positions: Final = defaultdict[str, list[Position]](list)
        self._relations: Final = defaultdict[str, list[Relation]](list)
        for claim in whole.claims:
            self._own[claim.person].append(claim)
        for position in whole.positions:
            self._positions[position.person].append(position)
        for relation in whole.relations:
            for end in (relation.claim, relation.to):
                self._relations[end].append(relation)

    def of(self, page: Page) -> Slice | None:
        """Return the records of a page about an expert, a claim, a topic or a pair; of any other page nothing."""
        match page.view:
            case ExpertView(expert=expert):
                return self._expert(expert.id)
            case ClaimPageView(claim=claim):
                return self._claim(claim.statement.ref)
            case TopicView(topic=topic):
                return self._topic(topic.id)
            case PairView(first=first, second=second):
                return self._pair(first.id, second.id)
            case _:
                return None

    def _expert(self, expert: str) -> Slice:
        claims = self._own[expert]
        return Slice(
            people=(self._people[expert],),
            claims=tuple(claims),
            positions=tuple(self._positions[expert]),
            relations=self._touching(claim.id for claim in claims),
        )

    def _claim(self, ref: str) -> Slice:
        claim = self._claims[ref]
        return Slice(people=(self._people[claim.person],), claims=(claim,), relations=self._touching([ref]))

    def _topic(self, topic: str) -> Slice:
        """Return a topic with the claims on it, and the relations in which both are on it."""
        found = self._topics[topic]
        inside = set(found.claims)
        return Slice(
            topics=(found,),
            claims=tuple(self._claims[ref] for ref in found.claims),
            relations=tuple(
                relation for relation in self._touching(found.claims) if {relation.claim, relation.to} <= inside
            ),
        )

    def _pair(self, first: str, second: str) -> Slice:
        """Return two experts with their positions, the relations between their claims, and the claims that meet so."""
        relations = tuple(
            relation
            for relation in self._touching(claim.id for claim in self._own[first])
            if second in {expert_of(relation.claim), expert_of(relation.to)}
        )
        met = dict.fromkeys(end for relation in relations for end in (relation.claim, relation.to))
        return Slice(
            people=(self._people[first], self._people[second]),
            claims=tuple(self._claims[ref] for ref in met),
            positions=(*self._positions[first], *self._positions[second]),
            relations=relations,
        )

    def _touching(self, refs: Iterable[str]) -> tuple[Relation, ...]:
        """Return each relation in which any of some claims stands, once."""
        found = (relation for ref in refs for relation in self._relations.get(ref, ()))
        return tuple({(relation.claim, relation.to): relation for relation in found}.values())


def named(records: Slice) -> dict[str, tuple[str, ...]]:
    """Return the ids of all that some records are or name, by the list of the whole in which it stands."""
    ends = [end for relation in records.relations for end in (relation.claim, relation.to)]
    claims = [*(claim.id for claim in records.claims), *ends]
    found = {
        "people": [*(person.id for person in records.people), *map(expert_of, claims)],
        "claims": claims,
        "topics": [
            *(topic.id for topic in records.topics),
            *(topic for claim in records.claims for topic in claim.topics),
        ],
        "questions": [position.question for position in records.positions],
    }
    return {name: tuple(dict.fromkeys(ids)) for name, ids in found.items() if ids}
