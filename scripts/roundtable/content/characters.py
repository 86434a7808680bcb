"""What acts or hides in a file that somebody else may have written, told with its place."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from roundtable.faults import Code, Diagnostic, Location
from roundtable.text.characters import ISOLATE, MOST_LINES, acting, open_isolate

DELETE: Final = "Delete it: it acts on whatever shows the text, hides letters, or makes them read in another order."


def check_characters(text: str, path: str) -> Iterator[Diagnostic]:
    """No file holds a character that acts on whatever shows it, be it in a comment."""
    for line, column, what in acting(text):
        where = Location(path, line, column)
        yield Diagnostic(code=Code.FORBIDDEN_CHARACTER, location=where, message=f"holds {what}", hint=DELETE)


def check_text(text: str, path: str) -> Iterator[Diagnostic]:
    """No line of a text acts on whatever shows it; an isolate, which some scripts need, is closed in its line."""
    yield from check_characters(text, path)
    if ISOLATE.search(text):
        opened = ((number, open_isolate(line)) for number, line in enumerate(text.split("\n"), start=1))
        for number, what in islice(((number, what) for number, what in opened if what), MOST_LINES):
            where = Location(path, number)
            yield Diagnostic(code=Code.FORBIDDEN_CHARACTER, location=where, message=f"holds {what}", hint=DELETE)
