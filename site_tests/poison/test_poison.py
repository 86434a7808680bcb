"""Each case of the tables: exactly its faults, each in its place, or none; within five seconds and 300 MB."""

import signal
from pathlib import Path

import pytest

from poison.confined import Confinement
from poison.corpus import CASES, expected, lay_out, told
from roundtable.faults import NATURES, Code, Weight
from smallcontent import TEXTS, copy_small


def test_what_cannot_be_read_is_one_fault(tmp_path: Path, confined: Confinement) -> None:
    """An expert's file in another encoding is told of once, and what refers to its claims is not blamed for it."""
    small = copy_small("maximal", tmp_path / "roundtable")
    file = small.content / "experts/ada.yml"
    raw = file.read_bytes()
    line = raw[: raw.index(b"gist:")].count(b"\n") + 1
    file.write_bytes(raw.replace(b"gist:", "gist: Stühle".encode("latin-1"), 1))

    ended = confined.run("check", "--format", "json", "--project", str(small.project.root))

    assert told(ended) == [("content/experts/ada.yml", line, "unreadable-file")]


def test_what_needs_too_much_is_ended(tmp_path: Path, confined: Confinement) -> None:
    """A command that takes more time or memory than it may is ended, and the next is run all the same."""
    order = ("check", "--project", str(copy_small("maximal", tmp_path / "roundtable").project.root))

    assert confined.run(*order, cpu=0.001).status == -signal.SIGPROF
    assert confined.run(*order, memory=1_000).status not in {0, 1}
    assert confined.run(*order).status == 0


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, tmp_path: Path, confined: Confinement) -> None:
    """What attacks is told of with path, line and code, or does nothing; no bug shows, and nothing waits."""
    case = CASES[name]
    small = copy_small(case.base, tmp_path / "roundtable")
    lay_out(case, small)
    texts = ("--texts", str(TEXTS)) if case.command == "prove" else ()

    ended = confined.run(case.command, "--format", "json", "--project", str(small.project.root), *texts)

    assert "Traceback" not in ended.err
    assert told(ended) == expected(case, small)
    assert ended.status == any(NATURES[Code(code)].weight is not Weight.WARNS for _, _, code in told(ended))
