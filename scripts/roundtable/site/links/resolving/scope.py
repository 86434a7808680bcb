"""Which addresses are the site's own: the same origin, and under the site's path, compared by segments."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from roundtable.faults import CommandError
from roundtable.site.links.resolving.urls import Url, parse_base

NOWHERE: Final = "https://site.invalid/"
"""The address of a site that has none: RFC 6761 keeps `.invalid` from ever being anybody's."""
NOWHERE_HOST: Final = "site.invalid"


@dataclass(frozen=True, slots=True)
class Scope:
    """A site's address, ending with a slash."""

    root: Url

    @classmethod
    def of(cls, site_url: str | None) -> "Scope":
        """Return the scope of a site's address; raises CommandError where that is no address of a site."""
        try:
            url = parse_base(site_url or NOWHERE)
        except ValueError as error:
            raise CommandError(str(error)) from None
        path = url.path if url.path[-1] == "" else (*url.path, "")
        return cls(Url(url.scheme, url.host, url.port, path))

    def address(self, file: str) -> str:
        """Return the address at which a file of the site is read: a folder's index at the folder's."""
        shown = file.removesuffix("index.html") if PurePosixPath(file).name == "index.html" else file
        return f"{self.root}{quote(shown, errors='surrogateescape')}"

    def shown(self, url: Url | None) -> str:
        """Return an address as it is told to people: on a site without an address, the path alone; nothing for none."""
        if url is None:
            return ""
        whole = url.whole
        return whole.removeprefix(NOWHERE.rstrip("/")) if self.root.host == NOWHERE_HOST else whole

    def inside(self, url: Url) -> tuple[str, ...] | None:
        """Return the segments below the site's root, or None for an address outside; none at all for the bare root."""
        above = self.root.path[:-1]
        if url.origin != self.root.origin or url.path[: len(above)] != above:
            return None
        return url.path[len(above) :]
