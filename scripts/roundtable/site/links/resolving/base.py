"""The address from which a document's references are seen (HTML, section 2.4.2 "Document base URLs")."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from roundtable.site.links.resolving.urls import Url, parse


class Base:
    """The address from which a document's references are seen, and those of the folders above it."""

    def __init__(self, url: Url) -> None:
        """Keep the address; those above it are made when they are asked for."""
        self.url = url
        self.depth = len(url.path) - 1
        """How many folders are above the document; `..` stops at the root."""
        self._above: dict[int, str] = {}

    @cached_property
    def document(self) -> str:
        """The address itself, without query and fragment."""
        return str(self.url)

    @cached_property
    def root(self) -> str:
        """The address of the server's root."""
        return self.above(self.depth)

    def above(self, steps: int) -> str:
        """Return the address of the document's folder, or of one that is some steps further up."""
        if steps not in self._above:
            self._above[steps] = str(replace(self.url, path=(*self.url.path[: self.depth - steps], "")))
        return self._above[steps]


def base_address(own: Url, bases: Iterable[str]) -> Url:
    """Return the base of a document at an address, by what `<base href>` says around and in it, the outermost first.

    One that is no address of the web is passed over, as `data:` is by browsers.
    """
    for href in bases:
        url = parse(href, own)
        own = url if url and url.is_web else own
    return own
