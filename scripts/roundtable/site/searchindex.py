"""The search index, value by value: what the search shows of it must be no more than text.

Material's search puts the titles, texts and tags of what it found into the page as HTML, and makes links of the
locations (its `utilities/h` and `templates/search`). What it writes itself into the index is escaped text and the bare
tags of a few elements (its `plugins/search/plugin.py`, `Parser`); nothing else may stand there. Whether the locations
lead anywhere is the business of `links`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from roundtable.faults import Code, Diagnostic, Location, Violations, check
from roundtable.site.indexfile import SearchIndex, read_index
from roundtable.site.links.resolving.tree import INDEX
from roundtable.site.links.resolving.urls import parse, parse_base

MARKUP: Final = re.compile(r"<(?!/?(?:p|code|pre|li|ol|ul|sub|sup)>)")
"""The beginning of a tag, a comment or the like, unless it is one of the bare tags: text has its `<` escaped."""
ANY_SITE: Final = parse_base("https://site.invalid/")
LONGEST_SHOWN: Final = 200
"""How much of a value a message repeats, in characters."""
CURE: Final = (
    "Look for a template or an extension that writes text where HTML is expected: "
    "a page's title in the front matter is HTML (templates/parts/page.md.jinja)."
)


def check_search_index(site: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with the entries of a site's index; that it is missing or broken, the check of quotations."""
    index = read_index(site)
    if not isinstance(index, Diagnostic):
        yield from check_entries(index)


@check(Code.SEARCH_MARKUP, cure=CURE)
def check_entries(index: SearchIndex) -> Violations:
    """Each value of each entry is text, and each entry leads into the site; a fault is placed on the page it leads to.

    Bad: `{search/search_index.json: '{"docs": [{"location": "", "title": "<img src=x>", "text": ""}]}'}`
    Bad: `{search/search_index.json: '{"docs": [{"location": "//ferry.example", "title": "", "text": ""}]}'}`
    Good: `{search/search_index.json: '{"docs": [{"location": "", "title": "&lt;img>", "text": "<p>x</p>"}]}'}`
    """
    for entry in index.entries:
        location = entry["location"]
        inside = (url := parse(location, ANY_SITE)) is not None and url.origin == ANY_SITE.origin
        where = Location(_page(location) if inside else index.file)
        if not inside:
            yield where, _say("location", location, "leads out of the site")
        for name, value in entry.items():
            yield from ((where, _say(name, text, "holds markup")) for text in _texts(value) if MARKUP.search(text))


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON is anything
    """Yield every string in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def _page(location: str) -> str:
    """Return the file of the page to which an entry leads.

    >>> _page("topics/gas/#supply"), _page("about.html"), _page("")
    ('topics/gas/index.html', 'about.html', 'index.html')
    """
    path = re.split("[?#]", location)[0]
    return path if path and not path.endswith("/") else f"{path}{INDEX}"


def _say(name: str, value: str, problem: str) -> str:
    shown = value if len(value) <= LONGEST_SHOWN else f"{value[:LONGEST_SHOWN]}…"
    return f"{name!r} of an entry in the search index {problem}: {shown!r}"
