"""What six style guides ask of a quotation, beside our rules: where ours are theirs, and where ours are stricter.

Only what could be looked up is here. A place that could not be looked up has no number, and says so.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from roundtable.proof.quotes.rules.rule import CHICAGO, CHICAGO_BRACKETS, CHICAGO_ELLIPSIS


class Guide(StrEnum):
    """A style guide."""

    CHICAGO = "The Chicago Manual of Style, 17th ed."
    MLA = "MLA Handbook, 9th ed."
    HART = "New Hart’s Rules"
    MHRA = "MHRA Style Guide"
    AP = "The Associated Press Stylebook"
    REUTERS = "Reuters Handbook of Journalism"


class Stance(StrEnum):
    """How a guide stands to one of our rules."""

    ASKS = "asks"
    """It asks the same."""
    ALLOWS = "allows more"
    """It allows what our rule refuses: ours is stricter."""


@dataclass(frozen=True, slots=True)
class Position:
    """What one guide says of one rule."""

    guide: Guide
    rule: str
    """The rule, as it reads in the table of rules."""
    stance: Stance
    place: str
    """Where the guide says it: its own number or the title of its entry, or that this could not be looked up."""


WORDS: Final = "Word for word is proved."
OMISSION: Final = "What is left out is marked by an ellipsis; the parts keep their order and have three words each."
EDGES: Final = "An ellipsis at the beginning or the end is left off."
INSERTION: Final = "What is put in, or in the place of at most four words of one sentence, stands in square brackets."
CAPITAL: Final = "A changed capital is marked by brackets …"
UNMARKED_CAPITAL: Final = "… and without them is a change."
TYPOGRAPHY: Final = (
    "Quotation marks, apostrophes and dashes may take another form; inside, single and double marks are equal."
)

UNVERIFIED: Final = "the place could not be looked up"

POSITIONS: Final = (
    Position(Guide.CHICAGO, WORDS, Stance.ASKS, CHICAGO),
    Position(Guide.CHICAGO, TYPOGRAPHY, Stance.ASKS, CHICAGO),
    Position(Guide.CHICAGO, UNMARKED_CAPITAL, Stance.ALLOWS, CHICAGO),
    Position(Guide.CHICAGO, OMISSION, Stance.ASKS, CHICAGO_ELLIPSIS),
    Position(Guide.CHICAGO, EDGES, Stance.ASKS, CHICAGO_ELLIPSIS),
    Position(Guide.CHICAGO, INSERTION, Stance.ASKS, CHICAGO_BRACKETS),
    Position(Guide.MLA, WORDS, Stance.ASKS, UNVERIFIED),
    Position(Guide.MLA, OMISSION, Stance.ASKS, UNVERIFIED),
    Position(Guide.MLA, INSERTION, Stance.ASKS, UNVERIFIED),
    Position(Guide.HART, WORDS, Stance.ASKS, "9.1"),
    Position(Guide.HART, TYPOGRAPHY, Stance.ASKS, "9.3.1"),
    Position(Guide.HART, UNMARKED_CAPITAL, Stance.ALLOWS, "9.3.1"),
    Position(Guide.HART, INSERTION, Stance.ASKS, "9.3.2"),
    Position(Guide.MHRA, OMISSION, Stance.ASKS, "5.7 and 9.6"),
    Position(Guide.MHRA, EDGES, Stance.ASKS, "9.6"),
    Position(Guide.MHRA, CAPITAL, Stance.ASKS, "5.7"),
    Position(Guide.AP, WORDS, Stance.ASKS, "the entry “quotations in the news”"),
    Position(Guide.AP, OMISSION, Stance.ASKS, "the entry “ellipsis”"),
    Position(Guide.AP, EDGES, Stance.ASKS, "the entry “ellipsis”"),
    Position(Guide.REUTERS, WORDS, Stance.ASKS, "the entry “quotations”"),
    Position(Guide.REUTERS, OMISSION, Stance.ASKS, "the entry “quotations”"),
)
"""Every stance that could be looked up; what is not here was not found, not denied."""
