"""A file's plain data with the place of everything in it, whatever it was written in."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from roundtable.faults import Diagnostic, Location

Value = str | list["Value"] | dict[str, "Value"]
KeyPath = tuple[str | int, ...]


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

    def keys_at(self, place: Location) -> KeyPath:
        """Return what leads to the key or value at a place or, where none begins there, to the last value before it."""
        exact = [keys for places in (self.keys, self.places) for keys, own in places.items() if own == place]
        before = [(own, keys) for keys, own in self.places.items() if own < place]
        return exact[0] if exact else max(before, default=(place, ()), key=lambda found: found[0])[1]

    def altered(self, removed: Iterable[KeyPath], filled: Mapping[KeyPath, Value]) -> "Document":
        """Return the document with some places filled, then without others, whose followers in a list move up."""
        data, places, keys = deepcopy(self.data), self.places, self.keys
        for path, value in filled.items():
            _holder(data, path)[path[-1]] = value
        for path in sorted(set(removed), key=_order, reverse=True):  # the last first: the others stay where they are
            del _holder(data, path)[path[-1]]
            places, keys = _without(places, path), _without(keys, path)
        return replace(self, data=data, places=places, keys=keys)


def _holder(data: Value, path: KeyPath) -> Any:  # noqa: ANN401 - a list or a mapping, as the last key says
    """Return the list or mapping in which a place is."""
    return _value(data, path[:-1])


def _value(data: Value, keys: KeyPath) -> Value:
    for key in keys:
        data = data[key]  # type: ignore[index]
    return data


def _order(path: KeyPath) -> tuple[tuple[int, str], ...]:
    """Return by what the places of one document can be sorted."""
    return tuple((key, "") if isinstance(key, int) else (0, key) for key in path)


def _without(places: Mapping[KeyPath, Location], removed: KeyPath) -> dict[KeyPath, Location]:
    """Return places without those inside one of them; what follows it in its list is one nearer to the beginning."""
    end = len(removed)
    return {_moved_up(path, removed): place for path, place in places.items() if path[:end] != removed}


def _moved_up(path: KeyPath, removed: KeyPath) -> KeyPath:
    match path[len(removed) - 1 : len(removed)], removed[-1]:
        case (int(index),), int(gone) if path[: len(removed) - 1] == removed[:-1] and index > gone:
            return (*removed[:-1], index - 1, *path[len(removed) :])
    return path
