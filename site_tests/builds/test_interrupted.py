"""Whatever stops a run, and wherever: what it was to replace is whole, old or new, and the next run succeeds."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

import pytest

from commandline import ENVIRON
from roundtables import ROOT

REFUSALS: Final = {
    "ENOSPC": "No space left on device\n    cure: free some space",
    "EACCES": "Permission denied\n    cure: give yourself the right",
    "EIO": "Input/output error\n    cure: the disk is failing",
}
"""What is said of the ways in which the disk refuses a step."""

FILE: Final = "unlink open write write fsync replace".split()
BUILD: Final = "mkdir open write unlink rmdir flush".split()
LEFT: Final = ["build", "build/docs", "build/lock", "build/published.json", "site"]
CASES: Final = {
    "a file": (FILE, ["old", "new"], ["ledger.txt"]),
    "a build": ([*BUILD, "exchange"], ["old", "new"], LEFT),
    "a build by renames": (["flush", "rename", "unlink"], ["old", "none", "new"], LEFT),
    "a first build": ([*BUILD[:3], "chmod", "flush", "rename"], ["none", "new"], LEFT),
}
"""Of each scenario the steps that must be among those that were stopped, what is found in turn, and what is left."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """A run that was stopped: the way, the step, what it said, what was found, and after a further run."""

    way: str
    step: str
    said: str
    found: str
    after: str
    left: list[str]


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of all scenarios."""

    folder: Path
    """In which they wrote."""
    by_scenario: Mapping[str, list[Stopped]]
    """What became of each; the last one of a scenario was not stopped."""


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    """Return what became of each run, of a program that is started once."""
    folder = tmp_path_factory.mktemp("interrupted")
    environ = {**ENVIRON, "PYTHONPATH": f"{ROOT / 'scripts'}:{ROOT / 'site_tests'}"}
    command = [sys.executable, "-m", "builds.interrupted", str(folder)]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    assert done.returncode == 0, done.stderr
    by_scenario: dict[str, list[Stopped]] = {}
    for scenario, *names, found in map(json.loads, done.stdout.splitlines()):
        by_scenario.setdefault(scenario, []).append(Stopped(*names, *found))
    return Runs(folder, by_scenario)


@pytest.mark.parametrize("scenario", CASES)
def test_stopped_at_any_step(scenario: str, runs: Runs) -> None:
    """Killed or refused, before and after each step, a run leaves one whole thing, and the next ends what it began."""
    steps, in_turn, left = CASES[scenario]

    *stopped, whole = runs.by_scenario[scenario]

    killed = [stop for stop in stopped if stop.way == "SIGKILL"]
    assert set(steps) <= {stop.step.split()[0] for stop in killed}
    assert [found for found, _ in groupby(stop.found for stop in [*killed, whole])] == in_turn
    assert {(stop.after, *stop.left) for stop in [*stopped, whole]} == {("new", *left)}
    for stop in stopped:
        if stop.way in REFUSALS:
            assert stop.found in {in_turn[0], "new"}, stop
            assert stop.found == "new" or f"cannot write {runs.folder / scenario}" in stop.said, stop
            assert stop.said == "" or REFUSALS[stop.way] in stop.said, stop


def test_no_change_escapes_the_steps(runs: Runs) -> None:
    """A whole build changes the disk by those steps alone, so that what is stopped above leaves nothing out."""
    (whole,) = runs.by_scenario["a whole build"]

    assert whole.left == LEFT
