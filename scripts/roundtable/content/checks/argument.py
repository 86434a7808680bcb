"""How the claims of one expert hang together: the reasons and contrasts among them, and the steps of the argument."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from roundtable.content.load import Content
from roundtable.content.model import ExpertFile
from roundtable.faults import Code, Diagnostic, Nearest
from roundtable.text.placing import placed


def check_joints(content: Content) -> Iterator[Diagnostic]:
    """Two claims are joined once, either as reason or as contrast, and no claim is in the end its own reason."""
    for expert in content.experts.values():
        seen: set[frozenset[str]] = set()
        for index, claim in enumerate(expert.record.claims):
            joints = [("because", j, other) for j, other in enumerate(claim.because)]
            joints += [("but", j, other) for j, other in enumerate(claim.but)]
            for key, number, other in joints:
                ends = frozenset({claim.id, other})
                if ends in seen or len(ends) == 1:
                    message = f"the claims {claim.id!r} and {other!r} are joined more than once, or are one"
                    where = expert.document.at("claims", index, key, number)
                    hint = "Keep the joint that the expert makes, on the later claim."
                    yield Diagnostic(code=Code.CIRCULAR_ARGUMENT, location=where, message=message, hint=hint)
                seen.add(ends)
        if circle := _circle(expert.record):
            message = f"claims are reasons for one another in a circle: {', '.join(circle)}"
            where = expert.document.at("claims")
            hint = "Take out the reason that the expert does not give."
            yield Diagnostic(code=Code.CIRCULAR_ARGUMENT, location=where, message=message, hint=hint)


def _circle(record: ExpertFile) -> tuple[str, ...]:
    """Return claims of which each is a reason for the next and the last for the first; a claim and itself is none."""
    reasons = {claim.id: set(claim.because) - {claim.id} for claim in record.claims}
    try:
        TopologicalSorter(reasons).prepare()
    except CycleError as found:
        return tuple(found.args[1][:-1])
    return ()


def check_steps(content: Content) -> Iterator[Diagnostic]:
    """An argument follows its contribution, and a step shows the quotations only of claims that it rests on."""
    for expert in content.experts.values():
        paragraphs = {claim.id: claim.paragraph for claim in expert.record.claims}
        reached = 0
        for index, step in enumerate(expert.record.argument):
            for name in placed(step.says):
                if name not in step.claims:
                    message = f"the step shows the quotation of {name!r}, on which it does not rest"
                    where = expert.document.at("argument", index, "says")
                    cure = Nearest(name, frozenset(step.claims))
                    yield Diagnostic(code=Code.UNKNOWN_CLAIM, location=where, message=message, hint=cure)
            begins = min((paragraphs[name] for name in step.claims if name in paragraphs), default=reached)
            if begins < reached:
                message = f"the step begins in paragraph {begins}, after one that begins in paragraph {reached}"
                where = expert.document.at("argument", index)
                hint = "Give the steps in the order of the contribution."
                yield Diagnostic(code=Code.DISORDERED_ARGUMENT, location=where, message=message, hint=hint)
            reached = max(reached, begins)
