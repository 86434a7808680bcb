"""A share picture, set: what its template places. Sizes are in pixels."""

from dataclasses import dataclass
from typing import Final

from roundtable.pages.cards.faces import Run

WIDTH: Final = 1200
HEIGHT: Final = 630
"""What Facebook asks for, and X, Slack and Mastodon take (developers.facebook.com, "Images in Link Shares")."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on the picture."""

    runs: tuple[Run, ...]
    x: float
    baseline: float
    size: int
    ink: str
    weight: int


@dataclass(frozen=True, slots=True)
class Band:
    """A piece of the coloured edge."""

    top: float
    height: float
    colour: int
    """Number of a voice's colour."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A text that the picture should show and does not."""

    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A picture of a page."""

    page: str
    """The page's address."""
    address: str
    """Its own."""
    bands: tuple[Band, ...]
    lines: tuple[Line, ...]
    alternative: str
    """What it shows, for whoever does not see it."""
    left_out: tuple[LeftOut, ...]
