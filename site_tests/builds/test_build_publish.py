"""Putting a new site in the place of the last: at no moment is there none that could not be had back."""

import sys
from pathlib import Path, PurePosixPath

import pytest

from roundtable.build.publishing import replacement
from roundtable.build.publishing.replacement import publish, recover
from roundtable.build.staging.folder import stage
from roundtable.disk.refusal import DiskError
from roundtable.disk.swap import exchange
from smallcontent import tree


def put(folder: Path, text: str) -> Path:
    """Make a site of one page."""
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(params=["in one step", "by renames"])
def swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system exchange folders in one step, and let it not."""
    if request.param == "by renames":
        monkeypatch.setattr(replacement, "exchange", lambda _path, _other: False)


@pytest.mark.usefixtures("swap")
def test_publishing_replaces_the_site(tmp_path: Path) -> None:
    """The new site stands in the place of the last, and nothing is left beside it."""
    site = put(tmp_path / "site", "old")

    publish(put(tmp_path / "built", "new"), site, tmp_path / "last")

    assert tree(tmp_path) == {"site": None, "site/index.html": b"new"}


def test_publishing_a_first_site(tmp_path: Path) -> None:
    """Where there was none, the new site is there."""
    publish(put(tmp_path / "built", "new"), tmp_path / "site", tmp_path / "last")

    assert tree(tmp_path) == {"site": None, "site/index.html": b"new"}


def test_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    """Linux and macOS let two folders change places; elsewhere nothing is done, and that is said."""
    first, second = put(tmp_path / "one", "1"), put(tmp_path / "other", "2")

    done = exchange(first, second)

    assert done == (sys.platform in {"linux", "darwin"})
    assert (first / "index.html").read_text(encoding="utf-8") == ("2" if done else "1")
    assert (second / "index.html").read_text(encoding="utf-8") == ("1" if done else "2")


def test_an_exchange_that_fails_does_nothing(tmp_path: Path) -> None:
    """Where one of the two is missing, the other stays where it is."""
    folder = put(tmp_path / "one", "1")

    assert not exchange(folder, tmp_path / "missing")
    assert tree(tmp_path) == {"one": None, "one/index.html": b"1"}


@pytest.mark.usefixtures("swap")
def test_a_publication_that_fails_gives_the_last_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new site cannot be moved, the last one stands where it stood."""
    site = put(tmp_path / "site", "old")
    monkeypatch.setattr(replacement, "flush", lambda _folder: None)  # which would miss the folder first

    with pytest.raises(DiskError, match="No such file"):
        publish(tmp_path / "missing", site, tmp_path / "last")

    assert tree(tmp_path) == {"site": None, "site/index.html": b"old"}


@pytest.mark.parametrize(
    ("left", "found"),
    [
        ({"last": "old", "built": "new"}, {"site": "old", "built": "new"}),
        ({"last": "old", "site": "new"}, {"site": "new", "built": "old"}),
        ({"last": "old", "site": "new", "built": "half"}, {"site": "new", "built": "old"}),
        ({"site": "new", "built": "old"}, {"site": "new", "built": "old"}),
    ],
)
def test_a_publication_that_was_killed_is_ended_or_undone(
    left: dict[str, str], found: dict[str, str], tmp_path: Path
) -> None:
    """Killed between its renames it leaves no site, or two: the next run finds a whole one, and nothing beside it."""
    for name, text in left.items():
        put(tmp_path / name, text)

    recover(tmp_path / "built", tmp_path / "site", tmp_path / "last")

    assert {path.name: (path / "index.html").read_text(encoding="utf-8") for path in tmp_path.iterdir()} == found


@pytest.mark.parametrize(
    ("before", "after"),
    [({"old": "a page"}, {"old/page.md": "a page"}), ({"old/page.md": "a page"}, {"old": "a page"})],
)
def test_a_page_and_a_folder_may_change_places(before: dict[str, str], after: dict[str, str], tmp_path: Path) -> None:
    """What was staged as a file is staged as a folder, and the other way round."""
    for files in (before, after):
        stage({PurePosixPath(name): text for name, text in files.items()}, tmp_path)

    assert {path for path in tree(tmp_path) if (tmp_path / path).is_file()} == set(after)
