"""What holds of every quotation: words that stand are proved, changed words never are, typography changes nothing.

The spans are drawn from the texts. Whether a changed span happens to stand in the source is asked of a plain search,
so that no answer of the code under test decides what is tested.
"""

import re
from typing import Final

import regex
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from roundtable.proof.quotes import Verdict, prove

from .faults import changed, disguised
from .sources import TEXTS, TURNS, stands
from .spans import UNSPACED, is_plain, spans
from .typography import reset

# Spans are drawn by their two ends, and many ends do not suit.
QUIET: Final = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.filter_too_much])


@given(data=st.data())
@QUIET
def test_every_span_of_words_is_proved(data: st.DataObject) -> None:
    """What a speaker says in one paragraph is verbatim, and across the end of a paragraph it is proved as well."""
    [drawn] = data.draw(spans())

    finding = prove(drawn.quote, TEXTS[drawn.text], speaker=drawn.speaker)

    in_one = any(drawn.quote in paragraph for paragraph in drawn.paragraphs)
    assert finding.verdict == (Verdict.VERBATIM if in_one else Verdict.TYPOGRAPHIC)
    assert finding.speaker == drawn.speaker


@given(data=st.data())
@QUIET
def test_no_change_of_wording_is_proved(data: st.DataObject) -> None:
    """A letter, digit, capital, word, order of words or inner mark that differs is a fault."""
    [drawn] = data.draw(spans(suits=is_plain))
    quote = data.draw(changed(drawn.quote))
    assume(not stands(quote, drawn.text))

    assert not prove(quote, TEXTS[drawn.text], speaker=drawn.speaker).verdict.is_proved


@given(data=st.data())
@QUIET
def test_no_look_alike_is_proved(data: st.DataObject) -> None:
    """Letters of another script, compatibility characters and digits for words are faults."""
    [drawn] = data.draw(spans())
    quote = data.draw(disguised(drawn.quote))
    assume(not stands(quote, drawn.text))

    assert not prove(quote, TEXTS[drawn.text], speaker=drawn.speaker).verdict.is_proved


@given(data=st.data())
@QUIET
def test_listed_typography_changes_nothing(data: st.DataObject) -> None:
    """However the rules let a quotation be set, it is proved as typographic, at the same words."""
    [drawn] = data.draw(spans())
    assume(not re.search(r"\d", drawn.quote))  # marks beside digits have rules of their own
    quote = data.draw(reset(drawn.quote))
    assume(quote not in " ".join(drawn.paragraphs))

    finding = prove(quote, TEXTS[drawn.text], speaker=drawn.speaker)

    assert finding.verdict == Verdict.TYPOGRAPHIC
    assert finding.words == prove(drawn.quote, TEXTS[drawn.text], speaker=drawn.speaker).words


@given(data=st.data(), ellipsis=st.sampled_from(("…", "...", ". . .", "[…]", "[...]")))
@QUIET
def test_two_spans_in_order_are_proved(data: st.DataObject, ellipsis: str) -> None:
    """Two spans of one turn, joined by an ellipsis in the turn's order, are proved as elided."""
    first, second = data.draw(spans(2, is_plain))

    finding = prove(f"{first.quote} {ellipsis} {second.quote}", TEXTS[first.text], speaker=first.speaker)

    assert finding.verdict == Verdict.ELIDED


@given(data=st.data())
@QUIET
def test_two_spans_the_other_way_round_are_not_proved(data: st.DataObject) -> None:
    """Two spans of one turn, joined by an ellipsis in the other order, are refused, unless they stand so as well."""
    first, second = data.draw(spans(2, is_plain))
    before, after = (span.quote.rstrip(".,;") for span in (second, first))
    turns = [" ".join(paragraphs) for _, paragraphs in TURNS[first.text]]
    assume(not any(before in turn and turn.find(before) + len(before) <= turn.rfind(after) for turn in turns))

    finding = prove(f"{second.quote} … {first.quote}", TEXTS[first.text], speaker=first.speaker)

    assert not finding.verdict.is_proved


LETTER: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]")
"""What a word can begin with in Chinese and Japanese."""


@given(data=st.data())
@QUIET
def test_a_span_of_a_script_without_spaces_begins_at_any_character(data: st.DataObject) -> None:
    """Chinese and Japanese words begin and end where only a dictionary could say: every character may."""
    name, (speaker, paragraphs) = data.draw(
        st.sampled_from([(name, turn) for name, turns in TURNS.items() for turn in turns if turn[0] in UNSPACED])
    )
    line = data.draw(st.sampled_from([line for line in paragraphs if len(line) >= 8]))
    places = [place for place, sign in enumerate(line) if LETTER.match(sign)]
    start, end = sorted(data.draw(st.lists(st.sampled_from(places), min_size=2, max_size=2, unique=True)))
    quote = line[start : end + 1]
    assume(len(LETTER.findall(quote)) >= 5)

    assert prove(quote, TEXTS[name], speaker=speaker).verdict == Verdict.VERBATIM


@given(data=st.data())
@QUIET
def test_a_span_may_begin_after_an_elision(data: st.DataObject) -> None:
    """The noun after an article that has lost its vowel is a word of its own."""
    ((_, paragraphs),) = TURNS["contrat"]
    line = data.draw(st.sampled_from(paragraphs))
    starts = [found.end() for found in re.finditer(r"(?<![\w’])(?:[ldjmtsncLDJMTSNC]|[Qq]u)’(?=\w)", line)]
    start = data.draw(st.sampled_from(starts))
    ends = [found.end() for found in re.finditer(r"\w(?![\w’-])", line[start:])]
    quote = line[start : start + data.draw(st.sampled_from(ends))]
    assume(len(quote.split()) >= 3)

    assert prove(quote, TEXTS["contrat"], speaker="rousseau").verdict == Verdict.VERBATIM
