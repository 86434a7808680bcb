"""The table of positions as CSV (RFC 4180), and what its columns mean as CSVW (W3C, "Metadata Vocabulary").

A cell that begins with a sign by which a spreadsheet would take it for a formula has an apostrophe before it (OWASP,
"CSV Injection"); so has one that begins with an apostrophe, so that whoever takes one away has the text again.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Final, NamedTuple

from roundtable.content.addressing import addresses
from roundtable.pages.data.model import Export
from roundtable.pages.data.place import root
from roundtable.pages.metadata.publication import Publication

POSITIONS: Final = f"{addresses.DATA}positions.csv"
METADATA: Final = f"{POSITIONS}-metadata.json"
"""Where readers of CSVW look for it (W3C, "Model for Tabular Data", 5.3)."""

_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")


class Row(NamedTuple):
    """A row: an answer that an expert gives, or the silence of one on a question."""

    person: str
    name: str
    question: str
    label: str
    stance: str
    answer: str
    answer_label: str
    hedged: str
    reading: str
    claims: str
    address: str


_COLUMNS: Final = Row(
    person="The expert’s id.",
    name="The expert’s name.",
    question="The question’s id.",
    label="The question in two or three words.",
    stance="answered, not-addressed, or does-not-apply.",
    answer="The answer’s id; empty unless answered.",
    answer_label="The answer in a word or two.",
    hedged="Whether the answer is neither one side nor the other.",
    reading="The position in a sentence, in the editors’ words.",
    claims="The claims on which it rests, as person/claim, the most decisive first.",
    address="Where it stands on the site, seen from its root.",
)
"""What stands in each column."""
_KINDS: Final[dict[str, dict[str, object]]] = {
    "hedged": {"datatype": {"base": "boolean", "format": "true|false"}},
    "claims": {"separator": " ", "datatype": "string"},
}
_REQUIRED: Final = frozenset({"person", "name", "question", "label", "stance", "address"})


def positions(whole: Export) -> str:
    """Return the table: its head, then a row for each answer and each silence, by expert and question."""
    table = io.StringIO()
    written = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    written.writerow(Row._fields)
    written.writerows(map(_inert, row) for row in _rows(whole))
    return table.getvalue()


def metadata(whole: Export, publication: Publication) -> str:
    """Return the description of the table."""
    columns = [
        {
            "name": name,
            "titles": name,
            "dc:description": {"@value": says, "@language": "en"},
            "required": name in _REQUIRED,
            **_KINDS.get(name, {"datatype": "string"}),
        }
        for name, says in _COLUMNS._asdict().items()
    ]
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": whole.language}],
        "url": POSITIONS.removeprefix(addresses.DATA),
        "dc:title": whole.title,
        "dc:source": root(publication, METADATA),
        "tableSchema": {"columns": columns},
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n"


def _rows(whole: Export) -> Iterator[Row]:
    names = {person.id: person.name for person in whole.people}
    labels = {question.id: question.label for question in whole.questions}
    answers = {(question.id, answer.id): answer for question in whole.questions for answer in question.answers}
    for position in whole.positions:
        known = (position.person, names[position.person], position.question, labels[position.question], position.stance)
        silent = Row(*known, answer="", answer_label="", hedged="", reading="", claims="", address=position.address)
        if not position.answers:
            yield silent
        for given in position.answers:
            answer = answers[position.question, given.answer]
            yield silent._replace(
                answer=answer.id,
                answer_label=answer.label,
                hedged=str(answer.hedged).lower(),
                reading=given.reading,
                claims=" ".join(given.because),
            )


def _inert(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
