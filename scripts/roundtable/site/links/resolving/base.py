"""The address from which a document's references are seen (HTML, section 2.4.2 "Document base URLs")."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from roundtable.site.links.resolving.urls import Url, parse


@dataclass(frozen=True, slots=True)
class Base:
    """The address from which a document's references are seen."""

    document: str
    ancestors: tuple[str, ...]
    """Its folder, that one's folder, and so on up to the root, where `..` stops."""

    @classmethod
    def of(cls, url: Url) -> "Base":
        """Return the base that an address makes."""
        folders = [replace(url, path=(*url.path[:depth], "")) for depth in range(len(url.path) - 1, -1, -1)]
        return cls(str(url), tuple(map(str, folders)))


def base_address(own: Url, bases: Iterable[str]) -> Url:
    """Return the base of a document at an address, by what `<base href>` says around and in it, the outermost first.

    One that is no address of the web is passed over, as `data:` is by browsers.
    """
    for href in bases:
        url = parse(href, own)
        own = url if url and url.is_web else own
    return own
