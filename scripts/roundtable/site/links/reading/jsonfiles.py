"""The addresses in JSON: search indexes, a theme's settings, web app manifests and linked data.

Each reader yields addresses with their use, in the order of the file; raises ValueError for what is no JSON.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from roundtable.site import indexfile
from roundtable.site.links.reading.reference import Use

MANIFEST_ADDRESSES: Final = frozenset({"src", "url", "start_url", "action"})
"""Members of a web app manifest that are addresses (W3C, "Web Application Manifest")."""

LINKED_DATA_ADDRESSES: Final = frozenset(
    "url image logo sameAs item mainEntityOfPage contentUrl embedUrl thumbnailUrl downloadUrl discussionUrl "
    "relatedLink significantLink license usageInfo citation isBasedOn isPartOf hasPart publishingPrinciples "
    "correctionsPolicy urlTemplate archivedAt".split()
)
"""Properties of schema.org whose value, where it is a string, may be an address."""

ADDRESS_STARTS: Final = ("http://", "https://", "/", "./", "../", "#")
"""How a string begins that is an address where plain words could stand as well."""


def read_search_index(text: str) -> Iterator[tuple[str, Use]]:
    """Yield where the entries of MkDocs' or Zensical's search index lead, as seen from the site's root."""
    data = json.loads(text)
    lists = [data.get(member) for member in indexfile.PLACES.values()] if isinstance(data, dict) else []
    for entry in (entry for one in lists if isinstance(one, list) for entry in one):
        if isinstance(entry, dict) and isinstance(location := entry.get("location"), str):
            yield location or "./", Use.ADDRESS


def read_theme_settings(text: str) -> Iterator[tuple[str, Use]]:
    """Yield what the theme's script loads by the settings in a page's `script#__config`: the search and its index.

    The script of Zensical's theme knows another place than Material's, and its settings have a member `redirect`.
    """
    settings = json.loads(text)
    if isinstance(settings, dict) and isinstance(worker := settings.get("search"), str):
        yield worker, Use.REQUEST
        material, zensical = indexfile.PLACES
        index = zensical if "redirect" in settings else material
        yield f"{str(settings.get('base', '.')).rstrip('/')}/{index}", Use.REQUEST


def read_manifest(text: str) -> Iterator[tuple[str, Use]]:
    """Yield the addresses in a web app manifest."""
    for name, value in _strings(json.loads(text)):
        if name in MANIFEST_ADDRESSES:
            yield value, Use.LINK if name in {"url", "start_url"} else Use.REQUEST


def read_linked_data(text: str) -> Iterator[tuple[str, Use]]:
    """Yield the addresses in JSON-LD. `@id` names a thing and need not be a place on its page."""
    for name, value in _strings(json.loads(text)):
        if value.startswith(ADDRESS_STARTS):
            if name == "@id":
                yield value, Use.NAME
            elif name in LINKED_DATA_ADDRESSES:
                yield value, Use.ADDRESS


def _strings(data: Any, name: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON is anything
    """Yield each string with the name of the member that holds it, in the order of the file."""
    waiting = [(name, data)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, dict):
            waiting += [(str(key), inner) for key, inner in reversed(value.items()) if key != "@context"]
        elif isinstance(value, list):
            waiting += [(name, inner) for inner in reversed(value)]
