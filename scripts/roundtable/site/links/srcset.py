"""The addresses in a `srcset` or `imagesrcset` attribute (HTML, section 4.8.4.3.10 "Parsing a srcset attribute")."""

import re
from collections.abc import Iterator
from typing import Final

SEPARATORS: Final = re.compile(r"[\t\n\f\r ,]*")
ADDRESS: Final = re.compile(r"[^\t\n\f\r ]+")
DESCRIPTORS: Final = re.compile(r"(?:\([^)]*\)?|[^,(])*")
"""Up to a comma that stands in no parentheses."""


def parse_srcset(text: str) -> Iterator[str]:
    """Yield each candidate's address; a comma inside an address, as in `data:`, belongs to it."""
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
