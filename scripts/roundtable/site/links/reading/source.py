"""A file of the site, whatever its kind, as a source of references: to what, and at which place."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from roundtable.faults import Location
from roundtable.site import indexfile
from roundtable.site.links.reading.css import parse_css
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.html.parsing import read_html
from roundtable.site.links.reading.jsonfiles import read_manifest, read_search_index
from roundtable.site.links.reading.places import Places, literals
from roundtable.site.links.reading.reference import Reference, Use
from roundtable.site.links.reading.xmlfiles import read_xml

PAGES: Final = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Source:
    """A document, and what it refers to."""

    file: str
    references: Counter[Reference]
    locate: Callable[[Reference], list[Location]]
    """Returns every place at which a reference stands."""
    bases: tuple[str, ...] = ()
    """What `<base href>` says in the documents around this one and in itself, the outermost first."""
    is_seen_from_root: bool = False
    """Whether its references are seen from the root of the site, wherever the file stands."""
    document: Document | None = None
    """The document, where it is HTML."""
    is_inner: bool = False
    """Whether it stands in a `srcdoc` attribute of the file."""


def is_page(file: str) -> bool:
    """Return whether a file is a page that a reader sees."""
    return file.lower().endswith(PAGES)


def has_anchors(file: str) -> bool:
    """Return whether the parts of a file can be checked: in others a fragment means what the format says."""
    return file.lower().endswith((*PAGES, ".svg"))


def is_source(file: str) -> bool:
    """Return whether a file may refer to others."""
    manifest = file.endswith(".webmanifest") or file.rpartition("/")[2] == "manifest.json"
    return has_anchors(file) or file.lower().endswith((".css", ".xml")) or manifest or file in indexfile.PLACES


def open_source(site: Path, file: str) -> Iterator[Source]:
    """Yield the documents in a file, the outermost first; raises ValueError where it is not what its name says."""
    raw = (site / file).read_bytes()
    if has_anchors(file):
        document = read_html(raw)
        yield from _documents(Places(file, document.text), document, (), is_inner=False)
    elif file.lower().endswith(".css"):
        yield _style_sheet(file, raw)
    elif file.lower().endswith(".xml"):
        yield _xml(file, raw)
    elif file in indexfile.PLACES:
        yield _json(file, raw, read_search_index, is_seen_from_root=True)
    else:
        yield _json(file, raw, read_manifest)


def _documents(places: Places, document: Document, around: tuple[str, ...], *, is_inner: bool) -> Iterator[Source]:
    """Yield a document and those in its `srcdoc` attributes, whose base is its own (HTML, "fallback base URL")."""
    bases = around if document.base is None else (*around, document.base)
    yield Source(places.path, document.references, places.of, bases, document=document, is_inner=is_inner)
    for inner in document.inner:
        yield from _documents(places, inner, bases, is_inner=True)


def _style_sheet(file: str, raw: bytes) -> Source:
    """Read a style sheet. A mere fragment in it means each page that uses it, and is passed over."""
    text = raw.decode("utf-8-sig", "replace")
    places = Places(file, text)
    offsets: dict[Reference, list[int]] = {}
    for one in parse_css(text):
        if not one.text.startswith("#"):
            offsets.setdefault(Reference(one.text, Use.REQUEST), []).append(one.offset)
    counts = Counter({reference: len(found) for reference, found in offsets.items()})
    return Source(file, counts, lambda reference: [places.at(offset) for offset in offsets[reference]])


def _xml(file: str, raw: bytes) -> Source:
    found: dict[Reference, list[Location]] = {}
    for one in read_xml(raw):
        found.setdefault(Reference(one.text, Use.ADDRESS), []).append(Location(file, one.line, one.column))
    counts = Counter({reference: len(places) for reference, places in found.items()})
    return Source(file, counts, lambda reference: found[reference])


def _json(
    file: str, raw: bytes, read: Callable[[str], Iterator[tuple[str, Use]]], *, is_seen_from_root: bool = False
) -> Source:
    text = raw.decode("utf-8-sig")
    places = Places(file, text)
    counts = Counter(Reference(address, use) for address, use in read(text))

    def locate(reference: Reference) -> list[Location]:
        return places.of_literals(literals(reference.text))

    return Source(file, counts, locate, is_seen_from_root=is_seen_from_root)
