"""What a refused quotation was probably meant to be: said in the place of what only follows from that."""

import re
from dataclasses import replace
from typing import Final

from roundtable.proof.quotes import Finding, SourceText, Verdict, prove
from roundtable.proof.texts.held import HeldText
from roundtable.text.folding import fold

ROUND: Final = re.compile(r"\(([^()]*)\)")
"""Words in round brackets."""
UNMATCHED: Final = frozenset({Verdict.ALTERED, Verdict.NOT_FOUND})
"""What is said of words that no speaker says in a row."""


def advised(finding: Finding, quotation: str, held: HeldText, speaker: str | None) -> Finding:
    """Return a finding with the likeliest mistake as its detail, where one of the known kinds was made."""
    if finding.verdict is Verdict.MISATTRIBUTED:
        line, _ = _standing(quotation, held, finding.speaker)
        return replace(finding, detail=f"{finding.detail} (line {line} of the text)") if line else finding
    if finding.verdict not in UNMATCHED:
        return finding
    line, why = _standing(quotation, held, None)
    if line:
        detail = f"these words stand in line {line} of the text, which is {why}"
        return replace(finding, verdict=Verdict.MISATTRIBUTED, speaker=None, detail=detail, nearest=None)
    square = _square_brackets(quotation, held.text, speaker)
    return replace(finding, detail=square, nearest=None) if square else finding


def _standing(quotation: str, held: HeldText, whose: str | None) -> tuple[int, str]:
    """Return the first line in which some words stand, and whose it is; nought where there is none.

    `whose` is whom the line must be given to; None for nobody, be it set apart or not given at all.
    """
    words = fold(quotation)
    for number, (line, owner) in enumerate(zip(held.lines, held.owners, strict=True), start=1):
        if (owner or None) == whose and words in fold(line):
            return number, "given to nobody" if owner is None else "set apart as nobody's words"
    return 0, ""


def _square_brackets(quotation: str, text: SourceText, speaker: str | None) -> str:
    """Return that an editor's words stand in square brackets, where a quotation would be proved with those."""
    square = ROUND.sub(r"[\1]", quotation)
    if square == quotation or not prove(square, text, speaker=speaker).verdict.is_proved:
        return ""
    return f"an editor's words stand in square brackets, not in round ones: write {square!r}"
