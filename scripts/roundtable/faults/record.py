"""A fault as it is kept in a file, or handed to another process: what JSON can hold, and back."""

from dataclasses import asdict
from typing import Any

from roundtable.faults.codes import Code
from roundtable.faults.diagnostic import Diagnostic, Location


def as_record(fault: Diagnostic) -> dict[str, Any]:
    """Return a fault as JSON can hold it."""
    return {**asdict(fault), "hint": str(fault.hint)}


def from_record(record: dict[str, Any]) -> Diagnostic:
    """Return the fault of a record. Raises KeyError, TypeError or ValueError where it is none of this version."""
    place = record["location"]
    location = Location(str(place["path"]), int(place["line"]), int(place["column"]))
    return Diagnostic(**{**record, "location": location, "code": Code(record["code"])})
