"""The tags of a page's head: for cards (Open Graph, with X's one tag of its own) and for reference managers.

Zotero reads Open Graph, and takes a page that says no more for a web page, which it is. A tag `citation_title` would
make a journal's article of it (its translators "Embedded Metadata" and "RDF"), so there is none: the title is that of
the card. Facebook, Slack, WordPress and Mastodon read Open Graph, and Mastodon prefers the structured data (`linked`).
"""

from collections.abc import Iterator

from babel.core import get_global

from roundtable.content.addressing import pagekinds
from roundtable.pages.cards.card import HEIGHT, WIDTH, Card
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.metadata import Tag
from roundtable.pages.parts.page import LONGEST_TOLD, Page


def tags(page: Page, roundtable: Roundtable, language: str, publication: Publication) -> Iterator[Tag]:
    """Yield the tags of a page in a site that speaks a language, as a BCP 47 tag."""
    changed = roundtable.record.last_changed.isoformat()
    is_start = page.kind is pagekinds.HOME
    yield Tag("property", "og:type", "website" if is_start else "article")
    yield Tag("property", "og:title", page.title)
    yield Tag("property", "og:description", shortened(page.description))
    yield Tag("property", "og:locale", locale(language))
    if not is_start:
        yield Tag("property", "article:published_time", roundtable.record.first_published.isoformat())
        yield Tag("property", "article:modified_time", changed)
    yield Tag("name", "citation_publication_date", changed)
    yield Tag("name", "citation_language", language)
    if url := publication.full(page.address):
        yield Tag("name", "citation_public_url", url)


def card_tags(card: Card | None, publication: Publication) -> Iterator[Tag]:
    """Yield the tags of a page's share picture, or what says that there is none."""
    yield Tag("name", "twitter:card", "summary_large_image" if card else "summary")
    if card:
        yield Tag("property", "og:image", publication.full(card.address))
        yield Tag("property", "og:image:type", "image/png")
        yield Tag("property", "og:image:width", str(WIDTH))
        yield Tag("property", "og:image:height", str(HEIGHT))
        yield Tag("property", "og:image:alt", card.alternative)


def shortened(text: str) -> str:
    """Return a text of at most LONGEST_TOLD characters, cut between words.

    >>> len(shortened("some words " * 50)), shortened("some words " * 50)[-12:], shortened("short")
    (198, ' some words…', 'short')
    """
    if len(text) <= LONGEST_TOLD:
        return text
    cut = text[:LONGEST_TOLD]
    return f"{cut.rpartition(' ')[0].rstrip(' ,;:–—') or cut[:-1]}…"


def locale(language: str) -> str:
    """Return a language as Open Graph names one, with a country: where the tag has none, CLDR's likeliest.

    >>> locale("en"), locale("en-GB"), locale("zh-Hant"), locale("tlh")
    ('en_US', 'en_GB', 'zh_TW', 'tlh')
    """
    name = language.replace("-", "_")
    likely = get_global("likely_subtags").get(name, "").split("_")
    parts = name.split("_")
    country = next((part for part in (*parts[1:], *likely[1:]) if len(part) == 2 and part.isalpha()), "")  # noqa: PLR2004 - ISO 3166
    return f"{parts[0]}_{country.upper()}" if country else parts[0]
