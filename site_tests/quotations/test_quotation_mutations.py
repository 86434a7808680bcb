"""Thousands of changes of wording, in ten languages: none is proved.

`pytest site_tests/quotations/test_quotation_mutations.py --mutations 20000` runs as many as one has time for.
"""

import random
from collections import Counter
from itertools import islice

import pytest

from roundtable.proof.quotes import prove

from .mutations import CHANGES, SPEAKERS, mutations
from .sources import TEXTS


def test_no_mutation_is_proved(request: pytest.FixtureRequest) -> None:
    """Whatever is changed, in whatever script, the changed words are not proved."""
    count = request.config.getoption("--mutations")
    drawn = list(islice(mutations(random.Random(1)), count))  # noqa: S311 - test data

    passed = [one for one in drawn if prove(one.quote, TEXTS[one.text], speaker=one.speaker).verdict.is_proved]

    assert passed == []
    assert len(drawn) == count
    assert {one.speaker for one in drawn} == set(SPEAKERS)
    assert Counter(one.change for one in drawn).keys() == {change.__name__ for change in CHANGES}
