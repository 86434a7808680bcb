"""Spans of words, drawn from the turns of the texts."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from hypothesis import assume
from hypothesis import strategies as st

from .sources import NAMES, TURNS

UNSPACED: Final = {"confucius", "youzi", "zengzi", "soseki"}
"""Speakers whose script sets no spaces between words."""
FEWEST: Final = 3
"""Words of a span: with fewer, a quotation is too short."""

_WORD: Final = re.compile(r"[^\W_](.*[^\W_])?[\u0591-\u05c7]*[.,;:?!]?")
"""Letters or digits at both ends (in Hebrew, points), and a mark."""
_TOKEN: Final = re.compile(
    r"(?:\d{1,3}\s(?=\d{3}\b)"
    r"|\S+\s(?=(?:per|cent|hundred|thousand|tons|crowns|degrees|metres|acres|and fifty|fifty|week|months|years)\b))*\S+"
)
"""What stands between spaces; a number with its groups of digits, its scale and its unit is one."""
_SET_APART: Final = re.compile(r"""[\[\]“”„«»…"()]|\. \.|(?<!\w)'|'(?!\w)""")
"""Brackets, quotation marks and ellipses."""
_STRAIGHT_OPENING: Final = re.compile(r"(?<!\w)'(?=\w)")
_STRAIGHT_CLOSING: Final = re.compile(r"(?<=\w)'(?!\w)")
"""Straight marks at the edge of a word; an apostrophe that ends one looks like the second."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A span of words from one turn."""

    text: str
    """The name of the text."""
    speaker: str
    paragraphs: tuple[str, ...]
    """The turn in which it stands."""
    quote: str


def is_readable(quote: str) -> bool:
    """Return whether no pair of brackets or quotation marks is cut through."""
    pairs = (("[", "]"), ("“", "”"), ("„", "“"), ("«", "»"))
    straight = len(_STRAIGHT_OPENING.findall(quote)) == len(_STRAIGHT_CLOSING.findall(quote))
    return straight and all(quote.count(opening) == quote.count(closing) for opening, closing in pairs)


def is_plain(quote: str) -> bool:
    """Return whether a span holds no brackets, quotation marks or ellipses of the source."""
    return not _SET_APART.search(quote)


@st.composite
def spans(draw: st.DrawFn, count: int = 1, suits: Callable[[str], bool] = is_readable) -> list[Drawn]:
    """Draw spans of three or more words from one turn, in the turn's order, none running into the next."""
    name = draw(st.sampled_from(NAMES))
    turns = [
        turn for turn in TURNS[name] if turn[0] not in UNSPACED and len(" ".join(turn[1]).split()) > FEWEST * count
    ]
    assume(turns)
    speaker, paragraphs = draw(st.sampled_from(turns))
    turn = " ".join(paragraphs)
    tokens = list(_TOKEN.finditer(turn))
    ends = st.lists(st.integers(0, len(tokens) - 1), min_size=2 * count, max_size=2 * count, unique=True)
    bounds = sorted(draw(ends))
    drawn = []
    for first, last in zip(bounds[::2], bounds[1::2], strict=True):
        quote = turn[tokens[first].start() : tokens[last].end()]
        assume(_WORD.fullmatch(tokens[first].group()) and _WORD.fullmatch(tokens[last].group()) and suits(quote))
        assume(sum(bool(_WORD.fullmatch(token)) for token in _TOKEN.findall(quote)) >= FEWEST)
        drawn.append(Drawn(name, speaker, paragraphs, quote))
    return drawn
