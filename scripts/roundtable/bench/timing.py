"""What a command costs: by the clock, and in time of the processor, which a busy machine disturbs less."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from roundtable.faults import CommandError


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took, in seconds."""

    clock: float
    processor: float
    """Over all cores, by the command and what it started."""


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
        begun, spent = time.perf_counter(), _children()
        done = subprocess.run(self.words, capture_output=True, text=True, check=False)  # noqa: S603
        cost = Cost(time.perf_counter() - begun, _children() - spent)
        if done.returncode not in self.statuses:
            message = f"{' '.join(self.words)} failed with status {done.returncode}: {done.stderr.strip()}"
            raise CommandError(message)
        return cost, done


def interleaved(commands: Mapping[str, Command], rounds: int) -> dict[str, Cost]:
    """Run the commands in turn, several times; return the median cost of each."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(command.run()[0])
    return {
        name: Cost(median(cost.clock for cost in held), median(cost.processor for cost in held))
        for name, held in costs.items()
    }


def _children() -> float:
    """Return the processor's time that finished children have taken."""
    times = os.times()
    return times.children_user + times.children_system
