"""The address in a `<meta http-equiv=refresh>` (HTML, section 4.2.5.3, "shared declarative refresh steps")."""

import re
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


def parse_refresh(content: str) -> str | None:
    """Return the address to which a page sends its reader on, or None where it only loads itself again."""
    found = REFRESH.fullmatch(content)
    if found is None:
        return None
    address: str = found["plain"] if found["quoted"] is None else found["quoted"]
    return address if address or found["named"] else None
