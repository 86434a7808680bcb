"""Addresses as the data have them: seen from the root of the site, which each file names."""

from typing import Final

from roundtable.content.addressing import addresses
from roundtable.pages.metadata.place import Place

SCHEMA: Final = f"{addresses.DATA}roundtable.schema.json"


def from_root(address: str) -> str:
    """Return an address without its first stroke, so that it can be joined to that of the site's root (RFC 3986, 5.2).

    >>> from_root("/experts/ada/#ferry"), from_root("/")
    ('experts/ada/#ferry', './')
    """
    return address.removeprefix("/") or "./"


def root(place: Place, file: str) -> str:
    """Return the root of the site as a file of data names it.

    >>> root(Place(), "/experts/ada/index.json"), root(Place("https://town.example/"), "/index.json")
    ('../../', 'https://town.example/')
    """
    return place.link(addresses.HOME, file)
