"""The existing target that a faulty reference most likely meant; only ever a hint."""

import posixpath
from collections import defaultdict
from collections.abc import Collection
from functools import cached_property, lru_cache
from typing import Final

from roundtable.faults.nameindex import NameIndex
from roundtable.site.links.resolving.tree import INDEX, SiteTree

MOST_SOUGHT: Final = 300
"""How many hints are sought by likeness for one site: where more is broken, the cause is one, and seen from these."""
MOST_OF_ONE_NAME: Final = 100
"""How many files of one name are compared by their folders."""


class Hints:
    """The site's targets by their names, and how much more may be spent on looking for them."""

    def __init__(self, tree: SiteTree) -> None:
        """Keep the listing; it is sorted by name only when a hint is asked for."""
        self._tree = tree
        self._left = MOST_SOUGHT
        self._anchors = lru_cache(maxsize=1)(NameIndex)

    def target(self, path: str) -> str:
        """Return a sentence that names the target nearest to a path of the site, or nothing."""
        wanted = path.removesuffix("/").removesuffix(".html").removesuffix(".md")
        name = posixpath.basename(wanted).casefold()
        if name not in self._by_name:
            name = self._near(posixpath.dirname(wanted), name) or name
        candidates = self._by_name.get(name, ())[:MOST_OF_ONE_NAME]
        if not candidates:
            return ""
        steps = set(wanted.split("/"))
        best = max(candidates, key=lambda address: (len(steps.intersection(address.split("/"))), -len(address)))
        return f"Did you mean {best!r}?"

    def anchor(self, name: str, anchors: Collection[str]) -> str:
        """Return a sentence that names the anchor nearest to a fragment, or nothing.

        The anchors are given as one and the same frozen set for all fragments of a file, so that they are read once.
        """
        if not self._may_seek():
            return ""
        near = self._anchors(frozenset(anchors)).nearest(name)
        return f"Did you mean {f'#{near}'!r}?" if near else ""

    def _may_seek(self) -> bool:
        self._left -= 1
        return self._left >= 0

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        """The addresses, relative to the root, by the folded name of the page or file."""
        names = defaultdict[str, list[str]](list)
        for file in sorted(self._tree.files):
            address = file.removesuffix(INDEX) if posixpath.basename(file) == INDEX else file
            shown = address.removesuffix("/").removesuffix(".html")
            names[posixpath.basename(shown).casefold()].append(address or "./")
        return dict(names)

    def _near(self, folder: str, name: str) -> str | None:
        """Return the name most like a name that stands in a folder, or in the deepest one above it that there is."""
        if not self._may_seek():
            return None
        steps = folder.split("/")
        for depth in range(min(len(steps), self._deepest), -1, -1):
            if (names := self._by_folder.get("/".join(steps[:depth]))) is not None:
                return names.nearest(name, cutoff=0.7)
        return None

    @cached_property
    def _deepest(self) -> int:
        return max(folder.count("/") + 1 for folder in self._tree.folders)

    @cached_property
    def _by_folder(self) -> dict[str, NameIndex]:
        """The names that stand in each folder."""
        folders = {folder: list[str]() for folder in self._tree.folders}
        for name, addresses in self._by_name.items():
            for address in addresses:
                folders.get(posixpath.dirname(address.removesuffix("/")), []).append(name)
        return {folder: NameIndex(names) for folder, names in folders.items()}
