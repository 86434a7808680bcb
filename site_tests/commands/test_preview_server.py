"""The preview's server: what it answers, to whom, and how a browser learns of a new edition."""

import http.client
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Final

import pytest

from roundtable.cli.preview.editions import Edition, Editions
from roundtable.cli.preview.panel import Notices, State
from roundtable.cli.preview.server import PreviewServer

FILES: Final = {
    "index.html": "<body>start</body>",
    "404.html": "<body>lost</body>",
    "topics/index.html": "<body>topics</body>",
    "empty/file.txt": "plain",
    "assets/look.css": "a{}",
    "moved.html": "no body here",
}


def write(folder: Path) -> None:
    """Write a small site."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    """Yield a server of a small site."""
    write(tmp_path / "site")
    with PreviewServer(0, Editions(tmp_path / "site")) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def ask(server: PreviewServer, path: str, host: str | None = None, method: str = "GET") -> tuple[int, str, str]:
    """Return the status of an answer, its body, and where it leads on."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.putrequest(method, path, skip_host=host is not None)
    if host:
        connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, answer.read().decode(), answer.getheader("Location") or ""
    connection.close()
    return found


PATHS: Final = {
    "/": (200, "start"),
    "/index.html": (200, "start"),
    "/?words=x#part": (200, "start"),
    "/topics/": (200, "topics"),
    "/%74opics/": (200, "topics"),
    "/assets/look.css": (200, "a{}"),
    "/moved.html": (200, "no body here"),
    "/nowhere": (404, "lost"),
    "/empty/": (404, "lost"),
    "/assets/look.css/": (404, "lost"),
    "/%00": (404, "lost"),
    "/topics%00/": (404, "lost"),
    "/%ff": (404, "lost"),
    "/" + "long" * 4_000: (404, "lost"),
    "/" + "a/" * 8_000: (404, "lost"),
    "/../secret.txt": (404, "lost"),
    "/..%2fsecret.txt": (404, "lost"),
    "/..%5csecret.txt": (404, "lost"),
    "/%2e%2e/secret.txt": (404, "lost"),
    "//etc/passwd": (404, "lost"),
    "/topics/../../secret.txt": (404, "lost"),
    "/.preview/": (404, "lost"),
}


@pytest.mark.parametrize(
    ("path", "expected"), PATHS.items(), ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_answers(path: str, expected: tuple[int, str], server: PreviewServer, tmp_path: Path) -> None:
    """A file of the site is given at its address, and the page for lost readers at any other, whatever is asked."""
    (tmp_path / "secret.txt").write_text("nobody's", encoding="utf-8")

    status, body, _ = ask(server, path)

    assert status == expected[0]
    assert expected[1] in body
    assert "nobody's" not in body


@pytest.mark.parametrize("path", ["/topics", "//topics", "///topics?x"])
def test_a_folder_is_led_to_its_slash(path: str, server: PreviewServer) -> None:
    """Relative links rest on the slash; and no path that begins with two leads to another host."""
    assert ask(server, path) == (302, "", "/topics/")


def test_no_link_leads_out_of_the_site(server: PreviewServer, tmp_path: Path) -> None:
    """What lies outside is not shown, even where a link in the site's folder leads there."""
    (tmp_path / "secret.txt").write_text("nobody's", encoding="utf-8")
    (tmp_path / "site/out").symlink_to(tmp_path)
    (tmp_path / "site/secret.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "site/look.css").symlink_to(tmp_path / "site/assets/look.css")

    assert [ask(server, path)[0] for path in ("/secret.txt", "/out/secret.txt", "/out", "/out/")] == [404] * 4
    assert ask(server, "/look.css")[0] == 200


FOREIGN: Final = (
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1:1",
    "localhost",
    "127.0.0.1.evil.example:{port}",
    "",
)


@pytest.mark.parametrize("path", ["/", "/nowhere", "/.preview/live.js", "/.preview/changes"])
@pytest.mark.parametrize("host", FOREIGN)
def test_another_host_is_refused(host: str, path: str, server: PreviewServer) -> None:
    """A page of the web that leads a host of its own to this machine reads nothing, and a person reads why."""
    status, body, _ = ask(server, path, host.format(port=server.server_port))

    assert status == 421
    assert f"answers only to 127.0.0.1:{server.server_port} and localhost:{server.server_port}" in body


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}"])
def test_the_names_of_this_machine(host: str, server: PreviewServer) -> None:
    """Both names that mean this machine are answered."""
    assert ask(server, "/", host.format(port=server.server_port))[0] == 200


def test_only_this_machine_is_served(server: PreviewServer) -> None:
    """Not even another address of this machine is listened at, let alone one that the network knows."""
    with socket.socket() as visitor:
        visitor.settimeout(2)

        assert visitor.connect_ex(("127.0.0.2", server.server_port)) != 0


def test_head(server: PreviewServer) -> None:
    """A request for the head alone gets no body, of a page or of the stream of changes."""
    assert [ask(server, path, method="HEAD")[:2] for path in ("/", "/nowhere", "/.preview/changes")] == [
        (200, ""),
        (404, ""),
        (200, ""),
    ]


def test_other_methods_are_refused(server: PreviewServer) -> None:
    """Nothing can be sent to the preview."""
    assert {ask(server, "/", method=method)[0] for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE")} == {501}


def test_a_browser_learns_of_a_new_edition(server: PreviewServer, tmp_path: Path) -> None:
    """Each page names the edition that it is from, and the stream of changes names the one that is shown now."""
    shown = server.editions.newest.name
    assert f"/.preview/live.js?edition={shown}" in ask(server, "/topics/")[1]
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", "/.preview/changes")
    stream = connection.getresponse()
    assert stream.getheader("Content-Type") == "text/event-stream"
    assert [stream.readline(), stream.readline()] == [f"data: {shown} \n".encode(), b"\n"]
    write(tmp_path / "next")
    (tmp_path / "next/index.html").write_text("<body>anew</body>", encoding="utf-8")

    server.editions.show(Notices(State.WHOLE), tmp_path / "next")

    newest = server.editions.newest.name
    assert newest != shown
    assert stream.readline() == f"data: {newest} {server.editions.newest.told}\n".encode()
    assert "anew" in ask(server, "/")[1]
    connection.close()


ENDS: Final = {
    "<body><!-- </body> --><p>x</p>": "</body></html>",
    "<!doctype html><title>x</title><p>without an end": "",
}
"""A page up to its end, and its end."""


@pytest.mark.parametrize("page", ENDS)
def test_the_script_stands_at_the_end_of_a_page(page: str, server: PreviewServer, tmp_path: Path) -> None:
    """Nothing of the page stands behind it but what ends it, and nothing is put before the page."""
    (tmp_path / "site/page.html").write_text(page + ENDS[page], encoding="utf-8")

    body = ask(server, "/page.html")[1]

    assert body.startswith(f'{page}<link rel="stylesheet" href="/.preview/panel.css">')
    assert body.endswith(f"</script>\n{ENDS[page]}")


def test_a_file_that_vanished_is_not_found(tmp_path: Path) -> None:
    """An edition of which nothing is left has no file, and says so."""
    assert Edition(tmp_path / "gone", "1").find("/") is None


def test_pages_that_somebody_looks_at(server: PreviewServer) -> None:
    """The pages asked for last count as looked at, the newest first; nothing else does, and no page twice."""
    for path in ("/", "/%74opics/", "/nowhere", "/assets/look.css", "/index.html"):
        ask(server, path)

    assert server.editions.watched == ("/", "/topics/")
