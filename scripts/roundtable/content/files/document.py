"""A file's plain data with the place of everything in it, whatever it was written in."""

from dataclasses import dataclass, field

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
