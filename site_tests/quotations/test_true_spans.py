"""True words are not refused: of a text's words, drawn at random, nearly all can be proved."""

import pytest

from quotations.truespans import REASONS, SPANS, try_spans
from roundtable.content.reading.load import load_content
from roundtable.proof.quotes import Verdict
from roundtable.proof.texts.held import read_held
from roundtables import ROOT, SYMPOSIUM


@pytest.mark.parametrize("name", ["symposium-english", "symposium-greek"])
def test_true_words_are_refused_only_where_a_rule_says_why(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of ten thousand true spans less than one in twenty is refused, and none without a rule that refuses it."""
    content = load_content(ROOT / SYMPOSIUM / "content")
    source = content.sources[name]
    tried = try_spans(read_held(content.folder / f"sources/{name}.txt", source.record).text)
    with capsys.disabled():
        print(f"\n{sum(tried.refused.values())} of {SPANS:,} true spans refused: {dict(tried.refused)}")  # noqa: T201 - the figure is asked for

        print(f"{tried.cut.total()} more that cut through a pair of marks or brackets: {dict(tried.cut)}")  # noqa: T201 - likewise

    assert tried.unexplained == []
    assert REASONS[Verdict.MALFORMED] not in tried.refused
    assert sum(tried.refused.values()) < SPANS / 20
