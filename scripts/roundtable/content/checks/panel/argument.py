"""How the claims of one expert hang together: the reasons and contrasts among them, and the steps of the argument."""

from graphlib import CycleError, TopologicalSorter

from roundtable.content.model import ExpertFile
from roundtable.content.reading.content import Loaded
from roundtable.faults import Code, Nearest, Violations, check
from roundtable.text.placing import placed

Expert = Loaded[ExpertFile]


@check(Code.CIRCULAR_ARGUMENT, cure="Keep the joint that the expert makes, on the later claim.")
def check_joints(expert: Expert) -> Violations:
    """Two claims are joined once, either as reason or as contrast, and no claim to itself.

    Bad: `claims: [{id: trade-without-cars, because: [trial-sales], but: [trial-sales]}]`
    Good: `claims: [{id: trade-without-cars, because: [trial-sales], but: [walkers-first]}]`
    """
    seen: set[frozenset[str]] = set()
    for index, claim in enumerate(expert.record.claims):
        joints = [("because", j, other) for j, other in enumerate(claim.because)]
        joints += [("but", j, other) for j, other in enumerate(claim.but)]
        for key, number, other in joints:
            ends = frozenset({claim.id, other})
            if ends in seen or len(ends) == 1:
                message = f"the claims {claim.id!r} and {other!r} are joined more than once, or are one"
                yield expert.at("claims", index, key, number), message
            seen.add(ends)


@check(Code.CIRCULAR_ARGUMENT, cure="Take out the reason that the expert does not give.")
def check_reasons(expert: Expert) -> Violations:
    """No claim is in the end its own reason.

    Bad: `claims: [{because: [trade-without-cars]}, {because: [trial-sales]}, {because: [walkers-first]}]`
    Good: `claims: [{because: [trade-without-cars]}, {because: [trial-sales]}, {because: []}]`
    """
    reasons = {claim.id: set(claim.because) - {claim.id} for claim in expert.record.claims}
    try:
        TopologicalSorter(reasons).prepare()
    except CycleError as found:
        circle = found.args[1][:-1]
        yield expert.at("claims"), f"claims are reasons for one another in a circle: {', '.join(circle)}"


@check(Code.UNKNOWN_CLAIM)
def check_shown(expert: Expert) -> Violations:
    """A step of an argument shows the quotations only of claims that it rests on.

    Bad: `argument: [{says: "She argues that {trial-sales}.", claims: [walkers-first]}]`
    Good: `argument: [{says: "She argues that {walkers-first}.", claims: [walkers-first]}]`
    """
    for index, step in enumerate(expert.record.argument):
        for name in placed(step.says):
            if name not in step.claims:
                message = f"the step shows the quotation of {name!r}, on which it does not rest"
                yield expert.at("argument", index, "says"), message, Nearest(name, frozenset(step.claims))


@check(Code.DISORDERED_ARGUMENT, cure="Give the steps in the order of the contribution.")
def check_steps(expert: Expert) -> Violations:
    """An argument follows its contribution: no step begins in an earlier paragraph than the step before it.

    Bad: `argument: [{says: It was tried., claims: [trial-sales]}, {says: Hence it goes., claims: [walkers-first]}]`
    Good: `argument: [{says: So it was., claims: [walkers-first]}, {says: Then it was tried., claims: [trial-sales]}]`
    """
    paragraphs = {claim.id: claim.paragraph for claim in expert.record.claims}
    reached = 0
    for index, step in enumerate(expert.record.argument):
        begins = min((paragraphs[name] for name in step.claims if name in paragraphs), default=reached)
        if begins < reached:
            message = f"the step begins in paragraph {begins}, after one that begins in paragraph {reached}"
            yield expert.at("argument", index), message
        reached = max(reached, begins)
