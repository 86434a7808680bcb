"""Where the site stands and what it is, for what is taken out of it: a card, a citation, a record."""

from dataclasses import dataclass
from typing import Final

from roundtable.content.addressing import addresses


@dataclass(frozen=True, slots=True)
class Publication:
    """Where a site is to stand, and which edition it is."""

    root: str = ""
    """The address of the site's root, with its last slash; nothing while it is built for nowhere in particular."""
    edition: str = ""
    """The edition's name; nothing where it has none."""

    def full(self, address: str) -> str:
        """Return an address of the site in full, or nothing where the site's own is not known.

        >>> Publication("https://town.example/square/").full("/experts/ada/"), Publication().full("/experts/ada/")
        ('https://town.example/square/experts/ada/', '')
        """
        return f"{self.root}{address.removeprefix('/')}" if self.root else ""

    def link(self, address: str, page: str) -> str:
        """Return an address in full, or else as it is seen from a page.

        >>> Publication().link("/experts/ada/", "/topics/trade/")
        '../../experts/ada/'
        """
        return self.full(address) or addresses.relative(address, page)


NOWHERE: Final = Publication()
"""Where a site stands that is built for nowhere in particular."""
