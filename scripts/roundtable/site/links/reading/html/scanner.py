"""HTML as tags and runs of text, each with its place in the source (HTML, section 13.2.5 "Tokenization").

The tree has no places. They are needed only where something is wrong, and then this reads the page again. What the
tree builder would decide, such as where a missing end tag stands, is not decided here.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import Final, NamedTuple

MARKUP: Final = re.compile(
    r"""
    <!--(?:-?>|.*?(?:--!?>|\Z))
    | <!\[CDATA\[(?P<cdata>.*?)(?:\]\]>|\Z)
    | <(?P<end>/?)(?P<tag>[a-zA-Z][^\t\n\f\r />]*)
      (?P<attributes>(?:[^>=]++|=[\t\n\f\r ]*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))|=)*+)(?P<close>>|\Z)
    | <[!?/][^>]*>?
    """,
    re.DOTALL | re.VERBOSE,
)
ATTRIBUTE: Final = re.compile(
    r"""
    (?P<name>[^\t\n\f\r />][^\t\n\f\r />=]*)
    (?: [\t\n\f\r ]*=[\t\n\f\r ]* (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^\t\n\f\r >]*) ) )?
    """,
    re.VERBOSE,
)
CHARACTER_REFERENCE: Final = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[a-zA-Z][a-zA-Z0-9]*[;=]?)")
RAW_TEXT: Final = frozenset("script style textarea title xmp iframe noembed noframes".split())
"""Elements whose content holds no tags; in SVG and MathML they are elements like others."""
FOREIGN: Final = frozenset({"svg", "math"})
BACK_TO_HTML: Final = frozenset({"foreignobject", "desc", "title"})
"""SVG elements in which HTML begins anew ("HTML integration point")."""


class Attribute(NamedTuple):
    """An attribute as it was written."""

    name: str
    value: str
    offset: int
    """Where the value begins, or the name where there is no value."""
    raw: str
    """The value with its character references."""


class Token(NamedTuple):
    """A start tag, an end tag (its name begins with a slash), or a run of text (no name)."""

    tag: str
    text: str
    """The text; for a start tag the content of an element that holds no tags."""
    offset: int
    """Where the text begins; for other tags where the tag does."""
    attributes: tuple[Attribute, ...] = ()
    inert: bool = False
    """Whether it stands in a `<template>`, whose content is no part of the page."""


def scan(source: str) -> Iterator[Token]:
    """Yield a page's tokens in the order of the source."""
    at, templates = 0, 0
    inside: list[str] = []
    while (found := MARKUP.search(source, at)) is not None:
        if found.start() > at:
            yield Token("", source[at : found.start()], at, inert=templates > 0)
        at = found.end()
        if found["tag"] is None:
            if found["cdata"] is not None and inside:
                yield Token("", found["cdata"], found.start("cdata"), inert=templates > 0)
            elif found["cdata"] is not None:
                at = source.find(">", found.start()) + 1 or len(source)  # in HTML it is a comment up to the first >
            continue
        if not found["close"]:
            return  # a tag that never closes takes all that follows with it ("eof-in-tag")
        tag = found["tag"].lower()
        if found["end"]:
            templates -= tag == "template" and templates > 0
            _leave(inside, tag)
            yield Token(f"/{tag}", "", found.start(), inert=templates > 0)
            continue
        raw = tag in RAW_TEXT and not (inside and inside[-1] in FOREIGN)
        end = _raw_end(source, tag, at) if raw else at
        attributes = tuple(_attributes(source, *found.span("attributes")))
        yield Token(tag, source[at:end], at if raw else found.start(), attributes, inert=templates > 0)
        at = end
        templates += tag == "template"
        _enter(inside, tag, closed=found["attributes"].endswith("/"))
    if at < len(source):
        yield Token("", source[at:], at, inert=templates > 0)


def _enter(inside: list[str], tag: str, *, closed: bool) -> None:
    if not closed and (tag in FOREIGN or (inside and inside[-1] in FOREIGN and tag in BACK_TO_HTML)):
        inside.append(tag)


def _leave(inside: list[str], tag: str) -> None:
    if tag in inside:
        del inside[len(inside) - 1 - inside[::-1].index(tag) :]


def _raw_end(source: str, tag: str, at: int) -> int:
    found = re.compile(rf"</{tag}(?=[\t\n\f\r />])", re.IGNORECASE).search(source, at)
    return found.start() if found else len(source)


def _attributes(source: str, start: int, end: int) -> Iterator[Attribute]:
    for found in ATTRIBUTE.finditer(source, start, end):
        kind = next((kind for kind in ("double", "single", "bare") if found[kind] is not None), "name")
        raw = "" if kind == "name" else found[kind]
        yield Attribute(found["name"].lower(), unescape_attribute(raw), found.start(kind), raw)


def unescape_attribute(raw: str) -> str:
    """Return an attribute's value as the tree holds it.

    A name without semicolon that goes on with a letter, a digit or `=` is text: `?a=1&copy=2`
    ("named character reference state").
    """
    value = CHARACTER_REFERENCE.sub(_character, raw) if "&" in raw else raw
    return value.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


def _character(found: "re.Match[str]") -> str:
    name = found[0]
    if name.startswith("&#") or name.endswith(";"):
        return unescape(name)
    return html5.get(name[1:], name)
