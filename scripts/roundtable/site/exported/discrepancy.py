"""Where a file for programs departs from what was proved, or from the form that it has to have."""

from typing import NamedTuple

from roundtable.faults import Code


class Discrepancy(NamedTuple):
    """One departure of a file; which file it is, whoever reads it knows."""

    code: Code
    message: str


def changed(what: str, found: object, proved: object) -> Discrepancy:
    """Return the discrepancy of something that reads otherwise than it was proved, or than it stands elsewhere."""
    return Discrepancy(Code.CHANGED_ON_PAGE, f"the file gives {found!r} as {what}; it is {proved!r}")


def unproved(run: str) -> Discrepancy:
    """Return the discrepancy of words in quotation marks that nobody proved."""
    return Discrepancy(
        Code.UNMARKED_QUOTATION, f"{run!r} stands in quotation marks in the file and is no proved quotation"
    )
