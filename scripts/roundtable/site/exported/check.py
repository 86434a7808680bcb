"""Every file for programs in a built site, compared with what was proved."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

from roundtable.content.addressing import addresses
from roundtable.disk.jsonreading import read_json
from roundtable.faults import Code, Diagnostic, Location
from roundtable.pages.data.annotations import QUOTATIONS
from roundtable.pages.data.beside.pagedata import page_file
from roundtable.pages.data.model import Export, PageData
from roundtable.pages.data.positions import POSITIONS
from roundtable.pages.data.whole.export import EXPORT
from roundtable.proof.prooffile import Proof
from roundtable.site.exported.annotations import Collection, check_annotations
from roundtable.site.exported.beside import check_page, records
from roundtable.site.exported.citations import check_citations
from roundtable.site.exported.discrepancy import Discrepancy
from roundtable.site.exported.positions import check_positions
from roundtable.site.exported.whole import check_marks, check_whole
from roundtable.site.words.quotations import ON_THE_WAY, Known

BESIDE: Final = page_file(addresses.HOME).strip("/")
"""What the data beside a page are called."""

Check = Callable[[bytes], Iterable[Discrepancy]]
"""Takes what a file holds. Raises ValueError for what cannot be read."""


def check_exported(site: Path, known: Known, proofs: Mapping[str, Proof]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the data and the files for reference managers; proofs stand under their sources' ids."""
    for file, check in _checks(site, known, proofs):
        for fault in _faults(site / file, check):
            where = Location(file.as_posix())
            yield Diagnostic(code=fault.code, location=where, message=fault.message, hint=ON_THE_WAY)


def _faults(path: Path, check: Check) -> Iterator[Discrepancy]:
    """Yield the faults of a file, or why it cannot be read."""
    try:
        yield from check(path.read_bytes())
    except (OSError, ValueError, csv.Error) as error:
        yield Discrepancy(Code.MALFORMED_FILE, f"cannot be read: {str(error).splitlines()[0]}")


def _checks(site: Path, known: Known, proofs: Mapping[str, Proof]) -> Iterator[tuple[PurePosixPath, Check]]:
    """Yield each file, seen from the site's root, with its check; where the whole cannot be read, that alone."""
    for path in sorted(site.rglob("cite.*")):
        file = PurePosixPath(path.relative_to(site).as_posix())
        yield file, partial(check_citations, file, known=known)
    yield _file(EXPORT), partial(_whole_faults, known=known, proofs=proofs)
    try:
        whole = Export.model_validate_json((site / _file(EXPORT)).read_bytes())
    except (OSError, ValueError):
        return
    yield _file(POSITIONS), lambda raw: check_positions(raw.decode(), whole)
    yield _file(QUOTATIONS), lambda raw: check_annotations(Collection.model_validate_json(raw), whole)
    held = records(whole)
    for path in sorted(site.rglob(BESIDE)):
        file = PurePosixPath(path.relative_to(site).as_posix())
        yield file, lambda raw: check_page(PageData.model_validate_json(raw), held, known)


def _whole_faults(raw: bytes, known: Known, proofs: Mapping[str, Proof]) -> Iterator[Discrepancy]:
    yield from check_whole(Export.model_validate_json(raw), known, proofs)
    yield from check_marks(read_json(raw), known)


def _file(address: str) -> PurePosixPath:
    return PurePosixPath(address.strip("/"))
