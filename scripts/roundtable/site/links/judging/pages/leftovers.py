"""Syntax of templates and of Markdown that reached the visible text of a page."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

from roundtable.site.links.reading.html.tokens.scanner import Token, scan

SUSPECT: Final = re.compile(rb"\{\{|\{%|\]\(|>\s*None\s*<|Undefined|&#|&l(?:cub|brace|brack|sqb)|&r(?:sqb|brack)")
"""What the source of every page with a leftover holds: most pages need no closer look."""
LEFTOVER: Final = re.compile(r"\{\{|\{%|\]\(|\bUndefined\b(?!\s+[a-z])")
""""Undefined behaviour" and the like is prose."""
QUOTING: Final = frozenset("code pre kbd samp var math svg noscript".split())
"""Elements that show syntax on purpose, or nothing at all."""


class Leftover(NamedTuple):
    """A leftover and where it stands."""

    text: str
    offset: int


def find_leftovers(raw: bytes, source: str) -> Iterator[Leftover]:
    """Yield the leftovers in the text of a page, given as bytes and decoded."""
    if not SUSPECT.search(raw):
        return
    quoting: list[str] = []
    tokens = [token for token in scan(source) if not token.inert]
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        if token.tag in QUOTING:
            quoting.append(token.tag)
        elif token.tag.removeprefix("/") in quoting and token.tag.startswith("/"):
            del quoting[len(quoting) - 1 - quoting[::-1].index(token.tag[1:]) :]
        elif not quoting and (not token.tag or token.tag == "title"):
            yield from _in_text(token, alone=token.tag == "title" or _is_whole_element(before, after))


def _is_whole_element(before: Token | None, after: Token | None) -> bool:
    """Return whether a text between two tokens is all that an element holds."""
    return before is not None and after is not None and after.tag == f"/{before.tag}" != "/"


def _in_text(token: Token, *, alone: bool) -> Iterator[Leftover]:
    plain = "&" not in token.text
    text = token.text if plain else unescape(token.text)
    if alone and text.strip() == "None":
        yield Leftover("None", token.offset + token.text.find("None"))
    for found in LEFTOVER.finditer(text):
        at = found.start() if plain else max(token.text.find(found[0]), 0)
        yield Leftover(found[0], token.offset + at)
