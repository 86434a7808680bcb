"""The address from which a document's references are seen (HTML, section 2.4.2 "Document base URLs")."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from roundtable.site.links.resolving.urls import Url, parse


class Folder:
    """The address of a folder, and those of the folders above it, which are made when they are asked for."""

    def __init__(self, url: Url) -> None:
        """Keep the address, which ends with a slash."""
        self._url = url
        self.depth = len(url.path) - 1
        """How many folders are above what stands in this one; `..` stops at the root."""
        self._above: dict[int, str] = {}

    @cached_property
    def root(self) -> str:
        """The address of the server's root."""
        return self.above(self.depth)

    def above(self, steps: int) -> str:
        """Return the folder's address, or that of one that is some steps further up."""
        if steps not in self._above:
            self._above[steps] = str(replace(self._url, path=(*self._url.path[: self.depth - steps], "")))
        return self._above[steps]


folder_of = lru_cache(maxsize=1024)(Folder)
"""Returns the folder at an address, the same for the same, so that what is known of one is found again."""


@dataclass(frozen=True)
class Base:
    """The address from which a document's references are seen."""

    url: Url

    @cached_property
    def document(self) -> str:
        """The address itself, without query and fragment."""
        return str(self.url)

    @cached_property
    def folder(self) -> Folder:
        """The folder in which the document stands."""
        return folder_of(replace(self.url, path=(*self.url.path[:-1], ""), query=None, fragment=None))


def base_address(own: Url, bases: Iterable[str]) -> Url:
    """Return the base of a document at an address, by what `<base href>` says around and in it, the outermost first.

    One that is no address of the web is passed over, as `data:` is by browsers.
    """
    for href in bases:
        url = parse(href, own)
        own = url if url and url.is_web else own
    return own
