"""Text directives: `#:~:text=…` points at words on a page (Scroll-to-Text-Fragment, WICG).

A browser looks the words up without regard to case and accents, whole words only, each part inside one block.
"""

import re
import unicodedata
from typing import Final
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

DELIMITER: Final = ":~:"
INLINE: Final = (
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var "
    "wbr".split()
)
"""Elements that do not break a block; every other tag does."""
UNSEARCHED: Final = (
    "template, select, datalist, audio, video, object, "
    "script, style, textarea, xmp, iframe, noembed, noframes, title:not(svg title)"
)
"""Elements whose content is not searched ("search invisible"), or is no text."""
NOSCRIPT: Final = re.compile(r"<(/?)noscript\b", re.IGNORECASE)
"""Not searched either; the tree has what it holds as a part of the page."""
BLOCK_EDGE: Final = "\x02"
"""Stands where a block begins or ends."""
SPACED: Final = r"(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff])\w"
"""A letter of a script that puts spaces between words; in others a word's edge is no matter of characters."""
EDGE: Final = "\x01"
"""Stands in a searchable text where a word begins or ends, so that whole words are found as they are."""
EDGES: Final = re.compile(rf"(?<!\w)(?={SPACED})|(?<={SPACED})(?!\w)")
MARKS: Final = re.compile("[\u0300-\U0010ffff]+")
"""Runs of characters among which combining ones may be: there are none before."""
BETWEEN: Final = ("", " ", "\n")
"""What may stand between the words and those before or after them: a text to be searched holds no longer space."""


def split_directives(fragment: str) -> tuple[str, tuple[str, ...]]:
    """Split a fragment into the part that names an element, and its text directives."""
    name, _, directives = fragment.partition(DELIMITER)
    return name, tuple(
        directive.removeprefix("text=") for directive in directives.split("&") if directive.startswith("text=")
    )


def searchable(source: str) -> str:
    """Return the text of a page in which words are looked up: folded, their edges marked, blocks on lines."""
    tree = LexborHTMLParser(NOSCRIPT.sub(r"<\1template", source.replace(BLOCK_EDGE, "")))
    if (root := tree.root) is None:
        return ""
    for node in tree.css(UNSEARCHED):
        node.replace_with(BLOCK_EDGE)
    if "<!--" in source:
        for node in [node for node in root.traverse() if node.tag == "-comment"]:
            node.decompose()
    tree.unwrap_tags(INLINE, delete_empty=True)
    root.merge_text_nodes()
    text = re.sub(rf"[^\S{BLOCK_EDGE}]+", " ", root.text(deep=True, separator=BLOCK_EDGE))
    spaced = re.sub(" +", " ", _fold(text.replace(BLOCK_EDGE, "\n")).replace(EDGE, ""))
    return EDGES.sub(EDGE, re.sub(r" ?\n[ \n]*", "\n", spaced))


def occurs(directive: str, text: str) -> bool:
    """Return whether the words of a text directive stand in a searchable text.

    A directive is `[prefix-,]start[,end][,-suffix]`; one that is not of that form points at nothing.
    """
    parts = directive.split(",")
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if parts and parts[-1].startswith("-") else ""
    if not 1 <= len(parts) <= 2 or not all(parts):  # noqa: PLR2004 - start and end
        return False
    if len(parts) == 1:
        return _find(text, 0, prefix, parts[0], suffix) >= 0
    end = _find(text, 0, prefix, parts[0])
    return end >= 0 and _find(text, end, parts[1], suffix) >= 0


def _find(text: str, at: int, *parts: str) -> int:
    """Return where the first occurrence of words that follow each other ends, or -1; each search is for a whole text.

    A part with nothing in it is none.
    """
    words = [_words(part) for part in parts if part]
    wanted = [words[0]]
    for following in words[1:]:
        wanted = [f"{phrase}{between}{following}" for phrase in wanted for between in BETWEEN]
    ends = [found + len(phrase) for phrase in wanted if (found := text.find(phrase, at)) >= 0]
    return min(ends, default=-1)


def _words(part: str) -> str:
    """Return some words as they stand in a searchable text."""
    return EDGES.sub(EDGE, " ".join(_fold(unquote(part)).split()))


def _fold(text: str) -> str:
    """Return a text without case and accents: equal at the primary level (Unicode TR 10, as the draft asks)."""
    return MARKS.sub(_without_marks, unicodedata.normalize("NFKD", text.casefold()))


def _without_marks(found: "re.Match[str]") -> str:
    return "".join(letter for letter in found[0] if not unicodedata.combining(letter))
