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

    passed = [
        mutation
        for mutation in drawn
        if prove(mutation.quote, TEXTS[mutation.text], speaker=mutation.speaker).verdict.is_proved
    ]

    assert passed == []
    assert len(drawn) == count
    assert {mutation.speaker for mutation in drawn} == set(SPEAKERS)
    assert Counter(mutation.change for mutation in drawn).keys() == {change.__name__ for change in CHANGES}
