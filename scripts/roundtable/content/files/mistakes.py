"""The slips of typing after which a file is no YAML: where each is, which is seldom where a parser stops, and the cure.

A quotation mark that was never closed is met thirty lines later, at the next one; a line that is indented too far is
read as more of the text above it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from roundtable.text.counts import count
from roundtable.text.safety.characters import named

BEGINNING: Final = re.compile(r"( *)((?:- +)*)[A-Za-z_]+ *:(?: |$)")
"""How a line begins that holds a field, or a list's item with its first field: its spaces, its dashes."""
NO_SPACE: Final = re.compile(r" *-[A-Za-z_]+ *:| *(?:- +)*[a-z_]+:[^\s/:]")
"""How a line begins in which a dash or a colon stands against the next word; `https://…` is none."""
ODD_SPACE: Final = re.compile("^[ \t]*([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])", re.MULTILINE)
"""A space other than that of the space bar, where a line begins: it looks like indentation, and is text."""
QUOTES: Final = {'"': "double", "'": "single"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """What was most likely mistyped, and where, counted from 1."""

    line: int
    column: int
    message: str
    cure: str


def likely_mistake(error: yaml.MarkedYAMLError, text: str, tokens: Iterator[yaml.Token]) -> Mistake | None:
    """Return the slip that most likely made a text unreadable, if it is one of the known kinds.

    `tokens` are the text's, as far as they can be read.
    """
    lines = text.split("\n")
    found = _open_quotation(error, lines, tokens) or _open_bracket(error, lines)
    mark = error.problem_mark
    if found or mark is None or mark.line >= len(lines):
        return found
    stop, column = mark.line, mark.column
    found = _tab(lines, stop, column) or _no_space(lines, stop) or _indentation(lines, stop, column)
    return found or _colon(lines, stop, column)


def odd_indentation(text: str) -> Mistake | None:
    """Return the first line that seems to be indented, and begins with a space that YAML takes for a letter."""
    if not (found := ODD_SPACE.search(text)):
        return None
    line, column = text.count("\n", 0, found.start(1)) + 1, found.end() - found.start()
    message = f"the line is indented with {named(found[1])}"
    return Mistake(
        line, column, message, "Indent with the space bar's spaces; what was copied from a web page has others."
    )


def _open_quotation(error: yaml.MarkedYAMLError, lines: list[str], tokens: Iterator[yaml.Token]) -> Mistake | None:
    """A quotation mark that opens a text and is not closed swallows the fields below it, up to the next mark."""
    swallowed = [(error.context_mark, error.problem_mark)] if "quoted scalar" in (error.context or "") else []
    swallowed += [(token.start_mark, token.end_mark) for token in _readable(tokens) if _is_quoted(token)]
    for start, end in swallowed:
        if start and end and any(map(BEGINNING.match, lines[start.line + 1 : end.line + 1])):
            mark = lines[start.line][start.column]
            message = f"a {QUOTES[mark]} quotation mark opens a text here, and is not closed before the next field"
            inside = '\\"' if mark == '"' else "''"
            return Mistake(start.line + 1, start.column + 1, message, f"Close it. Inside such a text, write {inside}.")
    return None


def _is_quoted(token: yaml.Token) -> bool:
    return isinstance(token, yaml.ScalarToken) and token.style in QUOTES


def _readable(tokens: Iterator[yaml.Token]) -> Iterator[yaml.Token]:
    """Yield tokens up to where the text cannot be read."""
    try:
        yield from tokens
    except yaml.MarkedYAMLError:
        return


def _open_bracket(error: yaml.MarkedYAMLError, lines: list[str]) -> Mistake | None:
    """A list in square brackets, or a mapping in braces, that opens on one line is closed before the next field."""
    mark = error.context_mark
    if mark is None or "while parsing a flow" not in (error.context or ""):
        return None
    bracket = "".join(lines[mark.line : mark.line + 1])[mark.column : mark.column + 1]
    if bracket not in {"[", "{"}:  # as where the text ends behind one: the parser stands beyond it
        return None
    message = f"the bracket {bracket} opens here, and is not closed before the next field"
    return Mistake(mark.line + 1, mark.column + 1, message, f"Close it with {'}' if bracket == '{' else ']'}.")


def _tab(lines: list[str], stop: int, column: int) -> Mistake | None:
    """A tab is no indentation, and, to the parser of MkDocs, no space after a colon either."""
    line = lines[stop]
    if line.lstrip(" ").startswith("\t"):
        message, cure = "the line is indented with a tab", "Indent with spaces, not with tabs."
        return Mistake(stop + 1, line.index("\t") + 1, message, cure)
    if line[column : column + 1] == "\t":
        return Mistake(stop + 1, column + 1, "a tab stands where a space belongs", "Put a space in its place.")
    return None


def _no_space(lines: list[str], stop: int) -> Mistake | None:
    """A space stands after a dash and after a field's colon; a parser notices in the line below."""
    for at in (stop, stop - 1):
        if at >= 0 and (found := NO_SPACE.match(lines[at])):
            sign = "colon" if found[0][-1] != ":" else "dash"
            column = found.end() - 1 if sign == "colon" else found[0].index("-") + 1
            return Mistake(at + 1, column + 1, f"there is no space after the {sign}", "Put one there.")
    return None


def _indentation(lines: list[str], stop: int, column: int) -> Mistake | None:
    """A dash stands under the dashes above it, a field under the fields."""
    begins = BEGINNING.match(lines[stop])
    if not begins or column > begins.end():
        return None
    what, which = ("dash", 0) if begins[2] else ("field", 1)
    spaces, known = len(begins[1]), [columns[which] for columns in _columns_above(lines, stop)]
    wanted = list(dict.fromkeys(indent for indent in known if indent is not None))
    if not wanted or spaces in wanted:
        return None
    message = (
        f"the {what} has {count(spaces, 'space')} before it, and those above it have {' or '.join(map(str, wanted))}"
    )
    return Mistake(stop + 1, spaces + 1, message, f"Put every {what} of one list or mapping under the one before it.")


def _colon(lines: list[str], stop: int, column: int) -> Mistake | None:
    """A colon with a space after it ends a field's name, and no text without quotation marks has one."""
    begins = BEGINNING.match(lines[stop])
    if lines[stop][column : column + 2] not in {":", ": "} or (begins and column < begins.end()):
        return None
    message = "a colon with a space after it stands inside the text"
    return Mistake(stop + 1, column + 1, message, "The whole text needs quotation marks around it.")


def _columns_above(lines: list[str], stop: int) -> Iterator[tuple[int | None, int]]:
    """Yield where dash (if there is one) and field stand in each line that is less indented than those below."""
    least = None
    for begins in filter(None, map(BEGINNING.match, reversed(lines[:stop]))):
        if least is None or len(begins[1]) < least:
            least = len(begins[1])
            yield (least if begins[2] else None), least + len(begins[2])
        if not least:
            return
