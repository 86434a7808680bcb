"""`roundtable serve`: a live preview that a faulty save does not end, and that leaves nothing behind."""

import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from commandline import ENVIRON, Run, command_line
from roundtable.cli.preview.ending import SIGNALS
from smallcontent import TEXTS, SmallRoundtable, prove


@dataclass(frozen=True, slots=True)
class Served:
    """A preview that runs, and shows the site."""

    process: "subprocess.Popen[str]"
    address: str
    said: Path
    """What it says of faults."""
    written: Path
    """The folder that TMPDIR names."""

    def says_next(self) -> Callable[[], str]:
        """Return a function that reads what it says of faults from now on."""
        before = len(self.said.read_text())
        return lambda: self.said.read_text()[before:]


@contextmanager
def serving(small: SmallRoundtable) -> Iterator[Served]:
    """Run `roundtable serve` on any free port until the context is over."""
    command = command_line("serve", "--project", str(small.project.root), "--texts", str(TEXTS), "--port", "0")
    said, written = small.project.root / "said.txt", small.project.root.with_name("written")
    written.mkdir()
    environ = {**ENVIRON, "TMPDIR": str(written)}
    heeded = signal.signal(signal.SIGINT, signal.default_int_handler)  # what ignores an interrupt hands that on
    with (
        said.open("w") as stderr,
        subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=stderr, text=True) as process,  # noqa: S603 - our own tool
    ):
        assert process.stdout
        try:
            invitation = next((line for line in process.stdout if "http://" in line), "")
            yield Served(process, invitation.split("shown at ")[1].split(" ")[0], said, written)
        finally:
            process.kill()
            signal.signal(signal.SIGINT, heeded)


@pytest.fixture
def served(small: SmallRoundtable) -> Iterator[Served]:
    """Yield a preview of a small roundtable."""
    small.templates()
    with serving(small) as served:
        yield served


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


def test_serve_shows_what_is_saved(small: SmallRoundtable, served: Served) -> None:
    """A saved file shows in the browser; a save with a fault is told of, and leaves the preview as it was."""
    page = f"{served.address}topics/traffic/"
    assert "Cars, carts and walkers" in fetch(page)
    assert 'http-equiv="Content-Security-Policy"' in fetch(page)

    small.edit("topics/traffic.yml", {"title: Traffic": "titel: Traffic"})
    wait_for("unknown-field", served.said.read_text)
    assert "Cars, carts and walkers" in fetch(page)

    small.edit("topics/traffic.yml", {"titel: Traffic": "title: Traffic", "Cars, carts": "Carts, cars"})
    prove(small)
    wait_for("Carts, cars and walkers", lambda: fetch(page))


SAVES = {
    "templates/pages/about.md.jinja": ("{% endblock %}", "{{ view.nothing }}{% endblock %}", "template-fault"),
    "templates/parts/policy.jinja": ("{{ policy", "{{ policies", "template-fault"),
    "templates/theme/partials/footer.html": ("<footer", "{% if %}<footer", "template-fault"),
    "mkdocs.yml": ("name: material", "name: marble", "marble"),
}


def test_serve_goes_on_after_any_faulty_save(small: SmallRoundtable, served: Served) -> None:
    """A template that cannot be rendered, the theme's too, and settings that MkDocs refuses, are told of and mended."""
    for name, (old, new, told) in SAVES.items():
        path = small.project.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        said = served.says_next()
        path.write_text(text.replace(old, new), encoding="utf-8")
        wait_for(told, said)
        assert "Cars, carts and walkers" in fetch(f"{served.address}topics/traffic/"), name
        path.write_text(text, encoding="utf-8")

    small.edit("topics/traffic.yml", {"Cars, carts": "Carts, cars"})
    prove(small)
    wait_for("Carts, cars and walkers", lambda: fetch(f"{served.address}topics/traffic/"))


