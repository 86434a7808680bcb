"""What a page shows to be wrong by itself: doubled ids, leftovers in its text, references to its own elements."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from roundtable.faults import Code, Diagnostic
from roundtable.site.links.judging.leftovers import find_leftovers
from roundtable.site.links.judging.mistakes import Fault
from roundtable.site.links.judging.nearest import nearest_anchor
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.places import Places
from roundtable.site.links.reading.reference import Reference
from roundtable.site.links.resolving.anchors import names_part


def check_ids(file: str, document: Document) -> Iterator[Diagnostic]:
    """An id names one element of a page (DOM, section 4.9; HTML, section 3.2.6 "The id attribute")."""
    if len(set(document.ids)) == len(document.ids):
        return
    places = Places(file, document.text)
    for name, count in Counter(document.ids).items():
        for place in places.of_id(name)[1:count]:
            message = f"a second element with the id {name!r}: links lead to the first"
            yield Diagnostic(code=Code.DUPLICATE_ANCHOR, location=place, message=message)


def check_text(file: str, document: Document) -> Iterator[Diagnostic]:
    """The text of a page holds no syntax of a template or of Markdown outside code."""
    places = None
    for found in find_leftovers(document.raw, document.text):
        places = places or Places(file, document.text)
        message = f"the page shows {found.text!r}, which should have been replaced"
        yield Diagnostic(code=Code.SOURCE_LEFTOVER, location=places.at(found.offset), message=message)


def check_local(document: Document, reference: Reference) -> Fault | None:
    """`usemap` names a map, and `url(#id)` an element, of the same document."""
    if reference.attribute == "usemap":
        _, hash_sign, name = reference.text.partition("#")
        if hash_sign and name in document.maps - {""}:
            return None
        return Fault(Code.BROKEN_FRAGMENT, "names no map of the page", nearest_anchor(name, document.maps))
    name = reference.text[1:]
    if names_part(name, frozenset(document.ids)):
        return None
    return Fault(Code.BROKEN_FRAGMENT, "names no element of the page", nearest_anchor(unquote(name), document.ids))
