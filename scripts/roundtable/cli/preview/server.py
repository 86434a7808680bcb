"""The preview's server: it shows the newest edition of the site to the browsers of this machine, and to no other.

A page of the web can make a browser ask here, under a host of its own that it leads to this machine (DNS rebinding).
It reads nothing, since the server answers only to the names that mean this machine.
"""

import errno
import os
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from string import Template
from typing import Final
from urllib.parse import quote, unquote

from roundtable.cli.preview import panel
from roundtable.cli.preview.editions import Edition, Editions
from roundtable.faults import CommandError

HOST: Final = "127.0.0.1"
NAMES: Final = (HOST, "localhost")
HTTP: Final = 80

OWN: Final = {
    "/.preview/live.js": Path(__file__).with_name("live.js").read_bytes(),
    "/.preview/panel.js": panel.SCRIPT,
    "/.preview/panel.css": panel.SHEET,
}
CHANGES: Final = "/.preview/changes"
NOTICES: Final = "/.preview/notices"
TAG: Final = Template(Path(__file__).with_name("live.html").read_text(encoding="utf-8"))
"""What stands before the end of each page: files of the server's own, which the policy of a page lets in, so that the
page's own bytes stay what they are."""


class PreviewServer(ThreadingHTTPServer):
    """Serves the newest edition on a port of this machine."""

    allow_reuse_address = os.name != "nt"  # on Windows a second program could take the same port

    def __init__(self, port: int, editions: Editions) -> None:
        """Take a port, any free one for 0. Raises CommandError, with the cure, where it is not to be had."""
        self.editions: Final = editions
        try:
            super().__init__((HOST, port), _Handler)
        except OSError as error:
            why = "is taken by another program" if error.errno == errno.EADDRINUSE else f"is refused: {error.strerror}"
            message = f"port {port} {why}: name another one with --port, or any free one with --port 0"
            raise CommandError(message) from None
        ends = ("", f":{self.server_port}") if self.server_port == HTTP else (f":{self.server_port}",)
        self.names: Final = frozenset(f"{name}{end}" for name in NAMES for end in ends)

    @property
    def address(self) -> str:
        """Where the site is shown."""
        return f"http://{HOST}:{self.server_port}/"


class _Handler(SimpleHTTPRequestHandler):
    """Answers the requests of one connection."""

    protocol_version = "HTTP/1.1"
    server: PreviewServer

    def handle(self) -> None:
        """Answer until the browser ends the connection, in whatever way."""
        with suppress(ConnectionError):
            super().handle()

    def send_head(self) -> BytesIO | None:
        """Send all but the body of an answer, and return the body where one is to follow."""
        path, _, asked = self.path.partition("#")[0].partition("?")
        if self.headers.get("Host", "").lower() not in self.server.names:
            why = f"This preview answers only to {' and '.join(sorted(self.server.names))}."
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, explain=why)
            return None
        if path in OWN:
            return self._send(HTTPStatus.OK, self.guess_type(path), OWN[path])
        if path == CHANGES:
            self._send_changes()
            return None
        edition = self.server.editions.newest
        if path == NOTICES:
            return self._send(HTTPStatus.OK, "text/html", panel.render(edition.notices, unquote(asked)).encode())
        return self._send_file(edition, path)

    def _send_file(self, edition: Edition, path: str) -> BytesIO | None:
        """Send what stands at a path; where nothing does, the page for lost readers."""
        status, file = HTTPStatus.OK, edition.find(path)
        if file and file.is_dir():
            self._send_on(f"/{quote(file.relative_to(edition.folder.resolve()).as_posix())}/")
            return None
        if file is None:
            status, file = HTTPStatus.NOT_FOUND, edition.find("/404.html")
        if file is None:
            self.send_error(status)
            return None
        body, kind = file.read_bytes(), self.guess_type(file)
        if kind == "text/html":
            if status is HTTPStatus.OK:
                self.server.editions.note(unquote(path).removesuffix("index.html"))
            end = body.rfind(b"</body>") if b"</body>" in body else len(body)
            body = body[:end] + TAG.substitute(edition=edition.name).encode() + body[end:]
        return self._send(status, kind, body)

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        return BytesIO(body)

    def _send_on(self, address: str) -> None:
        """Lead to another address: a folder's, with the slash that its relative links rest on."""
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_changes(self) -> None:
        """Tell the names of each new edition and of what is told over it, now and then the old ones, until nobody asks.

        The form is that of HTML, "Server-sent events".
        """
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        edition = self.server.editions.newest
        while self.command == "GET":
            self.wfile.write(f"data: {edition.name} {edition.told}\n\n".encode())
            edition = self.server.editions.after(edition)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own signature
        """Say nothing: whoever looks at a page sees what came."""
