"""The existing target that a faulty reference most likely meant; only ever a hint."""

import difflib
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import PurePosixPath
from typing import Final

from roundtable.site.links.resolving.tree import INDEX, SiteTree

MOST_COMPARED: Final = 300
"""How many names are compared for a hint, and how many hints are sought by comparing: a hint is not worth more."""


class Nearest:
    """The site's targets by their names."""

    def __init__(self, tree: SiteTree) -> None:
        """Keep the listing; it is sorted by name only when a hint is asked for."""
        self._tree = tree
        self._compared = 0

    def target(self, path: str) -> str:
        """Return a sentence that names the target nearest to a path of the site, or nothing."""
        wanted = path.removesuffix("/").removesuffix(".html").removesuffix(".md")
        name = PurePosixPath(wanted).name.casefold()
        same = self._by_name.get(name, ())
        near = () if same else self._near(wanted.rpartition("/")[0], name)
        candidates = [*same, *(one for name in near for one in self._by_name[name])][:MOST_COMPARED]
        if not candidates:
            return ""
        best = max(candidates, key=lambda one: difflib.SequenceMatcher(None, wanted, one, autojunk=False).ratio())
        return f"Did you mean {best!r}?"

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        """The addresses, relative to the root, by the folded name of the page or file."""
        names = defaultdict[str, list[str]](list)
        for file in sorted(self._tree.files):
            address = file.removesuffix(INDEX) if PurePosixPath(file).name == INDEX else file
            names[PurePosixPath(address.removesuffix(".html")).name.casefold()].append(address or "./")
        return {name: tuple(addresses) for name, addresses in names.items()}

    def _near(self, folder: str, name: str) -> list[str]:
        """Return the names like a name that stand in a folder, or in the deepest one above it that there is."""
        self._compared += 1
        if self._compared > MOST_COMPARED:
            return []
        while folder not in self._tree.folders:
            folder = folder.rpartition("/")[0]
        return difflib.get_close_matches(name, self._by_folder.get(folder, ())[:MOST_COMPARED], n=3, cutoff=0.7)

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        """The names that stand in each folder."""
        folders = defaultdict[str, list[str]](list)
        for name, addresses in self._by_name.items():
            for address in addresses:
                folders[address.removesuffix("/").rpartition("/")[0]].append(name)
        return folders


def nearest_anchor(name: str, anchors: Iterable[str]) -> str:
    """Return a sentence that names the anchor nearest to a fragment, or nothing."""
    folded = {anchor.casefold(): anchor for anchor in sorted(anchors)}
    near = difflib.get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return f"Did you mean {f'#{folded[near[0]]}'!r}?" if near else ""
