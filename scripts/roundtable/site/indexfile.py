"""The file of a built site that its search reads: where each engine puts it, and what stands in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from roundtable.disk.jsonreading import read_json
from roundtable.faults import Code, Diagnostic, Location

PLACES: Final = {"search/search_index.json": "docs", "search.json": "items"}
"""Where the index lies, seen from the site's root, and the member that holds its entries: MkDocs', then Zensical's."""

SHOWN: Final = ("location", "title", "text")
"""What every entry has: its address, seen from the site's root, and two pieces of HTML."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A search index that was read."""

    file: str
    entries: tuple[dict[str, Any], ...]
    """Each has the strings of SHOWN, and whatever else the engine writes."""


def read_index(site: Path) -> SearchIndex | Diagnostic:
    """Return the one index of a site, or what is wrong: there is none, there are two, or it cannot be read."""
    files = [place for place in PLACES if (site / place).is_file()]
    if len(files) != 1:
        message = f"a site has one search index, {' or '.join(map(repr, PLACES))}; this one has {len(files)}"
        hint = "Keep the plugin `search` in mkdocs.yml: what the search shows could not be checked without it."
        return Diagnostic(code=Code.MISSING_INDEX, location=Location("mkdocs.yml"), message=message, hint=hint)
    (file,) = files
    try:
        data = read_json((site / file).read_bytes())
    except ValueError as error:
        return _unreadable(file, str(error))
    entries = data.get(PLACES[file]) if isinstance(data, dict) else None
    if not isinstance(entries, list) or not all(map(_is_entry, entries)):
        return _unreadable(file, f"{PLACES[file]!r} must be a list of entries, each with {', '.join(SHOWN)}")
    return SearchIndex(file, tuple(entries))


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and all(isinstance(entry.get(name), str) for name in SHOWN)


def _unreadable(file: str, why: str) -> Diagnostic:
    return Diagnostic(code=Code.MALFORMED_FILE, location=Location(file), message=f"is no search index: {why}")
