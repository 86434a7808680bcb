"""Where the tests and a preview write what goes with them: in memory, if there is room."""

from pathlib import Path

import pytest

from roundtable.disk.toolfolders import in_memory


@pytest.fixture(autouse=True)
def _no_other_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the surroundings name none."""
    monkeypatch.delenv("TMPDIR", raising=False)


def test_a_folder_with_room_is_taken(tmp_path: Path) -> None:
    """The one in which as much is free as is needed."""
    assert in_memory(1, tmp_path) == tmp_path


@pytest.mark.parametrize(("inside", "needed"), [("", 2**80), ("no such folder", 1)], ids=["too full", "not there"])
def test_none_is_taken_that_would_not_do(inside: str, needed: int, tmp_path: Path) -> None:
    """Where memory is short, or the system keeps no folder in it, all is written where it always was."""
    assert in_memory(needed, tmp_path / inside) is None


def test_none_is_taken_where_another_place_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever names a place has it."""
    monkeypatch.setenv("TMPDIR", "/elsewhere")

    assert in_memory(1, tmp_path) is None
