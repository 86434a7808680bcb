"""A page as it is read from the disk, where no server finds a folder's index, or the file of an address."""

import posixpath
import re
from typing import Final
from urllib.parse import quote

from roundtable.content.addressing import addresses
from roundtable.site.archive.pagelinks import with_links
from roundtable.site.links.judging.judge import Judge
from roundtable.site.links.resolving.base import Base
from roundtable.site.links.resolving.redirects import Redirects
from roundtable.site.links.resolving.scope import Scope
from roundtable.site.links.resolving.tree import INDEX, SiteTree
from roundtable.site.links.resolving.urls import parse

ARCHIVE: Final = addresses.ARCHIVE.removeprefix("/")
PATH: Final = re.compile(r"[^?#]*")


class FromDisk:
    """Writes the links of a site's pages such that each names its file."""

    def __init__(self, tree: SiteTree) -> None:
        """Keep the listing of the site; the archive counts as there, though it is only being made."""
        self._scope: Final = Scope.of(None)  # what names a host leads out of the archive, to the web
        self._judge: Final = Judge(SiteTree(tree.files | {ARCHIVE}, tree.folders), self._scope, Redirects(()))

    def page(self, file: str, text: str) -> str:
        """Return a page, which stands at a path of the site, with such links.

        What leads to the archive leads to its first page: whoever reads it has the archive.
        """
        base = Base(parse(self._scope.address(file)) or self._scope.root)
        first = posixpath.relpath(INDEX, posixpath.dirname(file) or ".")

        def named(target: str) -> str:
            path = PATH.match(target)
            written = path[0] if path else ""
            found = self._judge.judge(target, base).file if written else ""
            if not found:
                return target
            return (first if found == ARCHIVE else _named(written, found)) + target[len(written) :]

        return with_links(text, named)


def _named(path: str, file: str) -> str:
    """Return a path to a file such that it ends with the file's name.

    >>> _named("../experts/", "experts/index.html"), _named("..", "index.html"), _named("a", "a.html")
    ('../experts/index.html', '../index.html', 'a.html')
    """
    name, last = quote(posixpath.basename(file)), path.rpartition("/")[2]
    if last == name:
        return path
    return f"{path}.html" if f"{last}.html" == name else f"{path.removesuffix('/')}/{name}"
