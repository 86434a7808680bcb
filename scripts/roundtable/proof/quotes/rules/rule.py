"""A rule of quotation, and on whose authority it stands."""

from dataclasses import dataclass
from typing import Final

from roundtable.faults import CautionCode
from roundtable.proof.quotes.verdicts import Verdict

CHICAGO: Final = "The Chicago Manual of Style, 17th ed., 13.7"
CHICAGO_ELLIPSIS: Final = "The Chicago Manual of Style, 17th ed., 13.50–13.58"
CHICAGO_BRACKETS: Final = "The Chicago Manual of Style, 17th ed., 13.59–13.62"
UNICODE: Final = "Unicode Standard Annex 15 (normalisation form C)"
OURS: Final = ""
"""No authority but this project."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule."""

    says: str
    authority: str
    source: str
    """What stands in the source."""
    quotation: str
    """What is quoted from it."""
    verdict: Verdict
    caution: CautionCode | None = None
    """What is pointed out of the example, if anything."""
    language: str = "en"
    """The language of the example, as a BCP 47 tag."""
