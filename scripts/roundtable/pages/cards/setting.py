"""A text set into a field of a picture: in the largest size in which it fits, broken between words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import regex

from roundtable.pages.cards.faces import EM, Face, paintable

ELLIPSIS: Final = "…"
_EVENING: Final = 8
"""How often the width of even lines is halved towards: to less than a hundredth of a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a kind of text is set."""

    face: Face
    ink: str
    """The template's name of its colour: `ink`, `soft`, or `voice-1` to that of the last voice."""
    sizes: tuple[int, ...]
    """In pixels, the largest first."""
    leading: float
    """From line to line, in parts of the size."""
    most_lines: int
    whole: bool = False
    """Whether the text may not be shortened: then it is set whole or not at all."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines in one size."""

    lines: tuple[str, ...]
    size: int
    leading: float

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last, in pixels."""
        return len(self.lines) * self.size * self.leading


class _Word(NamedTuple):
    text: str
    width: int


def set_text(text: str, style: Style, width: float, height: float) -> Block | None:
    """Return a text in a field of a width and height in pixels; nothing where it may only stand whole and does not fit.

    Raises ValueError where the face lacks a character. A word that is wider than the field breaks between its
    characters, and only in the smallest size.
    """
    words = [_Word(word, style.face.width(word)) for word in paintable(text).split(" ")]
    widest = max(word.width for word in words)
    for size in style.sizes:
        lines = _wrapped(words, style.face, width * EM / size)
        if widest * size <= width * EM and len(lines) <= _most_lines(style, size, height):
            return Block(_even(words, style.face, width * EM / size), size, style.leading)
    size = style.sizes[-1]
    measure, most = width * EM / size, _most_lines(style, size, height)
    lines = _wrapped([piece for word in words for piece in _pieces(word, style.face, measure)], style.face, measure)
    if len(lines) > most and (style.whole or most < 1):
        return None
    if len(lines) > most:
        lines = (*lines[: most - 1], shortened(lines[most - 1], style.face, measure))
    return Block(lines, size, style.leading)


def alike(texts: Iterable[str], style: Style, width: float, height: float) -> Style:
    """Return a style in which some texts take the same size: none of them speaks louder than another."""
    blocks = [set_text(text, style, width, height) for text in texts if not style.face.lacking(text)]
    largest = min((block.size for block in blocks if block), default=style.sizes[0])
    return replace(style, sizes=tuple(size for size in style.sizes if size <= largest))


def _most_lines(style: Style, size: int, height: float) -> int:
    return min(style.most_lines, int(height / (size * style.leading)))


def _wrapped(words: Iterable[_Word], face: Face, measure: float) -> tuple[str, ...]:
    """Return words in lines of a width in parts of EM, as many as fit on each, and at least one."""
    lines: list[list[str]] = []
    space, used = face.width(" "), 0.0
    for word in words:
        if lines and used + space + word.width <= measure:
            lines[-1].append(word.text)
            used += space + word.width
        else:
            lines.append([word.text])
            used = word.width
    return tuple(map(" ".join, lines))


def _even(words: list[_Word], face: Face, measure: float) -> tuple[str, ...]:
    """Return words in no more lines than they need, all about as long: none holds a single word that is left over."""
    best = _wrapped(words, face, measure)
    low, high = max(word.width for word in words) * 1.0, measure
    for _ in range(_EVENING):
        middle = (low + high) / 2
        lines = _wrapped(words, face, middle)
        if len(lines) > len(best):
            low = middle
        else:
            best, high = lines, middle
    return best


def _pieces(word: _Word, face: Face, measure: float) -> Iterator[_Word]:
    """Yield a word whole, or in pieces that each fill a line: no two of them fit on one."""
    if word.width <= measure:
        yield word
        return
    piece, used = "", 0
    for cluster in regex.findall(r"\X", word.text):
        width = face.width(cluster)
        if piece and used + width > measure:
            yield _Word(piece, used)
            piece, used = "", 0
        piece, used = piece + cluster, used + width
    yield _Word(piece, used)


def shortened(line: str, face: Face, measure: float) -> str:
    """Return a line that is said to go on, its last words left out as far as the mark of it needs room."""
    kept = line
    while " " in kept and face.width(f"{kept}{ELLIPSIS}") > measure:
        kept = kept.rpartition(" ")[0].rstrip(" ,;:–—")
    while len(kept) > 1 and face.width(f"{kept}{ELLIPSIS}") > measure:
        kept = "".join(regex.findall(r"\X", kept)[:-1])
    return f"{kept}{ELLIPSIS}"
