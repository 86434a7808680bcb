"""HTML as tags and runs of text, each with its place in the source (HTML, section 13.2.5 "Tokenization").

The tree has no places. They are needed only where something is wrong, and then this reads the page again. What the
tree builder would decide, such as where a missing end tag stands, is not decided here.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from roundtable.site.links.reading.html.tokens.attributes import ATTRIBUTES, Attribute, read_attributes

PATTERN: Final = rf"""
    <!--(?:-?>|.*?(?:--!?>|\Z))
    | <!\[(?P<cdata>CDATA)\[
    | <(?P<end>/?)%s(?P<attributes>{ATTRIBUTES})(?P<close>>|\Z)
    | <[!?/][^>]*>?
"""
MARKUP: Final = re.compile(PATTERN % r"(?P<tag>[a-zA-Z][^\t\n\f\r />]*+)", re.DOTALL | re.VERBOSE)
XML_MARKUP: Final = re.compile(PATTERN % r"\??(?P<tag>[^\t\n\f\r <>/?!][^\t\n\f\r />]*+)", re.DOTALL | re.VERBOSE)
"""In XML names are of any script, and an instruction such as `<?xml-stylesheet href="…"?>` has attributes too."""
RAW_TEXT: Final = frozenset("script style textarea title xmp iframe noembed noframes".split())
"""Elements whose content holds no tags; in SVG and MathML they are elements like others."""
RAW_IN_XML: Final = frozenset({"script", "style"})
"""Those of them whose content is read as a whole where the document is XML."""
FOREIGN: Final = frozenset({"svg", "math"})
BACK_TO_HTML: Final = frozenset({"foreignobject", "desc", "title"})
"""SVG elements in which HTML begins anew ("HTML integration point")."""
DECISIVE: Final = RAW_TEXT | FOREIGN | BACK_TO_HTML | {"template", "plaintext"}
"""Elements that decide how what follows them is read."""


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
    closed: bool = False
    """Whether the tag of an element of SVG or MathML closes itself."""


def scan(source: str, tags: Collection[str] | None = None, *, is_xml: bool = False) -> Iterator[Token]:
    """Yield a page's tokens in the order of the source; with `tags`, those elements' start tags alone.

    Of XML the elements' local names are given, in lower case, and `xlink:href` for `href` in any other namespace.
    """
    return _Scanner(source, tags, is_xml=is_xml).tokens()


class _Scanner:
    """Goes through a source, and knows in which elements it is that decide how the next is read."""

    def __init__(self, source: str, tags: Collection[str] | None, *, is_xml: bool) -> None:
        self._source = source
        self._is_xml = is_xml
        self._pattern = XML_MARKUP if is_xml else MARKUP
        self._raw_text = RAW_IN_XML if is_xml else RAW_TEXT
        self._tags = tags
        self._passed = None if tags is None else _others(frozenset(tags), is_xml=is_xml)
        self._at = 0
        self._templates = 0
        """How many `<template>`s are open."""
        self._inside: list[str] = []
        """The open elements of SVG and MathML that decide whether one is in HTML."""

    def tokens(self) -> Iterator[Token]:
        tags = self._tags
        while (found := self._markup()) is not None:
            if tags is None and found.start() > self._at:
                yield self._token("", self._source[self._at : found.start()], self._at)
            self._at = found.end()
            if found["tag"] is None:
                yield from (token for token in self._cdata(found) if tags is None)
            elif not found["close"]:
                return  # a tag that never closes takes all that follows with it ("eof-in-tag")
            elif found["end"]:
                left = self._leave(found)
                if tags is None:
                    yield self._token(f"/{left}", "", found.start())
            else:
                token = self._start_tag(found)
                if tags is None or token.tag in tags:
                    yield token
        if tags is None and self._at < len(self._source):
            yield self._token("", self._source[self._at :], self._at)

    def _markup(self) -> "re.Match[str] | None":
        """Return the next markup, past what nobody asks for."""
        if self._passed is not None and (passed := self._passed.match(self._source, self._at)) is not None:
            self._at = passed.end()
        return self._pattern.search(self._source, self._at)

    def _token(self, tag: str, text: str, offset: int) -> Token:
        return Token(tag, text, offset, inert=self._templates > 0)

    def _cdata(self, found: "re.Match[str]") -> Iterator[Token]:
        """Read what a CDATA section holds; in HTML it is a comment up to the first `>`."""
        if found["cdata"] is None:
            return
        start = found.end()
        if self._inside or self._is_xml:
            end = self._source.find("]]>", start)
            end = len(self._source) if end < 0 else end
            yield self._token("", self._source[start:end], start)
            self._at = end + 3
        else:
            self._at = self._source.find(">", start) + 1 or len(self._source)

    def _leave(self, found: "re.Match[str]") -> str:
        """Note that an element ends, and return its name."""
        tag = self._name(found)
        self._templates -= tag == "template" and self._templates > 0
        if tag in FOREIGN | BACK_TO_HTML and tag in self._inside:
            while self._inside.pop() != tag:
                pass
        return tag

    def _start_tag(self, found: "re.Match[str]") -> Token:
        tag, start = self._name(found), self._at
        closed = found["attributes"].endswith("/")
        foreign = bool(self._inside) and self._inside[-1] in FOREIGN
        raw = tag in self._raw_text and not foreign and not (self._is_xml and closed)
        attributes = tuple(read_attributes(self._source, *found.span("attributes"), is_xml=self._is_xml))
        if raw:
            self._at = _raw_end(self._source, tag, start)
        offset, inert = start if raw else found.start(), self._templates > 0
        token = Token(tag, self._source[start : self._at], offset, attributes, inert, closed and foreign)
        if not self._is_xml:
            self._templates += tag == "template"
            if not closed and (tag in FOREIGN or (foreign and tag in BACK_TO_HTML)):
                self._inside.append(tag)
        return token

    def _name(self, found: "re.Match[str]") -> str:
        tag = found["tag"].lower()
        return tag.rpartition(":")[2] if self._is_xml else tag


def _raw_end(source: str, tag: str, at: int) -> int:
    found = re.compile(rf"</{tag}(?=[\t\n\f\r />])", re.IGNORECASE).search(source, at)
    return found.start() if found else len(source)


@lru_cache(maxsize=64)
def _others(tags: frozenset[str], *, is_xml: bool) -> "re.Pattern[str]":
    """Return what passes over text and over all tags but some, and those that decide how what follows is read.

    No name with a capital is passed over, since without regard to case `re` looks for names half as fast.
    """
    names = "|".join(sorted(map(re.escape, tags | (RAW_IN_XML if is_xml else DECISIVE))))
    prefix, edge = "(?:[^ />]*:)?" if is_xml else "", r"[\t\n\f\r />]"
    name = rf"(?!{prefix}(?:{names})(?:{edge}|\Z))[a-z][^A-Z\t\n\f\r />]*+(?={edge})"
    return re.compile(rf"(?:[^<]++|</?+{name}{ATTRIBUTES}>)*+")
