"""What each code is: how much a fault with it weighs, and whatever else a later room has to know of it.

A code has its line here, or is no code of a fault: nothing stands in for one that is lacking.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final, Literal, get_args

from roundtable.faults.codes import Code

CautionCode = Literal[
    Code.AFTER_NEGATION,
    Code.BEFORE_CONTRAST,
    Code.BRACKETED_NEGATION,
    Code.BRACKETED_WORD,
    Code.LOST_JOINER,
    Code.NOT_ASSERTED,
    Code.SWALLOWED_NEGATION,
    Code.NOTHING_LEFT_OUT,
    Code.MUCH_LEFT_OUT,
    Code.UNPAIRED_MARK,
]
"""What a cut or a bracket can do to a proved quotation."""
CAUTIONS: Final[tuple[CautionCode, ...]] = get_args(CautionCode)
"""The same, to be counted."""


class Weight(Enum):
    """What a fault keeps from happening."""

    WARNS = "warns"
    """Nothing: a build goes on."""
    STOPS = "stops"
    """The site is not published; whoever is to mend it can be shown the page."""
    BARS = "bars"
    """Nor can what it stands in be shown to anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nature:
    """What is true of every fault with a code."""

    weight: Weight = field(kw_only=False)
    is_of_file: bool = False
    """Of a file as a whole: what it holds is not judged then."""
    is_lack: bool = False
    """Says of a file only that something is not there yet: a draft may lack it."""
    is_to_do: bool = False
    """Nothing is wrong, but something is still to do: prose is to be proved when it is finished, not at each save."""
    is_of_proof: bool = False
    """Of a proof file, and gone when that is written anew."""


