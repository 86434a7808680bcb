"""Measurements as a table that a terminal and a note can show."""

from collections.abc import Sequence


def aligned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table as lines of text, the first column to the left and the others to the right.

    >>> print(aligned(("tool", "a second"), [("find", "12"), ("roundtable", "20,000")]))
    tool        a second
    find              12
    roundtable    20,000
    """
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = (
        "  ".join(cell.rjust(width) if column else cell.ljust(width) for column, (cell, width) in enumerate(cells))
        for cells in (tuple(zip(row, widths, strict=True)) for row in (head, *rows))
    )
    return "\n".join(line.rstrip() for line in lines)
