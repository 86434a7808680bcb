"""Code and style in a page's own attributes and elements: they are dead under its policy, so none may be relied on.

Scripts as elements are none of it, nor are styles in the head: those that the page was built with are allowed, each by
its hash (`policy`).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from roundtable.faults import Code, Violations, check
from roundtable.site.links.reading.html.tokens.scanner import Token, scan
from roundtable.site.links.reading.places import locations

SUSPECT: Final = (
    re.compile(rb"on(?<=[\t\n\f\r \"'/]on)[a-z]+[\t\n\f\r ]*="),
    re.compile(rb"style[\t\n\f\r =>/]"),
)
"""What every page with such code or style holds, in small letters: most pages need no closer look.

Each begins with letters, for which `re` searches quickly; what must stand before them is asked behind them.
"""


@check(Code.INLINE_CODE, cure="Put it into a script or a style sheet of the site's own.")
def check_inline_code(file: str, raw: bytes) -> Violations:
    """No element of a page, and of what waits in its templates, has a handler or a style; a style stands in the head.

    Bad: `<p onclick="alert(1)">`
    Bad: `<template><p style="color: red"></template>`
    Bad: `<p>Red</p><style>p { color: red }</style>`
    Good: `<p class="warning">`
    """
    small = raw.lower()
    if not any(pattern.search(small) for pattern in SUSPECT):
        return
    text = raw.decode("utf-8-sig", "replace")
    head = LexborHTMLParser(raw).head
    pieces = list(_inline(scan(text), len(head.css("style")) if head else 0))
    places = locations(file, text, (offset for _, offset in pieces))
    for found, offset in pieces:
        yield places[offset], f"{found} does nothing: the page's policy lets no code and no style of this kind work"


def _inline(tokens: Iterable[Token], in_head: int) -> Iterator[tuple[str, int]]:
    """Yield each piece of code or style of some tags, as a message names it, and where it stands.

    So many styles, the first, are in the head.
    """
    for token in tokens:
        if token.tag == "style":
            in_head -= 1
            if in_head < 0:
                yield "<style>", token.offset
        for attribute in token.attributes:
            if attribute.name == "style" or attribute.name.startswith("on"):
                yield f"{attribute.name}={attribute.value!r} of <{token.tag}>", attribute.offset
