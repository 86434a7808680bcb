"""What is said of each word of a vocabulary is said of all of them: who adds a word is told where else it belongs."""

from collections.abc import Iterable
from itertools import product
from typing import Final

import pytest

from roundtable.content.addressing.pagekinds import HOME, KINDS
from roundtable.content.model import Guard, How, Kind
from roundtable.faults import CAUTIONS, Code
from roundtable.pages.wording import labels
from roundtable.proof.quotes import PROVED, Verdict
from roundtable.proof.quotes.judging.cautions import IN_SHORT

WORDED: Final[dict[str, tuple[Iterable[object], Iterable[object]]]] = {
    "titles of pages": (labels.TITLES, [kind.name for kind in KINDS if kind.address and kind is not HOME]),
    "kinds of claims": (labels.KINDS, Kind),
    "relations": (labels.RELATIONS, product(How, (True, False))),
    "relations, counted": (labels.COMPANIONS, How),
    "verdicts": (labels.VERDICTS, PROVED),
    "verdicts in the rules": (labels.VERDICT_NAMES, Verdict),
    "what verdicts mean": (labels.VERDICT_MEANINGS, PROVED),
    "loosened limits": (labels.LOOSENED, Guard),
    "cautions on a page": (labels.CAUTIONS, CAUTIONS),
    "cautions without the text": (IN_SHORT, CAUTIONS),
}
"""Each table of words, and the vocabulary whose words it gives."""


@pytest.mark.parametrize("name", WORDED)
def test_every_word_is_given(name: str) -> None:
    """A table says something of each word of its vocabulary, and of nothing else."""
    table, vocabulary = WORDED[name]

    assert set(table) == set(vocabulary)


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if not verdict.is_proved])
def test_a_faulty_verdict_is_a_code(verdict: Verdict) -> None:
    """A quotation that is not proved is reported under its verdict's name."""
    assert verdict.value in set(Code)
