"""Text directives: `#:~:text=…` points at words on a page (Scroll-to-Text-Fragment, WICG).

A browser looks the words up without regard to case and accents, whole words only, each part inside one block.
"""

import re
import unicodedata
from html import unescape
from typing import Final
from urllib.parse import unquote

from roundtable.site.links.reading.html.scanner import scan

DELIMITER: Final = ":~:"
INLINE: Final = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var "
    "wbr".split()
)
"""Elements that do not break a block; every other tag does."""
UNSEARCHED: Final = frozenset("template noscript select datalist audio video object".split())
"""Elements whose content is not searched ("search invisible"); raw text such as scripts is no text anyway."""
SPACED: Final = re.compile(r"(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff])\w")
"""A letter of a script that puts spaces between words; in others a word's edge is no matter of characters."""


def split_directives(fragment: str) -> tuple[str, tuple[str, ...]]:
    """Split a fragment into the part that names an element, and its text directives."""
    name, _, directives = fragment.partition(DELIMITER)
    return name, tuple(one.removeprefix("text=") for one in directives.split("&") if one.startswith("text="))


def searchable(source: str) -> str:
    """Return the text of a page in which words are looked up: folded, its blocks divided by line ends."""
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
    return re.sub(r" *\n[ \n]*", "\n", re.sub(" +", " ", _fold("".join(parts))))


def occurs(directive: str, text: str) -> bool:
    """Return whether the words of a text directive stand in a searchable text.

    A directive is `[prefix-,]start[,end][,-suffix]`; one that is not of that form points at nothing.
    """
    parts = directive.split(",")
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if parts and parts[-1].startswith("-") else ""
    if not 1 <= len(parts) <= 2 or not all(parts):  # noqa: PLR2004 - start and end
        return False
    pattern = ".*?".join(_words(part) for part in parts)
    pattern = rf"{_words(prefix)}[ \n]*{pattern}" if prefix else pattern
    pattern = rf"{pattern}[ \n]*{_words(suffix)}" if suffix else pattern
    return re.search(pattern, text, re.DOTALL) is not None


def _words(part: str) -> str:
    """Return a pattern for some words, whole ones at both ends."""
    words = " ".join(_fold(unquote(part)).split())
    before = r"(?<!\w)" if SPACED.match(words) else ""
    after = r"(?!\w)" if SPACED.match(words[-1:]) else ""
    return before + re.escape(words) + after


def _fold(text: str) -> str:
    """Return a text without case and accents: equal at the primary level (Unicode TR 10, as the draft asks)."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
