"""Whose the lines of a source's text are, as its record gives them."""

from collections.abc import Sequence

from roundtable.content.model import SourceFile
from roundtable.content.reading.content import Loaded
from roundtable.faults import Code, Violations, check
from roundtable.text.counts import runs


def owners(source: SourceFile, count: int) -> list[str | None]:
    """Return whose each line of a text of `count` lines is: nobody's (""), or None where it is not given.

    Every line is looked at once, however many fields name it.
    """
    owned: list[str | None] = [None] * count
    reached = 0
    given = ((lines.start - 1, lines.stop - 1, name) for _, name, ranges in source.given_lines() for lines in ranges)
    for start, stop, name in sorted(given):
        first, end = max(start, reached), min(stop, count)
        if first < end:
            owned[first:end] = [name] * (end - first)
            reached = end
    return owned


@check(Code.UNASSIGNED_LINE, cure="Name each line once: under speakers, others or apart.")
def check_lines(source: Loaded[SourceFile], lines: Sequence[str]) -> Violations:
    """Every line of the text that is not blank is given to somebody or set apart, and every line given is there.

    Blank lines are nobody's, and may stand in any range.

    Bad: `speakers: {ada: 4-5, ben: 9-12}`
    Bad: `apart: "8"`
    Good: `speakers: {ada: 4-5, ben: 9-10}`
    """
    for keys, _, ranges in source.record.given_lines():
        if (last := ranges[-1].stop - 1) > len(lines):
            yield source.at(*keys), f"the text has no line {last}: its last is {len(lines)}"
    given = enumerate(zip(lines, owners(source.record, len(lines)), strict=True), start=1)
    if idle := [number for number, (line, owner) in given if line.strip() and owner is None]:
        yield source.at("speakers"), f"lines of the text that are given to nobody: {runs(idle)}"
