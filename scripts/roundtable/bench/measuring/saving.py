"""How long it takes until a server of pages shows what was saved, as a browser on this machine would see it."""

import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from typing import Final

from roundtable.faults import CommandError

LOOK: Final = 0.02
"""How often the page is asked for, in seconds."""
PATIENCE: Final = 120.0
"""How long anything is waited for, in seconds."""
PAUSE: Final = 1.5
"""Between two saves, in seconds: a server may still be at work on what nobody waits for."""


@dataclass(frozen=True, slots=True)
class Save:
    """A change of a file that is seen on a page."""

    file: Path
    page: str
    """The address at which the change is seen."""
    pattern: str
    """A regular expression, after whose first match in the file the words stand that are seen."""
    words: str = "{mark}"
    """These words, with `{mark}` for what is never the same again."""

    def write(self, mark: str) -> None:
        """Write the file with a mark in it."""
        text = self.file.read_text(encoding="utf-8")
        changed, found = re.subn(self.pattern, lambda at: at[0] + self.words.format(mark=mark), text, count=1)
        if not found:
            message = f"{self.file} holds nothing like {self.pattern!r}"
            raise CommandError(message)
        self.file.write_text(changed, encoding="utf-8")


@contextmanager
def previewed(command: Callable[[int], Sequence[str]]) -> Iterator[str]:
    """Run a server of pages while the context lasts; `command` takes its port. Yields its address, without a slash.

    Raises CommandError where it ends by itself or answers nothing.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    environment = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    with (
        TemporaryFile() as said,
        subprocess.Popen(command(port), env=environment, stdout=said, stderr=said) as process,  # noqa: S603
    ):
        address = f"http://127.0.0.1:{port}"
        try:
            _wait(lambda: bool(_page(f"{address}/")) or process.poll() is not None, f"no answer at {address}")
            if process.poll() is not None:
                said.seek(0)
                message = f"{' '.join(process.args)} ended: {said.read().decode('utf-8', 'replace').strip()}"  # type: ignore[arg-type]
                raise CommandError(message)
            yield address
        finally:
            process.terminate()  # which lets it clear away what it wrote


def shown_after(address: str, save: Save, rounds: int) -> float:
    """Return the median of the seconds from a save until the page at an address holds it, over some rounds."""
    page, taken = f"{address}{save.page}", []
    _page(page)
    for at in range(rounds):
        time.sleep(PAUSE)
        mark = f"Saved{time.time_ns()}x{at}"
        begun = time.perf_counter()
        save.write(mark)
        _wait(lambda mark=mark: mark in _page(page), f"{page} never showed what was saved in {save.file}")  # type: ignore[misc]
        taken.append(time.perf_counter() - begun)
    return median(taken)


def _wait(is_so: Callable[[], bool], otherwise: str) -> None:
    """Return as soon as something is so. Raises CommandError where it is not in time."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise CommandError(otherwise)
        time.sleep(LOOK)


def _page(address: str) -> str:
    """Return what stands at an address; nothing where that is not answered."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - on this machine
            return str(answer.read().decode("utf-8", "replace"))
    except (OSError, HTTPException):
        return ""
