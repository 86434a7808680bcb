"""The attributes in the source of a tag, each with its place, and their values with character references resolved."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from html import unescape
from html.entities import html5
from typing import Final, NamedTuple

SPACE: Final = r"[\t\n\f\r ]"
ATTRIBUTES: Final = (
    rf"(?:[\t\n\f\r /]++|[^\t\n\f\r />][^\t\n\f\r />=]*+(?:{SPACE}*+={SPACE}*+"
    r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >"'][^\t\n\f\r >]*+)?)?)*+"""
)
"""All attributes of a tag; quotation marks mean something right after a name's `=` alone."""
ATTRIBUTE: Final = re.compile(
    r"""
    (?P<name>[^\t\n\f\r />][^\t\n\f\r />=]*+)
    (?: [\t\n\f\r ]*+=[\t\n\f\r ]*+ (?: "(?P<double>[^"]*+)" | '(?P<single>[^']*+)' | (?P<bare>[^\t\n\f\r >]*+) ) )?
    """,
    re.VERBOSE,
)
CHARACTER_REFERENCE: Final = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[a-zA-Z][a-zA-Z0-9]*[;=]?)|\r\n?|\0")


class Attribute(NamedTuple):
    """An attribute as it was written."""

    name: str
    value: str
    offset: int
    """Where the value begins, or the name where there is no value."""
    raw: str
    """The value with its character references."""


def read_attributes(source: str, start: int, end: int, *, is_xml: bool = False) -> Iterator[Attribute]:
    """Yield the attributes between two offsets; of XML, `href` in any namespace is named `xlink:href`."""
    for found in ATTRIBUTE.finditer(source, start, end):
        kind = found.lastgroup or "name"  # the last one that is there: the value's, if there is a value
        raw = "" if kind == "name" else found[kind]
        name = found["name"].lower()
        name = "xlink:href" if is_xml and name.endswith(":href") else name
        yield Attribute(name, unescape_attribute(raw), found.start(kind), raw)


def unescape_attribute(raw: str) -> str:
    """Return an attribute's value as the tree holds it.

    A name without semicolon that goes on with a letter, a digit or `=` is text: `?a=1&copy=2`
    ("named character reference state").
    """
    return CHARACTER_REFERENCE.sub(_character, raw)


def offset_in_source(raw: str, *, references: bool = True) -> Callable[[int], int]:
    """Return what says of an offset in a value where in its source that stands.

    In an element's raw text there are no character references, and only line ends differ.
    """
    in_value, in_source, shift = [0], [0], 0
    for found in CHARACTER_REFERENCE.finditer(raw):
        written = found[0]
        if not references and written.startswith("&"):
            continue
        shift += len(written) - len(_character(found))
        if in_value[-1] != found.end() - shift:
            in_value.append(found.end() - shift)
            in_source.append(found.end())
    if not shift:
        return lambda offset: offset

    def place(offset: int) -> int:
        at = bisect_right(in_value, offset) - 1
        return in_source[at] + offset - in_value[at]

    return place


def _character(found: "re.Match[str]") -> str:
    name = found[0]
    if name.startswith("\r"):
        return "\n"
    if name == "\0":
        return "\ufffd"
    if name.startswith("&#") or name.endswith(";"):
        return unescape(name)
    return html5.get(name[1:], name)
