"""The table of positions: what it says is what the whole says."""

import csv
from collections.abc import Iterator

from roundtable.pages.data.model import Export
from roundtable.site.exported.discrepancy import Discrepancy, changed


def check_positions(text: str, whole: Export) -> Iterator[Discrepancy]:
    """The rows of the table are the answers and silences of the whole, in its order."""
    names = {person.id: person.name for person in whole.people}
    expected = [
        (position.person, names[position.person], position.question, position.stance, *given, position.address)
        for position in whole.positions
        for given in ([(g.answer, g.reading, " ".join(g.because)) for g in position.answers] or [("", "", "")])
    ]
    columns = ("person", "name", "question", "stance", "answer", "reading", "claims", "address")
    found = [
        tuple((row.get(name) or "").removeprefix("'") for name in columns)
        for row in csv.DictReader(text.splitlines(keepends=True))
    ]
    for row, other in zip(found, expected, strict=False):
        if row != other:
            yield changed("a row", row, other)
    if len(found) != len(expected):
        yield changed("the number of rows", len(found), len(expected))
