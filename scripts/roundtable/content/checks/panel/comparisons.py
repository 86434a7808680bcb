"""What the editors put before the panel: points on which two part, and that on which most turns."""

from collections import Counter

from roundtable.content.addressing.pairing import pairs
from roundtable.content.model import Crux, How
from roundtable.content.names import expert_of
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Violations, check


@check(
    Code.UNFOUNDED_COMPARISON,
    cure="Name two claims that a relation joins by how: differs, or write down that relation.",
)
def check_partings(content: Content) -> Violations:
    """A point on which two experts part is set out by two claims between which a relation says that they differ.

    Bad: `partings: [{claims: [ada/trial-sales, ben/van-needed]}]`
    Good: `partings: [{claims: [ben/july, ada/trial-sales]}]`
    """
    differing = {
        frozenset({f"{expert.id}/{relation.claim}", relation.to})
        for expert in content.experts.values()
        for relation in expert.record.relations
        if relation.how is How.DIFFERS
    }
    held = content.roundtable
    for index, parting in enumerate(held.record.partings if held else ()):
        read = content.experts.keys() >= set(map(expert_of, parting.claims))  # else its own fault comes first
        if held and read and frozenset(parting.claims) not in differing:
            message = f"no relation says that the claims {' and '.join(parting.claims)} differ"
            yield held.at("partings", index, "claims"), message


@check(Code.UNFOUNDED_COMPARISON)
def check_cruxes(content: Content) -> Violations:
    """In a question's crux each expert stands once, and only experts whom the question concerns.

    Bad: `questions: [{crux: {affirmed_by: [ben/july], in_part_by: [], denied_by: [ben/van-needed]}}]`
    Bad: `questions: [{crux: {denied_by: [ada/trial-sales]}}]`
    Good: `questions: [{crux: {denied_by: [ben/july]}}]`
    """
    held = content.roundtable
    for index, question in enumerate(held.record.questions if held else ()):
        if not held or not question.crux:
            continue
        where = held.at("questions", index, "crux")
        for expert, times in sorted(Counter(map(expert_of, _standing(question.crux))).items()):
            if times > 1:
                message = f"the expert {expert!r} stands in the crux of {question.id!r} more than once"
                yield where, message, "Keep the one claim that decides, under the key that fits it."
            if not question.concerns(expert):
                message = f"the question {question.id!r} does not apply to {expert!r}, who stands in its crux"
                yield where, message, "Take the claim out, or name the expert under applies_to."


@check(Code.UNFOUNDED_COMPARISON)
def check_pair_cruxes(content: Content) -> Violations:
    """A pair's crux rests on claims of two experts who have a page of comparison, and a pair has one.

    Bad: `cruxes: [{claims: [ben/july, ben/van-needed]}]`
    Good: `cruxes: [{claims: [ben/july, ada/walkers-first]}]`
    """
    held = content.roundtable
    compared = {frozenset(pair) for pair in pairs(content)}
    seen: set[frozenset[str]] = set()
    for index, crux in enumerate(held.record.cruxes if held else ()):
        experts = frozenset(map(expert_of, crux.claims))
        named = " and ".join(sorted(experts))
        message = hint = ""
        if len(experts) != 2:  # noqa: PLR2004 - a pair
            message, hint = f"the crux rests on claims of {named}", "Name claims of two experts, at least one of each."
        elif experts in seen:
            message, hint = f"the pair {named} has more than one crux", "Keep the difference from which others follow."
        elif experts not in compared:
            message, hint = f"the pair {named} has no page of comparison", "Relate a claim of one to one of the other."
        seen.add(experts)
        if held and message:
            yield held.at("cruxes", index), message, hint


def _standing(crux: Crux) -> tuple[str, ...]:
    """Return all claims by which experts stand in a question's crux."""
    return (crux.claim, *crux.affirmed_by, *crux.in_part_by, *crux.denied_by)
