"""The kinds of page that a site has: the one list of them, for addresses, views, templates and tests."""

from dataclasses import dataclass
from typing import Final

from roundtable.content.addressing import addresses


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page, named after its template."""

    name: str
    """The template under `pages/`, without its endings."""
    address: str = ""
    """Where the only page of the kind stands; nothing where each record has its own."""
    searched: bool = False
    """Whether the site's search looks into its sections: where they say what stands in no record of the content."""


HOME: Final = PageKind("home", addresses.HOME)
EXPERTS: Final = PageKind("experts", addresses.EXPERTS)
EXPERT: Final = PageKind("expert")
CLAIM: Final = PageKind("claim")
TOPICS: Final = PageKind("topics", addresses.TOPICS)
TOPIC: Final = PageKind("topic")
COMPARE: Final = PageKind("compare", addresses.COMPARE)
PAIR: Final = PageKind("pair")
POSITIONS: Final = PageKind("positions", addresses.POSITIONS)
QUOTATIONS: Final = PageKind("quotations", addresses.QUOTATIONS)
TIMELINE: Final = PageKind("timeline", addresses.TIMELINE)
GLOSSARY: Final = PageKind("glossary", addresses.GLOSSARY)
ABOUT: Final = PageKind("about", addresses.ABOUT, searched=True)
DATA: Final = PageKind("data", addresses.DATA, searched=True)
PRINT: Final = PageKind("print", addresses.PRINT)

KINDS: Final = (
    HOME,
    EXPERTS,
    EXPERT,
    CLAIM,
    TOPICS,
    TOPIC,
    COMPARE,
    PAIR,
    POSITIONS,
    QUOTATIONS,
    TIMELINE,
    GLOSSARY,
    ABOUT,
    DATA,
    PRINT,
)
"""Every kind. The page for missing ones is not among them: MkDocs makes it from the theme."""
