"""Copied prose: runs of a source's words that stand in our own without being marked as a quotation."""

from collections import deque
from collections.abc import Iterator
from typing import Final

import regex

from roundtable.content.model import RedirectsFile, own_words
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Violations, check
from roundtable.proof.prooffile import digest
from roundtable.proof.quotes import SourceText, fold
from roundtable.text.prose import plain_text
from roundtable.text.segmentation.words import UNSPACED

_SPACED: Final = rf"[[\p{{L}}\p{{N}}\p{{M}}]--[{UNSPACED}]]+"
WORD: Final = regex.compile(rf"(?V1)([{UNSPACED}]\p{{M}}*)|{_SPACED}(?:['.]{_SPACED})*")
"""A word, or, as its group, a character of a script without spaces: two of these count as a word.

A hyphen parts two: what was copied and joined by hyphens is copied as well.
"""


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
    ours = {hash(words) for _, said in prose for words, _ in _runs(said, size)}
    theirs = {
        words for paragraph in text.paragraphs for words, _ in _runs(fold(paragraph.text), size) if hash(words) in ours
    }
    for place, said in prose:
        copied = next((shown for words, shown in _runs(said, size) if words in theirs), "")
        if copied:
            yield place, f"{size} words or more in a row stand in the source too: {copied!r}"


def _runs(folded: str, size: int) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every run of so many words, without case or punctuation, and as it stands: a copy is one in capitals too.

    >>> [shown for _, shown in _runs("we keep it", 2)], [shown for _, shown in _runs("我们同意了", 2)]
    (['we keep', 'keep it'], ['我们同意', '们同意了'])
    """
    words: deque[str] = deque()
    places: deque[tuple[int, int]] = deque()  # of each word the beginning, and its weight: half a word, or a whole one
    held = 0
    for match in WORD.finditer(folded):
        words.append(match.group().casefold())
        places.append((match.start(), 1 if match.group(1) else 2))
        held += places[-1][1]
        while held >= 2 * size:
            yield tuple(words), folded[places[0][0] : match.end()]
            words.popleft()
            held -= places.popleft()[1]
