"""The data beside each page: records of the whole, as they stand there."""

from collections.abc import Iterator, Mapping

from roundtable.pages.data.model import (
    Claim,
    Event,
    Export,
    PageData,
    Person,
    Position,
    Question,
    Relation,
    Source,
    Term,
    Topic,
)
from roundtable.site.exported.discrepancy import Discrepancy, changed, unproved
from roundtable.site.words.quotations import Known
from roundtable.site.words.quoting import unproved_runs

Record = Source | Person | Claim | Question | Position | Relation | Topic | Event | Term
Records = Mapping[str, Mapping[str, Record]]


def records(whole: Export) -> Records:
    """Return the records of the whole, by list and by what tells each from the others."""
    lists: dict[str, tuple[Record, ...]] = {
        "sources": whole.sources,
        "people": whole.people,
        "claims": whole.claims,
        "questions": whole.questions,
        "positions": whole.positions,
        "relations": whole.relations,
        "topics": whole.topics,
        "events": whole.events,
        "terms": whole.terms,
    }
    return {name: {_key(record): record for record in held} for name, held in lists.items()}


def check_page(data: PageData, whole: Records, known: Known) -> Iterator[Discrepancy]:
    """Each record beside a page stands so in the whole, each id names one, and the title quotes nobody."""
    for name, held in data.records or ():
        for record in held:
            if (expected := whole[name].get(_key(record))) != record:
                yield changed(f"a record of {name!r}", record, expected)
    for name, ids in data.ids.items():
        yield from (
            changed(f"an id of {name!r}", record_id, None) for record_id in ids if record_id not in whole.get(name, ())
        )
    yield from map(unproved, unproved_runs(data.title, known.terms))


def _key(record: Record) -> str:
    """Return what tells a record from the others of its list: its id, or what it joins."""
    match record:
        case Position(person=first, question=second) | Relation(claim=first, to=second):
            return f"{first} {second}"
        case _:
            return record.id
