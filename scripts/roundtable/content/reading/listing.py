"""Which file of a content folder holds which record, and which files have no place there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Final

from roundtable.content.model import (
    ID_FORM,
    ID_PATTERN,
    MAX_ID,
    MOST_FILES,
    ExpertFile,
    GlossaryFile,
    Record,
    RedirectsFile,
    RoundtableFile,
    SourceFile,
    TimelineFile,
    TopicFile,
)
from roundtable.content.names import as_id
from roundtable.disk.strays import is_stray
from roundtable.faults import Code, Diagnostic, Location

SINGLE: Final[dict[str, type[Record]]] = {
    "roundtable": RoundtableFile,
    "glossary": GlossaryFile,
    "timeline": TimelineFile,
    "redirects": RedirectsFile,
}
"""The files that stand by themselves: each may be left out, but for the required ones."""
FOLDERS: Final[dict[str, type[Record]]] = {"experts": ExpertFile, "topics": TopicFile, "sources": SourceFile}
"""The folders that hold a file for each id. With the above the one list of what is read: a kind more is a line here."""
REQUIRED: Final = ("roundtable",)
BESIDE: Final = ("permalinks.txt", "sources/*.txt", "sources/*.proof.json", "pictures/*")
"""Files of the folder that are read elsewhere."""
UNFINISHED: Final = (".*.new", "*/.*.new")
"""Files that a command was killed over (`disk.writing`): the next writing clears them."""
ID_RULE: Final = f"{ID_FORM}, at most {MAX_ID} of them, and not 'index'"
MODEL: Final = (
    f"Files are {', '.join(f'{n}.yml' for n in SINGLE)} and {', '.join(f'{n}/ID.yml' for n in FOLDERS)}, "
    f"where ID is {ID_RULE}."
)

DEPTH: Final = 3
"""Folders inside each other that are looked into; the content model needs one."""


def record_type(inside: PurePosixPath) -> type[Record] | None:
    """Return which record a file holds, by its place in the content folder."""
    if inside.suffix != ".yml":
        return None
    if len(inside.parts) == 1:
        return SINGLE.get(inside.stem)
    # The page of an id `index` would be the folder's own.
    is_id = inside.stem != "index" and len(inside.stem) <= MAX_ID and re.fullmatch(ID_PATTERN, inside.stem)
    return FOLDERS.get(inside.parts[0]) if is_id and len(inside.parts) == 2 else None  # noqa: PLR2004 - folder and file


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of the model, or one that is to be renamed before it is."""

    path: Path
    inside: PurePosixPath
    """Its name in the content folder, by the model."""
    fault: Diagnostic | None = None


def list_records(folder: Path, faults: list[Diagnostic]) -> Iterator[Listed]:
    """Yield every file that holds a record or would by another name; report what is missing, and what is neither."""
    walked = islice(_walk(folder, DEPTH), MOST_FILES + 1)
    insides = {PurePosixPath(path.relative_to(folder).as_posix()): path for path in walked}
    if len(insides) > MOST_FILES:
        faults.append(_overfull(folder))
        return
    taken = {inside for inside in insides if record_type(inside)}
    for inside, path in insides.items():
        if inside in taken:
            yield Listed(path, inside)
        elif (name := _nearest_name(inside)) and name not in taken:
            taken.add(name)
            hint = f"Rename it to {shown(folder, folder / name).path}: an id is {ID_RULE}."
            yield Listed(path, name, _unexpected(folder, path, hint))
        elif not _expected(inside):
            faults.append(_unexpected(folder, path, MODEL))
    for needed in REQUIRED:
        if PurePosixPath(f"{needed}.yml") not in taken:
            where = shown(folder, folder / f"{needed}.yml")
            faults.append(Diagnostic(code=Code.UNREADABLE_FILE, location=where, message="the file is missing"))


def _expected(inside: PurePosixPath) -> bool:
    """Return whether a file that is no record may lie there."""
    whole = PurePosixPath("/", inside)  # a pattern that begins with a slash matches a path as a whole only
    beside = any(whole.match(f"/{pattern}") for pattern in (*BESIDE, *UNFINISHED))
    return beside or is_stray(inside)


def _nearest_name(inside: PurePosixPath) -> PurePosixPath | None:
    """Return the record's name that a file's stands for: `Jäy Smith.yaml` is `jay-smith.yml`."""
    if inside.suffix.lower() not in {".yml", ".yaml"}:
        return None
    name = inside.with_name(f"{as_id(inside.stem)}.yml")
    return name if record_type(name) else None


def _unexpected(folder: Path, path: Path, hint: str) -> Diagnostic:
    message = "is not a file of the content model"
    return Diagnostic(code=Code.UNEXPECTED_FILE, location=shown(folder, path), message=message, hint=hint)


def _overfull(folder: Path) -> Diagnostic:
    message = f"the folder holds more than {MOST_FILES:,} files, the most that are read, so none was"
    hint = "Take out what is no content, or make two roundtables of it."
    return Diagnostic(code=Code.UNEXPECTED_FILE, location=Location(folder.name), message=message, hint=hint)


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Yield everything in a folder and in the folders inside it; of what lies deeper than `depth`, the folder.

    A folder that is named like a record stands in the place of one, and is not looked into.
    """
    for path in sorted(folder.iterdir(), key=lambda path: _in_order(path.name)):
        if depth and path.is_dir() and not path.is_symlink() and path.suffix != ".yml":
            yield from _walk(path, depth - 1)
        else:
            yield path


def _in_order(name: str) -> list[str | int]:
    """Return what a name is sorted by, in which numbers count as such.

    >>> sorted(["essay-10.yml", "essay-2.yml", "essay.yml"], key=_in_order)
    ['essay-2.yml', 'essay-10.yml', 'essay.yml']
    """
    return [int(part) if index % 2 else part for index, part in enumerate(re.split("([0-9]+)", name))]


def shown(folder: Path, path: Path) -> Location:
    """Return a file as faults name it: from the folder that holds the content folder."""
    return Location(path.relative_to(folder.parent).as_posix())
