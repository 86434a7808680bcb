"""The words of a feed (RFC 4287), as a reader of feeds shows them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.site.links.reading.xml.expatreader import XmlReader

FEEDS: Final = "*.atom"


def feed_texts(site: Path) -> Iterator[tuple[Path, str]]:
    """Yield the text of each element of each feed of a site; of one that is no XML nothing, since `links` says so."""
    for path in sorted(site.rglob(FEEDS)):
        reader = _Reader(path.read_bytes())
        try:
            reader.read()
        except ValueError:
            continue
        yield from ((path, text) for text in reader.texts)


class _Reader(XmlReader):
    """Keeps what stands between two marks of elements."""

    def __init__(self, raw: bytes) -> None:
        super().__init__(raw)
        self.texts: list[str] = []

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        """Begin another text."""
        self.texts.append("")

    def text(self, text: str) -> None:
        """Take a piece of it."""
        self.texts[-1] += text

    def end(self, _name: str) -> None:
        """Go on with the element around."""
        self.texts.append("")

    def style_sheet(self, address: str) -> None:
        """Pass over an address."""
