"""The lock files: that they follow from what `pyproject.toml` asks for, and hold together on every machine."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from repository.lockfiles import check_lock, locked, overrides, roots
from wheels import PYTHONS, SYSTEMS

ROOT = Path(__file__).parents[2]
BUILD = (ROOT / "scripts/requirements.txt").read_text(encoding="utf-8")
TEST = (ROOT / "scripts/requirements-test.txt").read_text(encoding="utf-8")
MACHINES = {f"{system.name}, {python}": system.environ(python) for system in SYSTEMS for python in PYTHONS}
WINDOWS = SYSTEMS[-1].environ("3.11")


def check_build(lock: str, machine: dict[str, str]) -> list[str]:
    """Return what is wrong on a machine with a lock file for a build."""
    return list(check_lock(locked(lock), roots(ROOT, "install"), machine, {}))


def without_hash(lock: str) -> list[str]:
    """Return the lines of a lock file that name a package without a hash."""
    return [line for line, below in pairwise(lock.splitlines()) if "==" in line and "--hash=sha256:" not in below]


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_locks_hold_together(machine: dict[str, str]) -> None:
    """On every machine each package finds what it needs, in a version that does, and nothing is there for nothing."""
    assert check_build(BUILD, machine) == []
    assert list(check_lock(locked(TEST), roots(ROOT, "install", "test"), machine, overrides(ROOT))) == []


@pytest.mark.parametrize(
    ("package", "instead", "expected"),
    [
        ("mdurl", "", ["mdurl is missing, which markdown-it-py needs"]),
        ("mdurl", "mdurl==0.0.9 ", ["mdurl==0.0.9 does not do for markdown-it-py, which needs ~=0.1"]),
        ("watchdog", "watchdog==5.0 ", ["watchdog==5.0 does not do for pyproject.toml, which needs >=6"]),
        ("mdurl", "spare==1.0 \\\n    --hash=sha256:0\nmdurl==0.1.2 ", ["spare is needed by nothing"]),
        ("mdurl", "mdurl==0.1.2 ; os_name != 'nt' ", ["mdurl is missing, which markdown-it-py needs"]),
    ],
)
def test_damaged_lock_is_refused(package: str, instead: str, expected: list[str]) -> None:
    """A lock in which one line was changed by hand, or by a machine that looks no further, is refused by name."""
    damaged, count = re.subn(rf"^{package}==\S+ ", instead, BUILD, flags=re.MULTILINE)

    assert count == 1
    assert check_build(damaged, WINDOWS) == expected


def test_locks_agree() -> None:
    """What a build installs is what the tests test."""
    build, test = ({line for line in lock.splitlines() if "==" in line} for lock in (BUILD, TEST))

    assert build <= test


def test_every_package_has_a_hash() -> None:
    """Nothing that was changed on the way is installed: every package of both files has the hashes of its wheels."""
    assert without_hash(BUILD) == without_hash(TEST) == []
    assert without_hash("spare==1.0\n# via nobody\n") == ["spare==1.0"]


def test_documented_table_is_of_these_lock_files() -> None:
    """The table in CONTRIBUTING has every system and Python, and counts as many packages as are locked now."""
    table_of = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("| | 3.11 |")[2].partition("\n\n")[0]
    rows = [line.strip("| ").split(" | ") for line in table_of.splitlines()[2:]]

    assert rows == [
        [system.name, *(", ".join(f"{n} of {n}" for n in counts(system.environ(python))) for python in PYTHONS)]
        for system in SYSTEMS
    ]


def counts(machine: dict[str, str]) -> list[int]:
    """Return how many packages each lock file names for a machine."""
    return [
        sum(not package.marker or package.marker.evaluate(machine) for package in locked(lock))
        for lock in (BUILD, TEST)
    ]
