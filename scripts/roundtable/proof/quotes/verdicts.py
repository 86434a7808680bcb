"""What is found of a quotation: the vocabulary of verdicts and cautions, the same everywhere."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal, get_args

from roundtable.faults import CautionCode
from roundtable.proof.quotes.finding.passage import Passage


class Verdict(StrEnum):
    """How a quotation stands to its source; the order is the one in which `prove` asks."""

    VERBATIM = "verbatim"
    """The same characters."""
    TYPOGRAPHIC = "typographic"
    """The same words, in other typography."""
    ELIDED = "elided"
    """The same words, an omission marked."""
    BRACKETED = "bracketed"
    """The same words, a change marked by square brackets."""
    MALFORMED = "malformed"
    """Brackets, ellipses or quotation marks that cannot be read, or characters that are none of a text."""
    TOO_SHORT = "too-short"
    """A part of fewer than three words."""
    MISATTRIBUTED = "misattributed"
    """The words are another speaker's."""
    SECONDHAND = "secondhand"
    """The words are a third person's: in the source they stand in quotation marks, which the quotation drops."""
    OUT_OF_ORDER = "out-of-order"
    """The parts stand in another order, or overlap."""
    STITCHED = "stitched"
    """The parts come from different turns or speakers."""
    ALTERED = "altered"
    """Something near stands in the source, but not these words."""
    NOT_FOUND = "not-found"
    """Nothing near stands in the source."""

    @property
    def is_proved(self) -> bool:
        """Whether the words are the speaker's."""
        return self in PROVED


ProvedVerdict = Literal[Verdict.VERBATIM, Verdict.TYPOGRAPHIC, Verdict.ELIDED, Verdict.BRACKETED]
"""The verdicts on words that are the speaker's."""
PROVED: Final[tuple[ProvedVerdict, ...]] = get_args(ProvedVerdict)
"""The same, to be counted."""


@dataclass(frozen=True, slots=True)
class Caution:
    """What a reader of a proved quotation should know about its cut."""

    code: CautionCode
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The answer to one quotation."""

    verdict: Verdict
    speaker: str | None = None
    """Whose words they are, where that is known."""
    paragraphs: tuple[int, ...] = ()
    """The paragraphs that the quoted words touch, counted from 1 in the speaker's contribution."""
    spans: tuple[tuple[int, int], ...] = ()
    """For each part, its first word and the word after its last, counted from 0 over the contribution."""
    length: int = 0
    """How many words of the source it quotes."""
    cautions: tuple[Caution, ...] = ()
    detail: str = ""
    """For a fault, what is wrong."""
    nearest: Passage | None = None
    """For an altered quotation, the passage that it resembles."""

    @property
    def words(self) -> tuple[int, int] | None:
        """From the first quoted word to the one after the last."""
        return (self.spans[0][0], self.spans[-1][1]) if self.spans else None

    @property
    def departs(self) -> tuple[str, str] | None:
        """The first word that departs, as the quotation and as the source has it."""
        return self.nearest.departs if self.nearest else None
