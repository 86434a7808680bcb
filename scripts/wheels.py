"""Ask whether every locked package has a wheel for every system and Python: `.venv/bin/python scripts/wheels.py`.

Needs uv and the network, and installs nothing. Prints the table of CONTRIBUTING.md, and on stderr what lacks a wheel.
Exit status: 0 nothing lacks one, 1 something does, 2 broken environment.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import parse_wheel_filename

import environment

PYTHONS: Final = ("3.11", "3.12", "3.13", "3.14")


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """A kind of machine on which the lock files are to be installed."""

    name: str
    markers: Mapping[str, str]
    """What environment markers see there (PEP 508)."""
    platforms: tuple[str, ...]
    """The platforms whose wheels run there (PEP 425)."""

    def environ(self, python: str) -> dict[str, str]:
        """Return what environment markers see in some CPython there."""
        return {
            **self.markers,
            "python_version": python,
            "python_full_version": f"{python}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }

    def tags(self, python: str) -> frozenset[Tag]:
        """Return the tags of the wheels that run in some CPython there."""
        version = [int(part) for part in python.split(".")]
        short = "cp" + python.replace(".", "")
        own = cpython_tags(version, abis=[short], platforms=self.platforms)
        return frozenset([*own, *compatible_tags(version, short, self.platforms)])


def _linux(machine: str, *older: str) -> System:
    """Return Linux with glibc 2.28, of 2018, or a newer one; `older` are former names of older ones (PEP 600)."""
    markers = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": machine}
    named = [*(f"manylinux_2_{minor}" for minor in range(28, 4, -1)), *older]
    return System(
        name=f"Linux {machine}, glibc 2.28", markers=markers, platforms=tuple(f"{name}_{machine}" for name in named)
    )


def _mac(machine: str) -> System:
    markers = {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": machine}
    return System(name=f"macOS 11 {machine}", markers=markers, platforms=tuple(mac_platforms((11, 0), machine)))


WINDOWS: Final = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"}
SYSTEMS: Final = (
    _linux("x86_64", "manylinux2014", "manylinux2010", "manylinux1"),
    _linux("aarch64", "manylinux2014"),
    _mac("x86_64"),
    _mac("arm64"),
    System(name="Windows x86_64", markers=WINDOWS, platforms=("win_amd64",)),
)


def main(_: Sequence[str]) -> int:
    """Print the table, and what lacks a wheel; return the exit status."""
    locks = (environment.BUILD, environment.TEST)
    lists = [Wheels(lock.read_text(encoding="utf-8"), registered(lock)) for lock in locks]
    lacking = [
        f"{package} has no wheel for {system.name} and Python {python}"
        for system in SYSTEMS
        for python in PYTHONS
        for package in sorted({name for wheels in lists for name in wheels.lacking(system, python)})
    ]
    print(*table(lists), sep="\n")
    print(*lacking, sep="\n", end="\n" * bool(lacking), file=sys.stderr)
    return int(bool(lacking))


class Wheels:
    """The wheels of a lock file's packages that the registry has, and that the lock file lets be installed."""

    def __init__(self, lock: str, pylock: str) -> None:
        """Join the text of a lock file with a list of its packages' wheels in the form of PEP 751."""
        hashes = set(re.findall("--hash=sha256:([0-9a-f]{64})", lock))
        self._packages = tomllib.loads(pylock)["packages"]
        self._tags = {
            package["name"]: frozenset[Tag]().union(
                *(_tags(wheel) for wheel in package.get("wheels", ()) if wheel["hashes"]["sha256"] in hashes)
            )
            for package in self._packages
        }

    def wanted(self, system: System, python: str) -> list[str]:
        """Return the packages that are installed on a system for a Python."""
        environ = system.environ(python)
        return [
            package["name"]
            for package in self._packages
            if "marker" not in package or Marker(package["marker"]).evaluate(environ)
        ]

    def lacking(self, system: System, python: str) -> list[str]:
        """Return those of them for which there is no wheel."""
        tags = system.tags(python)
        return [name for name in self.wanted(system, python) if not tags & self._tags[name]]


def _tags(wheel: dict[str, Any]) -> frozenset[Tag]:
    return parse_wheel_filename(wheel["url"].rpartition("/")[2])[3]


def table(lists: Sequence[Wheels]) -> Iterator[str]:
    """Yield the lines of a table in Markdown: for each list, how many packages are wanted and how many have a wheel."""
    yield f"| | {' | '.join(PYTHONS)} |"
    yield "|---" * (len(PYTHONS) + 1) + "|"
    for system in SYSTEMS:
        cells = (", ".join(_counts(lists, system, python)) for python in PYTHONS)
        yield f"| {system.name} | {' | '.join(cells)} |"


def _counts(lists: Sequence[Wheels], system: System, python: str) -> Iterator[str]:
    for wheels in lists:
        wanted = len(wheels.wanted(system, python))
        yield f"{wanted - len(wheels.lacking(system, python))} of {wanted}"


def registered(lock: Path) -> str:
    """Return a list, as of PEP 751, of all wheels that the registry has of a lock file's packages.

    Raises PreparationError where it cannot be had.
    """
    uv = shutil.which("uv")
    if not uv:
        message = "uv is needed, which is not among what the tests install\n    cure: pip install uv"
        raise environment.PreparationError(message)
    command = [uv, "pip", "compile", str(lock), "--no-deps", "--universal", "--python-version", PYTHONS[0]]
    options = ["--only-binary", ":all:", "--format", "pylock.toml", "--quiet"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)  # noqa: S603 - our words
    if done.returncode:
        message = f"uv cannot ask the registry:\n{done.stderr}"
        raise environment.PreparationError(message)
    return done.stdout


if __name__ == "__main__":
    environment.start(main)
