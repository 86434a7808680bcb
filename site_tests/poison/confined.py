"""Runs a command of the tool on a roundtable in a process of its own, with no more time and memory than is stated.

As a program it takes orders, a line of JSON each, and answers each with one: what it needs is imported, compiled and
read once, for all that it forks.
"""

import contextlib
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
from typing import Final, NoReturn

from commandline import ENVIRON
from roundtable.cli.main import main
from smallcontent import TEXTS, copy_small

TESTS: Final = Path(__file__).parents[1]

CPU: Final = 5
"""Seconds of a processor."""
MEMORY: Final = 300_000_000
"""Bytes of memory that a process may have for its data."""
PATIENCE: Final = 60
"""Seconds after which a process that waits is ended."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    status: int
    """Its exit status; of a process that was ended, the negative number of the signal."""
    out: str
    err: str
    cpu: float
    """Seconds of a processor that it took."""


class Confinement:
    """A process that runs commands in confined processes of its own."""

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

    def run(self, *arguments: str) -> Ended:
        """Run a command with its arguments."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(arguments) + "\n")
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


def _answer(arguments: Sequence[str]) -> Ended:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        pid = os.fork()
        if not pid:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            _confined(arguments)
        _, status, used = os.wait4(pid, 0)
        out.seek(0)
        err.seek(0)
        spent = used.ru_utime + used.ru_stime
        return Ended(os.waitstatus_to_exitcode(status), out.read().decode(), err.read().decode(), spent)


def _confined(arguments: Sequence[str]) -> NoReturn:
    """Run a command and end the process."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    signal.alarm(PATIENCE)
    try:
        status = main(arguments)
    except BaseException:  # noqa: BLE001 - whatever it is, it is told, and the process ends here
        traceback.print_exc()
        status = 99
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _warm() -> None:
    """Run the two commands of the cases here, on content without fault: all that they need once is then at hand."""
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        small = copy_small("maximal", Path(folder) / "roundtable")
        for command in (["check"], ["prove", "--texts", str(TEXTS)]):
            assert main([*command, "--project", str(small.project.root)]) == 0, said.getvalue()


if __name__ == "__main__":
    _warm()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(asdict(_answer(json.loads(line)))) + "\n")
        sys.stdout.flush()
