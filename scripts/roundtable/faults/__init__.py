"""What can be wrong, and where: the values that every check yields. Prints nothing."""

from roundtable.faults.codes import WARNINGS, CautionCode, Code
from roundtable.faults.diagnostic import Diagnostic, Location, Severity, is_error

__all__ = ["WARNINGS", "CautionCode", "Code", "Diagnostic", "Location", "Severity", "is_error"]
