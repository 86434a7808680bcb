"""Works as RIS, a tag and a value on each line (Research Information Systems, "RIS Format Specifications")."""

from collections.abc import Iterable, Iterator
from typing import Final

from roundtable.pages.metadata.citing.works import Work

END: Final = "\r\n"
"""How a line ends there."""


def ris(works: Iterable[Work]) -> str:
    """Return a file of works: a page is `ELEC`, an original `GEN`, since no more is known of what it is."""
    return "".join(f"{tag}  - {value}{END}" for work in works for tag, value in _lines(work) if value or tag == "ER")


def _lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC" if work.is_page else "GEN"
    yield "ID", work.key
    yield from (("AU", author.inverted) for author in work.authors)
    yield "TI", work.title
    yield "T2" if work.is_page else "PB", work.container
    yield "ET", work.edition
    yield "PY", work.date[:4]
    yield "DA", "/".join((*work.date.split("-"), "", "")[:3]) + "/"
    yield "LA", work.language
    yield "UR", work.url
    yield "N1", work.quotation
    yield "ER", ""
