"""A file of the site, whatever its kind, as a source of references: to what, seen from where, at which place."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from roundtable.faults import Location
from roundtable.site import indexfile
from roundtable.site.links.css import parse_css
from roundtable.site.links.jsonfiles import read_manifest, read_search_index
from roundtable.site.links.parsing import read_html
from roundtable.site.links.places import Places, literals
from roundtable.site.links.reading import Reading
from roundtable.site.links.reference import Reference, Use
from roundtable.site.links.scope import Scope
from roundtable.site.links.urls import Url, parse
from roundtable.site.links.xmlfiles import read_xml

PAGES: Final = (".html", ".htm", ".xhtml")
NOT_FOUND: Final = "404.html"


@dataclass(frozen=True, slots=True)
class Source:
    """A document, and what it refers to."""

    file: str
    references: Counter[Reference]
    base: Url
    locate: Callable[[Reference], list[Location]]
    """Returns every place at which a reference stands."""
    deeper: Url | None = None
    """The base as it is when the document is served at another depth: GitHub Pages shows 404.html anywhere."""
    is_own_base: bool = True
    """Whether the document leaves its base to be its own address."""
    reading: Reading | None = None
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


def open_source(site: Path, file: str, scope: Scope) -> Iterator[Source]:
    """Yield the documents in a file, the outermost first; raises ValueError where it is not what its name says."""
    raw = (site / file).read_bytes()
    own = parse(scope.address(file)) or scope.root
    if has_anchors(file):
        reading = read_html(raw)
        places = Places(file, reading.text)
        deeper = parse("not/a/page/of/the/site", scope.root) if file == NOT_FOUND else None
        yield from _documents(places, reading, own, deeper, is_inner=False)
    elif file.lower().endswith(".css"):
        yield _style_sheet(file, raw, own)
    elif file.lower().endswith(".xml"):
        yield _xml(file, raw, own)
    elif file in indexfile.PLACES:
        yield _json(file, raw, scope.root, read_search_index)
    else:
        yield _json(file, raw, own, read_manifest)


def _documents(places: Places, reading: Reading, own: Url, deeper: Url | None, *, is_inner: bool) -> Iterator[Source]:
    """Yield a document and those in its `srcdoc` attributes, whose base is its own (HTML, "fallback base URL")."""
    base = _base(reading.base, own)
    deeper = deeper and _base(reading.base, deeper)
    yield Source(places.path, reading.references, base, places.of, deeper, reading.base is None, reading, is_inner)
    for inner in reading.inner:
        yield from _documents(places, inner, base, deeper, is_inner=True)


def _base(href: str | None, fallback: Url) -> Url:
    """Return a document's base; one that is no address of the web is passed over, as `data:` is by browsers."""
    base = None if href is None else parse(href, fallback)
    return base if base and base.is_web else fallback


def _style_sheet(file: str, raw: bytes, own: Url) -> Source:
    """Read a style sheet. A mere fragment in it means each page that uses it, and is passed over."""
    text = raw.decode("utf-8-sig", "replace")
    places = Places(file, text)
    offsets: dict[Reference, list[int]] = {}
    for one in parse_css(text):
        if not one.text.startswith("#"):
            offsets.setdefault(Reference(one.text, Use.REQUEST), []).append(one.offset)
    counts = Counter({reference: len(found) for reference, found in offsets.items()})
    return Source(file, counts, own, lambda reference: [places.at(offset) for offset in offsets[reference]])


def _xml(file: str, raw: bytes, own: Url) -> Source:
    found: dict[Reference, list[Location]] = {}
    for one in read_xml(raw):
        found.setdefault(Reference(one.text, Use.ADDRESS), []).append(Location(file, one.line, one.column))
    counts = Counter({reference: len(places) for reference, places in found.items()})
    return Source(file, counts, own, lambda reference: found[reference])


def _json(file: str, raw: bytes, base: Url, read: Callable[[str], Iterator[tuple[str, Use]]]) -> Source:
    text = raw.decode("utf-8-sig")
    places = Places(file, text)
    counts = Counter(Reference(address, use) for address, use in read(text))
    return Source(file, counts, base, lambda reference: places.of_literals(literals(reference.text)))
