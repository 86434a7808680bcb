"""Questions, positions and silences, relations and cruxes, as data."""

from collections.abc import Iterator

from roundtable.content.addressing import addresses
from roundtable.content.model import Question
from roundtable.pages.data import model
from roundtable.pages.data.place import from_root
from roundtable.pages.joined.roundtable import Given, Roundtable, Stance, Tie
from roundtable.text.prose import plain_text


def questions(roundtable: Roundtable) -> Iterator[model.Question]:
    """Yield each question, in the order of the table."""
    for question in roundtable.record.questions:
        yield model.Question(
            id=question.id,
            asks=plain_text(question.asks),
            label=question.label,
            form=question.form,
            topics=question.topics,
            people=tuple(expert.id for expert in roundtable.experts if question.concerns(expert.id)),
            answers=tuple(
                model.Answer(id=answer.id, label=answer.label, hedged=answer.hedged) for answer in question.answers
            ),
            crux=_crux(question),
            address=from_root(addresses.question(question.id)),
        )


def _crux(question: Question) -> model.Crux | None:
    if (crux := question.crux) is None:
        return None
    return model.Crux(
        claim=crux.claim,
        affirmed_by=crux.affirmed_by,
        in_part_by=crux.in_part_by,
        denied_by=crux.denied_by,
        reading=plain_text(crux.reading),
    )


def positions(roundtable: Roundtable) -> Iterator[model.Position]:
    """Yield where each expert stands on each question, silences too."""
    for expert in roundtable.experts:
        for question in roundtable.record.questions:
            stance = roundtable.stances[expert.id, question.id]
            yield model.Position(
                person=expert.id,
                question=question.id,
                stance=_stand(stance),
                answers=tuple(map(_given, stance.given)),
                address=from_root(stance.address),
            )


def _stand(stance: Stance) -> model.Stand:
    if stance.given:
        return "answered"
    return "not-addressed" if stance.applies else "does-not-apply"


def _given(given: Given) -> model.Given:
    return model.Given(
        answer=given.answer.id,
        reading=plain_text(given.position.reading),
        because=tuple(statement.ref for statement in given.because),
    )


def relations(roundtable: Roundtable) -> Iterator[model.Relation]:
    """Yield each relation once, as the editors wrote it down."""
    for ties in roundtable.ties.values():
        yield from (_relation(tie) for tie in ties if tie.given)


def _relation(tie: Tie) -> model.Relation:
    anchor = addresses.relation_anchor(tie.here.claim.id, tie.there.ref)
    return model.Relation(
        claim=tie.here.ref,
        to=tie.there.ref,
        how=tie.how,
        note=plain_text(tie.note),
        address=from_root(f"{tie.here.expert.address}#{anchor}"),
    )


def partings(roundtable: Roundtable) -> Iterator[model.Parting]:
    """Yield the points on which two experts part, in the order of the start page."""
    for parting in roundtable.record.partings:
        yield model.Parting(point=parting.point, claims=parting.claims)


def cruxes(roundtable: Roundtable) -> Iterator[model.PairCrux]:
    """Yield the one difference between two experts, for the pairs that have one."""
    for crux in roundtable.record.cruxes:
        yield model.PairCrux(says=plain_text(crux.says), claims=crux.claims)
