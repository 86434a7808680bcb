"""The server of these tests answers as GitHub Pages does: else they would prove nothing of the published site."""

from http import HTTPStatus
from pathlib import Path

import pytest

from .serving import answer


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with a page, a page in a folder, and a page for what is not there."""
    site = tmp_path / "site"
    for name in ("404.html", "about.html", "experts/index.html", "größe.txt"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("outside", encoding="utf-8")
    return site


@pytest.mark.parametrize(
    ("path", "status", "leads_to"),
    [
        ("experts/", HTTPStatus.OK, "experts/index.html"),
        ("experts", HTTPStatus.MOVED_PERMANENTLY, "experts/"),
        ("about", HTTPStatus.OK, "about.html"),
        ("about.html", HTTPStatus.OK, "about.html"),
        ("about.html/", HTTPStatus.NOT_FOUND, "404.html"),
        ("gr%C3%B6%C3%9Fe.txt", HTTPStatus.OK, "größe.txt"),
        ("", HTTPStatus.NOT_FOUND, "404.html"),
        ("Experts/", HTTPStatus.NOT_FOUND, "404.html"),
    ],
)
@pytest.mark.parametrize("below", ["/", "/any/sub/path/"])
def test_answer(site: Path, below: str, path: str, status: HTTPStatus, leads_to: str) -> None:
    """A folder gives its index, and a path without its `.html` the page; all else gives the site's own 404."""
    given = answer(site, below, f"{below}{path}")

    assert given.status == status
    assert (given.location or given.file) == (f"{below}{leads_to}" if given.location else site / leads_to)


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"])
def test_nothing_outside_is_served(site: Path, path: str) -> None:
    """What lies beside the site is not part of it."""
    assert answer(site, "/", path).file is None


def test_outside_the_path_is_another_site(site: Path) -> None:
    """Beside the path under which a site lives, its own page for what is missing is not shown."""
    assert answer(site, "/project/", "/projects/").file is None
