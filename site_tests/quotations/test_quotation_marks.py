"""Quotation marks in prose: every character that Unicode calls one is known, and what prose holds besides is none."""

import sys
from typing import Final

import pytest
import regex

from roundtable.text.quoting.marks import quoted_runs, unpaired_mark

OPENING: Final = {"”": "“", "’": "‘", "»": "«", "›": "‹", "」": "「", "』": "『", "｣": "｢", "〞": "〝", "〟": "〝"} | {
    "﹂": "﹁",
    "﹄": "﹃",
}
"""For a mark that closes, one that opens."""
CLOSING: Final = {opening: closing for closing, opening in OPENING.items()} | {
    "‟": "”",
    "„": "“",
    "⹂": "”",
    "‚": "’",
    "‛": "’",
}
MARKS: Final[list[str]] = regex.findall(r"\p{Quotation_Mark}", "".join(map(chr, range(sys.maxunicode + 1))))


@pytest.mark.parametrize("mark", MARKS)
def test_every_quotation_mark_of_unicode_sets_words_apart(mark: str) -> None:
    """Whatever mark is used, in its pair, what stands between is seen."""
    opening = OPENING.get(mark, mark)
    run = f"{opening}we keep it{CLOSING.get(opening, opening)}"

    assert list(quoted_runs(f"She says {run} now.")) == [run]


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark not in "'‘’‚‛＇"])
def test_a_mark_alone_is_named(mark: str) -> None:
    """A mark that is no apostrophe does not stand alone."""
    assert unpaired_mark(f"She says {mark}we keep it now.") == mark


@pytest.mark.parametrize(
    "prose",
    [
        "The ministers' wives and the '80s; 'tis the miners' time.",
        'A lamp 6′ 2″ above the rail, and a pipe of 5" beside it.',
        "Rock 'n' roll, Hawaiʻi, l’avenir, O’Brien’s, ארה\"ב and the d'Artagnans.",
        "a < b and b > c, x << 2, 1,000 and 2,000, so, so.",
    ],
)
def test_what_is_no_quotation(prose: str) -> None:
    """Apostrophes, inches, signs of comparison and letters are no quotation marks."""
    assert list(quoted_runs(prose)) == []
    assert unpaired_mark(prose) == ""
