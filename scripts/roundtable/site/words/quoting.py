"""What quotes: quotation marks and elements. A `q` or a `blockquote` holds a proved quotation, and nothing else."""

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from roundtable.text.quoting.marks import is_term, quoted_runs

_LETTER: Final = re.compile(r"\w")


def unproved_runs(text: str, terms: frozenset[str]) -> Iterator[str]:
    """Yield what stands in quotation marks and is neither a declared term nor without any letter."""
    for run in quoted_runs(text):
        if any(map(str.isalnum, run)) and not is_term(run, terms):
            yield run


def unproved_elements(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield what stands in each quoting element that is not a proved quotation and nothing else."""
    for node in tree.css("q, blockquote"):
        if _is_inside(node):
            continue
        proved = node.css("[data-quotation], [data-paragraph]")
        text = node.text(deep=True, separator="")
        besides = text
        for inside in proved:
            besides = besides.replace(inside.text(deep=True, separator=""), "", 1)
        if not proved or _LETTER.search(besides):
            yield text.strip()


def _is_inside(node: LexborNode) -> bool:
    """Return whether an element is part of proved words."""
    above = node.parent
    while above is not None and above.tag != "-undef":
        if {"data-quotation", "data-paragraph"} & above.attributes.keys():
            return True
        above = above.parent
    return False
