"""Whatever a text repeats, and whatever is asked of it, four times as much costs nowhere near sixteen times as much.

Texts and quotations are drawn from what the rules treat in ways of their own, the same ones in every run.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from growth import TIMES, outgrows, seconds
from roundtable.build.checking import check
from roundtable.build.project.layout import Project
from roundtable.cli.lookup import Lookup, look_up
from roundtable.cli.texts import texts_at_hand
from roundtable.proof.quotes import SourceText, prove
from smallcontent import copy_small

FLOOR: Final = 0.015
"""Seconds below which a difference says nothing: what does not grow costs about as much."""
SIZE: Final = 4_000
"""Characters of the smaller text."""

PIECES: Final = (
    *("we keep ", "the ferry ", "a ", "not ", "they say ", "but that is false", "5 ", "million ", "per cent", "$", "-"),
    *(
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "„",
        '"',
        "'",
        "(",
        ")",
        "[",
        "]",
        "…",
        " . . . ",
        "—",
        " – ",
        ",",
        ". ",
        "? ",
        ";",
    ),
    *(
        "我们",
        "。",
        "不",
        "三百",
        "«мол",
        "не ",
        "дескать, ",
        "l’",
        "ال",
        "ـ",
        "ארה״ב",
        "\u00ad",
        "\u200d",
        "\u0301",
        "\n",
    ),
)
"""Words and marks; a line end begins a paragraph."""
SHAPES: Final = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join).filter(str.strip)
QUOTATIONS: Final = st.lists(
    st.sampled_from((*PIECES[:-1], "[x] ", " [we]", "[W]e ", " … ", "zzz ")), min_size=3, max_size=9
).map("".join)
STEADY: Final = settings(
    derandomize=True,
    max_examples=20,
    phases=[Phase.generate],  # what is dear is told as it was drawn: to look for the least of its kind takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def grows_no_faster(work: Callable[[str], object], shape: str) -> bool:
    """Return whether work on a repeated shape grows with the text and no faster."""
    small = shape * max(1, SIZE // len(shape))
    return not outgrows(lambda text: seconds(lambda: work(text)), small * TIMES, small, floor=FLOOR)


@given(shape=SHAPES, quotation=QUOTATIONS)
@STEADY
def test_proving_grows_with_the_text(shape: str, quotation: str) -> None:
    """What is proved or refused, read with its text anew: in English, which has words of negation and of quantities."""

    def work(text: str) -> None:
        lines = f"we keep the ferry\n{text}".split("\n")
        prove(quotation, SourceText.from_lines(lines, dict.fromkeys(range(1, len(lines) + 1), "ada"), "en"))

    assert grows_no_faster(work, shape)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a small roundtable that quotes from a text beside it."""
    copy_small("minimal", tmp_path)
    (tmp_path / "texts").mkdir()
    return Project(tmp_path, tmp_path / "texts")


def put(text: str, project: Project) -> None:
    """Put a text in the place of the small roundtable's: its second line is Ada's."""
    (project.root / "texts/reading-room.txt").write_text(f"A heading\n{text}\n", encoding="utf-8")


@given(shape=SHAPES, quotations=st.lists(QUOTATIONS, min_size=1, max_size=4))
@STEADY
def test_looking_up_grows_with_the_text(project: Project, shape: str, quotations: list[str]) -> None:
    """Several quotations, true or not, asked for at the desk."""

    def work(text: str) -> None:
        put(text, project)
        texts = texts_at_hand(project, None, lambda _remark: None)
        list(look_up(texts, [Lookup(words, "ada") for words in quotations]))

    assert grows_no_faster(work, shape)


@given(shape=SHAPES, prose=SHAPES, quotation=QUOTATIONS)
@STEADY
def test_checking_grows_with_the_text(project: Project, shape: str, prose: str, quotation: str) -> None:
    """Content is checked against the text: its quotation, its marks, and what of its prose is copied."""
    expert = project.content / "experts/ada.yml"
    whole = expert.read_text(encoding="utf-8")
    gist = json.dumps((prose * 500)[:500], ensure_ascii=False)
    changed = whole.replace("gist: Sunday hours would serve those who cannot come otherwise.", f"gist: {gist}")
    asked = json.dumps(quotation, ensure_ascii=False)
    expert.write_text(changed.replace("quote: counted forty people at the locked door", f"quote: {asked}"), "utf-8")

    def work(text: str) -> None:
        put(text, project)
        check(project)

    try:
        assert grows_no_faster(work, shape)
    finally:
        expert.write_text(whole, encoding="utf-8")
