"""Editorial devices: what an editor may change in a quotation, and how it must be marked.

An ellipsis stands for what was left out, square brackets for what was put in or put in the place of something
(The Chicago Manual of Style, 17th ed., 13.50–13.62). Round and curly brackets are no editor's marks. The stricter
reading: brackets stand for at most four words of one sentence, between quoted words; a single letter in brackets
at the beginning of a word is that word's own letter as a capital or a small one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

import regex

from roundtable.text.folding import DOUBLE
from roundtable.text.words import WORD

ELLIPSIS: Final = "…"
_ELLIPSIS: Final = regex.compile(r"\[…\]|…")
MOST_ELLIPSES: Final = 5
"""With more than these, either all are the editor's or none is."""
MOST_BRACKETED_WORDS: Final = 4
"""Words that one pair of brackets may stand for."""

_NOTE: Final = regex.compile(r"\s?\[(?:sic|(?:emphasis|italics) (?:added|mine|in (?:the )?original))[.!]?\]", regex.I)
"""Brackets that stand for nothing: an editor's remark."""
_ENCLOSED: Final = regex.compile(r"\[([^\[\]]*)\]")
"""Anything in square brackets."""
_BRACKET: Final = regex.compile(r"\[(?!…\])([^\[\]]*)\]")
"""Brackets that can be the editor's: those around an ellipsis only show whose it is, and stand for no word."""
_MARK: Final = regex.compile(r"""[\[\]"]""")
_LETTER: Final = r"\p{L}\p{N}\p{M}'\-"
_CHUNK: Final = r"(?:[^\s.?!…\[\]]|\.(?=\w))+"
_WORDS: Final = rf"{_CHUNK}(?: {_CHUNK}){{0,{MOST_BRACKETED_WORDS - 1}}}?"


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two of the editor's ellipses."""

    text: str
    """The folded text, the editor's remarks taken out."""
    pattern: "regex.Pattern[str] | None" = None
    """What the source must hold instead, where the part has brackets; its groups are what the brackets stand for."""
    anchor: str = ""
    """The longest run of the part's text that the source must hold as it is, where the part has brackets."""

    @property
    def words(self) -> int:
        """How many words of the source it quotes."""
        return len(WORD.findall(_BRACKET.sub(_kept, self.text) if self.pattern else self.text))

    def without_last(self) -> "Part":
        """Return the part without its last character, for which the pattern and its anchor are the same but for it."""
        return _part(self.text[:-1]) if self.pattern else Part(self.text[:-1])


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which a quotation's marks can be the editor's; what is not the editor's is the source's own."""

    parts: tuple[Part, ...]
    elided: bool = False
    """Whether an ellipsis is the editor's."""
    noted: bool = False
    """Whether the editor's remarks, such as [sic], were taken out."""

    @property
    def is_plain(self) -> bool:
        """Whether nothing is the editor's: the quotation stands in the source as it is, or not at all."""
        return not self.elided and not self.noted and self.parts[0].pattern is None


def defect(quotation: str, folded: str) -> str:
    """Return why a quotation's marks cannot be read, or nothing.

    >>> defect("no [such bloc", "no [such bloc")
    'a square bracket is not closed, or not opened, or stands inside another'
    """
    if not _MARK.search(folded):
        return ""
    bare = _ENCLOSED.sub("", folded)
    if "[" in bare or "]" in bare:
        return "a square bracket is not closed, or not opened, or stands inside another"
    if any(not content.strip() for content in _ENCLOSED.findall(folded)):
        return "a pair of square brackets is empty"
    doubles = regex.findall(rf"(?<!\d)[{DOUBLE}\"]", quotation)
    if len(doubles) % 2:
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


def misplaced(reading: Reading) -> str:
    """Return the brackets of a reading that stand at a part's end, where they can only be the source's; or nothing."""
    found = (
        match.group()
        for part in reading.parts
        for match in _BRACKET.finditer(part.text if part.pattern else "")
        if not _is_between(part.text, match)
    )
    return next(found, "")


def _is_between(text: str, match: "regex.Match[str]") -> bool:
    """Return whether brackets have quoted words on both sides, or are part of a quoted word."""
    before, after = text[: match.start()], text[match.end() :]
    joined = regex.search(rf"[{_LETTER}]$", before) or regex.match(rf"[{_LETTER}]", after)
    return bool(joined) or _is_letter(match) or all(WORD.search(_BRACKET.sub("", side)) for side in (before, after))


def readings(folded: str) -> Iterator[Reading]:
    """Yield the ways to read a quotation's ellipses and brackets: first as it stands, then the fewest of them."""
    yield Reading((Part(folded),))
    if "[" not in folded and ELLIPSIS not in folded:
        return
    for text in dict.fromkeys((folded, _NOTE.sub("", folded).strip())):
        marks = list(_ELLIPSIS.finditer(text))
        few = len(marks) <= MOST_ELLIPSES
        ways = sorted(product((False, True), repeat=len(marks)), key=sum) if few else [(True,) * len(marks)]
        for way in ways:
            bounds = [mark.span() for mark, editors in zip(marks, way, strict=True) if editors]
            starts, ends = [0, *(end for _, end in bounds)], [*(start for start, _ in bounds), len(text)]
            parts = (_part(text[start:end].strip()) for start, end in zip(starts, ends, strict=True))
            reading = Reading(tuple(parts), elided=bool(bounds), noted=text != folded)
            if not reading.is_plain:
                yield reading


def _is_letter(match: "regex.Match[str]") -> bool:
    """Return whether brackets hold a single letter, which is then its word's own."""
    return len(match.group(1)) == 1 and match.group(1).isalpha()


def _kept(match: "regex.Match[str]") -> str:
    """Return what is quoted of a pair of brackets: a single letter is its word's own."""
    content: str = match.group(1)
    return content if len(content) == 1 else ""


def _part(text: str) -> Part:
    """Compile a part: text as it is, brackets as what they may stand for."""
    if not _BRACKET.search(text):
        return Part(text)
    pattern, anchors, end = "", [], 0
    for match in _BRACKET.finditer(text):
        literal = text[end : match.start()]
        anchors.append(literal)
        pattern = _gap(pattern + regex.escape(literal, literal_spaces=True), match, text)
        end = match.end()
    anchors.append(text[end:])
    pattern += regex.escape(text[end:], literal_spaces=True)
    return Part(text, regex.compile(pattern), max(anchors, key=len).strip())


def _gap(pattern: str, match: "regex.Match[str]", text: str) -> str:
    """Return the pattern so far with what one pair of brackets may stand for; tried literally first."""
    content, before, after = match.group(1), text[: match.start()], text[match.end() :]
    literal = regex.escape(match.group(), literal_spaces=True)
    if not _is_between(text, match):
        return pattern + literal
    joined_before, joined_after = regex.search(rf"[{_LETTER}]$", before), regex.match(rf"[{_LETTER}]", after)
    if _is_letter(match) and not joined_before:
        return f"{pattern}(?:{literal}|[{content.lower()}{content.upper()}])"
    if joined_before or joined_after:
        return f"{pattern}(?:{literal}|([{_LETTER}]*?))"
    if before.endswith(" "):  # the space before goes with them where the brackets stand for nothing
        return f"{pattern.removesuffix(' ')}(?: {literal}|( {_WORDS})|)"
    return f"{pattern}(?:{literal}|({_WORDS}))"


def bracketed(folded: str) -> tuple[str, ...]:
    """Return what stands in a quotation's brackets, the editor's remarks and ellipses left aside."""
    return tuple(_BRACKET.findall(_NOTE.sub("", folded)))
