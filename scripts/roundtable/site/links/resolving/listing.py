"""The listing of a site's folder: regular files and folders, and the links that stay within it.

Servers follow links, and the archive that GitHub Pages takes holds what they lead to (`tar --dereference`); one that
leaves the folder may publish what nobody meant to.
"""

import os
from collections import deque
from pathlib import Path
from typing import Final, NamedTuple

from roundtable.site.links.resolving.tree import SiteTree

GROWTH: Final = 100
"""How many times of what a folder holds its links may make."""
FREE: Final = 10_000
"""Entries of which nobody asks how they came about."""


def list_site(site: Path) -> SiteTree:
    """Return what a folder holds; raises OSError where it cannot be read."""
    return _Listing(site).tree()


class _Folder(NamedTuple):
    """A folder to be listed."""

    place: Path
    prefix: str
    """What the paths of its entries begin with."""
    passed: tuple[Path, ...] = ()
    """The folders in which the links stand that led there, as they are without links."""


class _Listing:
    def __init__(self, site: Path) -> None:
        self._root = site.resolve()
        self._files, self._folders = set[str](), {""}
        self._refused: dict[str, str] = {}
        self._waiting = deque([_Folder(site, "")])
        self._real = self._linked = 0
        """Entries that stand in the folder, and those that links add."""

    def tree(self) -> SiteTree:
        while self._waiting:
            folder = self._waiting.popleft()
            try:
                with os.scandir(folder.place) as entries:
                    for entry in entries:
                        self._add(entry, folder)
            except OSError as error:
                if not folder.prefix:
                    raise
                self._refused[folder.prefix.removesuffix("/")] = f"cannot be read: {error.strerror}"
        return SiteTree(frozenset(self._files), frozenset(self._folders), self._refused)

    def _add(self, entry: "os.DirEntry[str]", folder: _Folder) -> None:
        path = f"{folder.prefix}{entry.name}"
        self._real += not folder.passed
        self._linked += bool(folder.passed)
        if entry.is_symlink():
            self._add_link(Path(entry.path), folder, path)
        elif entry.is_dir():
            self._wait(Path(entry.path), path, folder.passed)
        elif entry.is_file():
            self._files.add(path)
        else:
            self._refused[path] = "is neither a file nor a folder: no server sends it"

    def _add_link(self, link: Path, folder: _Folder, path: str) -> None:
        passed = (*folder.passed, folder.place.resolve())
        if why := self._why_not_followed(link, passed):
            self._refused[path] = why
        elif link.is_dir():
            self._wait(link, path, passed)
        elif link.is_file():
            self._files.add(path)

    def _wait(self, place: Path, path: str, passed: tuple[Path, ...]) -> None:
        """Have a folder listed; those to which links lead come last, once it is known how much there is without."""
        self._folders.add(path)
        wait = self._waiting.append if passed else self._waiting.appendleft
        wait(_Folder(place, f"{path}/", passed))

    def _why_not_followed(self, link: Path, passed: tuple[Path, ...]) -> str:
        """Return why a link is not followed, or nothing."""
        shown = str(link.readlink())
        try:
            target = link.resolve(strict=True)
        except (OSError, RuntimeError):  # the latter, before Python 3.13, for links that lead to each other
            return f"is a symbolic link to {shown!r}, which is not there"
        if not target.is_relative_to(self._root):
            return f"is a symbolic link out of the site, to {shown!r}"
        if any(folder.is_relative_to(target) for folder in passed):
            return f"is a symbolic link to {shown!r}, in which it stands: it leads round for ever"
        if self._linked > GROWTH * self._real + FREE:
            return f"is a symbolic link to {shown!r}: the links make more than {GROWTH} times of the site"
        if not (target.is_dir() or target.is_file()):
            return f"is a symbolic link to {shown!r}, which is neither a file nor a folder"
        return ""
