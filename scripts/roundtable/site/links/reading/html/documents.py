"""A document and those in its `srcdoc` attributes, and the places in the outermost source at which they stand."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final

from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.html.finding import find_references, find_values
from roundtable.site.links.reading.html.parsing import read_html
from roundtable.site.links.reading.html.tokens.attributes import offset_in_source
from roundtable.site.links.reading.reference import Reference

DEEPEST: Final = 10
"""How many documents may stand in each other."""
Shift = Callable[[int], int]
"""Says of an offset in a document's source where that stands in the outermost one's."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A document, where it stands, and what `<base href>` says in those around it and in itself."""

    document: Document
    bases: tuple[str, ...]
    shifts: Callable[[], list[Shift]]
    """Returns a shift for each place at which the document stands."""
    depth: int = 0

    def find(self, references: Collection[Reference]) -> dict[Reference, list[int]]:
        """Return the offsets in the outermost source at which references of this document stand."""
        wanted = {reference: self.document.references[reference] for reference in references}
        found = find_references(self.document.text, wanted, is_xml=self.document.is_xml)
        shifts = self.shifts()
        return {
            reference: [shift(offset) for shift in shifts for offset in offsets] for reference, offsets in found.items()
        }


def documents(outermost: Document) -> Iterator[Placed]:
    """Yield a document and those inside it, whose base is its own (HTML, "fallback base URL"), the outermost first.

    Raises ValueError where more stand in each other than anybody wrote.
    """
    waiting = [Placed(outermost, _bases((), outermost), lambda: [int])]
    while waiting:
        here = waiting.pop()
        yield here
        if here.document.srcdocs and here.depth == DEEPEST:
            message = f"more than {DEEPEST} documents stand in each other's srcdoc"
            raise ValueError(message)
        waiting += [_inner(here, text, times) for text, times in Counter(here.document.srcdocs).items()]


def _bases(around: tuple[str, ...], document: Document) -> tuple[str, ...]:
    return around if document.base is None else (*around, document.base)


def _inner(around: Placed, text: str, times: int) -> Placed:
    document = read_html(text)
    document.found *= times

    def shifts() -> list[Shift]:
        holders = list(find_values(around.document.text, ("iframe", "srcdoc"), text, is_xml=around.document.is_xml))
        return [
            _compose(outer, offset_in_source(holder.raw), holder.offset)
            for outer in around.shifts()
            for holder in holders
        ]

    return Placed(document, _bases(around.bases, document), shifts, around.depth + 1)


def _compose(outer: Shift, inner: Shift, start: int) -> Shift:
    return lambda offset: outer(start + inner(offset))
