r"""Text that is printed, with nothing left in it that acts on a terminal or on the log that takes it.

Escapes are written as Python writes them, `\x1b`; in JSON as JSON does, `\u001b`.
"""

from typing import Final

import regex

UNSEEN: Final = regex.compile(
    r"""[\p{C}\p{Zl}\p{Zp}--[\u200c\u200d]]  # controls, overrides, what prints nothing; but no joiners of scripts
      | (?<=^\s*):(?=:)                      # a workflow command of GitHub begins a line, after any space
      | (?<=\#)\#(?=\[)                      # one of the older form begins anywhere in it
    """,
    regex.VERSION1 | regex.VERBOSE,
)
"""What is shown as an escape. The two forms of commands are those that GitHub's runner reads (ActionCommand.cs)."""

BELOW: Final = "\n    | "
"""Stands before each further line of a text, so that none passes for a line of its own."""


def visible(line: str) -> str:
    r"""Return a text as one line.

    >>> print(visible("a\x1b[1m\nb"), visible("::error::"), visible("##[group]"), visible("ﬁ – «ä»"))
    a\x1b[1m\nb \x3a:error:: #\x23[group] ﬁ – «ä»
    """
    return UNSEEN.sub(lambda found: _python(found.group()), line)


def visible_lines(text: str) -> str:
    """Return a text of several lines, the first of which may stand anywhere in a line."""
    return BELOW.join(map(visible, text.split("\n")))


def visible_json(text: str) -> str:
    r"""Return a JSON text that says the same.

    >>> print(visible_json('{"a": "\u202e\U000e0041\x7f ##[b]"}'))
    {"a": "\u202e\udb40\udc41\u007f #\u0023[b]"}
    """
    return UNSEEN.sub(lambda found: _json(found.group()), text)


def _python(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if character in ":#" else character.encode("unicode_escape").decode()


def _json(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
