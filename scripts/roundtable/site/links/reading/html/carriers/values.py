"""The addresses in attributes whose value has a grammar of its own: a refresh, lists of images, lists of words."""

import re
from collections.abc import Iterator
from typing import Final

from roundtable.site.links.reading.reference import Address, Use

SPACE: Final = r"[\t\n\f\r ]*+"
REFRESH: Final = re.compile(
    rf"""
    {SPACE} (?P<seconds>[0-9]++|(?=\.)) [0-9.]*+
    (?: {SPACE}[;,]{SPACE} | [\t\n\f\r ]++ )
    (?P<named> url {SPACE} = {SPACE} )?
    (?: (?P<quote>['"]) (?P<quoted>.*?) (?: (?P=quote).* | \Z ) | (?P<plain>.*) )
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
SEPARATORS: Final = re.compile(r"[\t\n\f\r ,]*")
WORD: Final = re.compile(r"[^\t\n\f\r ]+")
DESCRIPTORS: Final = re.compile(r"(?:\([^)]*+\)?|[^,(])*+")
"""Up to a comma that stands in no parentheses."""


def read_refresh(content: str) -> Iterator[Address]:
    """Yield the address to which a `<meta http-equiv=refresh>` sends the reader on; none where it only reloads.

    By HTML, section 4.2.5.3, "shared declarative refresh steps".
    """
    found = REFRESH.fullmatch(content)
    kind = "plain" if found and found["quoted"] is None else "quoted"
    if found and (found[kind] or found["named"]):
        yield Address(found[kind], Use.LINK, found.start(kind))


def read_srcset(text: str) -> Iterator[Address]:
    """Yield each candidate's address in a list of images; a comma inside one, as in `data:`, belongs to it.

    By HTML, section 4.8.4.3.10 "Parsing a srcset attribute". A list without any candidate holds an empty address.
    """
    at, empty = 0, True
    while (found := WORD.match(text, _end(SEPARATORS, text, at))) is not None:
        at = found.end()
        if address := found[0].rstrip(","):
            yield Address(address, Use.REQUEST, found.start())
            empty = False
        if address == found[0]:
            at = _end(DESCRIPTORS, text, at)
    if empty:
        yield Address("", Use.REQUEST, 0)


def read_ping(text: str) -> Iterator[Address]:
    """Yield the addresses that are told of a click on a link."""
    for found in WORD.finditer(text):
        yield Address(found[0], Use.REQUEST, found.start())


def read_ids(text: str) -> Iterator[Address]:
    """Yield the ids in an attribute that names elements of its document."""
    for found in WORD.finditer(text):
        yield Address(found[0], Use.ID, found.start())


def _end(pattern: "re.Pattern[str]", text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
