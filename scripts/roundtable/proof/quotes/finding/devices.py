"""Editorial devices: how a quotation's ellipses and brackets can be read, and what makes them unreadable.

An ellipsis stands for what was left out (The Chicago Manual of Style, 17th ed., 13.50–13.58); for square brackets see
`brackets`. Every mark may also be the source's own: that is tried first.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Final, NamedTuple

import regex

from roundtable.proof.quotes.finding.brackets import NOTE, Part, part, without_edges
from roundtable.text.folding import DOUBLE, ELLIPSIS

_ELLIPSIS: Final = regex.compile(r"\[…\]|…")
MOST_ELLIPSES: Final = 5
"""With more than these, either all are the editor's or none is."""

_ENCLOSED: Final = regex.compile(r"\[([^\[\]]*)\]")
"""Anything in square brackets."""
_DOUBLE: Final = regex.compile(rf"(?<!\d)[{DOUBLE}\"「」『』｢｣〝〞〟❝❞＂](?!(?<=\p{{Hebrew}}[{DOUBLE}\"])\p{{Hebrew}})")
"""A double quotation mark: after a digit it is inches, between Hebrew letters one of them."""
ENTITY: Final = regex.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]+);")
"""A character written as HTML writes those that it cannot hold."""
DIRECTION: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What makes a reader see words in another order than they stand in (the property Bidi_Control): Unicode Standard
Annex 9, 2."""
_NOWHERE: Final = re.compile("[\u202a-\u202e]")
"""Embeddings and overrides, which no text here may hold."""


def reordered(quotation: str, standing: Sequence[str] = ()) -> str:
    """Return which character of a quotation shows words in another order than the source has them in, or nothing.

    A mark or an isolate may stand where the source has it, between the same words as they stand: `standing` holds the
    paragraphs in which the quotation was found. Without any, only what may stand nowhere is looked for.
    """
    if not DIRECTION.search(quotation):
        return ""
    tokens, texts = quotation.split(), [" ".join(text.split()) for text in standing]
    for at, token in enumerate(tokens):
        around = " ".join(tokens[max(0, at - 1) : at + 2])
        pattern = DIRECTION if texts and not any(around in text for text in texts) else _NOWHERE
        if found := pattern.search(token):
            sign = found.group()
            name = f"U+{ord(sign):04X} {unicodedata.name(sign)}"
            return f"it holds {name}, which can show words in another order, where the source has none: take it out"
    return ""


class Reading(NamedTuple):
    """One way in which a quotation's marks can be the editor's; what is not the editor's is the source's own."""

    parts: tuple[Part, ...]
    elided: bool = False
    """Whether an ellipsis is the editor's."""
    noted: bool = False
    """Whether the editor's remarks, such as [sic], were taken out."""

    @property
    def edged(self) -> bool:
        """Whether brackets at an edge are the editor's."""
        return any(part.edges for part in self.parts)

    @property
    def is_plain(self) -> bool:
        """Whether nothing is the editor's: the quotation stands in the source as it is, or not at all."""
        return not (self.elided or self.noted or self.edged or self.parts[0].gaps)


def defect(quotation: str, folded: str) -> str:
    """Return why a quotation's marks cannot be read, or nothing.

    >>> defect("no [such bloc", "no [such bloc")
    'a square bracket is not closed, or not opened, or stands inside another'
    """
    if "[" in folded or "]" in folded:
        bare = _ENCLOSED.sub("", folded)
        if "[" in bare or "]" in bare:
            return "a square bracket is not closed, or not opened, or stands inside another"
        if any(not content.strip() for content in _ENCLOSED.findall(folded)):
            return "a pair of square brackets is empty"
    if '"' in folded and len(_DOUBLE.findall(quotation)) % 2:
        return "a quotation mark is not closed, or not opened"
    return ""


def dangling(reading: Reading) -> str:
    """Return what to do about an ellipsis of a reading that stands between nothing, or nothing."""
    if not reading.elided or not any(part.text for part in reading.parts):
        return ""
    begins, *between, ends = (not part.text for part in reading.parts)
    if begins or ends:
        edge = "beginning" if begins else "end"
        return f"an ellipsis stands at its {edge}: leave it off, a quotation may begin and end anywhere"
    return "two ellipses stand in a row: one marks whatever was left out" if any(between) else ""


def readings(folded: str) -> Iterator[Reading]:
    """Yield the ways to read a quotation's ellipses and brackets: first as it stands, then the fewest of them."""
    yield Reading((Part(folded),))
    if "[" not in folded and ELLIPSIS not in folded:
        return
    if "[" not in folded:
        for way in filter(None, _ways(folded)):  # as it stands was the first
            yield Reading(tuple(map(Part, _cut(folded, way))), elided=True)
        return
    for text in dict.fromkeys((folded, NOTE.sub("", folded).strip())):
        for way in _ways(text):
            pieces = _cut(text, way)
            reading = Reading(tuple(map(part, pieces)), elided=bool(way), noted=text != folded)
            if not reading.is_plain:
                yield reading
            bare = [without_edges(piece) for piece in pieces]
            if any(edges for _, edges in bare):
                yield Reading(tuple(part(*piece) for piece in bare), elided=bool(way), noted=text != folded)


def _ways(text: str) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield the sets of a text's ellipses that can be the editor's, as their places; the smallest first."""
    marks = [mark.span() for mark in _ELLIPSIS.finditer(text)]
    if len(marks) > MOST_ELLIPSES:
        yield tuple(marks)
        return
    for chosen in _choices(len(marks)):
        yield tuple(mark for mark, editors in zip(marks, chosen, strict=True) if editors)


@cache
def _choices(count: int) -> tuple[tuple[bool, ...], ...]:
    """Return the ways to choose some of so many ellipses, the fewest first."""
    return tuple(sorted(product((False, True), repeat=count), key=sum))


def _cut(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    """Return what stands between some marks of a text."""
    starts, ends = [0, *(end for _, end in marks)], [*(start for start, _ in marks), len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
