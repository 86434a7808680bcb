"""True words of the shipped source, drawn at random: what is refused of them, and for which reason."""

import random
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

import pytest
import regex

from roundtable.content.load import load_content
from roundtable.proof.quotes import SourceText, Verdict, prove
from roundtable.proof.texts.held import find_text, read_text
from roundtable.text.words import word_spans
from roundtables import ROOT, TEXTS

SPANS: Final = 10_000
FEWEST, MOST = 5, 30
OPENING: Final = regex.compile(r"[“‘«(\[]+$")
CLOSING: Final = regex.compile(r"[”’»)\],.;:?!]+")
PAIRS: Final = ("“”", "«»", "[]", "()")

REASONS: Final = {
    Verdict.SECONDHAND: "a third person's words, without their marks",
    Verdict.MALFORMED: "a pair of marks or brackets, cut in two",
}
"""The rules by which true words are refused."""


def draw_spans(text: SourceText, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Yield speakers, and words that they say: whole words with the marks that stand at them, in one paragraph.

    A span that cuts through a pair of marks or brackets comes too: `is_whole` tells it apart.
    """
    spoken = [paragraph for paragraph in text.paragraphs if paragraph.speaker]
    while True:
        paragraph = rng.choice(spoken)
        words = list(word_spans(paragraph.text))
        size = rng.randint(FEWEST, MOST)
        if size > len(words):
            continue
        first = rng.randrange(len(words) - size + 1)
        start, end = words[first][0], words[first + size - 1][1]
        opening, closing = OPENING.search(paragraph.text, 0, start), CLOSING.match(paragraph.text, end)
        quote = paragraph.text[opening.start() if opening else start : closing.end() if closing else end]
        yield paragraph.speaker, quote


def is_whole(quote: str) -> bool:
    """Return whether each mark or bracket of a span is closed in it, after it was opened."""
    for opens, closes in PAIRS:
        depths = list(accumulate((sign == opens) - (sign == closes) for sign in quote))
        if min(depths) < 0 or depths[-1]:
            return False
    return True


@pytest.mark.text
def test_true_words_are_refused_only_where_a_rule_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    """Of ten thousand true spans less than one in a hundred is refused, each for a reason that stands in the rules."""
    rng = random.Random(1)  # noqa: S311 - test data
    refused: Counter[str] = Counter()
    cut: Counter[str] = Counter()
    unexplained: list[tuple[str, Verdict]] = []
    content = load_content(ROOT / "content")
    for source in content.sources.values():
        path = find_text(source, content.folder / "sources", TEXTS)
        assert path
        text = read_text(path, source.record).text
        for _, (speaker, quote) in zip(range(SPANS), draw_spans(text, rng), strict=False):
            finding = prove(quote, text, speaker=speaker)
            if not finding.verdict.is_proved:
                among = refused if is_whole(quote) else cut
                among[REASONS.get(finding.verdict, finding.verdict)] += 1
                if finding.verdict not in REASONS:
                    unexplained.append((quote, finding.verdict))
    total = SPANS * len(content.sources)
    with capsys.disabled():
        print(f"\n{sum(refused.values())} of {total:,} true spans refused: {dict(refused)}")  # noqa: T201 - the figure is asked for

        print(f"{cut.total()} more that cut through a pair of marks or brackets: {dict(cut)}")  # noqa: T201 - likewise

    assert unexplained == []
    assert REASONS[Verdict.MALFORMED] not in refused
    assert sum(refused.values()) < total / 100
