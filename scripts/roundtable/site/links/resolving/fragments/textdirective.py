"""Text directives: `#:~:text=…` points at words on a page (Scroll-to-Text-Fragment, WICG).

A browser looks the words up without regard to case and accents, whole words only, each part inside one block.
"""

import re
import unicodedata
from html import unescape
from typing import Final
from urllib.parse import unquote

from roundtable.site.links.reading.html.tokens.scanner import scan

DELIMITER: Final = ":~:"
INLINE: Final = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var "
    "wbr".split()
)
"""Elements that do not break a block; every other tag does."""
UNSEARCHED: Final = frozenset("template noscript select datalist audio video object".split())
"""Elements whose content is not searched ("search invisible"); raw text such as scripts is no text anyway."""
SPACED: Final = r"(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff])\w"
"""A letter of a script that puts spaces between words; in others a word's edge is no matter of characters."""
EDGE: Final = "\x01"
"""Stands in a searchable text where a word begins or ends, so that whole words are found as they are."""
EDGES: Final = re.compile(rf"(?<!\w)(?={SPACED})|(?<={SPACED})(?!\w)")
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
    parts: list[str] = []
    hidden: list[str] = []
    for token in scan(source):
        name = token.tag.removeprefix("/")
        if not name:
            parts += [] if hidden or token.inert else [re.sub(r"\s+", " ", unescape(token.text))]
        elif token.tag in UNSEARCHED:
            hidden.append(name)
        elif name in hidden:
            del hidden[len(hidden) - 1 - hidden[::-1].index(name) :]
        if name and name not in INLINE:
            parts.append("\n")
    spaced = re.sub(" +", " ", _fold("".join(parts)).replace(EDGE, ""))
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
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
