"""A server on this machine for a built site: it answers as GitHub Pages does, at the root of a host or below a path."""

import functools
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.parse import unquote, urlsplit

KEPT: Final = "max-age=600"
"""How long a browser keeps what it got and does not ask again: as long as GitHub Pages says, ten minutes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request is answered with."""

    status: HTTPStatus
    file: Path | None = None
    location: str = ""
    """Where a redirect leads."""


@dataclass(frozen=True, slots=True)
class Host:
    """A site under its address."""

    site: Path
    origin: str
    path: str
    """Under which path of the origin the site lives: `/` or `/…/`."""

    def address(self, page: str) -> str:
        """Return the full address of a page that the site knows as `/…`."""
        return f"{self.origin}{self.path}{page.removeprefix('/')}"

    def file(self, address: str) -> Path | None:
        """Return the file that is served at a full address."""
        return answer(self.site, self.path, urlsplit(address).path).file


def answer(site: Path, below: str, path: str) -> Answer:
    """Return the answer to a request for a path: an index for a folder, `x.html` for `x`, else the site's own 404."""
    if not path.startswith(below):
        return Answer(HTTPStatus.NOT_FOUND)
    wanted = site / unquote(path.removeprefix(below))
    if site not in (wanted.resolve(), *wanted.resolve().parents):
        return Answer(HTTPStatus.BAD_REQUEST)
    if path.endswith("/"):
        candidates = [wanted / "index.html"]
    elif (wanted / "index.html").is_file():
        return Answer(HTTPStatus.MOVED_PERMANENTLY, location=f"{path}/")
    else:
        candidates = [wanted, wanted.with_name(f"{wanted.name}.html")]
    found = next((path for path in candidates if path.is_file()), None)
    return Answer(HTTPStatus.OK, found) if found else Answer(HTTPStatus.NOT_FOUND, site / "404.html")


class Handler(BaseHTTPRequestHandler):
    """Answers requests for the files of one site."""

    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, below: str, *arguments: object) -> None:
        self.site, self.below = site, below
        super().__init__(*arguments)  # type: ignore[arg-type] # what the server passes on

    def do_GET(self) -> None:
        """Answer a request."""
        given = answer(self.site, self.below, urlsplit(self.path).path)
        body = given.file.read_bytes() if given.file else b""
        self.send_response(given.status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", KEPT)
        if given.file:
            kind = mimetypes.guess_type(given.file.name)[0] or "application/octet-stream"
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if given.location:
            self.send_header("Location", given.location)
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        """Answer the requests of a connection, until the browser ends it, if need be in the midst of an answer."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing: what matters is what the browser says."""


@contextmanager
def serve(site: Path, below: str = "/") -> Iterator[Host]:
    """Serve a built site under a path of a host of its own, as long as the context lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, site.resolve(), below)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Host(site.resolve(), f"http://127.0.0.1:{server.server_port}", below)
        server.shutdown()
