"""What acts or hides in a file that somebody else may have written, told with its place."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from roundtable.faults import Code, Diagnostic, Location, Violations, check
from roundtable.text.safety.characters import ISOLATE, MOST_LINES, acting, open_isolate

DELETE: Final = "Delete it: it acts on whatever shows the text, hides letters, or makes them read in another order."


@check(Code.FORBIDDEN_CHARACTER, cure=DELETE)
def check_characters(text: str, path: str) -> Violations:
    r"""No file holds a character that acts on whatever shows it, be it in a comment.

    Bad: `sources/market-square.txt: "Cars on the\x1b[1m square"`
    Good: `sources/market-square.txt: "Cars on the *square*"`
    """
    for line, column, what in acting(text):
        yield Location(path, line, column), f"holds {what}"


def check_text(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield what acts in a text, whose lines may hold what some scripts need."""
    yield from check_characters(text, path)
    yield from check_isolates(text, path)


@check(Code.FORBIDDEN_CHARACTER, cure=DELETE)
def check_isolates(text: str, path: str) -> Violations:
    r"""An isolate, which some scripts need, is closed in its line.

    Bad: `sources/market-square.txt: "Cars \u2066on the square"`
    Good: `sources/market-square.txt: "Cars \u2066on\u2069 the square"`
    """
    if ISOLATE.search(text):
        opened = ((number, open_isolate(line)) for number, line in enumerate(text.split("\n"), start=1))
        yield from islice(((Location(path, number), f"holds {what}") for number, what in opened if what), MOST_LINES)
