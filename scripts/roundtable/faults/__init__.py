"""What can be wrong, and where: the values that every check yields. Prints nothing."""

from roundtable.faults.check import CHECKS, Check, Violations, check
from roundtable.faults.codes import Code
from roundtable.faults.command import CommandError
from roundtable.faults.diagnostic import Diagnostic, Location, Severity, is_error
from roundtable.faults.natures import CAUTIONS, NATURES, CautionCode, Weight
from roundtable.faults.nearest import Nearest

__all__ = [
    "CAUTIONS",
    "CHECKS",
    "NATURES",
    "CautionCode",
    "Check",
    "Code",
    "CommandError",
    "Diagnostic",
    "Location",
    "Nearest",
    "Severity",
    "Violations",
    "Weight",
    "check",
    "is_error",
]
