"""The addresses in XML: sitemaps (sitemaps.org) and feeds (RFC 4287; RSS 2.0). Other XML holds none that we know."""

from typing import Final, NamedTuple

from roundtable.site.links.reading.xml.expatreader import XmlReader

SITEMAPS: Final = frozenset({"urlset", "sitemapindex"})
FEEDS: Final = frozenset({"feed", "rss", "RDF"})
TEXTS: Final = frozenset({"loc", "icon", "logo", "uri", "link", "comments", "docs", "guid", "url"})
"""Elements whose text is an address."""
ATTRIBUTES: Final = frozenset(
    {("link", "href"), ("enclosure", "url"), ("content", "src"), ("content", "url"), ("thumbnail", "url")}
)
BASE: Final = "http://www.w3.org/XML/1998/namespace base"
MOST_BASES: Final = 20
"""How many elements that change the base may stand in each other."""


class XmlAddress(NamedTuple):
    """An address in an XML file."""

    text: str
    line: int
    column: int
    """Where its element or text begins, both counted from 1."""
    bases: tuple[str, ...] = ()
    """What `xml:base` says around it, the outermost first (RFC 4287, section 2)."""


def read_xml(raw: bytes) -> list[XmlAddress]:
    """Return the addresses in a sitemap or feed, and of other XML its style sheets; raises ValueError for no XML."""
    reader = _Reader(raw)
    try:
        reader.read()
    except ValueError:
        if reader.known is not False:
            raise
    return reader.addresses


class _Reader(XmlReader):
    """Keeps where an element's text began, since its end says no more."""

    def __init__(self, raw: bytes) -> None:
        super().__init__(raw)
        self.known: bool | None = None
        """Whether the root is a sitemap's or a feed's; None before it was seen."""
        self.addresses: list[XmlAddress] = []
        self._bases: list[tuple[str, ...]] = [()]
        self._place: XmlAddress | None = None
        """Where the text begins that is being read, if that is an address."""
        self._parts: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element's beginning."""
        local = name.rpartition(" ")[2]
        if self.known is None:
            self.known = local in SITEMAPS | FEEDS
        self._enter(attributes.get(BASE))
        if not self.known:
            return
        for key, value in attributes.items():
            self.spend(len(value))
            if (local, key) in ATTRIBUTES:
                self.addresses.append(self._here(value))
        is_address = local in TEXTS and attributes.get("isPermaLink") != "false"
        self._place, self._parts = (self._here("") if is_address else None), []

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if self._place is not None:
            self._place = self._place if self._parts else self._here("")
            self._parts.append(text)

    def end(self, _: str) -> None:
        """Take an element's end."""
        self._bases.pop()
        if self._place is not None and (text := "".join(self._parts)).strip():
            self.addresses.append(self._place._replace(text=text))
        self._place = None

    def style_sheet(self, address: str) -> None:
        """Take the address of a style sheet."""
        self.addresses.append(self._here(address))

    def _enter(self, base: str | None) -> None:
        bases = self._bases[-1] if base is None else (*self._bases[-1], base)
        if len(bases) > MOST_BASES:
            message = f"more than {MOST_BASES} elements that change the base stand in each other"
            raise ValueError(message)
        self._bases.append(bases)

    def _here(self, text: str) -> XmlAddress:
        return XmlAddress(
            text, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, bases=self._bases[-1]
        )
