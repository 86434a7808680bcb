"""The numbers of lines in a source's file, mended where the text's lines moved; all else in the file stays as it is."""

import re
from collections.abc import Iterable, Iterator
from functools import partial, reduce
from operator import getitem
from typing import Any, Final

from roundtable.build.project.layout import Project
from roundtable.content.files.document import Document, KeyPath
from roundtable.content.files.yamlsource import parse_yaml
from roundtable.content.reading.load import MAX_BYTES
from roundtable.disk.reading import read_text
from roundtable.disk.writing import write_text
from roundtable.faults import CommandError
from roundtable.proof.evidence import Evidence
from roundtable.proof.texts.moved import Moved

GIVEN: Final = re.compile(r"""(["']?)[0-9](?:[0-9, -]*[0-9])?\1""")
"""How line numbers stand in a file, in quotation marks or without."""


def renumber(project: Project, sources: Iterable[Evidence]) -> Iterator[str]:
    """Write the new numbers into the file of each source whose lines moved; yields its path.

    Raises CommandError where a file has to be changed by hand, and DiskError where one cannot be written.
    """
    for evidence in sources:
        if evidence.moved:
            path = project.content / "sources" / f"{evidence.source.id}.yml"
            text = renumbered(read_text(path, MAX_BYTES), evidence.source.document, evidence.moved)
            write_text(path, text, inside=project.content)
            yield evidence.source.document.path


def renumbered(text: str, document: Document, moved: Moved) -> str:
    """Return a source's file with the new numbers in the place of the old. Raises CommandError."""
    lines = text.split("\n")
    for keys, numbers in sorted(moved.ranges.items(), key=lambda field: document.at(*field[0]), reverse=True):
        place = document.at(*keys)
        before, after = lines[place.line - 1][: place.column - 1], lines[place.line - 1][place.column - 1 :]
        lines[place.line - 1] = before + GIVEN.sub(partial(_as_before, numbers), after, count=1)
    changed = "\n".join(lines)
    written = parse_yaml(changed, document.path).data
    for keys, numbers in moved.ranges.items():
        if not numbers or _value(written, keys) != numbers:
            wanted = f"give it the lines {numbers}" if numbers else "all its lines are gone, so take it out"
            message = f"{document.path}:{document.at(*keys).line} has to be changed by hand: {wanted}"
            raise CommandError(message)
    return changed


def _as_before(numbers: str, found: re.Match[str]) -> str:
    """Return numbers in the quotation marks of those before; the first comma needs some, for it may end a value."""
    mark = found[1] or ('"' if "," in numbers and "," not in found[0] else "")
    return f"{mark}{numbers}{mark}"


def _value(data: Any, keys: KeyPath) -> object:  # noqa: ANN401 - whatever YAML holds
    """Return what stands at a place; None where there is no such place."""
    try:
        return reduce(getitem, keys, data)
    except (KeyError, IndexError, TypeError):
        return None
