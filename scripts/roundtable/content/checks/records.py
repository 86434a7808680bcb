"""What records say about each other: the rules that one record alone cannot break.

References by name are checked while a record is read (`references`); here stands the rest. Each check is a
generator whose docstring is its rule; `CHECKS` names them all, in order.
"""

from collections import defaultdict
from collections.abc import Iterator

from roundtable.content.checks.argument import check_joints, check_steps
from roundtable.content.checks.pictures import check_pictures
from roundtable.content.checks.questions import check_answers, check_former_questions, check_settled
from roundtable.content.load import Content, Loaded
from roundtable.content.model import MOST_LINES, SourceFile
from roundtable.faults import Code, Diagnostic, Nearest


def check_own_claims(content: Content) -> Iterator[Diagnostic]:
    """What a position, a step or a claim rests on and what a relation starts from are claims of the same file."""
    for expert in content.experts.values():
        own = frozenset(claim.id for claim in expert.record.claims)
        named: list[tuple[tuple[str | int, ...], str]] = [
            (("positions", i, "because", j), claim)
            for i, position in enumerate(expert.record.positions)
            for j, claim in enumerate(position.because)
        ]
        named += [
            (("claims", i, key, j), other)
            for i, claim in enumerate(expert.record.claims)
            for key, others in (("because", claim.because), ("but", claim.but))
            for j, other in enumerate(others)
        ]
        named += [
            (("argument", i, "claims", j), claim)
            for i, step in enumerate(expert.record.argument)
            for j, claim in enumerate(step.claims)
        ]
        named += [(("relations", i, "claim"), relation.claim) for i, relation in enumerate(expert.record.relations)]
        for keys, claim in named:
            if claim not in own:
                message = f"this expert makes no claim {claim!r}"
                where = expert.document.at(*keys)
                yield Diagnostic(code=Code.UNKNOWN_CLAIM, location=where, message=message, hint=Nearest(claim, own))


def check_relations(content: Content) -> Iterator[Diagnostic]:
    """A relation joins claims of two experts and is given once, in one of the two files."""
    seen: dict[frozenset[str], str] = {}
    for expert in content.experts.values():
        for index, relation in enumerate(expert.record.relations):
            where = expert.document.at("relations", index)
            ends = frozenset({f"{expert.id}/{relation.claim}", relation.to})
            message = ""
            if relation.to.partition("/")[0] == expert.id:
                message = f"relates a claim of {expert.id!r} to {relation.to!r}, of the same expert"
            elif ends in seen:
                message = f"the claims {' and '.join(sorted(ends))} are related already, at {seen[ends]}"
            seen.setdefault(ends, f"{where.path}:{where.line}")
            if message:
                hint = "Relate claims of two experts, once."
                yield Diagnostic(code=Code.CONTRADICTORY_RELATION, location=where, message=message, hint=hint)


def check_anchors(content: Content) -> Iterator[Diagnostic]:
    """A claim's former ids clash with no other of the expert's claims, nor with the anchors of positions."""
    for expert in content.experts.values():
        seen = {claim.id for claim in expert.record.claims}
        for index, claim in enumerate(expert.record.claims):
            ids: dict[tuple[str | int, ...], str] = {("id",): claim.id}
            ids |= {("aliases", number): alias for number, alias in enumerate(claim.aliases)}
            for keys, name in ids.items():
                message = ""
                if name.startswith("on-"):
                    message = f"the id {name!r} begins with 'on-', as the anchors of positions do"
                elif keys != ("id",) and name in seen:
                    message = f"the former id {name!r} is in use on this page"
                seen.add(name)
                if message:
                    where = expert.document.at("claims", index, *keys)
                    yield Diagnostic(code=Code.DUPLICATE_ID, location=where, message=message, hint="Choose another.")


