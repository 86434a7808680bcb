"""The addresses in a style sheet: `url()` and `@import` (CSS Syntax 3, section 4.3 "Tokenizer algorithms")."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

STRING: Final = r"""(?:"(?:\\.|[^"\\\n\r\f])*"|'(?:\\.|[^'\\\n\r\f])*')"""
BLANK: Final = r"(?:[ \t\n\r\f]|/\*.*?\*/)*"
TOKEN: Final = re.compile(
    rf"""
    /\*.*?(?:\*/|\Z)
    | @namespace\b (?: {STRING} | /\*.*?\*/ | [^;{{}}"'] )*
    | @import\b {BLANK} (?P<imported> {STRING} )
    | (?<![\w-]) url\( [ \t\n\r\f]* (?:
        (?P<quoted> {STRING} ) | (?P<bare> (?: \\[^\n\r\f] | [^ \t\n\r\f"'()\\] )* )
      ) [ \t\n\r\f]* \)
    | {STRING}
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
"""Comments, strings and namespaces are matched in order to be passed over: what looks like `url()` there is none."""
ESCAPE: Final = re.compile(r"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[\n\r\f])|(.))", re.DOTALL)


class CssAddress(NamedTuple):
    """An address in a style sheet."""

    text: str
    offset: int
    """Where it begins, in characters."""


def parse_css(text: str) -> Iterator[CssAddress]:
    """Yield the addresses that a style sheet, or a `style` attribute, loads."""
    for found in TOKEN.finditer(text):
        for name in ("bare", "quoted", "imported"):
            if (raw := found[name]) is not None:
                quotes = name != "bare"
                inner = raw[1:-1] if quotes else raw
                yield CssAddress(ESCAPE.sub(_unescape, inner), found.start(name) + quotes)


def _unescape(found: "re.Match[str]") -> str:
    digits, line_end, character = found.groups()
    if digits:
        code = int(digits, 16)
        return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"  # noqa: PLR2004 - Unicode
    return "" if line_end else character
