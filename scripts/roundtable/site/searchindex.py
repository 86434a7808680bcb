"""The search index: every entry leads into the site.

What it says is no matter here: the site's search shows titles and texts as text, whatever stands in them, and makes
links of the locations (`templates/assets/search.js`). Whether those lead anywhere is the business of `links`, and
whether the words are the experts' that of `quotations`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.faults import Code, Diagnostic, Location, Violations, check
from roundtable.site.links.reading.indexfile import PLACE, SearchIndex, read_index
from roundtable.site.links.resolving.urls import parse, parse_base
from roundtable.text.beginning import beginning

ANY_SITE: Final = parse_base("https://site.invalid/")
LONGEST_SHOWN: Final = 200
"""How much of a value a message repeats, in characters."""
CURE: Final = (
    "A location is an address of the site without its first stroke (scripts/roundtable/pages/rendering/searching.py)."
)


def check_search_index(site: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with the entries of a site's index; that it is missing or broken, the check of quotations."""
    index = read_index(site)
    if not isinstance(index, Diagnostic):
        yield from check_entries(index)


@check(Code.SEARCH_ADDRESS, cure=CURE)
def check_entries(index: SearchIndex) -> Violations:
    """Each entry leads into the site.

    Bad: `{search/search_index.json: '{"docs": [{"location": "javascript:alert(1)", "title": "", "text": ""}]}'}`
    Bad: `{search/search_index.json: '{"docs": [{"location": "//ferry.example", "title": "", "text": ""}]}'}`
    Good: `{search/search_index.json: '{"docs": [{"location": "", "title": "<b>", "text": "a < b"}]}'}`
    """
    for entry in index.entries:
        location = entry["location"]
        if (url := parse(location, ANY_SITE)) is None or url.origin != ANY_SITE.origin:
            shown = beginning(location, LONGEST_SHOWN)
            yield Location(PLACE), f"an entry of the search index leads out of the site: {shown!r}"
