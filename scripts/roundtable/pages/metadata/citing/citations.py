"""How a page is cited: what may be cited from it in each style, and as files for reference managers."""

from collections.abc import Iterator
from typing import Final

from roundtable.pages.metadata.citing.bibtex import bibtex
from roundtable.pages.metadata.citing.csl import csl_json
from roundtable.pages.metadata.citing.ris import ris
from roundtable.pages.metadata.citing.styles import STYLES
from roundtable.pages.metadata.citing.works import Work
from roundtable.pages.parts.metadata import Citation, CitedWork, Reference
from roundtable.pages.wording import Wording

FORMATS: Final = (("BibTeX", "cite.bib", bibtex), ("RIS", "cite.ris", ris), ("CSL-JSON", "cite.json", csl_json))
"""What a format is called, the file beside the page that is in it, and what writes it."""


def citations(works: tuple[Work, ...], wording: Wording) -> Iterator[CitedWork]:
    """Yield each work in every style."""
    for work in works:
        label = wording.say("This page") if work.is_page else wording.say("The original")
        cited = tuple(Citation(wording.say(name), style(work)) for name, style in STYLES.items())
        yield CitedWork(label, cited, _unknown(work, wording))


def _unknown(work: Work, wording: Wording) -> str:
    """Return, in words, what every citation of a work lacks, or nothing: else its citations look cut short."""
    if work.title:
        return ""
    return wording.say("Its title is not known.") if work.url else wording.say("Its title and address are not known.")


def references(address: str, works: tuple[Work, ...]) -> Iterator[Reference]:
    """Yield the files beside a page that hold its works."""
    for name, file, write in FORMATS:
        yield Reference(name, f"{address}{file}", write(works))
