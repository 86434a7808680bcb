"""What style guides ask of a quotation: the table in CONTRIBUTING.md, each row of it about one of our rules."""

from pathlib import Path
from typing import Final, NamedTuple

import pytest

from roundtable.proof.quotes.rules import RULES

CONTRIBUTING: Final = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
HEAD: Final = "| style guide | our rule | it | where |\n|---|---|---|---|\n"
BY_NAME: Final = {rule.says: rule for rule in RULES}
ALLOWS_MORE: Final = "allows more"


class Row(NamedTuple):
    """What one guide says of one rule."""

    guide: str
    rule: str
    stance: str
    place: str
    """Where the guide says it, or that this could not be looked up."""


ROWS: Final = [
    Row(*line.removeprefix("| ").removesuffix(" |").split(" | "))
    for line in CONTRIBUTING.partition(HEAD)[2].partition("\n\n")[0].splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.guide}-{row.rule}")
def test_a_guide_is_asked_of_a_rule_that_there_is(row: Row) -> None:
    """Each row is about one of our rules; where the rule itself names its authority, the place is the same."""
    rule = BY_NAME[row.rule]

    assert row.stance in {"asks", ALLOWS_MORE}
    if rule.authority.startswith(row.guide):
        assert row.place == rule.authority


def test_what_a_guide_allows_beyond_our_rule_is_refused() -> None:
    """Where ours is the stricter rule, its example is one that the guide would let pass and the program does not."""
    stricter = [BY_NAME[row.rule] for row in ROWS if row.stance == ALLOWS_MORE]

    assert stricter
    assert [rule.says for rule in stricter if rule.verdict.is_proved] == []
