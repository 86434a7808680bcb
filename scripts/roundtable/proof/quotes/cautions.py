"""What a reader should be told of a proved quotation: cuts and brackets that may turn what was meant.

A caution is a warning, never a fault: the words are the speaker's.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from roundtable.faults import CautionCode
from roundtable.proof.quotes.matching import Match
from roundtable.proof.quotes.source import SourceText
from roundtable.proof.quotes.verdicts import Caution
from roundtable.text.words import WORD

CONTRASTS: Final = "but however yet not unless if except although provided".split()
MUCH: Final = 50
"""More words than these between two parts are much."""

_CONTRAST: Final = regex.compile(rf"[^\w.?!…\n]*(?:{'|'.join(CONTRASTS)})(?![\w'-])", regex.I)
_SENTENCE_END: Final = regex.compile(r"""[.?!…]["')\]]*$""")
_NEGATES: Final = r"(?<![\w'-])(?:no|not|never|cannot|\w+n't)"
_NEGATION: Final = regex.compile(rf"{_NEGATES}(?![\w'])", regex.I)
_NEGATION_BEFORE: Final = regex.compile(rf"{_NEGATES}[^\w.?!…\n]*$", regex.I)
_BRACKETED_NEGATION: Final = regex.compile(rf"^(?:un|non)(?!\w)|{_NEGATES}(?![\w'])|n't", regex.I)
IN_SHORT: Final = {
    CautionCode.AFTER_NEGATION: "a negation stands just before it",
    CautionCode.BEFORE_CONTRAST: "the sentence goes on with a contrast",
    CautionCode.BRACKETED_NEGATION: "a negation stands in brackets",
    CautionCode.SWALLOWED_NEGATION: "a negation stands in what was left out",
    CautionCode.NOTHING_LEFT_OUT: "nothing was left out at an ellipsis",
    CautionCode.MUCH_LEFT_OUT: "much was left out at an ellipsis",
}
"""What can be said of a caution without the text."""

NEAR: Final = 20
"""Characters before a quotation in which a negation just before it stands."""


def cautions(match: Match, contents: Sequence[str], text: SourceText) -> Iterator[Caution]:
    """Yield what should be said of a match; `contents` is what stands in the quotation's brackets."""
    whole = match.whole
    ended = _SENTENCE_END.search(text.index.folded[whole.start : whole.end])
    if not ended and (found := _CONTRAST.match(text.index.folded, whole.end)):
        word = WORD.findall(found.group())[-1]
        yield Caution(CautionCode.BEFORE_CONTRAST, f"the sentence goes on with {word!r}")
    before = text.index.folded[max(0, whole.start - NEAR) : whole.start]
    if found := _NEGATION_BEFORE.search(before):
        yield Caution(CautionCode.AFTER_NEGATION, f"just before it stands {WORD.findall(found.group())[0]!r}")
    for content in contents:
        if _BRACKETED_NEGATION.search(content):
            yield Caution(CautionCode.BRACKETED_NEGATION, f"a negation stands in brackets: {content!r}")
    gaps = [text.index.folded[one.end : two.start] for one, two in zip(match.spans, match.spans[1:], strict=False)]
    for gap in (*gaps, *match.replaced):
        if found := _NEGATION.search(gap):
            yield Caution(CautionCode.SWALLOWED_NEGATION, f"what was left out holds {found.group()!r}")
    for gap in gaps:
        count = len(WORD.findall(gap))
        if not count:
            yield Caution(CautionCode.NOTHING_LEFT_OUT, "nothing was left out at an ellipsis")
        elif count > MUCH:
            yield Caution(CautionCode.MUCH_LEFT_OUT, f"{count} words were left out at an ellipsis")
