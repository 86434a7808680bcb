"""`roundtable serve`: a live preview that a faulty save does not end."""

import signal
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator

import pytest

from commandline import ENVIRON, command_line, free_address
from smallcontent import TEXTS, SmallRoundtable, prove


@pytest.fixture
def served(small: SmallRoundtable) -> Iterator[str]:
    """Yield the address at which `roundtable serve` shows the roundtable, until the test is over."""
    small.templates()
    address = free_address()
    with (small.project.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\ndev_addr: {address}\n")
    command = command_line("serve", "--project", str(small.project.root), "--texts", str(TEXTS))
    with (small.project.root / "said.txt").open("w") as said:
        server = subprocess.Popen(command, env=ENVIRON, stdout=subprocess.DEVNULL, stderr=said)  # noqa: S603 - our own tool
        try:
            yield f"http://{address}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def wait_for(words: str, read: Callable[[], str]) -> None:
    """Wait until a text holds some words, and fail where it never does."""
    for _ in range(600):
        if words in read():
            return
        time.sleep(0.2)
    pytest.fail(f"never saw {words!r}; last was {read()[-500:]!r}")


def fetch(address: str) -> str:
    """Return a page, or nothing while the server is not there yet."""
    try:
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())
    except OSError:
        return ""


def test_serve_shows_what_is_saved(small: SmallRoundtable, served: str) -> None:
    """A saved file shows in the browser; a save with a fault is told of, and leaves the preview as it was."""
    page, said = f"{served}/topics/traffic/", small.project.root / "said.txt"
    wait_for("Cars, carts and walkers", lambda: fetch(page))
    assert "Content-Security-Policy" not in fetch(page)  # MkDocs reloads the page by a script of its own

    small.edit("topics/traffic.yml", {"title: Traffic": "titel: Traffic"})
    wait_for("unknown-field", lambda: said.read_text(encoding="utf-8"))
    assert "Cars, carts and walkers" in fetch(page)

    small.edit("topics/traffic.yml", {"titel: Traffic": "title: Traffic", "Cars, carts": "Carts, cars"})
    prove(small)
    wait_for("Carts, cars and walkers", lambda: fetch(page))
