"""Putting a new site in the place of the last: at no moment is there none that could not be had back."""

from pathlib import Path

import pytest

from roundtable.build.publishing import publish, recover


def put(folder: Path, text: str) -> Path:
    """Make a site of one page."""
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_publishing_replaces_the_site(tmp_path: Path) -> None:
    """The new site stands in the place of the last, and nothing is left beside it."""
    site = put(tmp_path / "site", "old")

    publish(put(tmp_path / "built", "new"), site)

    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [site]


def test_a_publication_that_fails_gives_the_last_site_back(tmp_path: Path) -> None:
    """Where the new site cannot be moved, the last one stands where it stood."""
    site = put(tmp_path / "site", "old")

    with pytest.raises(OSError, match="missing"):
        publish(tmp_path / "missing", site)

    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [site]


def test_a_publication_that_was_killed_is_undone(tmp_path: Path) -> None:
    """Killed between its two steps it leaves no site: the next run puts the last one back."""
    put(tmp_path / ".site.last", "old")

    recover(tmp_path / "site")

    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "old"
    assert not (tmp_path / ".site.last").exists()


def test_a_publication_that_was_killed_at_the_end_is_done(tmp_path: Path) -> None:
    """Killed after its second step it leaves the new site, and the last one is cleared away."""
    put(tmp_path / ".site.last", "old")
    put(tmp_path / "site", "new")

    recover(tmp_path / "site")

    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"
    assert not (tmp_path / ".site.last").exists()
