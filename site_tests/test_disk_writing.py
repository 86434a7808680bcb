"""A file that a command writes is whole, the old or the new, whatever stops the writing."""

import errno
import json
import os
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

import pytest

from commandline import ENVIRON, Run
from roundtable.cli import commands
from roundtable.cli.main import main
from roundtable.disk.refusal import DiskError
from roundtable.disk.writing import write_text
from roundtables import ROOT
from smallcontent import TEXTS, SmallRoundtable, tree
from steps import Steps, met

WRITING: Final = ["open", "write", "write", "fsync", "replace"]
"""The steps that must be among those at which a writer is killed."""
ERRORS: Final = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS)


def test_killed_at_any_step(tmp_path: Path) -> None:
    """Killed before, between and after its steps, a writer leaves a whole file, and the next clears the rest."""
    command = [sys.executable, str(ROOT / "site_tests/killed.py"), "file", str(tmp_path)]
    done = subprocess.run(command, env=ENVIRON, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]

    assert [word for name, _ in found if (word := name.split()[0]) in WRITING] == WRITING
    texts = [text for _, (text, _) in found]
    assert set(texts) == {"old", "new"}
    assert texts == sorted(texts, reverse=True)
    assert all(left == ["ledger.txt"] for _, (_, left) in found)


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
def test_refused_at_any_step(number: int, tmp_path: Path) -> None:
    """Whatever the disk refuses, the file is whole, nothing lies beside it, and the error names it and the cure."""
    path = tmp_path / "ledger.txt"
    path.write_text("old", encoding="utf-8")
    for at in count(1):
        steps = Steps(at, partial(refuse, number))
        told = refused(path, steps)
        assert [one.name for one in tmp_path.iterdir()] == [path.name]
        assert path.read_text(encoding="utf-8") == ("old" if told else "new")
        if len(steps.names) < at:
            break
        path.write_text("old", encoding="utf-8")
        if told:
            assert told.startswith(f"cannot write {tmp_path}")
            assert os.strerror(number) in told
            assert "\n    cure: " in told
    assert at > len(WRITING)


def refuse(number: int) -> None:
    """Refuse as the system does."""
    raise OSError(number, os.strerror(number))


def refused(path: Path, steps: Steps) -> str:
    """Write a file anew; return what the error says, nothing where there is none."""
    with met(steps):
        try:
            write_text(path, "new", inside=path.parent)
        except DiskError as error:
            return str(error)
    return ""


def test_a_file_that_a_killed_command_left_is_no_fault(small: SmallRoundtable, run: Run) -> None:
    """What was being written when a command was killed is no part of the content."""
    for inside in (".permalinks.txt.new", "sources/.market-square.proof.json.new"):
        (small.content / inside).write_text("half", encoding="utf-8")

    assert run("check")[0] == 0


WRITERS: Final = (
    ("content/sources/market-square.proof.json", "prove --texts TEXTS"),
    ("content/permalinks.txt", "permalinks --record"),
    ("content/topics/noise.yml", "new topic noise"),
    ("content/experts", "new expert eve"),
    ("content", "prove --texts TEXTS"),
    ("content", "permalinks --record"),
    ("content", "new expert eve"),
    ("content", "new roundtable"),
)


@pytest.mark.parametrize(("inside", "command"), WRITERS)
def test_no_command_writes_through_a_link(
    inside: str, command: str, small: SmallRoundtable, run: Run, tmp_path: Path
) -> None:
    """Neither where the file is a link, nor where a folder above it is, up to the project's."""
    small.project.site.mkdir()
    small.project.lock.parent.mkdir()
    small.project.lock.touch()  # which a command takes before it looks
    path, away = small.project.root / inside, tmp_path / "away"
    if path.exists():
        path.rename(away)
    path.symlink_to(away)
    before = tree(tmp_path)

    status, out, err = run(*command.replace("TEXTS", str(TEXTS)).split())

    assert (status, out) == (2, "")
    assert f"{path} is a link" in err
    assert tree(tmp_path) == before


def test_content_that_is_named_may_be_reached_by_a_link(small: SmallRoundtable, run: Run, tmp_path: Path) -> None:
    """What --content names is the business of whoever names it."""
    (tmp_path / "named").symlink_to(small.content, target_is_directory=True)

    assert run("new", "expert", "eve", "--content", str(tmp_path / "named"))[0] == 0
    assert (small.content / "experts/eve.yml").is_file()


def test_schemas_are_not_written_through_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The schemas stand in the tool's own folder, which a branch may bring as a link too."""
    (tmp_path / "away").mkdir()
    (tmp_path / "schemas").symlink_to(tmp_path / "away", target_is_directory=True)
    monkeypatch.setattr(commands, "SCHEMAS", tmp_path / "schemas")

    assert main(["schemas"]) == 2
    assert list((tmp_path / "away").iterdir()) == []


def test_new_writes_all_or_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the disk is full in the middle of a roundtable's beginnings, what was begun is taken back."""
    content = tmp_path / "content"
    for at in count(1):
        steps = Steps(at, partial(refuse, errno.ENOSPC))
        with met(steps):
            status = main(["new", "roundtable", "--project", str(tmp_path)])
        files = list(content.rglob("*"))
        assert len(files) == (0 if status else 4)
        assert bool(status) == ("cure: free some space" in capsys.readouterr().err)
        if len(steps.names) < at:
            break
        for path in files:
            path.unlink()
    assert at > 4 * len(WRITING)
