"""A fault as a value: what is wrong, where, and the likely cure. Knows nothing of YAML, quotations or HTML."""

from dataclasses import dataclass
from enum import StrEnum

from roundtable.faults.codes import Code
from roundtable.faults.natures import NATURES, Nature, Weight
from roundtable.faults.nearest import Nearest


class Severity(StrEnum):
    """How much a diagnostic weighs."""

    ERROR = "error"
    """Stops the build."""
    WARNING = "warning"
    """Is printed; the build goes on."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file, as an editor's status bar would name it."""

    path: str
    """POSIX path, relative to the project where the file lies inside it."""
    line: int = 0
    """Line, counted from 1; 0 for the file as a whole."""
    column: int = 0
    """Column in characters, counted from 1; 0 for the line as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One thing that is wrong: what, where, and the likely cure."""

    code: Code
    location: Location
    message: str
    """Who, what and what was expected; values as `repr`."""
    hint: str | Nearest = ""
    """The likely cure, or nothing."""
    subject: str = ""
    """The link at fault, as it is written on the page, where the fault is of a link."""
    target: str = ""
    """The address for which the link at fault stands, where it stands for any."""
    reason: str = ""
    """What is wrong with the link at fault, without the link."""

    @property
    def nature(self) -> Nature:
        """What is true of every fault with its code."""
        return NATURES[self.code]

    @property
    def severity(self) -> Severity:
        """How it is printed, by the weight of its code."""
        return Severity.WARNING if self.nature.weight is Weight.WARNS else Severity.ERROR

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        """The order in which diagnostics are printed: by place, then by code."""
        return (self.location, self.code, self.message)


def is_error(fault: Diagnostic) -> bool:
    """Return whether a diagnostic stops a build."""
    return fault.severity is Severity.ERROR
