"""What the last build was made from and what it published: where both stand as they did, it need not be done again.

By their times and sizes, as the system notes them: no file is read. The time of the last change of what the system
knows of a file (`st_ctime`, POSIX) is set by nobody, so that a file which was put back with its old date is another.
"""

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from roundtable.build.project.layout import Project
from roundtable.build.project.today import today
from roundtable.disk.reading import UnreadableError, read_bytes
from roundtable.disk.toolfolders import PACKAGE
from roundtable.disk.writing import write_text
from roundtable.faults import Diagnostic
from roundtable.faults.record import as_record, from_record

MOST: Final = 10_000_000
"""Largest file of what is remembered, in bytes."""
ASKED: Final = "SOURCE_DATE_EPOCH"
"""The variable of the environment that the build asks for, whatever the settings say."""
INHERITED: Final = re.compile(r"""^INHERIT:[ \t]*["']?([^"'#\s]+)""", re.MULTILINE)
"""Names the settings that others inherit; to read YAML would take as long as all else here."""
MADE: Final = frozenset({"build", "site", "__pycache__"})
"""Folders of the project that nothing is made from; those with a dot before their name are not either."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the last build found and made."""

    summary: str
    diagnostics: list[Diagnostic]


def fingerprint(project: Project) -> str:
    """Return a fingerprint of all that a site is made from: files, tool, packages, environment and date.

    Raises CommandError where SOURCE_DATE_EPOCH is no date.
    """
    told: list[object] = [sys.version, today().isoformat(), str(project.content), str(project.texts)]
    settings = list(_settings(project.settings))
    told += sorted(_environment(settings))
    told += [_stamp(path) for path in settings]  # those that are inherited may lie outside of the folders below
    told += sorted(
        path.name for folder in sys.path if folder.endswith("site-packages") for path in Path(folder).iterdir()
    )
    for folder in (project.root, project.content, project.texts, PACKAGE):
        told += _stamps(folder) if folder else ()
    return _digest(told)


def recall(project: Project, made_from: str) -> Remembered | None:
    """Return what the last build found, where it was made from the same and what it published stands untouched."""
    try:
        held = json.loads(read_bytes(project.remembered, MOST))
        if held["inputs"] != made_from or held["site"] != _digest(list(_stamps(project.site, frozenset()))):
            return None
        return Remembered(held["summary"], [from_record(fault) for fault in held["diagnostics"]])
    except (UnreadableError, ValueError, TypeError, KeyError):
        return None  # there is none, or it is of another version: it will be written anew


def remember(project: Project, made_from: str, told: Remembered) -> None:
    """Keep what a build found that has just published. Raises DiskError where the system refuses."""
    held = {
        "inputs": made_from,
        "site": _digest(list(_stamps(project.site, frozenset()))),
        "summary": told.summary,
        "diagnostics": [as_record(fault) for fault in told.diagnostics],
    }
    write_text(project.remembered, json.dumps(held), inside=project.root)


def _settings(file: Path) -> Iterator[Path]:
    """Yield a file of settings that can be read, and those that it inherits, as far as their names are plain to see."""
    seen = set[Path]()
    while file not in seen and file.is_file():
        yield file
        seen.add(file)
        found = INHERITED.search(_text(file))
        file = Path(os.path.normpath(file.parent / found[1])) if found else file


def _text(file: Path) -> str:
    try:
        return read_bytes(file, MOST).decode("utf-8", "replace")
    except UnreadableError:
        return ""


def _environment(settings: list[Path]) -> set[tuple[str, str]]:
    """Return the variables that are set and that the build, or the settings of MkDocs, may ask for."""
    asked = {word for file in settings for word in re.findall(r"\w+", _text(file))}
    return {(name, value) for name, value in os.environ.items() if name in asked | {ASKED}}


def _stamps(folder: Path, passed_over: frozenset[str] = MADE) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield each file of a folder as the system knows it: no link is followed."""
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in passed_over and not name.startswith("."))
        for name in sorted(files):
            yield _stamp(os.path.join(path, name))  # noqa: PTH118 - a path for each would take as long as all else


def _stamp(path: str | Path) -> tuple[str, int, int, int, int]:
    found = os.lstat(path)
    return str(path), found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _digest(told: list[object]) -> str:
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()
