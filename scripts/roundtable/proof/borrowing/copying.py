"""Copied prose: runs of a source's words that stand in our own without being marked as a quotation."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import regex

from roundtable.content.model import RedirectsFile, own_words
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Violations, check
from roundtable.proof.prooffile import digest
from roundtable.proof.quotes import SourceText, fold
from roundtable.text.prose import plain_text
from roundtable.text.segmentation.words import PLAIN, UNSPACED

_SPACED: Final = rf"[[\p{{L}}\p{{N}}\p{{M}}]--[{UNSPACED}]]+"
WORD: Final = regex.compile(rf"(?V1){PLAIN}|[{UNSPACED}]\p{{M}}*|{_SPACED}(?:['.]{_SPACED})*")
"""A word, or a character of a script without spaces: two of these count as a word.

A hyphen parts two: what was copied and joined by hyphens is copied as well.
"""
_ALONE: Final = regex.compile(f"[{UNSPACED}]")


def prose_digests(content: Content) -> dict[str, str]:
    """Return, for each content file that may hold prose, the hash of what it holds: redirects are addresses alone."""
    return {
        loaded.document.path: digest("\n".join(text for _, text in own_words(loaded.record)))
        for loaded in sorted(content.records, key=lambda loaded: loaded.document.path)
        if not isinstance(loaded.record, RedirectsFile)
    }


@check(Code.UNMARKED_COPYING, cure="Say it in your own words, or quote it in a claim.")
def check_copying(content: Content, text: SourceText, longest: int) -> Violations:
    """Prose repeats no longer run of the source's words than is allowed.

    Bad: `gist: She says that the square was laid out for people on foot.`
    Good: `gist: She says that the square was built for walkers.`
    """
    size = longest + 1
    prose = [
        (loaded.at(*keys), fold(plain_text(said)))
        for loaded in content.records
        for keys, said in own_words(loaded.record)
    ]
    ours = {hash(run) for _, said in prose for run in _runs(said, size)}
    theirs = {run for paragraph in text.paragraphs for run in _runs(fold(paragraph.text), size) if hash(run) in ours}
    for place, said in prose:
        copied = next((_shown(said, at, len(run)) for at, run in enumerate(_runs(said, size)) if run in theirs), "")
        if copied:
            yield place, f"{size} words or more in a row stand in the source too: {copied!r}"


def _runs(folded: str, size: int) -> Iterator[tuple[str, ...]]:
    """Yield the run of so many words that each word begins, without case or punctuation: a copy is one in capitals too.

    >>> list(_runs("We keep it", 2)), [len(run) for run in _runs("我们同意了", 2)]
    ([('we', 'keep'), ('keep', 'it')], [4, 4])
    """
    words = [word.casefold() for word in WORD.findall(folded)]
    if _ALONE.search(folded):
        return _runs_of_characters(words, size)
    return zip(*(islice(words, at, None) for at in range(size)), strict=False)


def _runs_of_characters(words: Iterable[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield the same where some of the words are characters."""
    run: deque[str] = deque()
    halves = 0
    for word in words:
        run.append(word)
        halves += _halves(word)
        while halves >= 2 * size:
            yield tuple(run)
            halves -= _halves(run.popleft())


def _halves(word: str) -> int:
    return 1 if _ALONE.match(word) else 2


def _shown(folded: str, first: int, count: int) -> str:
    """Return so many words of a text from one on, as they stand.

    >>> _shown("We keep it, for now.", 1, 3)
    'keep it, for'
    """
    found = list(islice(WORD.finditer(folded), first, first + count))
    return folded[found[0].start() : found[-1].end()]
