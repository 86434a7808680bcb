"""The addresses in XML: sitemaps (sitemaps.org) and feeds (RFC 4287; RSS 2.0). Other XML holds none that we know."""

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.parsers import expat

SITEMAPS: Final = frozenset({"urlset", "sitemapindex"})
FEEDS: Final = frozenset({"feed", "rss", "RDF"})
TEXTS: Final = frozenset({"loc", "icon", "logo", "uri", "link", "comments", "docs", "guid", "url"})
"""Elements whose text is an address."""
ATTRIBUTES: Final = frozenset(
    {("link", "href"), ("enclosure", "url"), ("content", "src"), ("content", "url"), ("thumbnail", "url")}
)


class XmlAddress(NamedTuple):
    """An address in an XML file."""

    text: str
    line: int
    column: int
    """Where its element or text begins, both counted from 1."""


def read_xml(raw: bytes) -> list[XmlAddress]:
    """Return the addresses in a sitemap or feed, and nothing of other XML; raises ValueError where it is no XML."""
    reader = _Reader()
    try:
        reader.parser.Parse(raw, True)  # noqa: FBT003 - the signature of expat
    except expat.ExpatError as error:
        if reader.known is False:
            return []
        raise ValueError(str(error)) from error
    return reader.addresses


class _Reader:
    """What expat calls: keeps where an element's text began, since its end says no more."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.CharacterDataHandler = self._characters
        self.parser.EndElementHandler = self._end
        self.known: bool | None = None
        """Whether the root is a sitemap's or a feed's; None before it was seen."""
        self.addresses: list[XmlAddress] = []
        self._text: XmlAddress | None = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if self.known is None:
            self.known = local in SITEMAPS | FEEDS
        if not self.known:
            return
        self.addresses += self._in_attributes(local, attributes)
        is_address = local in TEXTS and attributes.get("isPermaLink") != "false"
        self._text = self._here("") if is_address else None

    def _in_attributes(self, local: str, attributes: dict[str, str]) -> Iterator[XmlAddress]:
        for name, value in attributes.items():
            if (local, name) in ATTRIBUTES:
                yield self._here(value)

    def _characters(self, text: str) -> None:
        if self._text is not None:
            known = self._text if self._text.text else self._here("")
            self._text = known._replace(text=known.text + text)

    def _end(self, _: str) -> None:
        if self._text is not None and self._text.text.strip():
            self.addresses.append(self._text)
        self._text = None

    def _here(self, text: str) -> XmlAddress:
        return XmlAddress(text, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
