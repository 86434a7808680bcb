"""The kinds of page that a site has: the one list of them, for addresses, views, templates and tests."""

from dataclasses import dataclass
from typing import Final

from roundtable.content import addresses


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page, named after its template."""

    name: str
    """The template under `pages/`, without its endings."""
    address: str = ""
    """Where the only page of the kind stands; nothing where each record has its own."""
    searched: bool = True
    """Whether the site's search looks into it: not where it only repeats other pages."""
    boost: int = 1
    """How much more than a usual page it weighs in the search."""


HOME: Final = PageKind("home", addresses.HOME)
EXPERTS: Final = PageKind("experts", addresses.EXPERTS)
EXPERT: Final = PageKind("expert")
CLAIM: Final = PageKind("claim", searched=False)
TOPICS: Final = PageKind("topics", addresses.TOPICS)
TOPIC: Final = PageKind("topic", boost=2)
COMPARE: Final = PageKind("compare", addresses.COMPARE, searched=False)
PAIR: Final = PageKind("pair", searched=False)
POSITIONS: Final = PageKind("positions", addresses.POSITIONS, searched=False)
QUOTATIONS: Final = PageKind("quotations", addresses.QUOTATIONS, searched=False)
TIMELINE: Final = PageKind("timeline", addresses.TIMELINE)
GLOSSARY: Final = PageKind("glossary", addresses.GLOSSARY)
ABOUT: Final = PageKind("about", addresses.ABOUT)
PRINT: Final = PageKind("print", addresses.PRINT, searched=False)

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
    PRINT,
)
"""Every kind. The page for missing ones is not among them: MkDocs makes it from the theme."""
