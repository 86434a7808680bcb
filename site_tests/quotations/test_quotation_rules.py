"""The rules as the site shows them: each example comes out as the rule says."""

import pytest

from roundtable.proof.quotes import SourceText, Verdict, prove
from roundtable.proof.quotes.rules import RULES, Rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)
def test_the_example_of_a_rule_comes_out_as_it_says(rule: Rule) -> None:
    """The documentation's examples are run, so that they cannot rot."""
    finding = prove(rule.quotation, SourceText.from_lines([rule.source], {1: "ada"}), speaker="ada")

    assert finding.verdict == rule.verdict
    assert [caution.code for caution in finding.cautions] == ([rule.caution] if rule.caution else [])


def test_a_speech_of_several_paragraphs_is_closed_in_its_last() -> None:
    """A third person's words, opened in one paragraph and closed in the next, are nowhere the speaker's own."""
    lines = ["The mayor said: “We keep the ferry as it is.", "“The bridge must wait.” He left."]
    text = SourceText.from_lines(lines, {1: "ada", 2: "ada"})

    found = [prove(words, text, speaker="ada") for words in ("We keep the ferry", "The bridge must wait", "He left.")]

    assert [finding.verdict for finding in found] == [Verdict.ALTERED, Verdict.ALTERED, Verdict.VERBATIM]


@pytest.mark.parametrize("marks", "“” „“ «» »« ‹› ›‹ ”” ‚‘ 「」 『』 《》 〝〟 ＂＂".split())
def test_words_of_a_third_person_in_the_marks_of_any_language(marks: str) -> None:
    """What stands in quotation marks is not the speaker's own, whatever the marks look like."""
    text = SourceText.from_lines([f"The mayor said: {marks[0]}We keep the ferry as it is.{marks[1]}"], {1: "ada"})

    assert prove("We keep the ferry", text, speaker="ada").verdict is Verdict.ALTERED
