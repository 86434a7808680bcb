r"""Text that is printed, with nothing left in it that acts on a terminal or on the log that takes it.

Escapes are written as Python writes them, `\x1b`; in JSON as JSON does, `\u001b`.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

COMMAND: Final = re.compile(
    r"""\A\s*+:(?=:)   # a workflow command of GitHub begins a line, after any space
      | \#\#(?=\[)     # one of the older form begins anywhere in it
    """,
    re.VERBOSE,
)
"""What ends with a character that would begin a command. The two forms are what GitHub's runner reads
(ActionCommand.cs)."""
SHOWN: Final = frozenset("\u200c\u200d")
"""Joiners of scripts: they print nothing, and belong to words."""

BELOW: Final = "\n    | "
"""Stands before each further line of a text, so that none passes for a line of its own."""


def visible(line: str) -> str:
    r"""Return a text as one line.

    >>> print(visible("a\x1b[1m\nb"), visible("::error::"), visible("##[group]"), visible("ﬁ – «ä»"))
    a\x1b[1m\nb \x3a:error:: #\x23[group] ﬁ – «ä»
    """
    return _escaped(line, _python)


def visible_lines(text: str) -> str:
    """Return a text of several lines, the first of which may stand anywhere in a line."""
    return BELOW.join(map(visible, text.split("\n")))


def visible_json(text: str) -> str:
    r"""Return a JSON text that says the same.

    >>> print(visible_json('{"a": "\u202e\U000e0041\x7f ##[b]"}'))
    {"a": "\u202e\udb40\udc41\u007f #\u0023[b]"}
    """
    return _escaped(text, _json)


def _escaped(text: str, escape: Callable[[str], str]) -> str:
    """Return a text with escapes for commands and for what is not seen; almost every text is printed as it is."""
    text = COMMAND.sub(lambda found: f"{found[0][:-1]}{escape(found[0][-1])}", text)
    if text.isprintable():
        return text
    return "".join(character if _is_shown(character) else escape(character) for character in text)


def _is_shown(character: str) -> bool:
    """Return whether a character prints something or is a space; controls, overrides and other ends of lines are none.

    `isprintable` knows no space but that of ASCII. What this Python's Unicode does not know yet may be anything.
    """
    return character.isprintable() or character in SHOWN or unicodedata.category(character) == "Zs"


def _python(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if character in ":#" else character.encode("unicode_escape").decode()


def _json(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
