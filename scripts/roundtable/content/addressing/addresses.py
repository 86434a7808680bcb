"""The site's addresses, each made in one place.

An address is written as the site's root sees it (`/experts/ID/#claim`); templates turn it into a link relative
to their own page, so that the site works under any path. Ids are part of addresses: both are promises.
"""

from typing import Final
from urllib.parse import quote

HOME: Final = "/"
EXPERTS: Final = "/experts/"
TOPICS: Final = "/topics/"
COMPARE: Final = "/compare/"
POSITIONS: Final = "/positions/"
QUOTATIONS: Final = "/quotations/"
TIMELINE: Final = "/timeline/"
GLOSSARY: Final = "/glossary/"
ABOUT: Final = "/about/"
DATA: Final = "/data/"
PRINT: Final = "/print/"
EMBED: Final = "/embed/"
WHOLE: Final = "/roundtable.html"
"""All of it in one file, for mail and for reading without a network."""
ARCHIVE: Final = "/roundtable.zip"
"""The site as one archive, whose pages are read from the disk."""

FEED: Final = "/feed.atom"
"""Editions and corrections as a feed; it stands only where the site has an address, which a feed must name."""

ASSETS: Final = "/assets/roundtable/"
SEARCH_INDEX: Final = "/search/search_index.json"
"""Where MkDocs would put its own, so that whatever looks for a search index finds this one."""
SHEET: Final = f"{ASSETS}roundtable.css"
REDIRECT_SCRIPT: Final = f"{ASSETS}redirect.js"
PICTURES: Final = "/assets/pictures/"
SHARE_PICTURE: Final = "card.png"
"""What the picture that is shown of a page where it is linked is called, beside the page."""


def expert(expert_id: str) -> str:
    """Return the address of an expert's page."""
    return f"{EXPERTS}{expert_id}/"


def claim(expert_id: str, claim_id: str) -> str:
    """Return the lasting address of a claim's place on its expert's page."""
    return f"{expert(expert_id)}#{claim_id}"


def claim_page(expert_id: str, claim_id: str) -> str:
    """Return the address of a claim's own page: a fragment never reaches a server, so it can have no card."""
    return f"{expert(expert_id)}{claim_id}/"


def embed(expert_id: str, claim_id: str) -> str:
    """Return the address of a claim's page for frames on other sites."""
    return f"{EMBED}{expert_id}/{claim_id}/"


def words(page: str, text: str) -> str:
    """Return the address of some words on a page, as a text fragment (WICG, "URL Fragment Text Directives").

    Hyphens, commas and ampersands have a meaning there, so they are escaped too.

    >>> words("/experts/ada/ferry/", "a well-known ferry, & a bridge")
    '/experts/ada/ferry/#:~:text=a%20well%2Dknown%20ferry%2C%20%26%20a%20bridge'
    """
    return f"{page}#:~:text={quote(text, safe='').replace('-', '%2D')}"


def paragraph(expert_id: str, number: int) -> str:
    """Return the address of a paragraph of a contribution that is shown whole."""
    return f"{expert(expert_id)}#paragraph--{number}"


def position_anchor(question_id: str) -> str:
    """Return the anchor of a position on its expert's page."""
    return f"on-{question_id}"


def position(expert_id: str, question_id: str) -> str:
    """Return the lasting address of an expert's position on a question."""
    return f"{expert(expert_id)}#{position_anchor(question_id)}"


def relation_anchor(claim_id: str, other: str) -> str:
    """Return the anchor of a claim's relation to another, which is given as `expert/claim`.

    >>> relation_anchor("ferry-first", "specimen/bridge-now")
    'ferry-first--specimen--bridge-now'
    """
    return f"{claim_id}--{other.replace('/', '--')}"


def topic(topic_id: str) -> str:
    """Return the address of a topic's page."""
    return f"{TOPICS}{topic_id}/"


def pair(expert_id: str, other_id: str) -> str:
    """Return the address of the page that compares two experts: in the order of their ids, whoever is named first."""
    first, second = sorted((expert_id, other_id))
    return f"{COMPARE}{first}-and-{second}/"


def question(question_id: str) -> str:
    """Return the address of a question's column in the table of positions."""
    return f"{POSITIONS}#{question_id}"


def crux_anchor(question_id: str) -> str:
    """Return the anchor of a question's crux in the table of positions."""
    return f"crux--{question_id}"


def quotation_anchor(expert_id: str, claim_id: str) -> str:
    """Return the anchor of a quotation in the register."""
    return f"{expert_id}--{claim_id}"


def quotation(expert_id: str, claim_id: str) -> str:
    """Return the lasting address of a quotation in the register; ids hold no double hyphen, so none can clash."""
    return f"{QUOTATIONS}#{quotation_anchor(expert_id, claim_id)}"


def event(event_id: str) -> str:
    """Return the address of an event on the timeline."""
    return f"{TIMELINE}#{event_id}"


def term(term_id: str) -> str:
    """Return the address of a term in the glossary."""
    return f"{GLOSSARY}#{term_id}"


def edition_anchor(date: str, number: int) -> str:
    """Return the anchor of an edition among those of its day, counted from 1, on the page about the site."""
    return f"edition--{date}" if number == 1 else f"edition--{date}--{number}"


def correction_anchor(date: str, number: int) -> str:
    """Return the anchor of a correction among those of its day, counted from 1, on the page about the site."""
    return f"correction--{date}--{number}"


def picture(file: str) -> str:
    """Return the address of a portrait."""
    return f"{PICTURES}{file}"


def relative(address: str, page: str) -> str:
    """Return the link that leads from a page's address to another address of the site.

    >>> relative("/experts/panov/#no-bloc", "/topics/alliance/")
    '../../experts/panov/#no-bloc'
    >>> relative("/topics/alliance/#top", "/topics/alliance/")
    '#top'
    >>> relative("/", "/")
    './'
    """
    path, mark, fragment = address.partition("#")
    if path == page:
        return f"#{fragment}" if mark else "./"
    here, there = page.split("/")[1:-1], path.split("/")[1:]
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    link = "../" * (len(here) - common) + "/".join(there[common:])
    return f"{link or './'}{mark}{fragment}"
