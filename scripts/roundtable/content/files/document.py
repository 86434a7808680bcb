"""A file's plain data with the place of everything in it, whatever it was written in."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from roundtable.faults import Diagnostic, Location

Value = str | list["Value"] | dict[str, "Value"]
KeyPath = tuple[str | int, ...]
"""The keys and indexes that lead to a place, from the top of its file."""
Finder = Callable[[Location], KeyPath]
"""Finds the key or value at a place or, where none begins there, the last value that begins before."""


@dataclass(slots=True)
class Document:
    """A file's plain data, and where each part of it stands."""

    path: str
    data: Value = ""
    places: dict[KeyPath, Location] = field(default_factory=dict)
    """The place of each value, by the keys and indexes that lead to it."""
    keys: dict[KeyPath, Location] = field(default_factory=dict)
    """The place of each mapping's key."""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def value(self, *keys: str | int) -> Value | None:
        """Return a value, by the keys and indexes that lead to it; None where there is no such place."""
        found: Value | None = self.data
        for key in keys:
            if isinstance(found, dict) and isinstance(key, str):
                found = found.get(key)
            elif isinstance(found, list) and isinstance(key, int) and key < len(found):
                found = found[key]
            else:
                return None
        return found

    def at(self, *keys: str | int) -> Location:
        """Return the place of a value, or of the nearest thing around it that has one."""
        for end in range(len(keys), -1, -1):
            if keys[:end] in self.places:
                return self.places[keys[:end]]
        return Location(self.path)

    def at_key(self, *keys: str | int) -> Location:
        """Return the place of a mapping's key, or where the value stands if it has none."""
        return self.keys.get(keys) or self.at(*keys)

    def finder(self) -> Finder:
        """Return what finds the places of this document: made once, it is asked for many."""
        exact = dict[Location, KeyPath]()
        for keys, own in (*self.keys.items(), *self.places.items()):
            exact.setdefault(own, keys)
        ordered = sorted(self.places.items(), key=lambda item: item[1])
        begins = [own for _, own in ordered]

        def find(place: Location) -> KeyPath:
            before = bisect_left(begins, place)
            return exact[place] if place in exact else ordered[before - 1][0] if before else ()

        return find

    def altered(self, removed: Iterable[KeyPath], filled: Mapping[KeyPath, Value]) -> "Document":
        """Return the document with some places filled, then without others, whose followers in a list move up."""
        data, gone = deepcopy(self.data), frozenset(removed)
        for path, value in filled.items():
            _holder(data, path)[path[-1]] = value
        for path in sorted(gone, key=_order, reverse=True):  # the last first: the others stay where they are
            del _holder(data, path)[path[-1]]
        return replace(self, data=data, places=_without(self.places, gone), keys=_without(self.keys, gone))


def _holder(data: Value, path: KeyPath) -> Any:  # noqa: ANN401 - a list or a mapping, as the last key says
    """Return the list or mapping in which a place is."""
    holder: Any = data
    for key in path[:-1]:
        holder = holder[key]
    return holder


def _order(path: KeyPath) -> tuple[tuple[int, str], ...]:
    """Return by what the places of one document can be sorted."""
    return tuple((key, "") if isinstance(key, int) else (0, key) for key in path)


def _without(places: Mapping[KeyPath, Location], gone: Collection[KeyPath]) -> dict[KeyPath, Location]:
    """Return places without some and what is inside these; what follows one in its list is nearer to its beginning."""
    if not gone:
        return dict(places)
    lost = defaultdict[KeyPath, list[int]](list)
    for path in sorted(gone, key=_order):
        if isinstance(path[-1], int):
            lost[path[:-1]].append(path[-1])
    return {
        tuple(
            key - bisect_left(lost[path[:at]], key) if isinstance(key, int) and path[:at] in lost else key
            for at, key in enumerate(path)
        ): place
        for path, place in places.items()
        if not any(path[:end] in gone for end in range(1, len(path) + 1))
    }
