"""What commands write into the content: never through a link, all of several files or none, and no litter in it."""

import errno
import os
from itertools import count
from pathlib import Path
from typing import Final

import pytest

from builds.steps import Steps, met
from commandline import Run
from roundtable.cli.main import main
from roundtable.cli.making import schemas
from smallcontent import TEXTS, SmallRoundtable, tree


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
    (small.project.root / "mkdocs.yml").touch()  # without which nothing is begun
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
    monkeypatch.setattr(schemas, "SCHEMAS", tmp_path / "schemas")

    assert main(["schemas"]) == 2
    assert list((tmp_path / "away").iterdir()) == []


def refuse() -> None:
    """Refuse as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_new_writes_all_or_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the disk is full in the middle of a roundtable's beginnings, what was begun is taken back."""
    content = tmp_path / "content"
    (tmp_path / "mkdocs.yml").touch()
    for at in count(1):
        steps = Steps(at, refuse)
        with met(steps):
            status = main(["new", "roundtable", "--project", str(tmp_path)])
        files = list(content.rglob("*"))
        assert len(files) == (0 if status else 4)
        assert bool(status) == ("cure: free some space" in capsys.readouterr().err)
        if len(steps.names) < at:
            break
        for path in files:
            path.unlink()
    assert at > 4 * 5  # a file is made, written to twice, flushed and put in its place
