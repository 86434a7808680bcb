"""Two sites of the same pages, made by two engines: which files are the same, and what a reader notices of the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from roundtable.faults import Diagnostic
from roundtable.site.links.reading.indexfile import SHOWN, read_index

CONTENT: Final = "#__skip"
"""The page's own part of a page; what stands around it is the engine's and the theme's."""
ROOT: Final = "https://site.invalid/any/path/"
"""Where a site stands while its links are compared: by where they lead, however they are written."""


@dataclass(frozen=True, slots=True)
class Parity:
    """What two sites share; each a list of files, seen from the site's root."""

    equal: tuple[str, ...]
    """Equal byte for byte."""
    different: tuple[str, ...]
    missing: tuple[str, ...]
    """In the first site alone."""
    added: tuple[str, ...]
    """In the second site alone."""
    unlike: tuple[str, ...]
    """Pages of which a reader notices that they differ."""
    is_found_alike: bool
    """Whether the search shows the same: the same places, titles and texts."""

    @property
    def is_whole(self) -> bool:
        """Whether a reader of one site finds in the other all that the first has."""
        return self.is_found_alike and not self.unlike and not any(map(_is_page, self.missing))


def compare(site: Path, other: Path) -> Parity:
    """Compare a site with another. Raises OSError where one cannot be read."""
    files, others = set(_files(site)), set(_files(other))
    shared = sorted(files & others)
    different = tuple(file for file in shared if (site / file).read_bytes() != (other / file).read_bytes())
    pages = filter(_is_page, different)
    return Parity(
        equal=tuple(file for file in shared if file not in different),
        different=different,
        missing=tuple(sorted(files - others)),
        added=tuple(sorted(others - files)),
        unlike=tuple(page for page in pages if list(_noticed(site, page)) != list(_noticed(other, page))),
        is_found_alike=_found(site) == _found(other),
    )


def _files(site: Path) -> Iterator[str]:
    return (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def _is_page(file: str) -> bool:
    return file.endswith(".html")


def _noticed(site: Path, page: str) -> Iterator[str]:
    """Yield what a reader, a bookmark and a search engine notice of a page: title, words, anchors, where links lead."""
    tree = LexborHTMLParser((site / page).read_bytes())
    for node in tree.css("head > title"):
        yield node.text().strip()
    for node in tree.css("head > meta[name=description], head > meta[property^='og:']"):
        yield str(node.attributes.get("content"))
    content = tree.css_first(CONTENT) or tree.body
    if content is None:
        return
    yield " ".join(content.text().split())
    for node in content.css("[id]"):
        yield str(node.attributes["id"])
    for node in content.css("[href], [src]"):
        yield urljoin(ROOT + page, node.attributes.get("href") or node.attributes.get("src") or "")


def _found(site: Path) -> frozenset[tuple[str, ...]]:
    """Return what the search of a site shows; nothing where there is no index that can be read."""
    index = read_index(site)
    entries = () if isinstance(index, Diagnostic) else index.entries
    return frozenset(tuple(entry[name] for name in SHOWN) for entry in entries)
