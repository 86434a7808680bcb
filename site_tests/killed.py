"""Kills a process before each step by which it changes the disk, and tells what is found afterwards.

A program, so that it may fork: `killed.py SCENARIO FOLDER` prints, as a line of JSON for each step, the step's name and
what the scenario found in a folder in which it began as always and was killed there. The last line is that of a run
that nothing killed.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from roundtable.disk.writing import write_text
from steps import Steps, met


@dataclass(frozen=True, slots=True)
class Scenario:
    """Something that changes the disk."""

    prepare: Callable[[Path], None]
    """Makes the folder in which it begins."""
    act: Callable[[Path, Steps], None]
    look: Callable[[Path], object]
    """Tells what is found in the folder, in terms of JSON."""


OLD: Final = "old " * 10_000
NEW: Final = "new " * 10_000
"""More than one write of a file takes."""


def _old_file(folder: Path) -> None:
    folder.mkdir()
    (folder / "ledger.txt").write_text(OLD, encoding="utf-8")


def _new_file(folder: Path, steps: Steps) -> None:
    with met(steps):
        write_text(folder / "ledger.txt", NEW, inside=folder)


def _file(folder: Path) -> object:
    """Tell which text the file holds, and, after it has been written once more, what stands in its folder."""
    text = (folder / "ledger.txt").read_text(encoding="utf-8")
    write_text(folder / "ledger.txt", NEW, inside=folder)
    return {OLD: "old", NEW: "new"}.get(text, text), sorted(path.name for path in folder.iterdir())


SCENARIOS: Final = {"file": Scenario(_old_file, _new_file, _file)}


def kill_everywhere(scenario: Scenario, scratch: Path) -> Iterator[tuple[str, object]]:
    """Yield each step's name, and what is found after a run was killed before it; at last, after none was."""
    whole = scratch / "whole"
    scenario.prepare(whole)
    names = json.loads(forked(partial(_watched, scenario, whole)))
    for number, name in enumerate(names, start=1):
        folder = scratch / str(number)
        scenario.prepare(folder)
        forked(partial(scenario.act, folder, Steps(number, _die)))
        yield name, scenario.look(folder)
    yield "nothing", scenario.look(whole)


def _watched(scenario: Scenario, folder: Path) -> str:
    steps = Steps()
    steps.watch()
    scenario.act(folder, steps)
    assert not steps.unmet, f"changes by no step: {steps.unmet}"
    return json.dumps(steps.names)


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def forked(run: Callable[[], object]) -> str:
    """Run something in a process of its own; return what it gives as text, nothing where it was killed."""
    reading, writing = os.pipe()
    if not (child := os.fork()):
        try:
            os.write(writing, str(run()).encode())
            os._exit(0)
        except BaseException:  # noqa: BLE001 - nothing may leave the child but its status
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as said:
        text = said.read().decode()
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in {0, -signal.SIGKILL}, text
    return text


if __name__ == "__main__":
    for found in kill_everywhere(SCENARIOS[sys.argv[1]], Path(sys.argv[2])):
        print(json.dumps(found))  # noqa: T201 - what a program says
