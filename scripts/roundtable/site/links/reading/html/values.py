"""The addresses in attributes whose value has a grammar of its own: a refresh, and lists of images."""

import re
from collections.abc import Iterator
from typing import Final

SPACE: Final = r"[\t\n\f\r ]*"
REFRESH: Final = re.compile(
    rf"""
    {SPACE} (?P<seconds>[0-9]+|(?=\.)) [0-9.]*
    (?: {SPACE}[;,]{SPACE} | [\t\n\f\r ]+ )
    (?P<named> url {SPACE} = {SPACE} )?
    (?: (?P<quote>['"]) (?P<quoted>.*?) (?: (?P=quote).* | \Z ) | (?P<plain>.*) )
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
SEPARATORS: Final = re.compile(r"[\t\n\f\r ,]*")
ADDRESS: Final = re.compile(r"[^\t\n\f\r ]+")
DESCRIPTORS: Final = re.compile(r"(?:\([^)]*\)?|[^,(])*")
"""Up to a comma that stands in no parentheses."""


def parse_refresh(content: str) -> str | None:
    """Return the address to which a `<meta http-equiv=refresh>` sends the reader on, or None where it only reloads.

    By HTML, section 4.2.5.3, "shared declarative refresh steps".
    """
    found = REFRESH.fullmatch(content)
    if found is None:
        return None
    address: str = found["plain"] if found["quoted"] is None else found["quoted"]
    return address if address or found["named"] else None


def parse_srcset(text: str) -> Iterator[str]:
    """Yield each candidate's address in a list of images; a comma inside one, as in `data:`, belongs to it.

    By HTML, section 4.8.4.3.10 "Parsing a srcset attribute".
    """
    at = 0
    while True:
        at = _end(SEPARATORS, text, at)
        if (found := ADDRESS.match(text, at)) is None:
            return
        at = found.end()
        if address := found[0].rstrip(","):
            yield address
        if address == found[0]:
            at = _end(DESCRIPTORS, text, at)


def _end(pattern: "re.Pattern[str]", text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