def check_events(content: Content) -> Iterator[Diagnostic]:
    """An event ends no earlier than it begins, as far as the two dates are exact."""
    timeline = content.timeline
    for index, event in enumerate(timeline.record.events if timeline else ()):
        exact = min(len(event.date), len(event.until or ""))
        if timeline and event.until and event.until[:exact] < event.date[:exact]:
            message = f"the event ends on {event.until}, before it begins on {event.date}"
            where = timeline.document.at("events", index, "until")
            yield Diagnostic(code=Code.WRONG_VALUE, location=where, message=message, hint="Exchange the two dates.")


def check_pair_addresses(content: Content) -> Iterator[Diagnostic]:
    """No expert's id holds `-and-`, which joins two ids in the address of a comparison."""
    for expert in content.experts.values():
        if "-and-" in expert.id:
            message = f"the id {expert.id!r} holds '-and-', as the addresses of comparisons do"
            hint = "Choose another name for the file."
            yield Diagnostic(code=Code.WRONG_VALUE, location=expert.document.at(), message=message, hint=hint)


def check_topics(content: Content) -> Iterator[Diagnostic]:
    """A topic is one on which at least one expert makes a claim."""
    held = {topic for expert in content.experts.values() for claim in expert.record.claims for topic in claim.topics}
    complete = len(content.experts) == len(content.names.expert)
    for topic in content.topics.values():
        if complete and topic.id not in held:
            message = f"no claim has the topic {topic.id!r}"
            hint = "Delete the file, or name the topic in the claims that belong to it."
            yield Diagnostic(code=Code.EMPTY_TOPIC, location=topic.document.at(), message=message, hint=hint)


def check_sources(content: Content) -> Iterator[Diagnostic]:
    """Each expert's words stand in exactly one source, and no line of it is given to two."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for source in content.sources.values():
        yield from _check_lines_given_once(source)
        for name in source.record.speakers:
            found[name].append(source.id)
    for expert in content.experts.values():
        if len(found[expert.id]) != 1 and len(content.sources) == len(list(content.folder.glob("sources/*.yml"))):
            places = " and ".join(found[expert.id]) or "no source"
            message = f"the words of {expert.id!r} stand in {places}; they must stand in exactly one"
            hint = "Name the expert and the lines under `speakers` in one file of content/sources/."
            yield Diagnostic(code=Code.UNKNOWN_SOURCE, location=expert.document.at(), message=message, hint=hint)


def _check_lines_given_once(source: Loaded[SourceFile]) -> Iterator[Diagnostic]:
    """No line of a source is given to two."""
    taken = bytearray(MOST_LINES + 1)
    for keys, _, ranges in source.record.given_lines():
        for lines in ranges:
            if (twice := taken.find(1, lines.start, lines.stop)) >= 0:
                message = f"line {twice} is given twice"
                where = source.document.at(*keys)
                yield Diagnostic(code=Code.UNASSIGNED_LINE, location=where, message=message, hint="Give it once.")
                break
            taken[lines.start : lines.stop] = b"\1" * len(lines)


def check_other_speakers(content: Content) -> Iterator[Diagnostic]:
    """Who speaks in a source without being an expert has no expert's id: the words would count as the expert's."""
    for source in content.sources.values():
        for index, other in enumerate(source.record.others):
            if other.id in content.names.expert:
                message = f"{other.id!r} is the id of an expert, whose lines stand under `speakers`"
                where = source.document.at("others", index, "id")
                yield Diagnostic(code=Code.DUPLICATE_ID, location=where, message=message, hint="Choose another.")


CHECKS = (
    check_answers,
    check_settled,
    check_former_questions,
    check_own_claims,
    check_joints,
    check_steps,
    check_relations,
    check_anchors,
    check_pair_addresses,
    check_pictures,
    check_topics,
    check_sources,
    check_other_speakers,
    check_events,
)


def check_content(content: Content) -> Iterator[Diagnostic]:
    """Yield every fault between the records that could be read."""
    for check in CHECKS:
        yield from check(content)
