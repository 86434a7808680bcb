"""The share pictures of a site: composed, painted, and what they had to leave out.

Whoever shows a card fetches its picture by a full address, so where the site has none, no picture is made.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from jinja2 import Environment

from roundtable.build.cards.fonts import site_fonts
from roundtable.build.cards.painting import painted
from roundtable.build.cards.store import Store
from roundtable.build.project.layout import Project
from roundtable.faults import Code, Diagnostic, Location
from roundtable.pages.cards.card import Card
from roundtable.pages.cards.compose import composed
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.page import Page
from roundtable.pages.wording import Wording
from roundtable.text.counts import count


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a site's pages."""

    cards: Mapping[str, Card] = field(default_factory=dict)
    """By the address of the page."""
    files: Mapping[PurePosixPath, bytes] = field(default_factory=dict)
    """By the path in the staged folder."""

    @property
    def faults(self) -> Iterator[Diagnostic]:
        """Yield a warning for each text that stands on no picture that should show it."""
        missed: dict[tuple[str, str], list[Card]] = {}
        for card in self.cards.values():
            for missing in dict.fromkeys(card.left_out):
                missed.setdefault((missing.text, missing.why), []).append(card)
        for (text, why), cards in missed.items():
            yield Diagnostic(
                code=Code.UNPAINTED_TEXT,
                location=Location(f"{cards[0].page.removeprefix('/')}index.html"),
                message=f"{count(len(cards), 'share picture')} without {text!r}: {why}",
                hint="Leave it: the page shows it. Or write it in letters that the fonts have, or shorter.",
            )


def share_pictures(
    pages: Iterable[Page], roundtable: Roundtable, wording: Wording, made: Environment, project: Project
) -> Pictures:
    """Return the pictures of all pages that have one.

    Raises TemplateError; CommandError where a font is missing; DiskError where what is kept cannot be written.
    """
    store = Store(project.kept, project.root)
    fonts = site_fonts(project.templates / "assets" / "fonts", store)
    cards = tuple(composed(pages, roundtable, fonts.faces, wording))
    files = painted(cards, made, fonts, store)
    store.clear()
    return Pictures({card.page: card for card in cards}, files)
