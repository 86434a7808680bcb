"""What is wrong with a file for programs."""

from typing import NamedTuple

from roundtable.faults import Code


class Fault(NamedTuple):
    """A fault of a file, whose place is known to whoever reads it."""

    code: Code
    message: str


def changed(what: str, found: object, proved: object) -> Fault:
    """Return the fault of something that reads otherwise than it was proved, or than it stands elsewhere."""
    return Fault(Code.CHANGED_ON_PAGE, f"the file gives {found!r} as {what}; it is {proved!r}")


def unproved(run: str) -> Fault:
    """Return the fault of words in quotation marks that nobody proved."""
    return Fault(Code.UNMARKED_QUOTATION, f"{run!r} stands in quotation marks in the file and is no proved quotation")
