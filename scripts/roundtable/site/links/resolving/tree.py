"""What a site holds, as it was listed once. Every reference is looked up in the listing and none in the file system.

So the case of letters counts, whatever the file system, and no reference reaches a file outside the folder.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
    refused: Mapping[str, str] = field(default_factory=dict)
    """What is no part of the site though it stands in its folder, and why."""

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