NATURES: Final[dict[Code, Nature]] = {
    # A file as YAML
    Code.UNREADABLE_FILE: Nature(Weight.BARS, is_of_file=True),
    Code.YAML_SYNTAX: Nature(Weight.BARS, is_of_file=True),
    Code.YAML_FEATURE: Nature(Weight.BARS, is_of_file=True),
    Code.FORBIDDEN_CHARACTER: Nature(Weight.STOPS),
    Code.DUPLICATE_KEY: Nature(Weight.STOPS),
    # A file as a record
    Code.MISSING_FIELD: Nature(Weight.BARS),
    Code.UNKNOWN_FIELD: Nature(Weight.BARS),
    Code.WRONG_VALUE: Nature(Weight.BARS),
    Code.UNFINISHED: Nature(Weight.WARNS, is_to_do=True),
    Code.DRAFT: Nature(Weight.STOPS),
    Code.UNEXPECTED_FILE: Nature(Weight.BARS, is_of_file=True),
    # Records among each other
    Code.DUPLICATE_ID: Nature(Weight.BARS),
    Code.UNKNOWN_TOPIC: Nature(Weight.BARS),
    Code.UNKNOWN_QUESTION: Nature(Weight.BARS),
    Code.UNKNOWN_ANSWER: Nature(Weight.BARS),
    Code.UNKNOWN_CLAIM: Nature(Weight.BARS),
    Code.UNKNOWN_EXPERT: Nature(Weight.BARS),
    Code.UNKNOWN_SOURCE: Nature(Weight.BARS, is_lack=True),
    Code.UNSETTLED_QUESTION: Nature(Weight.STOPS, is_lack=True),
    Code.EMPTY_TOPIC: Nature(Weight.STOPS, is_lack=True),
    Code.BROKEN_PROSE_LINK: Nature(Weight.STOPS),
    Code.UNREAD_MARKUP: Nature(Weight.WARNS),
    Code.CONTRADICTORY_RELATION: Nature(Weight.BARS),
    Code.UNFOUNDED_COMPARISON: Nature(Weight.BARS),
    Code.CIRCULAR_ARGUMENT: Nature(Weight.BARS),
    Code.DISORDERED_ARGUMENT: Nature(Weight.BARS),
    Code.MISSING_PICTURE: Nature(Weight.BARS),
    Code.BROKEN_REDIRECT: Nature(Weight.BARS),
    # Published addresses
    Code.VANISHED_ADDRESS: Nature(Weight.STOPS),
    Code.UNRECORDED_ADDRESS: Nature(Weight.WARNS),
    # The source's text
    Code.UNASSIGNED_LINE: Nature(Weight.STOPS),
    Code.MOVED_LINES: Nature(Weight.STOPS),
    Code.UNCOVERED_PARAGRAPH: Nature(Weight.STOPS, is_lack=True),
    Code.WRONG_PARAGRAPH: Nature(Weight.STOPS),
    Code.LONG_QUOTATION: Nature(Weight.STOPS),
    Code.OVER_BUDGET: Nature(Weight.STOPS),
    Code.UNMARKED_COPYING: Nature(Weight.STOPS),
    Code.UNCHECKED_PROSE: Nature(Weight.WARNS),
    # Quotations: the faulty verdicts (`proof.quotes.rules` has what they mean)
    Code.MALFORMED: Nature(Weight.BARS),
    Code.TOO_SHORT: Nature(Weight.BARS),
    Code.MISATTRIBUTED: Nature(Weight.BARS),
    Code.SECONDHAND: Nature(Weight.BARS),
    Code.OUT_OF_ORDER: Nature(Weight.BARS),
    Code.STITCHED: Nature(Weight.BARS),
    Code.ALTERED: Nature(Weight.BARS),
    Code.NOT_FOUND: Nature(Weight.BARS),
    Code.UNPROVED: Nature(Weight.BARS),
    # Warnings on quotations
    **dict.fromkeys(CAUTIONS, Nature(Weight.WARNS)),
    # The proof file
    Code.PROOF_MISSING: Nature(Weight.STOPS, is_of_proof=True),
    Code.PROOF_DAMAGED: Nature(Weight.STOPS, is_of_proof=True),
    Code.PROOF_STALE: Nature(Weight.STOPS, is_to_do=True, is_of_proof=True),
    Code.OTHER_EDITION: Nature(Weight.STOPS),
    # The built site
    Code.BROKEN_LINK: Nature(Weight.STOPS),
    Code.BROKEN_FRAGMENT: Nature(Weight.STOPS),
    Code.BROKEN_ID_REFERENCE: Nature(Weight.WARNS),
    Code.BROKEN_TEMPLATE_LINK: Nature(Weight.WARNS),
    Code.OUTSIDE_SITE: Nature(Weight.STOPS),
    Code.REDIRECTED_LINK: Nature(Weight.WARNS),
    Code.MISWRITTEN_ADDRESS: Nature(Weight.STOPS),
    Code.LOCAL_ADDRESS: Nature(Weight.STOPS),
    Code.EMPTY_TARGET: Nature(Weight.STOPS),
    Code.THIRD_PARTY_REQUEST: Nature(Weight.STOPS),
    Code.SOURCE_LEFTOVER: Nature(Weight.STOPS),
    Code.DUPLICATE_ANCHOR: Nature(Weight.STOPS),
    Code.ORPHAN_PAGE: Nature(Weight.WARNS),
    Code.UNPORTABLE_PATH: Nature(Weight.WARNS),
    Code.UNSERVED_FOLDER: Nature(Weight.WARNS),
    Code.MALFORMED_FILE: Nature(Weight.STOPS),
    Code.MISSING_INDEX: Nature(Weight.STOPS),
    Code.UNUSED_EXCEPTION: Nature(Weight.STOPS),
    Code.EXTERNAL_LINK: Nature(Weight.STOPS),
    Code.UNMARKED_QUOTATION: Nature(Weight.STOPS),
    Code.CHANGED_ON_PAGE: Nature(Weight.STOPS),
    Code.SEARCH_ADDRESS: Nature(Weight.STOPS),
    Code.MISSING_POLICY: Nature(Weight.STOPS),
    Code.WRONG_POLICY: Nature(Weight.STOPS),
    Code.INLINE_CODE: Nature(Weight.STOPS),
    Code.UNPAINTED_TEXT: Nature(Weight.WARNS),
    Code.TEMPLATE_FAULT: Nature(Weight.STOPS),
    Code.SITE_GENERATOR: Nature(Weight.STOPS),
    # What is printed
    Code.FURTHER_FAULTS: Nature(Weight.WARNS),
}
"""Every code with its nature, in the order of the codes."""
