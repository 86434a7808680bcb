"""Where the tests write: in memory, if there is room."""

from pathlib import Path

import pytest

from memory import room


def test_a_folder_with_room_is_taken(tmp_path: Path) -> None:
    """The one in which as much is free as the tests need."""
    assert room(tmp_path, needed=1) == tmp_path


@pytest.mark.parametrize(("inside", "needed"), [("", 2**80), ("no such folder", 1)], ids=["too full", "not there"])
def test_none_is_taken_that_would_not_do(inside: str, needed: int, tmp_path: Path) -> None:
    """Where memory is short, or the system keeps no folder in it, the tests write where they always did."""
    assert room(tmp_path / inside, needed) is None
