"""Copied prose: runs of a source's words that stand in our own without being marked as a quotation."""

import re
from collections.abc import Iterator
from typing import Final

from roundtable.content.load import Content
from roundtable.content.model import own_words
from roundtable.faults import Code, Diagnostic
from roundtable.proof.prooffile import digest
from roundtable.proof.quotes import SourceText, fold
from roundtable.text.prose import plain_text

WORD: Final = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
"""A word. A hyphen parts two: what was copied and joined by hyphens is copied as well."""


def prose_digests(content: Content) -> dict[str, str]:
    """Return, for each content file, the hash of its prose."""
    return {
        one.document.path: digest("\n".join(text for _, text in own_words(one.record)))
        for one in sorted(content.records, key=lambda one: one.document.path)
    }


def check_copying(content: Content, text: SourceText, longest: int) -> Iterator[Diagnostic]:
    """Prose repeats no longer run of the source's words than is allowed."""
    size = longest + 1
    runs = set()
    for paragraph in text.paragraphs:
        words = _words(paragraph.text)
        runs |= {words[i : i + size] for i in range(len(words) - size + 1)}
    for one in content.records:
        for keys, prose in own_words(one.record):
            words = _words(plain_text(prose))
            copied = [i for i in range(len(words) - size + 1) if words[i : i + size] in runs]
            if copied:
                shown = " ".join(words[copied[0] : copied[0] + size])
                message = f"{size} words or more in a row stand in the source too: {shown!r}"
                hint = "Say it in your own words, or quote it in a claim."
                where = one.document.at(*keys)
                yield Diagnostic(code=Code.UNMARKED_COPYING, location=where, message=message, hint=hint)


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text, without case or punctuation: a copy is one whatever its capitals."""
    return tuple(word.casefold() for word in WORD.findall(fold(text)))
