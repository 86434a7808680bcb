"""Which faults do not stop a build, and which of those are cautions about a proved quotation."""

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

WARNINGS: Final = frozenset(
    {
        *CAUTIONS,
        Code.UNFINISHED,
        Code.UNCHECKED_PROSE,
        Code.UNREAD_MARKUP,
        Code.UNRECORDED_ADDRESS,
        Code.REDIRECTED_LINK,
        Code.ORPHAN_PAGE,
        Code.FURTHER_FAULTS,
        Code.BROKEN_ID_REFERENCE,
        Code.BROKEN_TEMPLATE_LINK,
        Code.UNPORTABLE_PATH,
        Code.UNSERVED_FOLDER,
        Code.UNPAINTED_TEXT,
    }
)
"""The codes that do not stop a build; every other code does."""
