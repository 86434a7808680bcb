"""An HTML document parsed and read once."""

from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from roundtable.site.links.reading.css import parse_css
from roundtable.site.links.reading.html.carriers import tables
from roundtable.site.links.reading.html.carriers.elements import ARIA, SELECTOR, WITHOUT_ARIA, read_element, read_inside
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.html.tokens.depth import MOST_OPEN, is_too_deep
from roundtable.site.links.reading.html.tokens.encoding import in_utf_8
from roundtable.site.links.reading.reference import Use

WITHIN: Final = frozenset({Use.LOCAL, Use.ID})
"""What names an element of the same template."""


def read_html(source: str | bytes) -> Document:
    """Read a document; bytes are decoded as browsers do.

    Raises ValueError where browsers show nothing of the encoding, and where more elements are open at once than
    anything that reads pages puts up with.
    """
    document = Document(in_utf_8(source) if isinstance(source, bytes) else source)
    raw = document.raw
    folded = raw.lower()
    if is_too_deep(folded):
        message = f"more than {MOST_OPEN:,} elements are open at once: end tags are missing"
        raise ValueError(message)
    tree = LexborHTMLParser(raw)
    for node in tree.css(SELECTOR if ARIA in folded else WITHOUT_ARIA):
        read_element(document, _name(node), node.attributes, node.text)
    if b"rl(" in folded:
        _read_paint(document, tree)
    if b"<template" in folded:
        _read_templates(document, tree)
    return document


def _name(node: LexborNode) -> str:
    """Return an element's name in lower case; in the tree some of a drawing's have capitals (HTML, 13.2.6.5)."""
    return (node.tag or "").lower()


def _read_paint(document: Document, tree: LexborHTMLParser) -> None:
    """Read SVG's presentation attributes, on the few pages that use `url()` at all."""
    for node in tree.css(tables.SVG_SELECTOR):
        for name, value in node.attributes.items():
            if name in tables.SVG_PAINT:
                read_inside(document, parse_css, _name(node), name, value or "")


def _read_templates(document: Document, tree: LexborHTMLParser) -> None:
    """Read what waits in templates until a script copies it: its references, and no anchors, which are none yet."""
    waiting: list[LexborNode] = tree.template_fragments()
    inner = Document("")
    while waiting:
        fragment = waiting.pop()
        for node in fragment.css(SELECTOR):
            read_element(inner, _name(node), node.attributes, node.text)
        waiting += fragment.template_fragments()
    document.found += [reference._replace(inert=True) for reference in inner.found if reference.use not in WITHIN]
