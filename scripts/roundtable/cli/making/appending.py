"""An item put at the end of a list in a file that somebody edits: every other line stays as it is."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from roundtable.cli.making.editedfile import EditedFile
from roundtable.content.files.document import Document, Value
from roundtable.content.files.yamlsource import parse_yaml
from roundtable.faults import CommandError

INDENT: Final = 2
"""Spaces before the dashes of a list, as all files that are begun have them."""
EMPTY: Final = re.compile(r"\s*\[\s*\]")
"""A list of nothing, with the space before it."""


def put_last(file: EditedFile, document: Document, key: str, item: Callable[[int], list[str]]) -> int:
    """Put an item at the end of the list under one of a file's keys, which is added where it is not there.

    `document` is the file as it was read; `item` gives the item's lines for a number of spaces before its dash.
    Returns the number of the item's first line. Raises CommandError where the list has no lines of its own.
    """
    place = document.keys.get((key,))
    if place is None:
        at = len(file.lines) - (not file.lines[-1])
        file.put(at, [f"{key}:", *item(INDENT)])
        return at + 2
    head = file.lines[place.line - 1]
    file.lines[place.line - 1] = head[: place.column - 1] + EMPTY.sub("", head[place.column - 1 :], count=1)
    following = [at.line for keys, at in document.keys.items() if len(keys) == 1 and at.line > place.line]
    below = file.lines[place.line : min(following, default=len(file.lines) + 1) - 1]
    dashes = _dashes(below)
    indent = _indent(below[dashes[0]]) if dashes else INDENT
    while below and _is_of_what_follows(below[-1], indent):
        below.pop()
    apart = [""] if dashes[1:] and not below[dashes[-1] - 1].strip() else []
    file.put(place.line + len(below), [*apart, *item(indent)])
    if not _is_kept(parse_yaml(file.text, document.path).data, document.data, key):
        cure = "give each item lines of its own, after a dash"
        message = f"{document.path}:{place.line}: nothing can be put under {key} as it is written: {cure}"
        raise CommandError(message)
    return place.line + len(below) + len(apart) + 1


def _dashes(lines: Sequence[str]) -> list[int]:
    """Return the indexes of the lines in which a list's items begin: with a dash that stands under the first."""
    begun = [index for index, line in enumerate(lines) if line.lstrip(" ").startswith("-")]
    return [index for index in begun if _indent(lines[index]) == _indent(lines[begun[0]])]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_of_what_follows(line: str, indent: int) -> bool:
    """Return whether a last line is none of the list's: it is blank, or a comment left of the dashes or at the edge."""
    return not line.strip() or (line.lstrip().startswith("#") and _indent(line) < max(indent, 1))


def _is_kept(written: Value, before: Value, key: str) -> bool:
    """Return whether a file says what it said before, and one item more."""
    if not isinstance(written, dict) or not isinstance(before, dict) or not isinstance(items := written.get(key), list):
        return False
    return {**written, key: items[:-1]} == {**before, key: before[key] or []}
