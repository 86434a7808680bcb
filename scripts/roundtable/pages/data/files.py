"""Every file of data, by its address."""

from collections.abc import Iterable, Iterator, Mapping

from roundtable.pages.data.annotations import QUOTATIONS, annotations
from roundtable.pages.data.beside.pagedata import pages_data
from roundtable.pages.data.place import SCHEMA
from roundtable.pages.data.positions import METADATA, POSITIONS, metadata, positions
from roundtable.pages.data.whole.export import EXPORT, export, schema
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.page import Page
from roundtable.proof.evidence import Evidence


def data_files(
    pages: Iterable[Page], roundtable: Roundtable, evidence: Mapping[str, Evidence], publication: Publication
) -> Iterator[tuple[str, str]]:
    """Yield address and text of each file: those of the whole, then that beside each page.

    Evidence stands under its source's id.
    """
    whole = export(roundtable, evidence, publication)
    yield SCHEMA, schema()
    yield EXPORT, f"{whole.model_dump_json(by_alias=True, indent=1)}\n"
    yield POSITIONS, positions(whole)
    yield METADATA, metadata(whole, publication)
    yield QUOTATIONS, annotations(whole, publication)
    yield from pages_data(pages, whole, publication)
