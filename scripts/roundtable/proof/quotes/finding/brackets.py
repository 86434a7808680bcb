"""Square brackets: what an editor puts in, or puts in the place of something.

The rule is The Chicago Manual of Style's (17th ed., 13.59–13.62). The stricter reading was taken: between quoted words
a pair stands for at most four words of one sentence; at an edge it only adds to what is quoted; joined to letters it
stands for letters of that word; a single letter at the beginning of a word is that word's own letter as a capital or a
small one. Round and curly brackets are no editor's marks, but for
round ones around an ellipsis, as French, German and Russian set it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import regex

from roundtable.proof.quotes.finding.standins import LETTER, Gap, GapKind
from roundtable.text.languages.signs import COMMAS, STOP
from roundtable.text.segmentation.words import UNSPACED, WORD, count_words

_NOTED: Final = r"(?i:sic|(?:emphasis|italics) (?:added|mine|in (?:the )?original))[.!]?"
NOTE: Final = regex.compile(rf"\s?\[{_NOTED}\]")
"""Brackets that stand for nothing: an editor's remark."""
BRACKET: Final = regex.compile(rf"\[(?!…\]|{_NOTED}\])([^\[\]]*)\]")
"""Brackets that can stand for words: those around an ellipsis only show whose it is."""
_BEFORE: Final = regex.compile(rf"(?V1)[[{LETTER}]--[{UNSPACED}]]$")
_AFTER: Final = regex.compile(rf"(?V1)[[{LETTER}]--[{UNSPACED}]]")
_STEM: Final = regex.compile(rf"[{LETTER}]+$")
_TAIL: Final = regex.compile(rf"[{LETTER}]+")
_CAN_BE_EDITORS: Final = rf"\[(?!…\]|{_NOTED}\])[^\[\]]*\]"
_EDGE: Final = regex.compile(rf"""^({_CAN_BE_EDITORS}) ?|( ?{_CAN_BE_EDITORS})(?=(?:{STOP}|[{COMMAS}"')])*$)""")


@dataclass(frozen=True, slots=True)
class Insertion:
    """A pair of brackets in a quotation, and what stands in the source instead."""

    content: str
    """What the brackets hold."""
    stands_for: str = ""
    """The source's words in its place, or nothing."""
    stem: str = ""
    """The letters to which the brackets are joined, where they end a word."""
    tail: str = ""
    """The letters to which the brackets are joined, where they begin a word."""

    @property
    def is_own(self) -> bool:
        """Whether the source has these brackets itself."""
        return self.stands_for == f"[{self.content}]"


class Part(NamedTuple):
    """What stands between two of the editor's ellipses."""

    text: str
    """The folded text, the editor's remarks and what stands in brackets at its edges taken out."""
    pieces: tuple[str, ...] = ()
    """What the source must hold as it is, before, between and after the pairs inside the part."""
    gaps: tuple[Gap, ...] = ()
    """What those pairs can stand for, in their order."""
    brackets: tuple[Insertion, ...] = ()
    """Those pairs."""
    edges: tuple[Insertion, ...] = ()
    """The pairs that were taken off its edges."""

    @property
    def anchor(self) -> str:
        """The longest of the pieces."""
        return max(self.pieces, key=len).strip()

    @property
    def words(self) -> int:
        """How many words of the source it quotes."""
        return count_words(BRACKET.sub(_kept, self.text) if self.gaps else self.text)

    def without_last(self, characters: int) -> "Part":
        """Return the part without so many of its last characters."""
        text = self.text[:-characters]
        return part(text, self.edges) if self.gaps else Part(text, edges=self.edges)


def without_edges(text: str) -> tuple[str, tuple[Insertion, ...]]:
    """Return a part's text without the brackets at its edges, and these; brackets joined to a word are no edge.

    >>> without_edges("[Russia] needs the [gas] deal [in May].")[0]
    'needs the [gas] deal.'
    """
    edges: list[Insertion] = []
    while (found := _EDGE.search(text)) and not _is_joined(text, found):
        content = found.group().strip()[1:-1]
        edges.append(Insertion(content))
        text = text[: found.start()] + text[found.end() :]
    return text, tuple(edges)


def _is_joined(text: str, match: "regex.Match[str]") -> bool:
    """Return whether brackets are part of a quoted word."""
    if match.group(2):
        return not match.group().startswith(" ") and bool(_BEFORE.search(text[: match.start()]))
    return not match.group().endswith(" ") and bool(_AFTER.match(text[match.end() :]))


def part(text: str, edges: tuple[Insertion, ...] = ()) -> Part:
    """Return a part: text as it is, brackets as what they may stand for."""
    found = list(BRACKET.finditer(text)) if "[" in text else []
    if not found:
        return Part(text, edges=edges)
    gaps = tuple(_gap(match, text) for match in found)
    ends = [0, *(match.end() for match in found)]
    starts = [*(m.start() - gap.literal.startswith(" ") for m, gap in zip(found, gaps, strict=True)), len(text)]
    pieces = tuple(text[end : max(end, start)] for end, start in zip(ends, starts, strict=True))
    return Part(text, pieces, gaps, tuple(_insertion(text, match) for match in found), edges)


def _insertion(text: str, match: "regex.Match[str]") -> Insertion:
    before, after = text[: match.start()], text[match.end() :]
    stem = _STEM.search(before) if _BEFORE.search(before) else None
    tail = _TAIL.match(after) if _AFTER.match(after) else None
    return Insertion(match.group(1), stem=stem.group() if stem else "", tail=tail.group() if tail else "")


def _gap(match: "regex.Match[str]", text: str) -> Gap:
    """Return what one pair of brackets may stand for."""
    content, before, after = match.group(1), text[: match.start()], text[match.end() :]
    joined_before, joined_after = _BEFORE.search(before), _AFTER.match(after)
    if is_letter(content) and not joined_before:
        return Gap(match.group(), GapKind.CAPITAL)
    if joined_before or joined_after:
        return Gap(match.group(), GapKind.LETTERS)
    if not WORD.search(BRACKET.sub("", before)) or not WORD.search(BRACKET.sub("", after)):
        return Gap(match.group(), GapKind.ITSELF)  # at an edge, where `without_edges` was not asked: the source's own
    if before.endswith(" "):  # the space before goes with them where the brackets stand for nothing
        return Gap(f" {match.group()}", GapKind.WORDS)
    return Gap(match.group(), GapKind.WORDS)


def is_letter(content: str) -> bool:
    """Return whether brackets hold a single letter that can be a capital or a small one."""
    return len(content) == 1 and content.lower() != content.upper()


def _kept(match: "regex.Match[str]") -> str:
    """Return what is quoted of a pair of brackets: a single letter is its word's own."""
    content: str = match.group(1)
    return content if is_letter(content) else ""


def insertions(brackets: Sequence[Insertion], found: Sequence[str]) -> tuple[Insertion, ...]:
    """Return brackets with what was found in their place."""
    return tuple(
        Insertion(pair.content, words.strip(), pair.stem, pair.tail)
        for pair, words in zip(brackets, found, strict=True)
    )
