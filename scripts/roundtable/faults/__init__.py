"""What can be wrong, and where: the values that every check yields. Prints nothing."""

from roundtable.faults.codes import Code
from roundtable.faults.command import CommandError
from roundtable.faults.diagnostic import Diagnostic, Location, Severity, is_error
from roundtable.faults.nearest import Nearest
from roundtable.faults.weights import CAUTIONS, WARNINGS, CautionCode

__all__ = [
    "CAUTIONS",
    "WARNINGS",
    "CautionCode",
    "Code",
    "CommandError",
    "Diagnostic",
    "Location",
    "Nearest",
    "Severity",
    "is_error",
]
