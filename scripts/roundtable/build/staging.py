"""The staged folder: written only where something changed, cleared of whatever is no longer made.

A file that stays the same keeps its time stamp, so that a live preview rebuilds no more than it must.
"""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath


def stage(files: Mapping[PurePosixPath, str | bytes], folder: Path) -> int:
    """Make a folder hold exactly these files; return how many were written or removed."""
    changes = 0
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        raw = content.encode() if isinstance(content, str) else content
        if path.is_symlink() or not path.is_file() or path.read_bytes() != raw:
            path.unlink(missing_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
            changes += 1
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif PurePosixPath(path.relative_to(folder).as_posix()) not in files:
            path.unlink()
            changes += 1
    return changes


def assets(folder: Path, under: str) -> dict[PurePosixPath, bytes]:
    """Return the files of a folder, by the path under an address where they are staged; links are not followed."""
    return {
        PurePosixPath(under.strip("/"), path.relative_to(folder).as_posix()): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }
