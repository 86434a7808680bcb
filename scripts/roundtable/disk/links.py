"""Links where the tool writes or clears: a branch may bring one, and behind it lies what is not the project's.

A link above the project's folder is the business of whoever put the project there.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.disk.refusal import DiskError

MOUNT_POINT: Final = 0xA0000003
"""The tag of a junction, a link to a folder on Windows (IO_REPARSE_TAG_MOUNT_POINT; 3.12 has `is_junction`)."""


def is_link(path: "Path | os.DirEntry[str]") -> bool:
    """Return whether a path is itself a link, whatever it leads to; False where nothing is there."""
    return path.is_symlink() or (os.name == "nt" and _is_junction(path))


def _is_junction(path: "Path | os.DirEntry[str]") -> bool:
    try:
        return getattr(path.stat(follow_symlinks=False), "st_reparse_tag", 0) == MOUNT_POINT
    except FileNotFoundError:
        return False


def links_in(folder: Path) -> Iterator[Path]:
    """Yield every link in a folder and its folders, in order; none is followed. Where no folder is there is none."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if is_link(entry):
            yield Path(entry.path)
        elif entry.is_dir(follow_symlinks=False):
            yield from links_in(Path(entry.path))


def refuse_links(path: Path, inside: Path) -> None:
    """Raise DiskError where a path, or a folder between `inside` and it, is a link, or such a folder a file."""
    here = inside
    for name in path.relative_to(inside).parts:
        if here.exists():
            require_folder(here)
        here /= name
        if is_link(here):
            raise _refused(here)


def refuse_links_in(folder: Path) -> None:
    """Raise DiskError where something in a folder is a link, or where a file stands in its place."""
    if folder.exists():
        require_folder(folder)
        for link in links_in(folder):
            raise _refused(link)


def require_folder(path: Path) -> None:
    """Raise DiskError where a path is no folder."""
    if not path.is_dir():
        message = f"{path} is a file, and a folder is to stand there\n    cure: move it away, and start again"
        raise DiskError(message)


def _refused(link: Path) -> DiskError:
    return DiskError(
        f"{link} is a link, and what it leads to would be written to or cleared; nothing behind it was touched\n"
        "    cure: delete the link, which leaves what it leads to as it is, and start again"
    )
