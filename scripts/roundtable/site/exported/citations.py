"""The files for reference managers: the quotation of a claim's page, and no other words of anybody's."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from pydantic import TypeAdapter

from roundtable.disk.jsonreading import read_json
from roundtable.site.exported.discrepancy import Discrepancy, changed, unproved
from roundtable.site.words.quotations import Known
from roundtable.site.words.quoting import unproved_runs

Value = tuple[str, str]
"""A field's name and its text."""

QUOTING: Final = frozenset({"annotation", "N1", "note"})
"""The fields that hold a quotation: of BibTeX, RIS and CSL-JSON."""
_FIELD: Final = re.compile(r"^  (\w+) = \{(.*)\},$", re.MULTILINE)
_ESCAPED: Final = re.compile(r"\\(?:text(backslash|asciitilde|asciicircum)\{\}|([&%$#_{}]))")
_ITEMS: Final = TypeAdapter(list[dict[str, object]])
_NAMED: Final = {"backslash": "\\", "asciitilde": "~", "asciicircum": "^"}


def check_citations(file: PurePosixPath, raw: bytes, known: Known) -> Iterator[Discrepancy]:
    """A claim's file holds its proved quotation, once; any other holds none, and titles quote nobody but in terms.

    `file` is seen from the site's root. Raises ValueError where it cannot be read.
    """
    values = tuple(_READERS[file.suffix](raw.decode()))
    found = [value for name, value in values if name in QUOTING]
    expected = [known.proved[ref] for ref in ["/".join(file.parts[1:-1])] if ref in known.proved]
    if found != expected:
        yield changed("the quotation", found, expected)
    for name, value in values:
        if name not in QUOTING and value not in known.titles:
            yield from map(unproved, unproved_runs(value, known.terms))


def _bibtex(text: str) -> Iterator[Value]:
    for name, value in _FIELD.findall(text):
        bare = value[1:-1] if value.startswith("{") else value  # braces that keep a title's capitals
        yield name, _ESCAPED.sub(lambda found: _NAMED.get(found[1], found[2]), bare)


def _ris(text: str) -> Iterator[Value]:
    for line in text.split("\r\n"):
        tag, _, value = line.partition("  - ")
        yield tag, value


def _csl(text: str) -> Iterator[Value]:
    for item in _ITEMS.validate_python(read_json(text)):
        yield from ((name, value) for name, value in item.items() if isinstance(value, str))


_READERS: Final = {".bib": _bibtex, ".ris": _ris, ".json": _csl}
