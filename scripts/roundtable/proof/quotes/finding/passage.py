"""The passage of a source that a faulty quotation resembles. Likeness feeds a hint, and decides nothing else."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

import regex

from roundtable.proof.quotes.source.index import Span
from roundtable.proof.quotes.source.text import SourceText
from roundtable.text.segmentation.words import WORD

NEAR: Final = 0.5
"""Share of a quotation's words that a passage must hold to be near."""
_TOKEN: Final = regex.compile(rf"(?V1)\s?(?:{WORD.pattern.removeprefix('(?V1)')}|\S)")
AROUND: Final = 2
"""Words shown on either side of the passage."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the source beside a quotation that is not quite it."""

    speaker: str
    paragraph: int
    marked: str
    """The passage, with the quotation's departures as [-quoted-] and {+in the source+}, as wdiff writes them."""
    departs: tuple[str, str]
    """The first word that departs, as the quotation and as the source has it; empty where one side has none."""

    def __str__(self) -> str:
        """Return the passage with its place."""
        return f"{self.speaker}, paragraph {self.paragraph}: {self.marked}"


def nearest_passage(folded: str, text: SourceText) -> Passage | None:
    """Return the passage that shares most words with a folded quotation, or None where none is near.

    Nor is one found that shares no three words in a row once the source was looked through too often.
    """
    words = [match.span() for match in text.index.word.finditer(folded)]
    quoted = [folded[start:end].casefold() for start, end in words]
    place = text.index.likeliest(folded, words)
    if place is None:
        place = _densest(quoted, text)
    if place is None:
        return None
    first, last = max(0, place - AROUND), min(len(text.index.word_starts), place + len(quoted) + AROUND)
    paragraph = text.begins(Span(0, 0, (place, place + 1)))
    around = text.index.folded[text.index.word_starts[first] : text.index.word_ends[last - 1] + 1].replace("\n", " ")
    marked, departs = _compare(_tokens(folded), _tokens(around))
    return Passage(paragraph.speaker, paragraph.number, marked, departs)


def _densest(quoted: list[str], text: SourceText) -> int | None:
    """Return the word at which the stretch begins that holds most of the quoted words.

    The source holds so many of them and no more: where those are too few nothing is looked for, and once a stretch has
    them all no other is.
    """
    wanted = Counter(quoted)
    size = len(quoted)
    most = sum(min(count, text.index.lowercase.counts[word]) for word, count in wanted.items())
    if not size or most / size < NEAR:
        return None
    held: Counter[str] = Counter()
    score = best = 0
    best_place = None
    words = text.index.lowercase.search()
    for place, word in enumerate(words):
        if word in wanted:
            held[word] += 1
            score += held[word] <= wanted[word]
        if place >= size and (gone := words[place - size]) in wanted:
            score -= held[gone] <= wanted[gone]
            held[gone] -= 1
        if score > best:
            best, best_place = score, max(0, place - size + 1)
            if best == most:
                break
    return best_place if best / size >= NEAR else None


def _tokens(folded: str) -> list[str]:
    """Cut a folded text into words and marks, each with the space before it."""
    return _TOKEN.findall(folded)


def _compare(quoted: list[str], source: list[str]) -> tuple[str, tuple[str, str]]:
    """Return the source's tokens with the departures marked, and the first word of the first of them."""
    shown, departs = "", None
    for kind, ours_at, theirs_at in _steps(quoted, source):
        ours, theirs = "".join(quoted[ours_at]).strip(), "".join(source[theirs_at]).strip()
        if kind in {"equal", "around"}:
            shown += "".join(source[theirs_at])
            continue
        marked = [f"[-{ours}-]"] * bool(ours) + [f"{{+{theirs}+}}"] * bool(theirs)
        shown += " " + " ".join(marked)
        departs = departs or (ours.split(" ")[0], theirs.split(" ")[0])
    return shown.strip(), departs or ("", "")


def _steps(quoted: list[str], source: list[str]) -> Iterator[tuple[str, slice, slice]]:
    """Yield the steps from the one to the other; what only stands around the passage is told apart."""
    bare = [token.strip() for token in quoted], [token.strip() for token in source]
    steps = SequenceMatcher(None, *bare, autojunk=False).get_opcodes()
    for index, (kind, q1, q2, s1, s2) in enumerate(steps):
        spare = max(0, (s2 - s1) - (q2 - q1)) if kind in {"insert", "replace"} else 0
        before = spare if index == 0 else 0
        after = spare if index == len(steps) - 1 and not before else 0
        yield "around", slice(q1, q1), slice(s1, s1 + before)
        if q2 > q1 or s2 - after > s1 + before:
            yield kind, slice(q1, q2), slice(s1 + before, s2 - after)
        yield "around", slice(q2, q2), slice(s2 - after, s2)
