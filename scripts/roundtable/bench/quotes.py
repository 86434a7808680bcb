"""How fast quotations are proved, and what passes: `roundtable bench quotes`.

The source is made up: a million words in the frequencies of natural language, three speakers. Of the quotations
some stand in it as they are, some with other typography, some with a part left out, some with one word changed. The
baselines see the same quotations: plain search in normalised text, which is the least a checker can do, and
rapidfuzz's alignment at 98 of 100, which is what fuzzy checkers use.
"""

import random
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from roundtable.bench.material.vocabulary import Vocabulary
from roundtable.bench.table import aligned
from roundtable.build.project.layout import Project
from roundtable.proof.quotes import SourceText, fold, prove

WORDS: Final = 1_000_000
QUOTATIONS: Final = 40_000
ALIGNED: Final = 40
"""Quotations that rapidfuzz is given: it takes about a second for twenty."""
PARAGRAPH: Final = 100
"""Words in a paragraph."""
ALIKE: Final = 98
"""Of 100: what counts as a match for the fuzzy baseline."""


CHANGED: Final = "a word changed"
KINDS: Final = ("a part left out", CHANGED, CHANGED, "other typography", *["word for word"] * 6)
"""What becomes of the first ten quotations, and of every ten that follow."""


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation, whose it should be, and what became of it."""

    quotation: str
    speaker: str
    kind: str

    @property
    def is_true(self) -> bool:
        """Whether it ought to be proved."""
        return self.kind != CHANGED


def bench(_: Project) -> str:
    """Return the table of one run; the input is the same in every run, whatever the project."""
    rng = random.Random(1)  # noqa: S311 - test data
    lines, owners = _source(rng)
    cases = list(_cases(rng, lines, owners))
    tracemalloc.start()
    text = SourceText.from_lines(lines, owners)
    prove(cases[0].quotation, text)  # builds the index
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    rows = [
        _row(f"roundtable, {kind}", [case for case in cases if case.kind == kind], _proving(text))
        for kind in dict.fromkeys(KINDS)
    ]
    rows += [
        _row("plain search", cases[: QUOTATIONS // 10], lambda case: fold(case.quotation) in text.index.folded),
        _row("rapidfuzz", cases[:ALIGNED], _fuzzy(text)),
    ]
    size = sum(map(len, lines)) / 1e6
    head = ("", "quotations", "a second", "true ones passed", "false ones passed")
    note = f"source: {WORDS:,} words, {size:.1f} MB; held by roundtable with its index: {held:.0f} MB"
    return f"{aligned(head, rows)}\n{note}"


def _row(name: str, cases: list[Case], passes: Callable[[Case], bool]) -> tuple[str, ...]:
    begun = time.perf_counter()
    passed = [passes(case) for case in cases]
    taken = time.perf_counter() - begun
    shares = []
    for wanted in (True, False):
        those = [answer for answer, case in zip(passed, cases, strict=True) if case.is_true is wanted]
        shares.append(f"{sum(those)} of {len(those)}")
    return (name, f"{len(cases):,}", f"{len(cases) / taken:,.0f}", *shares)


def _proving(text: SourceText) -> Callable[[Case], bool]:
    return lambda case: prove(case.quotation, text, speaker=case.speaker).verdict.is_proved


def _fuzzy(text: SourceText) -> Callable[[Case], bool]:
    from rapidfuzz import fuzz  # noqa: PLC0415 - a dependency of the tests only

    def passes(case: Case) -> bool:
        found = fuzz.partial_ratio_alignment(fold(case.quotation), text.index.folded, score_cutoff=ALIKE)
        return found is not None and found.score >= ALIKE

    return passes


def _source(rng: random.Random) -> tuple[list[str], dict[int, str]]:
    """Return the source's paragraphs and whose they are."""
    say = Vocabulary(rng)
    lines = [say.sentence(PARAGRAPH) for _ in range(WORDS // PARAGRAPH)]
    return lines, {number: "abc"[number // 20 % 3] for number in range(1, len(lines) + 1)}


def _cases(rng: random.Random, lines: list[str], owners: dict[int, str]) -> Iterator[Case]:
    for number in range(QUOTATIONS):
        at = rng.randrange(len(lines))
        words = lines[at].rstrip(".").split(" ")
        start = rng.randrange(len(words) - 16)
        words = words[start : start + rng.randint(7, 16)]
        words[-1] = words[-1].rstrip(",")
        kind = KINDS[number % len(KINDS)]
        if kind == "a part left out":
            words[3:-3] = ["…"]
        if kind == CHANGED:
            words[len(words) // 2] = "zzz"
        quotation = " ".join(words)
        if kind == "other typography":
            quotation = f"“{quotation.replace(' ', '  ', 1)}”"
        yield Case(quotation, owners[at + 1], kind)