def test_the_whole_check_follows_behind(small: SmallRoundtable, served: Served) -> None:
    """A link that leads nowhere is shown at once, and told of when the site has been checked."""
    about = small.project.templates / "pages/about.md.jinja"
    text = about.read_text(encoding="utf-8")

    about.write_text(text.replace("{% endblock %}", '<p><a href="../lost/">Where?</a></p>{% endblock %}'))

    wait_for("Where?", lambda: fetch(f"{served.address}about/"))
    wait_for("about/index.html:", served.said.read_text)
    assert "broken-link" in served.said.read_text()


def port_of(address: str) -> int:
    """Return the port in an address."""
    return int(address.strip("/").rpartition(":")[2])


def test_the_port_is_free_after_a_kill(served: Served) -> None:
    """A preview that is killed leaves no server behind that would hold the port."""
    served.process.kill()
    served.process.wait(timeout=60)

    assert fetch(served.address) == ""
    with socket.create_server(("127.0.0.1", port_of(served.address))) as taker:
        assert taker.getsockname()[1] == port_of(served.address)


@pytest.mark.parametrize("name", ["SIGINT", *SIGNALS])
def test_what_it_wrote_goes_with_it(served: Served, name: str) -> None:
    """Ctrl-C, a signal to end and a closed terminal end it at once, and nothing of its copy of the site stays.

    The status is that of the signal, as shells have it, and there is no traceback.
    """
    assert len(list(served.written.iterdir())) == 1
    number = getattr(signal, name)

    served.process.send_signal(number)

    assert served.process.wait(timeout=60) == 128 + number
    assert list(served.written.iterdir()) == []
    assert "Traceback" not in served.said.read_text()


def test_a_port_that_is_taken(run: Run) -> None:
    """Whoever asks for a port that is taken reads so in a line, with the cure."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        status, out, err = run("serve", "--port", str(port))

    cure = "name another one with --port, or any free one with --port 0"
    assert (status, out, err) == (2, "", f"roundtable: port {port} is taken by another program: {cure}\n")


@pytest.mark.parametrize("port", ["65536", "-1", "eighty", "", "٨٠", "8" * 5_000])
def test_a_port_that_is_none(port: str, run: Run) -> None:
    """What is no number of a port is wrong usage."""
    status, _, err = run("serve", f"--port={port}")

    assert status == 2
    assert "give a number from 0 to 65535" in err


def test_a_faulty_beginning(small: SmallRoundtable) -> None:
    """What is at fault when the preview begins is left out until it is mended; from then on it stays on the screen."""
    small.templates()
    small.edit("topics/traffic.yml", {"title: Traffic": "titel: Traffic"})
    with serving(small) as served:
        told, page = f"{served.address}.preview/notices?/topics/traffic/", f"{served.address}topics/traffic/"
        assert "unknown-field" in fetch(told)
        assert "Cars, carts and walkers" in fetch(page)  # as a draft: what the file lacks is its title
        assert "rt-draft" in fetch(page)
        small.edit("experts/ben.yml", {"name: Ben": "nam: Ben"})
        wait_for("unknown-field", lambda: fetch(f"{served.address}.preview/notices?/experts/ben/"))
        assert "Ben" in fetch(f"{served.address}experts/ben/")

        small.edit("topics/traffic.yml", {"titel: Traffic": "title: Traffic"})
        small.edit("experts/ben.yml", {"nam: Ben": "name: Ben"})

        wait_for("The site as it is", lambda: "" if fetch(told) or "rt-draft" in fetch(page) else "The site as it is")


def test_nothing_to_show(small: SmallRoundtable) -> None:
    """Where there is no roundtable yet, a page at every address says what to do first, and gives way to the site."""
    small.templates()
    record = small.content / "roundtable.yml"
    text = record.read_text(encoding="utf-8")
    record.unlink()
    with serving(small) as served:
        assert "roundtable new roundtable" in fetch(served.address)
        assert "the file is missing" in fetch(f"{served.address}.preview/notices?/anything/")

        record.write_text(text, encoding="utf-8")

        wait_for("Two Voices", lambda: fetch(served.address))
        assert "the file is missing" not in fetch(f"{served.address}.preview/notices?/")
