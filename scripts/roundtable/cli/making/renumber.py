"""The numbers of lines in a source's file, mended where the text's lines moved; all else in the file stays as it is."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from roundtable.build.project.layout import Project
from roundtable.cli.making.editedfile import EditedFile
from roundtable.content.files.document import Document
from roundtable.content.files.yamlsource import parse_yaml
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
            file = EditedFile.read(project.content / "sources" / f"{evidence.source.id}.yml")
            _put_numbers(file, evidence.source.document, evidence.moved)
            file.write(inside=project.content)
            yield evidence.source.document.path


def _put_numbers(file: EditedFile, document: Document, moved: Moved) -> None:
    """Put the new numbers into a source's file, in the place of the old. Raises CommandError."""
    lines = file.lines
    for keys, numbers in sorted(moved.ranges.items(), key=lambda field: document.at(*field[0]), reverse=True):
        place = document.at(*keys)
        before, after = lines[place.line - 1][: place.column - 1], lines[place.line - 1][place.column - 1 :]
        lines[place.line - 1] = before + GIVEN.sub(partial(_as_before, numbers), after, count=1)
    written = parse_yaml(file.text, document.path)
    for keys, numbers in moved.ranges.items():
        if not numbers or written.value(*keys) != numbers:
            wanted = f"give it the lines {numbers}" if numbers else "all its lines are gone, so take it out"
            message = f"{document.path}:{document.at(*keys).line} has to be changed by hand: {wanted}"
            raise CommandError(message)


def _as_before(numbers: str, found: re.Match[str]) -> str:
    """Return numbers in the quotation marks of those before; the first comma needs some, for it may end a value."""
    mark = found[1] or ('"' if "," in numbers and "," not in found[0] else "")
    return f"{mark}{numbers}{mark}"
