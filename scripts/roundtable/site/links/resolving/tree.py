"""The site's folder, listed once. Every reference is looked up in the listing and none in the file system.

So the case of letters counts, whatever the file system, and no reference reaches a file outside the folder.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote_to_bytes

INDEX: Final = "index.html"
NOT_FOUND: Final = "404.html"
"""The page that is shown in the place of any missing one."""


@dataclass(frozen=True, slots=True)
class Found:
    """The file that answers to a path."""

    file: str
    redirected: bool = False
    """Whether the server first sends the browser to another address."""


@dataclass(frozen=True, slots=True)
class SiteTree:
    """The files and folders of a site, as POSIX paths from its root; the root itself is the empty string."""

    files: frozenset[str]
    folders: frozenset[str]
    symlinks: tuple[str, ...] = ()
    """What leads elsewhere and is therefore no part of the site."""

    def find(self, segments: Sequence[str]) -> Found | None:
        """Return the file that GitHub Pages serves for a percent-encoded path below the root, or None.

        A file is served at its own address and, without its extension, a page too; a folder's index at the
        folder's address with a slash, to which the address without it is redirected.
        """
        names = decode(segments)
        if names is None:
            return None
        *above, last = names
        if not all(above):
            return None
        path = "/".join(names)
        if not last:
            index = path + INDEX
            return Found(index) if index in self.files else None
        if path in self.files:
            return Found(path)
        if f"{path}.html" in self.files:
            return Found(f"{path}.html")
        index = f"{path}/{INDEX}"
        return Found(index, redirected=True) if index in self.files else None


def decode(segments: Sequence[str]) -> tuple[str, ...] | None:
    """Return a path's segments, each decoded once as UTF-8, or None where one cannot be a file's name."""
    names = []
    for segment in segments:
        try:
            name = unquote_to_bytes(segment).decode("utf-8") if "%" in segment else segment
        except UnicodeDecodeError:
            return None
        if "/" in name or "\0" in name or name in {".", ".."}:
            return None
        names.append(name)
    return tuple(names)


def list_site(site: Path) -> SiteTree:
    """Return what a folder holds; raises OSError where it cannot be read."""
    files, folders, symlinks = set[str](), {""}, list[str]()
    for path, entry in _walk(site, ""):
        if entry.is_symlink():
            symlinks.append(path)
        elif entry.is_dir():
            folders.add(path)
        else:
            files.add(path)
    return SiteTree(frozenset(files), frozenset(folders), tuple(sorted(symlinks)))


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Yield what stands below a folder; links are named, and not followed."""
    waiting = [(folder, prefix)]
    while waiting:
        here, above = waiting.pop()
        with os.scandir(here) as entries:
            for entry in entries:
                path = f"{above}{entry.name}"
                yield path, entry
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((Path(entry.path), f"{path}/"))
