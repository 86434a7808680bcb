"""How much of a contribution may be quoted, at the limit itself."""

from fractions import Fraction
from pathlib import Path

import pytest

from roundtable.build.checking import check
from roundtable.proof.borrowing.extent import coverage
from smallcontent import copy_small, faults


@pytest.mark.parametrize(("more", "expected"), [(0, []), (1, ["over-budget"])], ids=["at the limit", "a word above"])
def test_the_share_that_may_be_quoted(more: int, expected: list[str], tmp_path: Path) -> None:
    """As much as the source allows may be quoted, and not a word more; nor may a quotation be longer than it allows."""
    small = copy_small("minimal", tmp_path)
    proof = check(small.project).evidence["reading-room"].proof
    assert proof
    found = coverage(proof, "ada")
    share = Fraction(found.quoted - more, found.words)
    limits = f"largest_share: {float(share)}\nlongest_quotation: {found.quoted}\n"
    small.edit("sources/reading-room.yml", {"rights: quotation\n": f"rights: quotation\n{limits}"})

    assert [code for _, _, code in faults(check(small.project))] == expected


def test_the_length_of_a_quotation(tmp_path: Path) -> None:
    """A quotation may have as many words as its source allows, and not one more."""
    small = copy_small("minimal", tmp_path)
    small.edit("sources/reading-room.yml", {"rights: quotation\n": "rights: quotation\nlongest_quotation: 7\n"})
    assert faults(check(small.project)) == []
    small.edit("sources/reading-room.yml", {"longest_quotation: 7": "longest_quotation: 6"})
    assert [code for _, _, code in faults(check(small.project))] == ["long-quotation"]
