"""The frame of a page: where it stands, what it is called, and what its template places."""

from dataclasses import dataclass, field
from typing import Final

from roundtable.content.addressing import addresses
from roundtable.content.addressing.pagekinds import PageKind
from roundtable.pages.parts.metadata import Metadata
from roundtable.pages.wording import Wording, labels

LONGEST_TOLD: Final = 200
"""Characters of a description on a card; what is longer would be cut off somewhere by whoever shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A page as far as its own links ask: where it stands."""

    address: str

    def link(self, address: str) -> str:
        """Return the link that leads from here to an address of the site."""
        return addresses.relative(address, self.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Standing):
    """A page to be rendered."""

    kind: PageKind
    title: str
    description: str
    """One sentence for search results and shared links: plain text."""
    view: object
    """What the template of its kind places; each says in its first lines what that is."""
    metadata: Metadata = field(default_factory=Metadata)
    """What it says of itself to programs (`pages.metadata`)."""

    @property
    def section(self) -> str:
        """The part of the site that it belongs to: the first step of its address."""
        return self.address.split("/")[1]


def only_page(kind: PageKind, description: str, view: object, wording: Wording) -> Page:
    """Return the page of a kind that has one; its title is the kind's."""
    title = wording.say(labels.TITLES[kind.name])
    return Page(kind=kind, address=kind.address, title=title, description=description, view=view)
