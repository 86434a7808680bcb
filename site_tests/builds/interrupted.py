"""Stops a run at each step by which it changes the disk, in turn and in each way, and tells what is found afterwards.

A program, so that it may fork: `python -m builds.interrupted FOLDER`. Of each scenario, for each way to stop the run
and each step, it prints a line of JSON: the scenario, the way, the step, what the run said, and what the scenario found
in a folder in which the run began as always and came to that step. A scenario's last line is that of a run that nothing
stopped.
"""

import errno
import json
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from itertools import dropwhile
from pathlib import Path
from typing import Final

from builds.interruptible import SCENARIOS, Scenario
from builds.steps import Steps
from roundtable.disk.refusal import DiskError
from templatecache import keep_compiled


def kill() -> None:
    """End this process at once."""
    os.kill(os.getpid(), signal.SIGKILL)


def refuse(number: int) -> None:
    """Refuse a step as the system does."""
    raise OSError(number, os.strerror(number))


WAYS: Final[dict[str, Callable[[], None]]] = {
    "SIGKILL": kill,
    **{errno.errorcode[number]: partial(refuse, number) for number in (errno.ENOSPC, errno.EACCES, errno.EIO)},
}


def stop_everywhere(scenario: Scenario, scratch: Path) -> Iterator[tuple[str, str, str, object]]:
    """Yield, for each way and each step, both names, what the run said that was stopped there, and what was found."""
    began, whole = scratch / "began", scratch / "whole"
    scenario.prepare(began)
    shutil.copytree(began, whole)
    names = json.loads(_forked(partial(_watched, scenario, whole)))
    for way, stop in WAYS.items():
        for number, name in _to_stop(names, scenario.first):
            folder = scratch / f"{way}-{number}"
            shutil.copytree(began, folder)
            run = partial(_stopped, scenario, folder, Steps(number, stop))
            said = _forked(run) if stop is kill else run()
            yield way, name, said, scenario.look(folder)
    yield "", "", "", scenario.look(whole)


def _to_stop(names: list[str], first: str | None) -> Iterator[tuple[int, str]]:
    """Yield number and name of each step at which a scenario is stopped."""
    numbered = enumerate(names, start=1)
    return iter(()) if first is None else dropwhile(lambda step: not step[1].startswith(first), numbered)


def _watched(scenario: Scenario, folder: Path) -> str:
    steps = Steps()
    steps.watch()
    scenario.act(folder, steps)
    assert not steps.unmet, f"changes by no step: {steps.unmet}"
    return json.dumps(steps.names)


def _stopped(scenario: Scenario, folder: Path, steps: Steps) -> str:
    try:
        scenario.act(folder, steps)
    except DiskError as error:
        return str(error)
    return ""


def _forked(run: Callable[[], str]) -> str:
    """Run something in a process of its own; return what it gives, nothing where it was killed."""
    reading, writing = os.pipe()
    if not (child := os.fork()):
        try:
            os.write(writing, run().encode())
            os._exit(0)
        except BaseException:  # noqa: BLE001 - nothing may leave the child but its status
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as said:
        text = said.read().decode()
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in {0, -signal.SIGKILL}, "a run ended otherwise than it may"
    return text


if __name__ == "__main__":
    keep_compiled()
    for name, scenario in SCENARIOS.items():
        scratch = Path(sys.argv[1], name)
        scratch.mkdir()
        for line in stop_everywhere(scenario, scratch):
            print(json.dumps([name, *line]))  # noqa: T201 - what a program says
