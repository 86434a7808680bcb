"""Lock files as pip reads them: whether what they name fits together, on every machine that they are for.

Knows what a package needs from its own metadata, as it is installed here; of a package for other machines only, which
is not installed here, it knows nothing more.
"""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def roots(project: Path, *groups: str) -> list[Requirement]:
    """Return what a project's `pyproject.toml` asks for, with some of its dependency groups."""
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *settings["project"]["dependencies"],
        *(one for name in groups for one in settings["dependency-groups"][name]),
    ]
    return [Requirement(one) for one in asked]


def locked(text: str) -> list[Requirement]:
    """Return what a lock file names: each package with its one version and, where there is one, its marker."""
    named = [line.removesuffix("\\").strip() for line in text.splitlines() if line[:1].isalnum()]
    return [Requirement(line) for line in named]


def check_lock(lock: list[Requirement], asked: list[Requirement], machine: Mapping[str, str]) -> Iterator[str]:
    """Yield what is missing on a machine, what is of another version than is needed, and what nothing needs."""
    here = {canonicalize_name(one.name): one.specifier for one in lock if _holds(one, machine)}
    needed = set[str]()
    queue = [("pyproject.toml", one) for one in asked]
    seen = set[str]()
    while queue:
        who, one = queue.pop()
        name = canonicalize_name(one.name)
        needed.add(name)
        if name not in here:
            yield f"{name} is missing, which {who} needs"
        elif not all(one.specifier.contains(pin.version, prereleases=True) for pin in here[name]):
            yield f"{name}{here[name]} does not do for {who}, which needs {one.specifier}"
        if (what := f"{name}{sorted(one.extras)}") not in seen:
            seen.add(what)
            queue += [(name, need) for need in _needs(name) if _holds(need, machine, *one.extras)]
    yield from sorted(f"{name} is needed by nothing" for name in here.keys() - needed)


def _holds(one: Requirement, machine: Mapping[str, str], *extras: str) -> bool:
    """Return whether a requirement is one on a machine, with some extras of the package that has it."""
    return one.marker is None or any(one.marker.evaluate({**machine, "extra": extra}) for extra in ("", *extras))


def _needs(name: str) -> list[Requirement]:
    try:
        return [Requirement(one) for one in requires(name) or []]
    except PackageNotFoundError:
        return []
