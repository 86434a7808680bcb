"""Valid content joined into one roundtable: references become things, relations are seen from both sides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from roundtable.content.addressing.inventory import overviews
from roundtable.content.addressing.pairing import pairs
from roundtable.content.model import Question, SourceFile, line_ranges
from roundtable.content.people import monograms, short_names
from roundtable.content.reading.content import Content, Loaded
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Given, Roundtable, Stance, Statement, Tie, Topic


def join(content: Content) -> Roundtable:
    """Join the records of valid content."""
    assert content.roundtable is not None  # noqa: S101 - loading fails without it
    experts = _experts(content)
    by_expert = {expert.id: tuple(Statement(expert, claim) for claim in expert.record.claims) for expert in experts}
    statements = {statement.ref: statement for own in by_expert.values() for statement in own}
    by_topic: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements.values():
        for topic_id in statement.claim.topics:
            by_topic[topic_id].append(statement)
    drafts = [topic.id for topic in content.topics.values() if topic.record.draft and topic.id not in by_topic]
    named = (*_weightiest_first(by_topic), *drafts)
    topics = tuple(Topic(topic_id, content.topics[topic_id].record) for topic_id in named)
    ties = _ties(experts, statements)
    return Roundtable(
        record=content.roundtable.record,
        experts=experts,
        topics=topics,
        statements=statements,
        by_expert=by_expert,
        by_topic={topic_id: tuple(by_topic[topic_id]) for topic_id in named},
        stances=_stances(content.roundtable.record.questions, experts, statements),
        ties=ties,
        pairs=_pairs(experts, content),
        events=content.timeline.record.events if content.timeline else (),
        terms=content.glossary.record.terms if content.glossary else (),
        overviews=overviews(content),
    )


def _weightiest_first(by_topic: Mapping[str, list[Statement]]) -> list[str]:
    """Return the topics: by how many experts speak on them, then by claims, then by first mention."""
    return sorted(
        by_topic,
        key=lambda topic: (-len({statement.expert.id for statement in by_topic[topic]}), -len(by_topic[topic])),
    )


def _experts(content: Content) -> tuple[Expert, ...]:
    """Return the experts in the order of their first lines in the sources, then those who stand in none."""
    places: list[tuple[int, int, str, Loaded[SourceFile]]] = []
    for order, source in enumerate(content.sources.values()):
        for expert_id, ranges in source.record.speakers.items():
            places.append((order, line_ranges(ranges)[0].start, expert_id, source))
    heard = {name: source for _, _, name, source in sorted(places, key=lambda place: place[:2])}
    records = {name: expert.record for name, expert in content.experts.items()}
    short, letters = short_names(records), monograms(records)
    return tuple(
        Expert(name, records[name], heard.get(name), number, short[name], letters[name])
        for number, name in enumerate({**heard, **records}, start=1)
    )


def _stances(
    questions: Iterable[Question], experts: Iterable[Expert], statements: dict[str, Statement]
) -> dict[tuple[str, str], Stance]:
    stances: dict[tuple[str, str], Stance] = {}
    for question in questions:
        answers = {answer.id: answer for answer in question.answers}
        for expert in experts:
            given = tuple(
                Given(
                    position, answers[position.answer], tuple(statements[f"{expert.id}/{c}"] for c in position.because)
                )
                for position in expert.record.positions
                if position.question == question.id
            )
            stances[expert.id, question.id] = Stance(expert, question, given)
    return stances


def _ties(experts: Iterable[Expert], statements: dict[str, Statement]) -> dict[str, tuple[Tie, ...]]:
    ties: defaultdict[str, list[Tie]] = defaultdict(list)
    for expert in experts:
        for relation in expert.record.relations:
            here, there = statements[f"{expert.id}/{relation.claim}"], statements[relation.to]
            ties[here.ref].append(Tie(here, there, relation.how, relation.note, given=True))
            ties[there.ref].append(Tie(there, here, relation.how, relation.note, given=False))
    return {ref: tuple(sorted(held, key=lambda tie: tie.there.expert.number)) for ref, held in ties.items()}


def _pairs(experts: tuple[Expert, ...], content: Content) -> tuple[tuple[Expert, Expert], ...]:
    """Return the pairs that have a page, each in the order of speaking."""
    by_id = {expert.id: expert for expert in experts}
    ordered = (
        sorted((by_id[expert_id] for expert_id in ids), key=lambda expert: expert.number) for ids in pairs(content)
    )
    return tuple(
        sorted(((first, second) for first, second in ordered), key=lambda pair: (pair[0].number, pair[1].number))
    )
