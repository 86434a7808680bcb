"""What a page shows to be wrong by itself: doubled ids, leftovers in its text, references to its own elements."""

from collections import Counter
from urllib.parse import unquote

from roundtable.faults import Code, Violations, check
from roundtable.site.links.judging.pages.leftovers import find_leftovers
from roundtable.site.links.judging.suggestions.hints import Hints
from roundtable.site.links.judging.suggestions.mistakes import Mistake
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.html.finding import find_ids, find_values
from roundtable.site.links.reading.places import locations
from roundtable.site.links.reading.reference import Reference, Use
from roundtable.site.links.resolving.fragments.anchors import names_part


@check(Code.DUPLICATE_ANCHOR)
def check_ids(file: str, document: Document) -> Violations:
    """An id names one element of a page (DOM, section 4.9; HTML, section 3.2.6 "The id attribute").

    Bad: `<p id="ferry"></p><p id="ferry"></p>`
    Good: `<p id="ferry"></p><p id="Ferry"></p>`
    """
    if len(set(document.ids)) == len(document.ids):
        return
    doubled = {name: count for name, count in Counter(document.ids).items() if count > 1}
    found = find_ids(document, doubled)
    offsets = {offset: name for name, count in doubled.items() for offset in found[name][1:count]}
    for offset, place in locations(file, document.text, offsets).items():
        yield place, f"a second element with the id {offsets[offset]!r}: links lead to the first"


@check(Code.MALFORMED_FILE)
def check_data(file: str, document: Document) -> Violations:
    """Data in a page that its reader's programs ask for are JSON (RFC 8259).

    Bad: `<script type="application/ld+json">{"name": NaN}</script>`
    Good: `<script type="application/ld+json">{"name": "Ada"}</script>`
    """
    for content, why in document.malformed.items():
        found = find_values(document.text, ("script", ""), content, is_xml=document.is_xml)
        offsets = [value.offset for value in found]
        for place in locations(file, document.text, offsets).values():
            yield place, f"the data in this <script> are no JSON: {why}"


@check(Code.SOURCE_LEFTOVER)
def check_text(file: str, document: Document) -> Violations:
    """The text of a page holds no syntax of a template or of Markdown outside code.

    Bad: `<p>The ferry of {{ date }}</p>`
    Bad: `<p>[The ferry](ferry.md)</p>`
    Good: `<p>Write <code>{{ date }}</code></p>`
    """
    found = list(find_leftovers(document.raw, document.text))
    places = locations(file, document.text, (leftover.offset for leftover in found)) if found else {}
    for leftover in found:
        yield places[leftover.offset], f"the page shows {leftover.text!r}, which should have been replaced"


def check_local(document: Document, reference: Reference, hints: Hints) -> Mistake | None:
    """`usemap` names a map, `url(#id)`, `for` and the like an element, of the same document."""
    if reference.use is Use.ID:
        if reference.text in document.known_ids:
            return None
        hint = hints.anchor(reference.text, document.known_ids)
        return Mistake(Code.BROKEN_ID_REFERENCE, "is the id of no element of the page", hint.replace("'#", "'"))
    if reference.attribute == "usemap":
        _, hash_sign, name = reference.text.partition("#")
        if hash_sign and name in document.maps - {""}:
            return None
        return Mistake(Code.BROKEN_FRAGMENT, "names no map of the page", hints.anchor(name, document.maps))
    name = reference.text[1:]
    if names_part(name, document.known_ids):
        return None
    return Mistake(
        Code.BROKEN_FRAGMENT, "names no element of the page", hints.anchor(unquote(name), document.known_ids)
    )
