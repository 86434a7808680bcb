"""What can be wrong, and where: the values that every check yields. Prints nothing."""

from roundtable.faults.check import Check, Violations, check
from roundtable.faults.codes import Code
from roundtable.faults.command import CommandError
from roundtable.faults.diagnostic import Diagnostic, Location, Severity, is_error
from roundtable.faults.nearest import Nearest
from roundtable.faults.weights import CAUTIONS, WARNINGS, CautionCode

__all__ = [
    "CAUTIONS",
    "WARNINGS",
    "CautionCode",
    "Check",
    "Code",
    "CommandError",
    "Diagnostic",
    "Location",
    "Nearest",
    "Severity",
    "Violations",
    "check",
    "is_error",
]
