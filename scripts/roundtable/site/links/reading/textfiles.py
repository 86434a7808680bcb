"""The addresses in plain text files that servers and robots read at the root of a site."""

import re
from collections.abc import Iterator
from typing import Final

from roundtable.site.links.reading.reference import Address, Use

ROBOTS: Final = "robots.txt"
REDIRECTS: Final = "_redirects"
SITEMAP: Final = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(?P<address>[^\s#]+)", re.IGNORECASE | re.MULTILINE)
REDIRECT: Final = re.compile(r"^[ \t]*(?P<old>[^\s#]\S*)[ \t]+(?P<new>[^\s#]\S*)", re.MULTILINE)
PLACEHOLDER: Final = re.compile(r"/:[a-zA-Z]|\*")


def read_robots(text: str) -> Iterator[Address]:
    """Yield the addresses of the sitemaps that a robots.txt names (sitemaps.org, "Informing search engines")."""
    for found in SITEMAP.finditer(text):
        yield Address(found["address"], Use.ADDRESS, found.start("address"))


def read_redirects(text: str) -> Iterator[Address]:
    """Yield where the lines of a `_redirects` file lead, as Netlify and Cloudflare Pages read it.

    One that takes a part over from the address asked for may lead anywhere, and is passed over.
    """
    for found in REDIRECT.finditer(text):
        if not PLACEHOLDER.search(found["new"]):
            yield Address(found["new"], Use.ADDRESS, found.start("new"))


def redirected(text: str) -> Iterator[str]:
    """Yield the paths that a `_redirects` file answers to; `*` stands for any rest, `:name` for one step."""
    for found in REDIRECT.finditer(text):
        yield found["old"]
