"""The rules as the site shows them: each example comes out as the rule says."""

import pytest

from roundtable.quotes import SourceText, prove
from roundtable.quotes.rules import RULES, Rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)
def test_the_example_of_a_rule_comes_out_as_it_says(rule: Rule) -> None:
    """The documentation's examples are run, so that they cannot rot."""
    finding = prove(rule.quotation, SourceText.from_lines([rule.source], {1: "ada"}), speaker="ada")

    assert finding.verdict == rule.verdict
    assert [caution.code for caution in finding.cautions] == ([rule.caution] if rule.caution else [])
