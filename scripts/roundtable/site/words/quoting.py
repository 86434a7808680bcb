"""What quotes: quotation marks and elements.

A `q` or a `blockquote` holds a proved quotation, and it stands under its speaker's name.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
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


def other_name(node: LexborNode, speakers: Mapping[str, tuple[str, ...]]) -> str:
    """Return the name under which a proved quotation stands, where it is not its speaker's; else nothing.

    What counts is the smallest part of the page around it that names any speaker: a figure, a cell, a section.
    """
    expert = str(node.attributes["data-quotation"]).partition("/")[0]
    if expert not in speakers:
        return ""  # a quotation of nobody's is reported already
    above = node.parent
    while above is not None and above.tag not in {"body", "html", "-undef"}:
        stated = above.attributes.get("data-speaker") or ""
        text = _own_text(above)
        named = [who for who, names in speakers.items() if who == stated or _stands_in(names, text)]
        if named:
            return "" if expert in named else speakers[named[0]][0]
        above = above.parent
    return ""


def _own_text(node: LexborNode) -> str:
    """Return the text of an element without its quotations and paragraphs: both may speak of somebody else."""
    text = node.text(deep=True, separator=" ")
    for other in node.css("p, [data-quotation], [data-paragraph]"):
        text = text.replace(other.text(deep=True, separator=" "), " ", 1)
    return text


def _stands_in(names: tuple[str, ...], text: str) -> bool:
    """Return whether a name stands in a text, as whole words; most do not stand there at all, which is soon seen."""
    return any(name in text for name in names) and _pattern(names).search(text) is not None


@cache
def _pattern(names: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names if name))
