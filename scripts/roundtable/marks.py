"""Quotation marks in prose: where somebody's words seem to begin and end."""

import re
from collections.abc import Iterator
from typing import Final

PAIRS: Final = re.compile(
    r"“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|‹[^‹›]+›|「[^「」]+」"
    r'|(?<![\w"])"[^"]+"(?![\w"])'
    r"|‘[^‘’]+(?:’\w[^‘’]*)*’(?!\w)"
    r"|(?<![\w'])'[^']+(?:(?<=\w)'(?=\w)[^']*)*'(?![\w'])"
)
"""Text between quotation marks of one kind. An apostrophe inside a word closes nothing."""

MARK: Final = re.compile(r"[“„«‹「\"‘']")
"""What can open such a run: most paragraphs hold none, and are passed over at once."""


def quoted_runs(text: str) -> Iterator[str]:
    """Yield what stands in quotation marks, marks included.

    >>> list(quoted_runs("the experts’ “new order”, ‘it’s so’, and Russia's 'own' way"))
    ['“new order”', '‘it’s so’', "'own'"]
    """
    for match in PAIRS.finditer(text):
        yield match.group()


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each run in quotation marks begins and ends, marks included."""
    return tuple(match.span() for match in PAIRS.finditer(text)) if MARK.search(text) else ()


def is_term(run: str, terms: frozenset[str]) -> bool:
    """Return whether what stands in quotation marks is a term that the content declares."""
    return run[1:-1].strip(" .,;") in terms
