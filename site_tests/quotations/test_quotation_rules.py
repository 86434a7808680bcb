"""The rules as the site shows them: each example comes out as the rule says."""

import sys
import unicodedata

import pytest

from roundtable.proof.quotes import SourceText, Verdict, prove
from roundtable.proof.quotes.rules import RULES, Rule
from roundtable.text.languages.signs import ASKS, COMMAS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)
def test_the_example_of_a_rule_comes_out_as_it_says(rule: Rule) -> None:
    """The documentation's examples are run, so that they cannot rot."""
    finding = prove(rule.quotation, SourceText.from_lines([rule.source], {1: "ada"}, rule.language), speaker="ada")

    assert finding.verdict == rule.verdict
    assert [caution.code for caution in finding.cautions] == ([rule.caution] if rule.caution else [])


def test_a_speech_of_several_paragraphs_is_closed_in_its_last() -> None:
    """A third person's words, opened in one paragraph and closed in the next, are nowhere the speaker's own."""
    lines = ["The mayor said: “We keep the ferry as it is.", "“The bridge must wait.” He left."]
    text = SourceText.from_lines(lines, {1: "ada", 2: "ada"})

    found = [prove(words, text, speaker="ada") for words in ("We keep the ferry", "The bridge must wait", "He left.")]

    assert [finding.verdict for finding in found] == [Verdict.SECONDHAND, Verdict.SECONDHAND, Verdict.VERBATIM]


@pytest.mark.parametrize("marks", "“” „“ «» »« ‹› ›‹ ”” ‚‘ 「」 『』 《》 〝〟 ＂＂".split())
def test_words_of_a_third_person_in_the_marks_of_any_language(marks: str) -> None:
    """What stands in quotation marks is not the speaker's own, whatever the marks look like."""
    text = SourceText.from_lines([f"The mayor said: {marks[0]}We keep the ferry as it is.{marks[1]}"], {1: "ada"})

    assert prove("We keep the ferry", text, speaker="ada").verdict is Verdict.SECONDHAND


def named(*names: str) -> set[str]:
    """Return every punctuation mark of Unicode whose name has one of some words, and is no mark that opens."""
    every = map(chr, range(sys.maxunicode + 1))
    marks = {sign: unicodedata.name(sign, "") for sign in every if unicodedata.category(sign) == "Po"}
    return {sign for sign, name in marks.items() if any(word in name for word in names) and "INVERTED" not in name}


def test_every_mark_that_asks_exclaims_or_parts_is_known() -> None:
    """The tables hold what Unicode calls a mark of question, of exclamation, or a comma; one of them NFC ends."""
    assert named("QUESTION", "EXCLAMATION", "INTERROBANG") - {"\u037e"} <= set(ASKS)
    assert named("COMMA") == set(COMMAS)
