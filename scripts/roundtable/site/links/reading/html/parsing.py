"""An HTML document parsed and read once."""

from collections import Counter
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from roundtable.site.links.reading.html import carriers
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.html.elements import BY_ATTRIBUTE, BY_ELEMENT, read_css
from roundtable.site.links.reading.reference import Reference

URL_FUNCTION: Final = (b"rl(", b"RL(", b"rL(", b"Rl(")
"""The end of `url(` in any case: four quick searches, where folding every page would take longer than parsing it."""


def read_html(source: str | bytes) -> Document:
    """Read a document; bytes are decoded by their BOM, else their `<meta>`, else as UTF-8."""
    tree = LexborHTMLParser(source, encoding=True)
    document = Document(source if isinstance(source, str) else tree.raw_html)
    for node in tree.css(carriers.SELECTOR):
        tag, attributes = str(node.tag), node.attributes
        for name, value in attributes.items():
            if name == "id":
                if value:
                    document.ids.append(value)
            elif (use := carriers.PLAIN.get((tag, name))) is not None:
                document.add(value, use, tag, name)
            elif (special := BY_ATTRIBUTE.get(name)) is not None:
                special(document, tag, value or "")
            elif name == "srcdoc" and tag == "iframe":
                document.inner.append(_within(read_html(value or ""), value or ""))
        if (read := BY_ELEMENT.get(tag)) is not None:
            read(document, attributes, node.text)
    _read_paint(document, tree)
    _read_templates(document, tree)
    return document


def _read_paint(document: Document, tree: LexborHTMLParser) -> None:
    """Read SVG's presentation attributes, on the few pages that use `url()` at all."""
    raw = document.raw
    if not any(mark in raw for mark in URL_FUNCTION):
        return
    for node in tree.css(carriers.SVG_SELECTOR):
        for name, value in node.attributes.items():
            if name in carriers.SVG_PAINT:
                read_css(document, value or "", str(node.tag), name)


def _read_templates(document: Document, tree: LexborHTMLParser) -> None:
    """Read what waits in templates until a script shows it: its references, and no anchors, which are none yet."""
    if b"<template" not in document.raw:
        return
    for node in tree.css("template"):
        inner = (node.html or "").partition(">")[2].removesuffix("</template>")
        document.references += read_html(inner).references


def _within(inner: Document, holder: str) -> Document:
    """Return a document in a `srcdoc`, its references placed at the attribute that holds it."""
    moved = Counter[Reference]()
    for reference, count in inner.references.items():
        moved[reference._replace(tag="iframe", attribute="srcdoc", holder=holder)] += count
    inner.references = moved
    return inner
