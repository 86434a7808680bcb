"""What a command costs: by the clock, in time of the processor, which a busy machine disturbs less, and in memory."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import IO, Final

from roundtable.faults import CommandError

KIB_IN_MIB: Final = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took."""

    clock: float
    """In seconds."""
    processor: float
    """In seconds, over all cores, by the command and what it started."""
    memory: float
    """The most it held at once, in MiB, and no less than the measuring process held when it started it."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command that is measured."""

    words: Sequence[str]
    statuses: frozenset[int] = frozenset({0})
    """The exit statuses with which it has done its work."""
    before: Callable[[], None] = lambda: None
    """What is done first, and not measured."""

    def run(self) -> tuple[Cost, "subprocess.CompletedProcess[str]"]:
        """Run it once; return the cost, and what it printed. Raises CommandError where it failed."""
        self.before()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            begun = time.perf_counter()
            process = subprocess.Popen(self.words, stdout=out, stderr=err)  # noqa: S603
            _, status, used = os.wait4(process.pid, 0)  # the only call that tells what this very process used
            clock = time.perf_counter() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
            said = _read(out), _read(err)
        cost = Cost(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / KIB_IN_MIB)
        done = subprocess.CompletedProcess(self.words, process.returncode, *said)
        if done.returncode not in self.statuses:
            message = f"{' '.join(self.words)} failed with status {done.returncode}: {done.stderr.strip()}"
            raise CommandError(message)
        return cost, done


def _read(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", "replace")


def interleaved(commands: Mapping[str, Command], rounds: int) -> dict[str, Cost]:
    """Run the commands in turn, several times; return the median cost of each."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(command.run()[0])
    return {
        name: Cost(
            median(cost.clock for cost in held),
            median(cost.processor for cost in held),
            max(cost.memory for cost in held),
        )
        for name, held in costs.items()
    }
