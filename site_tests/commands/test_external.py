"""Links out of a site: asked for by lychee, here at a server of the test's own."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from roundtable.site.external import check_external


class Silent(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own signature
        """Say nothing."""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """Return the address of a server that has one page, `/there.html`."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "there.html").write_text("<!doctype html><p id=here>")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_only_links_that_fail_are_reported(tmp_path: Path, elsewhere: str) -> None:
    """A link that is answered is passed over; one that is not is named with its page, line and column."""
    site = tmp_path / "site"
    site.mkdir()
    links = [f"{elsewhere}/there.html", "page/", "mailto:ada@example.org", f"{elsewhere}/gone.html"]
    (site / "index.html").write_text("<!doctype html>\n" + "\n".join(f'<a href="{link}">x</a>' for link in links))

    found = check_external(site, None)

    (fault,) = found.diagnostics
    assert found.asked == 2
    assert (fault.location.path, fault.location.line) == ("index.html", 5)
    assert fault.message.startswith(f"{elsewhere}/gone.html: ")
    assert "404" in fault.message


def test_the_sites_own_address_is_left_to_the_other_check(tmp_path: Path, elsewhere: str) -> None:
    """A canonical link of a site that is not published yet is no dead link."""
    (tmp_path / "index.html").write_text(f'<!doctype html><link rel="canonical" href="{elsewhere}/project/new/">')

    assert check_external(tmp_path, f"{elsewhere}/project/").diagnostics == ()
