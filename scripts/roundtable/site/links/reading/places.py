"""The line and column at which something stands in a file: worked out for all of a file's faults at once."""

from collections.abc import Iterable

from roundtable.faults import Location


def locations(path: str, text: str, offsets: Iterable[int]) -> dict[int, Location]:
    """Return the places of offsets in the text of a file; a line ends with a line feed."""
    found: dict[int, Location] = {}
    line, begun, at = 1, 0, 0
    for offset in sorted(set(offsets)):
        if (lines := text.count("\n", at, offset)) > 0:
            line += lines
            begun = text.rfind("\n", at, offset) + 1
        at = offset
        found[offset] = Location(path, line, offset - begun + 1)
    return found
