"""Topics, events, terms and editions, as data."""

from collections.abc import Iterator

from roundtable.content.addressing import addresses
from roundtable.content.model import Correction
from roundtable.pages.data import model
from roundtable.pages.data.place import from_root
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.text.prose import plain_text


def topics(roundtable: Roundtable) -> Iterator[model.Topic]:
    """Yield each topic, that on which most experts speak first."""
    for topic in roundtable.topics:
        yield model.Topic(
            id=topic.id,
            title=topic.title,
            about=plain_text(topic.record.about),
            synthesis=plain_text(topic.record.synthesis),
            claims=tuple(statement.ref for statement in roundtable.by_topic[topic.id]),
            address=from_root(topic.address),
        )


def events(roundtable: Roundtable) -> Iterator[model.Event]:
    """Yield each event, by its date."""
    for event in sorted(roundtable.events, key=lambda event: (event.date, event.id)):
        yield model.Event(
            id=event.id,
            date=event.date,
            until=event.until,
            title=plain_text(event.title),
            text=plain_text(event.text),
            basis=plain_text(event.basis),
            topics=event.topics,
            claims=event.claims,
            address=from_root(addresses.event(event.id)),
        )


def terms(roundtable: Roundtable) -> Iterator[model.Term]:
    """Yield each term, in the order of the content."""
    for term in roundtable.terms:
        yield model.Term(
            id=term.id,
            term=term.term,
            stands_for=term.stands_for,
            means=plain_text(term.means),
            also=term.also,
            address=from_root(addresses.term(term.id)),
        )


def editions(roundtable: Roundtable) -> Iterator[model.Edition]:
    """Yield each edition, the newest last."""
    for edition in roundtable.record.editions:
        yield model.Edition(
            date=edition.date.isoformat(),
            note=plain_text(edition.note),
            corrections=tuple(map(_correction, edition.corrections)),
        )


def _correction(correction: Correction) -> model.Correction:
    return model.Correction(
        address=from_root(correction.what),
        before=plain_text(correction.before),
        withdrawn=correction.withdrawn,
        now=plain_text(correction.now),
    )
