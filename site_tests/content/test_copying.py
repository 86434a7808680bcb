"""Copied prose where no spaces stand between words: a run of the source is found, and a shorter one passes."""

from pathlib import Path
from typing import Final

import pytest

from roundtable.build.checking import check
from roundtable.build.project.layout import Project
from roundtable.faults import Code
from smallcontent import TEXTS, copy_small

SENTENCE: Final = "我们保留这条渡船直到港口疏浚完毕为止。"


@pytest.mark.parametrize(
    ("prose", "copied"),
    [
        ("她说，我们保留这条渡船直到港口疏浚完毕。", True),
        ("她说，我们保留这条\n    渡船直到港口疏浚完毕。", True),
        ("她说，我们保留这条渡船直到港口疏。", False),
        ("她说，保留这条渡船，港口疏浚完毕为止。", False),
    ],
)
def test_a_run_of_the_source_in_chinese(prose: str, *, copied: bool, tmp_path: Path) -> None:
    """Eight words are sixteen characters; YAML's line ends are none."""
    small = copy_small("minimal", tmp_path / "project")
    texts = tmp_path / "texts"
    texts.mkdir()
    text = (TEXTS / "reading-room.txt").read_text(encoding="utf-8").rstrip("\n")
    (texts / "reading-room.txt").write_text(f"{text}\n{SENTENCE}\n", encoding="utf-8")
    small.edit("topics/hours.yml", {"More hours are": f"{prose} More hours are"})

    found = [fault.code for fault in check(Project(small.project.root, texts)).diagnostics]

    assert (Code.UNMARKED_COPYING in found) is copied
