"""The addresses in a style sheet (CSS Syntax 3, section 4.3; CSS Values 4, section 4.5; CSS Images 4, section 2.6).

What a pattern has matched is kept (`++`, `*+`), so that a sheet is read once from end to end, whatever it holds.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from roundtable.site.links.reading.reference import Address, Use

ESCAPE: Final = r"\\(?:[0-9a-fA-F]{1,6}+(?:\r\n|[ \t\n\r\f])?+|[^\n\r\f0-9a-fA-F])"
NAME: Final = rf"(?:[-\w]|[^\x00-\x7f]|{ESCAPE})++"
TOKEN: Final = re.compile(
    rf"""
    (?P<dull> (?: [\x00-!$%&*+,.:<=>?^`|~\x7f] | [-\w]++(?![\\(]|[^\x00-\x7f]) )++ )
    | /\*[^*]*+ (?: \*(?!/)[^*]*+ )*+ (?: \*/ | \Z )
    | "(?P<double> (?: [^"\\\n\r\f] | \\(?:\r\n|.|\Z) )*+ ) (?P<closed> "|\Z )?
    | '(?P<single> (?: [^'\\\n\r\f] | \\(?:\r\n|.|\Z) )*+ ) (?P<shut> '|\Z )?
    | (?: \# | [0-9] ) (?:{NAME})?+
    | @(?P<rule>{NAME})
    | (?P<name>{NAME}) (?P<opens>\()?
    | (?P<mark>[()\[\]{{}};])
    | .
    """,
    re.DOTALL | re.VERBOSE,
)
ADDRESS: Final = re.compile(
    rf"""
    [ \t\n\r\f]*+ (?P<bare> (?: {ESCAPE} | [^\ \t\n\r\f"'()\\] )*+ ) [ \t\n\r\f]*+ (?: \) | \Z )
    | (?: \\. | [^)\\] )*+ \)?
    """,
    re.DOTALL | re.VERBOSE,
)
"""What follows `url(` without a quote: an address, or else the remnants of a bad one."""
QUOTE: Final = re.compile(r"[ \t\n\r\f]*+[\"']")
ESCAPED: Final = re.compile(r"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[\n\r\f])|(.)|\Z)", re.DOTALL)
SUSPECT: Final = re.compile(r"(?:rl|src|set)\(|@import|\\", re.IGNORECASE)
"""What stands in every sheet that loads something."""
ONE_ADDRESS: Final = frozenset({"url", "src"})
MANY_ADDRESSES: Final = frozenset({"image-set", "-webkit-image-set"})


def parse_css(text: str) -> Iterator[Address]:
    """Yield the addresses that a style sheet, or a `style` attribute, loads."""
    return iter(_parsed(text))


@lru_cache(maxsize=256)  # a site's pages repeat the same few styles
def _parsed(text: str) -> tuple[Address, ...]:
    return tuple(_Reader(text).read()) if SUSPECT.search(text) else ()


class _Reader:
    """Goes through a sheet, and knows in which function it is and after which rule's name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._open: list[str] = []
        """The functions that are open, and the other brackets, which have no name."""
        self._rule: str | None = None
        """`import` right after its name, `namespace` up to the end of its rule."""

    def read(self) -> Iterator[Address]:
        while (found := TOKEN.match(self._text, self._at)) is not None:
            self._at = found.end()
            if found["dull"] is not None:
                self._leave_import(unless=found["dull"].isspace())
            elif found["rule"] is not None:
                self._rule = _plain(found["rule"]).lower()
            elif found["name"] is not None:
                yield from self._name(_plain(found["name"]).lower(), opens=found["opens"] is not None)
            elif found["mark"] is not None:
                self._mark(found["mark"])
            else:
                yield from self._string(found)

    def _leave_import(self, *, unless: bool = False) -> None:
        if self._rule == "import" and not unless:
            self._rule = None

    def _name(self, name: str, *, opens: bool) -> Iterator[Address]:
        if opens and name == "url" and not QUOTE.match(self._text, self._at):
            yield from self._bare()
        elif opens:
            self._open.append(name)
            return  # what `@import url("…")` loads is the function's
        self._leave_import()

    def _bare(self) -> Iterator[Address]:
        """Read an address without quotes; what holds a quote or a space in its midst is none ("bad url remnants")."""
        found = ADDRESS.match(self._text, self._at)
        if found is None:
            return
        self._at = found.end()
        if found["bare"] is not None and self._rule != "namespace":
            yield _address(found["bare"], found.start("bare"))

    def _mark(self, mark: str) -> None:
        if mark in "([{":
            self._open.append("")
        elif mark in ")]}" and self._open:
            self._open.pop()
        if mark in ";{}":
            self._rule = None

    def _string(self, found: "re.Match[str]") -> Iterator[Address]:
        kind = next((kind for kind in ("double", "single") if found[kind] is not None), None)
        if kind is None:
            return
        function = self._open[-1] if self._open else ""
        loads = function in ONE_ADDRESS | MANY_ADDRESSES or self._rule == "import"
        if loads and self._rule != "namespace" and not found["closed"] is found["shut"] is None:
            yield _address(found[kind], found.start(kind))
        if function in ONE_ADDRESS:
            self._open[-1] = ""
        self._leave_import()


def _address(raw: str, offset: int) -> Address:
    """Return an address of a sheet; a mere fragment never leaves the document (CSS Values 4, section 4.5.1)."""
    text = _plain(raw)
    return Address(text, Use.LOCAL if text.startswith("#") else Use.REQUEST, offset)


def _plain(text: str) -> str:
    """Return a text without its escapes."""
    return ESCAPED.sub(_character, text) if "\\" in text else text


def _character(found: "re.Match[str]") -> str:
    digits, _, character = found.groups()
    if digits:
        code = int(digits, 16)
        return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"  # noqa: PLR2004 - Unicode
    return character or ""
