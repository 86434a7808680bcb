"""A file of the site, whatever its kind, as a source of references: to what, and at which place."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from roundtable.faults import Location
from roundtable.site.links.reading import indexfile
from roundtable.site.links.reading.css import parse_css
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.html.documents import Placed, documents
from roundtable.site.links.reading.html.parsing import read_html
from roundtable.site.links.reading.html.tokens.encoding import in_utf_8
from roundtable.site.links.reading.jsonfiles import (
    read_export,
    read_linked_file,
    read_manifest,
    read_search_index,
    string_offsets,
)
from roundtable.site.links.reading.places import locations
from roundtable.site.links.reading.reference import Address, Reference, Use
from roundtable.site.links.reading.textfiles import REDIRECTS, ROBOTS, read_redirects, read_robots
from roundtable.site.links.reading.xml.xhtml import read_xhtml
from roundtable.site.links.reading.xml.xmlfiles import read_xml

PAGES: Final = (".html", ".htm", ".xhtml", ".xht")
READ_AS_XML: Final = (".xhtml", ".xht", ".svg")
"""What servers send as XML, so that browsers read it by its rules."""

MARKED_UP: Final = (".xml", ".atom")
"""Sitemaps and feeds."""

EXPORT: Final = "data/roundtable.json"
"""Where a roundtable's data lie."""
BESIDE: Final = "index.json"
"""What the data beside a page of it are called; elsewhere a file of this name may hold anything."""
OF_A_PAGE: Final = b'roundtable.schema.json#/$defs/PageData"'
"""How such data name their schema."""
LINKED: Final = ".jsonld"

TEXTS: Final = {ROBOTS: read_robots, REDIRECTS: read_redirects}

Locate = Callable[[Collection[Reference]], Mapping[Reference, list[Location]]]


@dataclass(frozen=True, slots=True)
class Source:
    """A document, and what it refers to."""

    file: str
    references: Counter[Reference]
    locate: Locate
    """Returns for each of some references every place at which it stands, as far as that can be told."""
    bases: tuple[str, ...] = ()
    """What `<base href>` or `xml:base` says around this document and in it, the outermost first."""
    is_seen_from_root: bool = False
    """Whether its references are seen from the root of the site, wherever the file stands."""
    document: Document | None = None
    """The document, where it is HTML or a drawing."""
    is_inner: bool = False
    """Whether it stands in a `srcdoc` attribute of the file."""


def is_page(file: str) -> bool:
    """Return whether a file is a page that a reader sees."""
    return file.lower().endswith(PAGES)


def has_anchors(file: str) -> bool:
    """Return whether the parts of a file can be checked: in others a fragment means what the format says."""
    return file.lower().endswith((*PAGES, ".svg"))


def is_source(file: str) -> bool:
    """Return whether a file may refer to others by what its name says it is."""
    manifest = file.endswith(".webmanifest") or file.rpartition("/")[2] == "manifest.json"
    named = file.lower().endswith((".css", LINKED, *MARKED_UP)) or file in {EXPORT, *indexfile.PLACES, *TEXTS}
    return has_anchors(file) or named or manifest or file.rpartition("/")[2] == BESIDE


def open_source(site: Path, file: str) -> Iterator[Source]:
    """Yield the documents in a file, the outermost first; one that is of no other kind is a web app manifest.

    Raises ValueError where it is not what its name says, OSError where it cannot be read.
    """
    raw = (site / file).read_bytes()
    name = file.lower()
    if has_anchors(file):
        outermost = read_xhtml(raw) if name.endswith(READ_AS_XML) else read_html(raw)
        for placed in documents(outermost):
            yield _document(file, placed, outermost)
    elif name.endswith(".css"):
        yield _written_out(file, raw.decode("utf-8-sig", "replace"), parse_css)
    elif name.endswith(MARKED_UP):
        yield from _xml(file, raw)
    elif file in TEXTS:
        yield _written_out(file, raw.decode("utf-8-sig", "replace"), TEXTS[file])
    elif file in indexfile.PLACES:
        yield _json(file, raw, read_search_index, is_seen_from_root=True)
    elif file == EXPORT or OF_A_PAGE in raw:
        yield _json(file, raw, read_export, is_seen_from_root=True)
    elif name.endswith(LINKED):
        yield _json(file, raw, read_linked_file)
    elif file.rpartition("/")[2] == BESIDE:
        return
    else:
        yield _json(file, raw, read_manifest)


def page_text(site: Path, file: str) -> str:
    """Return the source of a page or a drawing as text, decoded as by `open_source`, with what that raises."""
    raw = (site / file).read_bytes()
    if file.lower().endswith(READ_AS_XML):
        return read_xhtml(raw).text
    return in_utf_8(raw).decode("utf-8", "replace")


def _document(file: str, placed: Placed, outermost: Document) -> Source:
    def locate(references: Collection[Reference]) -> dict[Reference, list[Location]]:
        return _located(file, outermost.text, placed.find(references))

    inner = placed.depth > 0
    return Source(file, placed.document.references, locate, placed.bases, document=placed.document, is_inner=inner)


def _written_out(file: str, text: str, grammar: Callable[[str], Iterator[Address]]) -> Source:
    """Read a file whose addresses stand in it as they are. A mere fragment in it means each page that uses it."""
    offsets: dict[Reference, list[int]] = {}
    for address in grammar(text):
        if address.use is not Use.LOCAL:
            offsets.setdefault(Reference(address.text, address.use), []).append(address.offset)
    counts = Counter({reference: len(found) for reference, found in offsets.items()})
    return Source(
        file,
        counts,
        lambda references: _located(file, text, {reference: offsets[reference] for reference in references}),
    )


def _xml(file: str, raw: bytes) -> Iterator[Source]:
    """Read a sitemap or a feed: a source for each base."""
    by_base: dict[tuple[str, ...], dict[Reference, list[Location]]] = {}
    for address in read_xml(raw):
        places = by_base.setdefault(address.bases, {}).setdefault(Reference(address.text, Use.ADDRESS), [])
        places.append(Location(file, address.line, address.column))
    for bases, found in by_base.items():
        counts = Counter({reference: len(places) for reference, places in found.items()})
        yield Source(file, counts, partial(_known, found), bases)


def _known(
    places: Mapping[Reference, list[Location]], references: Collection[Reference]
) -> dict[Reference, list[Location]]:
    return {reference: places[reference] for reference in references}


def _json(
    file: str, raw: bytes, read: Callable[[str], Iterator[tuple[str, Use]]], *, is_seen_from_root: bool = False
) -> Source:
    text = raw.decode("utf-8-sig")
    counts = Counter(Reference(address, use) for address, use in read(text))

    def locate(references: Collection[Reference]) -> dict[Reference, list[Location]]:
        offsets = string_offsets(text)
        return _located(file, text, {reference: offsets.get(reference.text, []) for reference in references})

    return Source(file, counts, locate, is_seen_from_root=is_seen_from_root)


def _located(file: str, text: str, offsets: Mapping[Reference, list[int]]) -> dict[Reference, list[Location]]:
    known = locations(file, text, [offset for found in offsets.values() for offset in found])
    return {reference: [known[offset] for offset in found] for reference, found in offsets.items()}
