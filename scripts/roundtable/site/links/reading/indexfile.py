"""The file of a built site that its search reads: where it lies, and what stands in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from roundtable.disk.jsonreading import read_json
from roundtable.faults import Code, Diagnostic, Location

PLACE: Final = "search/search_index.json"
"""Where the index lies that the site's search reads, seen from the site's root."""

PLACES: Final = {PLACE: "docs", "search.json": "items"}
"""Where engines put indexes of their own, and the member that holds the entries: MkDocs, as we do, and Zensical."""

SHOWN: Final = ("location", "title", "text")
"""What every entry has: its address, seen from the site's root, and two texts; those of an engine's own are HTML."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A search index that was read."""

    entries: tuple[dict[str, Any], ...]
    """Each has the strings of SHOWN, and whatever else is shown of it."""


def read_index(site: Path) -> SearchIndex | Diagnostic:
    """Return the index that a site's search reads, or what is wrong: there is none, or it cannot be read."""
    try:
        data = read_json((site / PLACE).read_bytes())
    except FileNotFoundError:
        message = f"the site has no search index {PLACE!r}"
        hint = "It is staged with the pages: look for an engine or an extension that leaves it out."
        return Diagnostic(code=Code.MISSING_INDEX, location=Location("mkdocs.yml"), message=message, hint=hint)
    except ValueError as error:
        return _unreadable(str(error))
    entries = data.get(PLACES[PLACE]) if isinstance(data, dict) else None
    if not isinstance(entries, list) or not all(map(_is_entry, entries)):
        return _unreadable(f"{PLACES[PLACE]!r} must be a list of entries, each with {', '.join(SHOWN)}")
    return SearchIndex(tuple(entries))


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and all(isinstance(entry.get(name), str) for name in SHOWN)


def _unreadable(why: str) -> Diagnostic:
    hint = "It is staged with the pages: look for an engine or an extension that writes it anew."
    message = f"is no search index: {why}"
    return Diagnostic(code=Code.MALFORMED_FILE, location=Location(PLACE), message=message, hint=hint)
