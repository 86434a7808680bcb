"""The addresses in JSON: search indexes, a theme's settings, web app manifests, linked data, import maps, speculation.

Each reader yields addresses with their use, in the order of the file; raises ValueError for what is no JSON.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from roundtable.disk.jsonreading import read_json
from roundtable.site.links.reading import indexfile
from roundtable.site.links.reading.reference import Use

MANIFEST_ADDRESSES: Final = frozenset({"src", "url", "start_url", "action"})
"""Members of a web app manifest that are addresses (W3C, "Web Application Manifest")."""

LINKED_DATA_ADDRESSES: Final = frozenset(
    "url image logo sameAs item mainEntityOfPage contentUrl embedUrl thumbnailUrl downloadUrl discussionUrl "
    "relatedLink significantLink license usageInfo citation isBasedOn isPartOf hasPart publishingPrinciples "
    "correctionsPolicy urlTemplate archivedAt".split()
)
"""Properties of schema.org whose value, where it is a string, may be an address."""

STRING: Final = re.compile(r'(?P<string>"(?:[^"\\]|\\.)*+")[ \t\n\r]*+(?P<colon>:)?', re.DOTALL)

ADDRESS_STARTS: Final = ("http://", "https://", "/", "./", "../", "#")
"""How a string begins that is an address where plain words could stand as well."""


def read_search_index(text: str) -> Iterator[tuple[str, Use]]:
    """Yield where the entries of MkDocs' or Zensical's search index lead, as seen from the site's root."""
    data = read_json(text)
    lists = [data.get(member) for member in indexfile.PLACES.values()] if isinstance(data, dict) else []
    for entry in (entry for entries in lists if isinstance(entries, list) for entry in entries):
        if isinstance(entry, dict) and isinstance(location := entry.get("location"), str):
            yield location or "./", Use.ADDRESS


def read_export(text: str) -> Iterator[tuple[str, Use]]:
    """Yield the addresses in a roundtable's data, the whole or those of a page, as seen from the site's root."""
    for name, value in _strings(read_json(text)):
        if name in {"address", "place"}:
            yield value, Use.ADDRESS


def read_theme_settings(text: str) -> Iterator[tuple[str, Use]]:
    """Yield what the theme's script loads by the settings in a page's `script#__config`: the search and its index.

    The script of Zensical's theme knows another place than Material's, and its settings have a member `redirect`.
    """
    settings = read_json(text)
    if isinstance(settings, dict) and isinstance(worker := settings.get("search"), str):
        yield worker, Use.REQUEST
        material, zensical = indexfile.PLACES
        index = zensical if "redirect" in settings else material
        yield f"{str(settings.get('base', '.')).rstrip('/')}/{index}", Use.REQUEST


def read_manifest(text: str) -> Iterator[tuple[str, Use]]:
    """Yield the addresses in a web app manifest."""
    for name, value in _strings(read_json(text)):
        if name in MANIFEST_ADDRESSES:
            yield value, Use.LINK if name in {"url", "start_url"} else Use.REQUEST


def read_linked_data(text: str) -> Iterator[tuple[str, Use]]:
    """Yield the addresses in JSON-LD. `@id` names a thing and need not be a place on its page."""
    for name, value in _strings(read_json(text)):
        if value.startswith(ADDRESS_STARTS):
            if name == "@id":
                yield value, Use.NAME
            elif name in LINKED_DATA_ADDRESSES:
                yield value, Use.ADDRESS


def read_linked_file(text: str) -> Iterator[tuple[str, Use]]:
    """Yield the addresses in a file of JSON-LD, such as one of annotations, which say `id` where JSON-LD has `@id`.

    By the Web Annotation Data Model, section 3.2.2, `source` is the address of what is annotated.
    """
    for name, value in _strings(read_json(text)):
        if value.startswith(ADDRESS_STARTS):
            if name in {"@id", "id"}:
                yield value, Use.NAME
            elif name == "source" or name in LINKED_DATA_ADDRESSES:
                yield value, Use.ADDRESS


def read_import_map(text: str) -> Iterator[tuple[str, Use]]:
    """Yield the modules that an import map names (HTML, section 8.1.6.3); a folder that it maps is no address."""
    data = read_json(text)
    members = data if isinstance(data, dict) else {}
    scopes = members.get("scopes")
    for addresses in (members.get("imports"), *(scopes.values() if isinstance(scopes, dict) else ())):
        for value in addresses.values() if isinstance(addresses, dict) else ():
            if isinstance(value, str) and value.startswith(ADDRESS_STARTS) and not value.endswith("/"):
                yield value, Use.REQUEST


def read_speculation_rules(text: str) -> Iterator[tuple[str, Use]]:
    """Yield the pages that a browser may fetch or show ahead of time (HTML, section 7.6.4)."""
    data = read_json(text)
    for kind in ("prefetch", "prerender"):
        rules = data.get(kind) if isinstance(data, dict) else None
        for rule in rules if isinstance(rules, list) else ():
            urls = rule.get("urls") if isinstance(rule, dict) else None
            yield from ((url, Use.ADDRESS) for url in (urls if isinstance(urls, list) else ()) if isinstance(url, str))


def string_offsets(text: str) -> dict[str, list[int]]:
    """Return where each string of a JSON text begins, at its quotation mark; names of members are none."""
    offsets: dict[str, list[int]] = {}
    for found in STRING.finditer(text):
        if found["colon"] is None:
            offsets.setdefault(json.loads(found["string"], strict=False), []).append(found.start())
    return offsets


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
