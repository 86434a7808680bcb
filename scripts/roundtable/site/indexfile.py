"""The file of a built site that its search reads: where each engine puts it, and what stands in it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from roundtable.faults import Code, Diagnostic, Location

PLACES: Final = {"search/search_index.json": "docs", "search.json": "items"}
"""Where the index lies, seen from the site's root, and the member that holds its entries: MkDocs', then Zensical's."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the search shows of a page, or of a part of it."""

    location: str
    """Its address, seen from the site's root, the part after # included."""
    title: str
    text: str
    """Both as HTML."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A search index that was read."""

    file: str
    entries: tuple[Entry, ...]


ENTRIES: Final = TypeAdapter(tuple[Entry, ...])


def read_index(site: Path) -> SearchIndex | Diagnostic:
    """Return the one index of a site, or what is wrong: there is none, there are two, or it cannot be read."""
    files = [place for place in PLACES if (site / place).is_file()]
    if len(files) != 1:
        message = f"a site has one search index, {' or '.join(map(repr, PLACES))}; this one has {len(files)}"
        hint = "Keep the plugin `search` in mkdocs.yml: what the search shows could not be checked without it."
        return Diagnostic(code=Code.MISSING_INDEX, location=Location("mkdocs.yml"), message=message, hint=hint)
    (file,) = files
    try:
        data = json.loads((site / file).read_bytes())
        return SearchIndex(file, ENTRIES.validate_python(data[PLACES[file]]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        said = error.errors()[0]["msg"] if isinstance(error, ValidationError) else f"{type(error).__name__}: {error}"
        message = f"is no search index: {said}"
        return Diagnostic(code=Code.MALFORMED_FILE, location=Location(file), message=message)
