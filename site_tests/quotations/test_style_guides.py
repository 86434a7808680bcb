"""What style guides ask of a quotation: a table that names our rules, and stands in the documents as it is."""

from pathlib import Path
from typing import Final

import pytest

from roundtable.proof.quotes.rules import RULES
from roundtable.proof.quotes.rules.guides import POSITIONS, Guide, Position, Stance

CONTRIBUTING: Final = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
HEAD: Final = "| style guide | our rule | it | where |\n|---|---|---|---|\n"
BY_NAME: Final = {rule.says: rule for rule in RULES}


@pytest.mark.parametrize("position", POSITIONS, ids=lambda position: f"{position.guide.name}-{position.rule}")
def test_a_guide_is_asked_of_a_rule_that_there_is(position: Position) -> None:
    """Each row is about one of our rules; where the rule itself names its authority, the place is the same."""
    rule = BY_NAME[position.rule]

    if rule.authority.startswith(position.guide.value):
        assert position.place == rule.authority


def test_what_a_guide_allows_beyond_our_rule_is_refused() -> None:
    """Where ours is the stricter rule, its example is one that the guide would let pass and the program does not."""
    stricter = [BY_NAME[position.rule] for position in POSITIONS if position.stance is Stance.ALLOWS]

    assert stricter
    assert [rule.says for rule in stricter if rule.verdict.is_proved] == []


def test_every_guide_is_in_the_documents() -> None:
    """The table of the documents is the table of the program."""
    table = CONTRIBUTING.partition(HEAD)[2].partition("\n\n")[0]

    assert table.splitlines() == [
        f"| {position.guide} | {position.rule} | {position.stance} | {position.place} |" for position in POSITIONS
    ]
    assert {position.guide for position in POSITIONS} == set(Guide)
