"""The encoding of a page, as browsers find it: a byte order mark, else what its `<meta>` says, else UTF-8.

By HTML, section 13.2.3.2 "Determining the character encoding", and the Encoding standard. Where nothing is declared
browsers guess by the reader's language; UTF-8 is what every generator writes.
"""

import codecs
import re
from collections.abc import Mapping
from typing import Final

import webencodings

from roundtable.site.links.reading.html.tokens.attributes import SPACE, read_attributes
from roundtable.site.links.reading.html.tokens.scanner import MARKUP

PRESCANNED: Final = 1024
"""The bytes among which browsers look for a declaration ("prescan a byte stream to determine its encoding")."""
CHARSET: Final = re.compile(rf"""charset{SPACE}*={SPACE}*(?:"([^"]*)"|'([^']*)'|([^"'\t\n\f\r ;][^\t\n\f\r ;]*))""")
"""The encoding in a `content` ("extracting a character encoding from a meta element")."""
UTF_16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
READ_AS: Final = {
    "utf-16le": webencodings.UTF8,
    "utf-16be": webencodings.UTF8,
    "x-user-defined": webencodings.lookup("windows-1252"),
}
"""What a declaration cannot mean: in UTF-16 it could not have been found."""
NOT_SHOWN: Final = "replacement"
"""What stands for encodings that let markup hide from those who look for it; browsers show nothing of such a page."""


def in_utf_8(raw: bytes) -> bytes:
    """Return a page's bytes in UTF-8, without a byte order mark; what is no text in its encoding becomes U+FFFD.

    Raises ValueError for an encoding of which browsers show nothing.
    """
    start = raw[:PRESCANNED].lower()
    declared = _declared(start.decode("latin-1")) if b"charset" in start else webencodings.UTF8
    if declared is webencodings.UTF8 and not raw.startswith(UTF_16_MARKS):
        return raw.removeprefix(codecs.BOM_UTF8)
    text, encoding = webencodings.decode(raw, declared)
    if encoding.name == NOT_SHOWN:
        message = "it declares an encoding of which browsers show nothing"
        raise ValueError(message)
    return text.encode("utf-8", "replace")


def _declared(start: str) -> webencodings.Encoding:
    """Return the first encoding that browsers know of those that the beginning of a page declares, in lower case."""
    for found in MARKUP.finditer(start):
        if found["tag"] == "meta" and not found["end"] and found["close"]:
            attributes: dict[str, str] = {}
            for attribute in read_attributes(start, *found.span("attributes")):
                attributes.setdefault(attribute.name, attribute.raw)
            if (encoding := _named(attributes)) is not None:
                return encoding
    return webencodings.UTF8


def _named(attributes: Mapping[str, str]) -> webencodings.Encoding | None:
    """Return the encoding that a `<meta>` names, if it names one and browsers know it."""
    label = attributes.get("charset")
    if label is None and attributes.get("http-equiv") == "content-type":
        found = CHARSET.search(attributes.get("content", ""))
        label = next(filter(None, found.groups()), "") if found else None
    encoding = None if label is None else webencodings.lookup(label)
    return encoding and READ_AS.get(encoding.name, encoding)
