"""The editions of a site that a preview has: the newest one, and a browser that waits for the next."""

import time
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition
from typing import Final
from urllib.parse import unquote

from roundtable.cli.preview.panel import Notices

PATIENCE: Final = 15.0
"""How long a browser waits for the next edition before it is told that there is none yet, in seconds."""
FEW: Final = 4
"""How many of the pages that were asked for last are taken to be looked at."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A site as it was built at some time."""

    folder: Path
    name: str
    """Never that of another edition, nor of one of an earlier preview."""
    notices: Notices = field(default_factory=Notices)
    """What is told over its pages."""
    told: str = ""
    """The name of these notices, of the same kind."""

    def find(self, address: str) -> Path | None:
        """Return what stands at an address's path, percent-encoded as it was asked for: a file, or a folder.

        With a slash at its end it is a folder's index. Nothing stands where the site has no such file, or outside it.
        """
        path = unquote(address)
        if path.endswith("/"):
            path += "index.html"
        try:
            found = (self.folder / path.lstrip("/")).resolve(strict=True)
        except (OSError, ValueError):  # not there, too long, or of characters that no name has
            return None
        return found if found.is_relative_to(self.folder.resolve()) else None


class Editions:
    """The newest edition of a site, for many threads at once."""

    def __init__(self, folder: Path) -> None:
        """Begin with a folder, and nothing to tell."""
        self._changed = Condition()
        self._watched: list[str] = []
        self._newest = Edition(folder, _name())

    def show(self, notices: Notices, folder: Path | None = None) -> None:
        """Let a folder be the newest edition from now on, or else the same as before, and let this be told over it."""
        with self._changed:
            known = self._newest
            name, told = _name() if folder else known.name, known.told if notices == known.notices else _name()
            self._newest = Edition(folder or known.folder, name, notices, told)
            self._changed.notify_all()

    @property
    def newest(self) -> Edition:
        """The edition that is shown now."""
        with self._changed:
            return self._newest

    def after(self, known: Edition) -> Edition:
        """Return the newest edition: at once where it is not the known one, else after a while, whatever it is."""
        with self._changed:
            self._changed.wait_for(lambda: self._newest != known, timeout=PATIENCE)
            return self._newest

    def note(self, address: str) -> None:
        """Take a page for one that somebody is looking at."""
        with self._changed:
            self._watched = [address, *(other for other in self._watched if other != address)][:FEW]

    @property
    def watched(self) -> Collection[str]:
        """The addresses of the pages that somebody may be looking at."""
        with self._changed:
            return tuple(self._watched)


def _name() -> str:
    return str(time.time_ns())
