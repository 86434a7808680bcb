"""What a page shows to be wrong by itself: doubled ids, leftovers in its text, references to its own elements."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from roundtable.faults import Code, Diagnostic
from roundtable.site.links.fragments import names_part
from roundtable.site.links.leftovers import find_leftovers
from roundtable.site.links.mistakes import Fault
from roundtable.site.links.nearest import nearest_anchor
from roundtable.site.links.places import Places
from roundtable.site.links.reading import Reading
from roundtable.site.links.reference import Reference


def check_ids(file: str, reading: Reading) -> Iterator[Diagnostic]:
    """An id names one element of a page (DOM, section 4.9; HTML, section 3.2.6 "The id attribute")."""
    if len(set(reading.ids)) == len(reading.ids):
        return
    places = Places(file, reading.text)
    for name, count in Counter(reading.ids).items():
        for place in places.of_id(name)[1:count]:
            message = f"a second element with the id {name!r}: links lead to the first"
            yield Diagnostic(code=Code.DUPLICATE_ANCHOR, location=place, message=message)


def check_text(file: str, reading: Reading) -> Iterator[Diagnostic]:
    """The text of a page holds no syntax of a template or of Markdown outside code."""
    places = None
    for found in find_leftovers(reading.raw, reading.text):
        places = places or Places(file, reading.text)
        message = f"the page shows {found.text!r}, which should have been replaced"
        yield Diagnostic(code=Code.SOURCE_LEFTOVER, location=places.at(found.offset), message=message)


def check_local(reading: Reading, reference: Reference) -> Fault | None:
    """`usemap` names a map, and `url(#id)` an element, of the same document."""
    if reference.attribute == "usemap":
        _, hash_sign, name = reference.text.partition("#")
        if hash_sign and name in reading.maps - {""}:
            return None
        return Fault(Code.BROKEN_FRAGMENT, "names no map of the page", nearest_anchor(name, reading.maps))
    name = reference.text[1:]
    if names_part(name, frozenset(reading.ids)):
        return None
    return Fault(Code.BROKEN_FRAGMENT, "names no element of the page", nearest_anchor(unquote(name), reading.ids))
