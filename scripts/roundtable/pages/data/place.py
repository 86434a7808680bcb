"""Addresses as the data have them: seen from the root of the site, which each file names."""

from typing import Final

from roundtable.content.addressing import addresses
from roundtable.pages.metadata.publication import Publication

SCHEMA: Final = f"{addresses.DATA}roundtable.schema.json"


def from_root(address: str) -> str:
    """Return an address without its first stroke, so that it can be joined to that of the site's root (RFC 3986, 5.2).

    >>> from_root("/experts/ada/#ferry"), from_root("/")
    ('experts/ada/#ferry', './')
    """
    return address.removeprefix("/") or "./"


def root(publication: Publication, file: str) -> str:
    """Return the root of the site as a file of data names it.

    >>> root(Publication(), "/experts/ada/index.json"), root(Publication("https://town.example/"), "/index.json")
    ('../../', 'https://town.example/')
    """
    return publication.link(addresses.HOME, file)
