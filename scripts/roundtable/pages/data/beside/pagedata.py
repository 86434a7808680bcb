"""Each page's data, in a file beside it: what it is about, and where that stands."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from roundtable.content.addressing import addresses, pagekinds
from roundtable.pages.data.beside.slices import Slices, named
from roundtable.pages.data.model import Export, PageData
from roundtable.pages.data.place import SCHEMA, from_root, root
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.page import Page

NAMED: Final[Mapping[str, tuple[str, ...]]] = {
    pagekinds.HOME.name: ("people", "questions", "topics"),
    pagekinds.EXPERTS.name: ("people",),
    pagekinds.TOPICS.name: ("topics",),
    pagekinds.COMPARE.name: ("people",),
    pagekinds.POSITIONS.name: ("people", "questions"),
    pagekinds.QUOTATIONS.name: ("people", "claims"),
    pagekinds.TIMELINE.name: ("events",),
    pagekinds.GLOSSARY.name: ("terms",),
    pagekinds.ABOUT.name: ("sources",),
    pagekinds.DATA.name: (),
    pagekinds.PRINT.name: ("people", "claims", "questions", "topics"),
}
"""Of which lists of the whole a page that lists or explains names every record; the others are sliced (`Slices`)."""


def page_file(page: str) -> str:
    """Return the address of the file beside the page of an address."""
    return f"{page}index.json"


def pages_data(pages: Iterable[Page], whole: Export, publication: Publication) -> Iterator[tuple[str, str]]:
    """Yield address and text of the file beside each page."""
    slices = Slices(whole)
    for page in pages:
        records, file = slices.of(page), page_file(page.address)
        data = PageData(
            schema_=f"{addresses.relative(SCHEMA, file)}#/$defs/{PageData.__name__}",
            site=root(publication, file),
            language=whole.language,
            kind=page.kind.name,
            title=page.title,
            address=from_root(page.address),
            ids=named(records) if records else {name: _ids(whole, name) for name in NAMED[page.kind.name]},
            records=records,
        )
        yield file, f"{data.model_dump_json(by_alias=True)}\n"


def _ids(whole: Export, name: str) -> tuple[str, ...]:
    return tuple(record.id for record in getattr(whole, name))
