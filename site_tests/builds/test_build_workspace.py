"""What a build writes and clears is the project's own: a branch that brings a link reaches nothing behind it."""

from pathlib import Path
from typing import Final

import pytest

from commandline import Run
from smallcontent import SmallRoundtable, tree

FOLDERS: Final = (
    *("build", "build/docs", "build/site", "build/engines", "build/cards", "site", ".site.last"),
    *("build/docs/experts", "build/engines/mkdocs", "build/site/assets", "site/experts/ada", ".site.last/topics"),
)
"""Folders that a build writes or clears, or that stand in one."""
FILES: Final = ("build/docs/index.md", "build/site/index.html", "site/index.html", ".site.last/404.html")


@pytest.fixture
def precious(tmp_path: Path) -> Path:
    """Return a folder that is none of the project's."""
    folder = tmp_path / "precious"
    folder.mkdir()
    (folder / "letter.txt").write_text("irreplaceable", encoding="utf-8")
    return folder


def without_lock(project: Path) -> dict[str, bytes | None]:
    """Return what a project's folder holds, but for the lock that a command takes before it looks."""
    found = tree(project)
    found.pop("build/lock", None)
    return {path: held for path, held in found.items() if path != "build"}


def link(path: Path, to: Path) -> None:
    """Put a link where the project has nothing yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(to, target_is_directory=to.is_dir())


@pytest.mark.parametrize("command", ["build", "engines"])
@pytest.mark.parametrize("inside", FOLDERS)
def test_a_link_to_a_folder_is_refused(
    inside: str, command: str, small: SmallRoundtable, run: Run, precious: Path
) -> None:
    """Nothing is written through it and nothing cleared behind it; it is named, with the cure."""
    link(small.project.root / inside, precious)
    before = without_lock(small.project.root), tree(precious)

    status, out, err = run(command)

    assert (status, out) == (2, "")
    assert f"{small.project.root / inside} is a link" in err
    assert "cure: delete the link" in err
    assert (without_lock(small.project.root), tree(precious)) == before


@pytest.mark.parametrize("inside", FILES)
def test_a_link_to_a_file_is_refused(inside: str, small: SmallRoundtable, run: Run, precious: Path) -> None:
    """A file's place is guarded like a folder's."""
    link(small.project.root / inside, precious / "letter.txt")
    before = without_lock(small.project.root), tree(precious)

    status, _, err = run("build")

    assert status == 2
    assert f"{small.project.root / inside} is a link" in err
    assert (without_lock(small.project.root), tree(precious)) == before


@pytest.mark.parametrize("inside", [*FOLDERS, *FILES])
def test_a_link_that_leads_nowhere_is_refused(inside: str, small: SmallRoundtable, run: Run, precious: Path) -> None:
    """What is not there yet would be made through it."""
    link(small.project.root / inside, precious / "nothing")
    before = without_lock(small.project.root), tree(precious)

    assert run("build")[0] == 2

    assert (without_lock(small.project.root), tree(precious)) == before


@pytest.mark.parametrize("inside", ["build", "build/docs", "build/site", "site", ".site.last"])
def test_a_file_in_a_folders_place_is_refused(inside: str, small: SmallRoundtable, run: Run) -> None:
    """It is named and kept: it may be somebody's."""
    path = small.project.root / inside
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine", encoding="utf-8")

    status, _, err = run("build")

    assert status == 2
    assert f"{path} is a file" in err
    assert "cure: move it away" in err
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_link_above_the_project_is_followed(small: SmallRoundtable, tmp_path: Path, run: Run) -> None:
    """Where the project stands is the business of whoever put it there."""
    small.templates()
    (tmp_path / "elsewhere").symlink_to(small.project.root, target_is_directory=True)

    assert run("build", "--project", str(tmp_path / "elsewhere"))[0] == 0
    assert (small.project.site / "index.html").is_file()
