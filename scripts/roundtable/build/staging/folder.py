"""The staged folder: written only where something changed, cleared of whatever is no longer made.

A file that stays the same keeps its time stamp.
"""

from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from roundtable.disk.reading import UnreadableError, read_bytes
from roundtable.disk.refusal import writing
from roundtable.disk.strays import is_stray
from roundtable.faults import CommandError

MAX_ASSET: Final = 10_000_000
"""Largest file of a folder of assets, in bytes."""

Files = Mapping[PurePosixPath, str | bytes]
"""What is to be staged, by its path in the staged folder."""


def stage(files: Files, folder: Path) -> int:
    """Make a folder hold exactly these files; return how many were written or removed.

    Raises DiskError where the system refuses. Nothing in the folder may be a link.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        removed = _clear(folder, files.keys())  # first: what was a page may have become a folder
        return removed + sum(_write(folder / name, content) for name, content in files.items())


def _clear(folder: Path, kept: Collection[PurePosixPath]) -> int:
    """Remove every other file, and folders that are empty then; return how many files."""
    removed = 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif PurePosixPath(path.relative_to(folder).as_posix()) not in kept:
            path.unlink()
            removed += 1
    return removed


def _write(path: Path, content: str | bytes) -> bool:
    """Make a file hold something; return whether it did not yet."""
    raw = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == raw:
        return False
    with writing(path):
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:  # made anew: nothing that came to stand here meanwhile is written through
            file.write(raw)
    return True


def assets(folder: Path, under: str) -> dict[PurePosixPath, bytes]:
    """Return the files of a folder, by the path under an address where they are staged, without links and strays.

    Raises CommandError for one that is too large.
    """
    return {
        PurePosixPath(under.strip("/"), path.relative_to(folder).as_posix()): asset(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and not is_stray(path)
    }


def asset(path: Path) -> bytes:
    """Return a file that is staged as it is. Raises CommandError where it is too large, or none."""
    try:
        return read_bytes(path, MAX_ASSET)
    except UnreadableError as error:
        message = f"{path} {error}"
        raise CommandError(message) from None
