"""Runs commands of the tool on roundtables in a process apart, each with no more time and memory than is stated.

As a program it takes orders, a line of JSON each, and answers each with one. What it needs is imported, compiled and
read once, for all that it forks: one process after the other, each for as many orders as it comes through unharmed.
"""

import contextlib
import gc
import io
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, NoReturn, TextIO

from commandline import ENVIRON
from roundtable.cli.main import main
from smallcontent import TEXTS, copy_small

TESTS: Final = Path(__file__).parents[1]

CPU: Final = 5
"""Seconds of a processor."""
MEMORY: Final = 300_000_000
"""Bytes of memory that a process may have for its data."""
WORN: Final = 100_000
"""Kilobytes of memory, once used, with which a process takes no more orders: each is to have nearly all for itself."""
PATIENCE: Final = 60
"""Seconds after which a process that waits is ended."""
WEARY: Final = 98
"""The status of a process that leaves further orders to another."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    status: int
    """Its exit status; of a process that was ended, the negative number of the signal."""
    out: str = ""
    err: str = ""


class Confinement:
    """A process that runs commands in others, and confines each command."""

    def __init__(self) -> None:
        environ = {name: value for name, value in ENVIRON.items() if name != "SOURCE_DATE_EPOCH"}
        environ["PYTHONPATH"] += f"{os.pathsep}{TESTS}"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "poison.confined"],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, cpu: float = CPU, memory: int = MEMORY) -> Ended:
        """Run a command with its arguments."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([arguments, cpu, memory]) + "\n")
        self._process.stdin.flush()
        return Ended(**json.loads(self._process.stdout.readline()))

    def end(self) -> None:
        """End it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@contextmanager
def confinement() -> Iterator[Confinement]:
    """Run such a process as long as the context lasts."""
    confined = Confinement()
    try:
        yield confined
    finally:
        confined.end()


def _serve(orders: TextIO, answers: TextIO) -> None:
    """Fork a process that takes orders, and another where that ends before the last; tell of what ended it."""
    status = WEARY
    while status:
        pid = os.fork()
        if not pid:
            _take(orders, answers)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if status not in {0, WEARY}:
            _say(Ended(status), answers)


def _say(ended: Ended, answers: TextIO) -> None:
    answers.write(json.dumps(asdict(ended)) + "\n")
    answers.flush()


def _take(orders: TextIO, answers: TextIO) -> NoReturn:
    """Answer orders until there is none, or until this process is no longer as good as new, and end it."""
    for order in orders:
        ended = _answer(*json.loads(order))
        _say(ended, answers)
        if "Traceback" in ended.err or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > WORN:
            os._exit(WEARY)
    os._exit(0)


def _answer(arguments: Sequence[str], cpu: float, memory: int) -> Ended:
    """Run a command within its limits; where one of time is reached, this process ends."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        resource.setrlimit(resource.RLIMIT_DATA, (memory, resource.RLIM_INFINITY))
        signal.setitimer(signal.ITIMER_PROF, cpu)
        signal.alarm(PATIENCE)
        try:
            status = main(arguments)
        except BaseException:  # noqa: BLE001 - whatever it is, it is told, and the process ends
            traceback.print_exc()
            status = 99
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        resource.setrlimit(resource.RLIMIT_DATA, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        sys.stdout.flush()
        sys.stderr.flush()
        out.seek(0)
        err.seek(0)
        return Ended(status, out.read().decode(), err.read().decode())


def _warm() -> None:
    """Run the two commands of the cases here, on content without fault: all that they need once is then at hand."""
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        small = copy_small("maximal", Path(folder) / "roundtable")
        for command in (["check"], ["prove", "--texts", str(TEXTS)]):
            assert main([*command, "--project", str(small.project.root)]) == 0, said.getvalue()


if __name__ == "__main__":
    _warm()
    gc.collect()
    gc.freeze()  # what is not looked through is not copied for those that are forked
    _serve(sys.stdin, os.fdopen(os.dup(sys.stdout.fileno()), "w"))
