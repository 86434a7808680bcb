"""A document read by the rules of XML: XHTML served as such, and drawings in SVG files."""

import codecs
import re
from typing import Final

from roundtable.site.links.reading.css import parse_css
from roundtable.site.links.reading.html.carriers import tables
from roundtable.site.links.reading.html.carriers.elements import read_element, read_inside
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.reference import Use
from roundtable.site.links.reading.xml.expatreader import XmlReader

XHTML: Final = "http://www.w3.org/1999/xhtml"
XLINK: Final = "http://www.w3.org/1999/xlink"
XML_ID: Final = "http://www.w3.org/XML/1998/namespace id"
WITH_TEXT: Final = frozenset({"style", "script"})
"""Elements of which the text is read."""
DECLARED: Final = re.compile(rb"""<\?xml[^>]*?encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z0-9._-]+)""")
MARKS: Final = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def read_xhtml(raw: bytes) -> Document:
    """Read a document; raises ValueError where it is not well-formed: a browser shows nothing then but the error."""
    reader = _Reader(raw)
    reader.read()
    return reader.document


def _decoded(raw: bytes) -> str:
    """Return the text of an XML file that a parser has taken (XML 1.0, appendix F)."""
    for mark, encoding in MARKS.items():
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    found = DECLARED.match(raw)
    return raw.decode(found[1].decode("ascii") if found else "utf-8", "replace")


class _Reader(XmlReader):
    def __init__(self, raw: bytes) -> None:
        super().__init__(raw)
        self.document = Document("", is_xml=True)
        self._open: list[tuple[str, dict[str, str]]] = []
        self._text: list[str] = []

    def read(self) -> None:
        """Read the file, and keep its text."""
        super().read()
        self.document.source = _decoded(self._raw)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element's beginning; what text it has is known at its end."""
        namespace, _, local = name.rpartition(" ")
        tag = local if namespace == XHTML else local.lower()
        named = {_attribute(key): value for key, value in attributes.items()}
        self.spend(sum(map(len, attributes.values())))
        self._open.append((tag, named))
        self._text = []
        if tag not in WITH_TEXT:
            read_element(self.document, tag, named, str)
        if namespace != XHTML:
            for key in named.keys() & tables.SVG_PAINT:
                read_inside(self.document, parse_css, tag, key, named[key])

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if self._open[-1][0] in WITH_TEXT:
            self._text.append(text)

    def end(self, _: str) -> None:
        """Take an element's end."""
        tag, attributes = self._open.pop()
        if tag in WITH_TEXT:
            read_element(self.document, tag, attributes, lambda: "".join(self._text))

    def style_sheet(self, address: str) -> None:
        """Take the address of a style sheet."""
        self.document.add(address, Use.REQUEST, "xml-stylesheet", "href")


def _attribute(name: str) -> str:
    """Return an attribute's name as the tree of HTML has it."""
    if name == XML_ID:
        return "id"
    namespace, _, local = name.rpartition(" ")
    return f"xlink:{local}" if namespace == XLINK else name
