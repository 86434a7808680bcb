"""The second process of a build: it answers in turn, says what was raised, and ends with the one that asks."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from commandline import ENVIRON
from roundtable.build.publishing.worker import Here, Worker, collected
from roundtable.disk.lock import exclusive
from roundtable.disk.writing import write_text

ASKING: Final = """
import sys
from pathlib import Path
from roundtable.build.publishing.worker import Worker
from roundtable.disk.lock import exclusive

with exclusive(Path(sys.argv[1]), lambda: None) as lock, Worker((), inherited=(lock,)) as beside:
    beside.submit(Path(sys.argv[2]).read_bytes).result()
"""
"""A program that has the other process read a pipe, while both hold a lock."""


@pytest.fixture(scope="module")
def beside() -> Iterator[Worker]:
    """Return a second process."""
    with Worker(["roundtable.text.counts"]) as worker:
        yield worker


def test_another_process_answers_in_turn(beside: Worker, tmp_path: Path) -> None:
    """Calls are made elsewhere and one after the other, and each answer is that of its call."""
    file = tmp_path / "a.txt"
    written = beside.submit(write_text, file, "ferry", inside=tmp_path)
    read = beside.submit(file.read_text, encoding="utf-8")
    process = beside.submit(os.getpid)

    assert (read.result(), written.result()) == ("ferry", None)
    assert process.result() != os.getpid()


def test_what_a_call_raises_is_raised(beside: Worker, tmp_path: Path) -> None:
    """With its own class, number and file, and with the place at which it was raised; the next call is answered."""
    refused = beside.submit((tmp_path / "gone").read_text)

    with pytest.raises(FileNotFoundError, match="gone") as raised:
        refused.result()

    assert any("pathlib" in note for note in raised.value.__notes__)
    assert beside.submit(abs, -1).result() == 1


def test_all_that_is_yielded_comes_back(beside: Worker) -> None:
    """What a generator yields is an answer, whichever process makes it."""
    for executor in (beside, Here()):
        assert executor.submit(collected, reversed, (1, 2)).result() == [2, 1]


def test_a_process_that_is_lost_is_told() -> None:
    """A build without an answer is none, and no end of a pipe that nobody minds."""
    with Worker(()) as worker:
        lost = worker.submit(os._exit, 0)
        with pytest.raises(RuntimeError, match="before it had answered"):
            lost.result()
        with pytest.raises(RuntimeError, match="before it had answered"):
            worker.submit(abs, -1).result()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such pipes")
def test_it_ends_with_the_process_that_asks(tmp_path: Path) -> None:
    """Where that is killed, the lock is held until the call is done, and then by nobody."""
    lock, pipe = tmp_path / "lock", tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([sys.executable, "-c", ASKING, str(lock), str(pipe)], env=ENVIRON) as asking:  # noqa: S603
        writing = pipe.open("wb")  # waits until the call reads
        asking.kill()
    waited: list[str] = []

    def end_the_call() -> None:
        waited.append("for the call")
        writing.close()

    with exclusive(lock, end_the_call):
        assert waited == ["for the call"]
