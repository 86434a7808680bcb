"""Which file of a content folder holds which record, and which files have no place there."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from roundtable.content.model import (
    ID_PATTERN,
    MAX_ID,
    ExpertFile,
    GlossaryFile,
    Record,
    RedirectsFile,
    RoundtableFile,
    SourceFile,
    TimelineFile,
    TopicFile,
)
from roundtable.faults import Code, Diagnostic, Location

SINGLE: Final[dict[str, type[Record]]] = {
    "roundtable": RoundtableFile,
    "glossary": GlossaryFile,
    "timeline": TimelineFile,
    "redirects": RedirectsFile,
}
FOLDERS: Final[dict[str, type[Record]]] = {"experts": ExpertFile, "topics": TopicFile, "sources": SourceFile}
OPTIONAL: Final = frozenset({"glossary", "timeline", "redirects"})
BESIDE: Final = ("permalinks.txt", "sources/*.txt", "sources/*.proof.json", "schemas/*.json", "pictures/*")
"""Files of the folder that are read elsewhere."""
UNFINISHED: Final = (".*.new", "*/.*.new")
"""Files that a command was killed over (`disk.writing`): the next writing clears them."""

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


def list_records(folder: Path, faults: list[Diagnostic]) -> Iterator[Path]:
    """Yield the path of every file that is to hold a record; report what is missing, and what is none of the model."""
    paths = list(_walk(folder, DEPTH))
    for name in SINGLE.keys() - OPTIONAL:
        if (folder / f"{name}.yml") not in paths:
            where = shown(folder, folder / f"{name}.yml")
            faults.append(Diagnostic(code=Code.UNREADABLE_FILE, location=where, message="the file is missing"))
    for path in paths:
        inside = PurePosixPath(path.relative_to(folder).as_posix())
        whole = PurePosixPath("/", inside)  # a pattern that begins with a slash matches a path as a whole only
        if record_type(inside):
            yield path
        elif not any(whole.match(f"/{pattern}") for pattern in (*BESIDE, *UNFINISHED)) and inside.name != ".gitignore":
            message = "is not a file of the content model"
            hint = (
                f"Files are {', '.join(f'{n}.yml' for n in SINGLE)} and {', '.join(f'{n}/ID.yml' for n in FOLDERS)}, "
                "where ID is lower-case letters a-z and digits, joined by single hyphens, at most "
                f"{MAX_ID} of them, and not 'index'."
            )
            where = shown(folder, path)
            faults.append(Diagnostic(code=Code.UNEXPECTED_FILE, location=where, message=message, hint=hint))


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Yield everything in a folder and in the folders inside it; of what lies deeper than `depth`, the folder.

    A folder that is named like a record stands in the place of one, and is not looked into.
    """
    for path in sorted(folder.iterdir()):
        if depth and path.is_dir() and not path.is_symlink() and path.suffix != ".yml":
            yield from _walk(path, depth - 1)
        else:
            yield path


def shown(folder: Path, path: Path) -> Location:
    """Return a file as faults name it: from the folder that holds the content folder."""
    return Location(path.relative_to(folder.parent).as_posix())
