"""Where the links of a page stand in its source, and the page with other ones in their places."""

from collections.abc import Callable, Iterator
from html import escape
from typing import Final, NamedTuple

from roundtable.site.links.reading.html.carriers.tables import PLAIN
from roundtable.site.links.reading.html.carriers.values import read_refresh
from roundtable.site.links.reading.html.tokens.attributes import Attribute, offset_in_source
from roundtable.site.links.reading.html.tokens.scanner import scan

SENT_ON: Final = ("meta", "content")
"""By which a page sends its reader on; what other such elements hold is no address of this kind."""
CARRIERS: Final = frozenset(PLAIN) | {("link", "href")}
TAGS: Final = frozenset(tag for tag, _ in CARRIERS) | {SENT_ON[0]}


class PageLink(NamedTuple):
    """A link as it stands in a page."""

    target: str
    """Where it leads, character references resolved."""
    start: int
    end: int


def page_links(text: str) -> Iterator[PageLink]:
    """Yield what readers follow and what browsers fetch to show a page, in the order of its source."""
    for token in scan(text, TAGS):
        refreshes = token.tag == SENT_ON[0] and any(
            attribute.name == "http-equiv" and attribute.value.lower() == "refresh" for attribute in token.attributes
        )
        for attribute in token.attributes:
            if (token.tag, attribute.name) in CARRIERS:
                yield PageLink(attribute.value, attribute.offset, attribute.offset + len(attribute.raw))
            elif (token.tag, attribute.name) == SENT_ON and refreshes:
                yield from _sent_on(attribute)


def with_links(text: str, replaced: Callable[[str], str]) -> str:
    """Return a page in which each link leads to what a function makes of it."""
    pieces, done = list[str](), 0
    for link in page_links(text):
        if (target := replaced(link.target)) != link.target:
            pieces += (text[done : link.start], escape(target))
            done = link.end
    return "".join((*pieces, text[done:]))


def _sent_on(attribute: Attribute) -> Iterator[PageLink]:
    place = offset_in_source(attribute.raw)
    for address in read_refresh(attribute.value):
        start, end = place(address.offset), place(address.offset + len(address.text))
        yield PageLink(address.text, attribute.offset + start, attribute.offset + end)
