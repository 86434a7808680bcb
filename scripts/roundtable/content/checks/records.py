"""What records say about each other: the rules that one record alone cannot break, and all of them in a list.

References by name are checked while a record is read (`names`); here stands the rest.
"""

from collections.abc import Iterator
from typing import Final

from roundtable.content.addressing import addresses
from roundtable.content.checks.corrections import check_corrected, check_length_withdrawn, check_no_longer_claimed
from roundtable.content.checks.drafts import check_finished, drafted_files
from roundtable.content.checks.panel.argument import check_joints, check_reasons, check_shown, check_steps
from roundtable.content.checks.panel.comparisons import check_cruxes, check_pair_cruxes, check_partings
from roundtable.content.checks.panel.questions import check_answers, check_former_questions, check_settled
from roundtable.content.checks.pictures import check_formats, check_portraits, check_strays
from roundtable.content.checks.sources import (
    check_heard,
    check_heard_once,
    check_lines_given_once,
    check_other_speakers,
)
from roundtable.content.files.document import KeyPath
from roundtable.content.model import ExpertFile
from roundtable.content.names import expert_of
from roundtable.content.reading.content import Content, Loaded
from roundtable.content.reading.drafts import still_to_do
from roundtable.faults import Code, Diagnostic, Nearest, Violations, check


@check(Code.UNKNOWN_CLAIM)
def check_own_claims(expert: Loaded[ExpertFile]) -> Violations:
    """What a position, a step or a claim rests on and what a relation starts from are claims of the same file.

    Bad: `positions: [{because: [walkers]}]`
    Good: `positions: [{because: [walkers-first]}]`
    """
    own = frozenset(claim.id for claim in expert.record.claims)
    for keys, claim in _named_claims(expert.record):
        if claim not in own:
            yield expert.at(*keys), f"this expert makes no claim {claim!r}", Nearest(claim, own)


def _named_claims(record: ExpertFile) -> Iterator[tuple[KeyPath, str]]:
    """Yield each claim that an expert's file names as its own, after the keys that lead there."""
    for i, position in enumerate(record.positions):
        yield from ((("positions", i, "because", j), claim) for j, claim in enumerate(position.because))
    for i, claim in enumerate(record.claims):
        for key, others in (("because", claim.because), ("but", claim.but)):
            yield from ((("claims", i, key, j), other) for j, other in enumerate(others))
    for i, step in enumerate(record.argument):
        yield from ((("argument", i, "claims", j), name) for j, name in enumerate(step.claims))
    for i, relation in enumerate(record.relations):
        yield ("relations", i, "claim"), relation.claim


@check(Code.DUPLICATE_ID, cure="Choose another.")
def check_anchors(expert: Loaded[ExpertFile]) -> Violations:
    """A claim's former ids clash with no other of the expert's claims, nor with the anchors of positions.

    Bad: `claims: [{id: walkers-first, aliases: [trial-sales]}]`
    Bad: `claims: [{id: walkers-first, aliases: [on-ban]}]`
    Good: `claims: [{id: walkers-first, aliases: [walkers]}]`
    """
    seen = {claim.id for claim in expert.record.claims}
    for index, claim in enumerate(expert.record.claims):
        ids: dict[KeyPath, str] = {("id",): claim.id}
        ids |= {("aliases", number): alias for number, alias in enumerate(claim.aliases)}
        for keys, name in ids.items():
            where = expert.at("claims", index, *keys)
            if name.startswith(addresses.position_anchor("")):
                yield where, f"the id {name!r} begins with 'on-', as the anchors of positions do"
            elif keys != ("id",) and name in seen:
                yield where, f"the former id {name!r} is in use on this page"
            seen.add(name)


@check(Code.WRONG_VALUE, cure="Choose another name for the file.")
def check_pair_address(expert: Loaded[ExpertFile]) -> Violations:
    """No expert's id holds `-and-`, which joins two ids in the address of a comparison.

    Bad: `experts/eve-and-adam.yml`
    Good: `experts/eve-adam.yml`
    """
    if "-and-" in expert.id:
        yield expert.at(), f"the id {expert.id!r} holds '-and-', as the addresses of comparisons do"


@check(Code.CONTRADICTORY_RELATION, cure="Relate claims of two experts, once.")
def check_relations(content: Content) -> Violations:
    """A relation joins claims of two experts and is given once, in one of the two files.

    Bad: `relations: [{claim: july, to: ben/van-needed}]`
    Good: `relations: [{claim: july, to: ada/trial-sales}]`
    """
    seen: dict[frozenset[str], str] = {}
    for expert in content.experts.values():
        for index, relation in enumerate(expert.record.relations):
            where = expert.at("relations", index)
            ends = frozenset({f"{expert.id}/{relation.claim}", relation.to})
            if expert_of(relation.to) == expert.id:
                yield where, f"relates a claim of {expert.id!r} to {relation.to!r}, of the same expert"
            elif ends in seen:
                yield where, f"the claims {' and '.join(sorted(ends))} are related already, at {seen[ends]}"
            seen.setdefault(ends, f"{where.path}:{where.line}")


@check(Code.WRONG_VALUE, cure="Exchange the two dates.")
def check_events(content: Content) -> Violations:
    """An event ends no earlier than it begins, as far as the two dates are exact.

    Bad: `events: [{date: 2018-06, until: 2018-05-31}]`
    Good: `events: [{date: 2018-06, until: 2018}]`
    """
    timeline = content.timeline
    for index, event in enumerate(timeline.record.events if timeline else ()):
        exact = min(len(event.date), len(event.until or ""))
        if timeline and event.until and event.until[:exact] < event.date[:exact]:
            message = f"the event ends on {event.until}, before it begins on {event.date}"
            yield timeline.at("events", index, "until"), message


@check(Code.EMPTY_TOPIC, cure="Delete the file, or name the topic in the claims that belong to it.")
def check_topics(content: Content) -> Violations:
    """A topic is one on which at least one expert makes a claim.

    Bad: `topics/weather.yml`
    Good: `topics/trade.yml`
    """
    held = {
        str(document.value(*keys))
        for document in content.documents
        for keys in document.places
        if keys[:1] == ("claims",) and keys[2:3] == ("topics",)  # of a claim that cannot be read or shown yet as well
    }
    complete = len(content.experts) == len(content.names.expert)
    for topic in content.topics.values():
        if complete and topic.id not in held:
            yield topic.at(), f"no claim has the topic {topic.id!r}"


OF_EACH_EXPERT: Final = (
    check_own_claims,
    check_joints,
    check_reasons,
    check_shown,
    check_steps,
    check_anchors,
    check_pair_address,
)
"""What an expert's file shows by itself."""
OF_ALL_RECORDS: Final = (
    check_finished,
    check_answers,
    check_settled,
    check_former_questions,
    check_relations,
    check_partings,
    check_cruxes,
    check_pair_cruxes,
    check_strays,
    check_portraits,
    check_formats,
    check_topics,
    check_heard,
    check_heard_once,
    check_lines_given_once,
    check_other_speakers,
    check_events,
    check_corrected,
    check_no_longer_claimed,
    check_length_withdrawn,
)
"""What it takes several to show."""


def check_content(content: Content) -> Iterator[Diagnostic]:
    """Yield every fault between the records that could be read."""
    drafted = drafted_files(content)
    for check_expert in OF_EACH_EXPERT:
        for expert in content.experts.values():
            yield from check_expert(expert)
    for check_records in OF_ALL_RECORDS:
        yield from still_to_do(check_records(content), drafted)
