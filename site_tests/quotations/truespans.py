"""True words of a text, drawn at random: what is refused of them, and for which reason."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

import regex

from roundtable.proof.quotes import SourceText, Verdict, prove
from roundtable.text.segmentation.words import word_spans

SPANS: Final = 10_000
FEWEST, MOST = 5, 30
OPENING: Final = regex.compile(r"[“‘«(\[]+$")
CLOSING: Final = regex.compile(r"[”’»)\],.;:?!]+")
PAIRS: Final = ("“”", "«»", "[]", "()")

REASONS: Final = {
    Verdict.SECONDHAND: "a third person's words, without their marks",
    Verdict.MALFORMED: "a pair of marks or brackets, cut in two",
}
"""The rules by which true words are refused, by the verdict."""
CUT: Final = "it cuts a quantity of the source in two"
"""One more, of those words that are judged as altered."""


def draw_spans(text: SourceText, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Yield speakers, and words that they say: whole words with the marks that stand at them, in one paragraph.

    A span that cuts through a pair of marks or brackets comes too: `is_whole` tells it apart.
    """
    spoken = [(paragraph, list(word_spans(paragraph.text))) for paragraph in text.paragraphs if paragraph.speaker]
    while True:
        paragraph, words = rng.choice(spoken)
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


@dataclass(slots=True)
class Tried:
    """What was refused of the true spans of a text."""

    refused: Counter[str] = field(default_factory=Counter)
    """Of the whole ones, by the reason."""
    cut: Counter[str] = field(default_factory=Counter)
    """Of those that cut through a pair of marks or brackets."""
    unexplained: list[tuple[str, Verdict]] = field(default_factory=list)
    """The spans that no rule refuses, and the verdicts."""


def try_spans(text: SourceText) -> Tried:
    """Ask for the proof of ten thousand true spans, the same in each run."""
    tried = Tried()
    rng = random.Random(1)  # noqa: S311 - test data
    for _, (speaker, quote) in zip(range(SPANS), draw_spans(text, rng), strict=False):
        finding = prove(quote, text, speaker=speaker)
        if not finding.verdict.is_proved:
            among = tried.refused if is_whole(quote) else tried.cut
            reason = CUT if finding.detail.startswith(CUT) else REASONS.get(finding.verdict)
            among[reason or finding.verdict] += 1
            if reason is None:
                tried.unexplained.append((quote, finding.verdict))
    return tried
