"""Equal content gives equal bytes and modes, on whatever machine, by whomever and whenever it is built."""

import hashlib
import stat
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from builds.othermachine import interpreter
from commandline import ENVIRON
from roundtable.build.project.layout import Project
from roundtables import copy_whole
from smallcontent import copy_small


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a site is built."""

    folder: str
    now: str
    order: str
    umask: int
    environ: dict[str, str] = field(default_factory=dict)


MACHINES: Final = (
    Machine(
        folder="here",
        now="2015-02-28T23:59:58+00:00",
        order="forwards",
        umask=0o022,
        environ={"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
    ),
    Machine(
        folder="a longer place/ünder another name",
        now="2038-01-20T12:00:00+00:00",
        order="backwards",
        umask=0o077,
        environ={
            "PYTHONHASHSEED": "2",
            "TZ": "America/Los_Angeles",
            "LC_ALL": "C",
            "PYTHONCOERCECLOCALE": "0",
            "PYTHONUTF8": "0",
        },
    ),
)


def copy_maximal(to: Path) -> Project:
    """Copy the small roundtable that has something of everything, its proof file beside it."""
    small = copy_small("maximal", to)
    small.templates()
    return small.without_text()


ROUNDTABLES: Final = {"whole": (copy_whole, ""), "maximal": (copy_maximal, "https://town.example/square/")}
"""Which roundtable is built, and for which address, without which no pictures are painted: few are of the small one."""


def start(machine: Machine, project: Project, address: str) -> "subprocess.Popen[str]":
    """Begin to build a roundtable on a machine."""
    python = interpreter(project.root / "python", machine.now, machine.order)
    left_out = {"SOURCE_DATE_EPOCH", "SITE_URL"}
    environ = {name: value for name, value in ENVIRON.items() if name not in left_out} | machine.environ
    return subprocess.Popen(  # noqa: S603 - our own tool
        [python, "-m", "roundtable", "build", "--project", str(project.root)],
        env=environ | ({"SITE_URL": address} if address else {}),
        umask=machine.umask,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def tree(folder: Path) -> dict[str, tuple[str, str]]:
    """Return the mode of each file and folder below a folder and, for a file, the hash of its bytes, by its path."""
    return {
        path.relative_to(folder).as_posix(): (
            stat.filemode(path.stat().st_mode),
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in [folder, *sorted(folder.rglob("*"))]
    }


@pytest.mark.parametrize(("copy", "address"), ROUNDTABLES.values(), ids=ROUNDTABLES)
def test_equal_content_gives_equal_bytes(copy: Callable[[Path], Project], address: str, tmp_path: Path) -> None:
    """Neither folder, clock, time zone, locale, hash seed, umask nor the file system's order shows in the site."""
    projects = [copy(tmp_path / machine.folder) for machine in MACHINES]
    builds = [start(machine, project, address) for machine, project in zip(MACHINES, projects, strict=True)]
    said = [build.communicate()[1] for build in builds]

    assert [build.returncode for build in builds] == [0, 0], said
    first, second = (tree(project.site) for project in projects)
    assert first.keys() == second.keys()
    assert {path: (first[path], second[path]) for path in first if first[path] != second[path]} == {}
    assert {mode for mode, _ in first.values()} == {"-rw-r--r--", "drwxr-xr-x"}
