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
        *(requirement for name in groups for requirement in settings["dependency-groups"][name]),
    ]
    return [Requirement(requirement) for requirement in asked]


def overrides(project: Path) -> dict[str, Requirement]:
    """Return what a project's `pyproject.toml` asks for in the place of what packages need, by the package's name."""
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    asked = map(Requirement, settings["tool"]["uv"]["override-dependencies"])
    return {canonicalize_name(requirement.name): requirement for requirement in asked}


def locked(text: str) -> list[Requirement]:
    """Return what a lock file names: each package with its one version and, where there is one, its marker."""
    named = [line.removesuffix("\\").strip() for line in text.splitlines() if line[:1].isalnum()]
    return [Requirement(line) for line in named]


def check_lock(
    lock: list[Requirement], asked: list[Requirement], machine: Mapping[str, str], instead: Mapping[str, Requirement]
) -> Iterator[str]:
    """Yield what is missing on a machine, what is of another version than is needed, and what nothing needs.

    `instead` are the overrides: they stand for whatever a package says that it needs of that name.
    """
    here = {
        canonicalize_name(requirement.name): requirement.specifier
        for requirement in lock
        if _holds(requirement, machine)
    }
    needed = set[str]()
    queue = [("pyproject.toml", requirement) for requirement in asked]
    seen = set[str]()
    while queue:
        who, requirement = queue.pop()
        name = canonicalize_name(requirement.name)
        needed.add(name)
        if name not in here:
            yield f"{name} is missing, which {who} needs"
        elif not all(requirement.specifier.contains(pin.version, prereleases=True) for pin in here[name]):
            yield f"{name}{here[name]} does not do for {who}, which needs {requirement.specifier}"
        if (what := f"{name}{sorted(requirement.extras)}") not in seen:
            seen.add(what)
            needs = [instead.get(canonicalize_name(need.name), need) for need in _needs(name)]
            queue += [(name, need) for need in needs if _holds(need, machine, *requirement.extras)]
    yield from sorted(f"{name} is needed by nothing" for name in here.keys() - needed)


def _holds(requirement: Requirement, machine: Mapping[str, str], *extras: str) -> bool:
    """Return whether a requirement is one on a machine, with some extras of the package that has it."""
    return requirement.marker is None or any(
        requirement.marker.evaluate({**machine, "extra": extra}) for extra in ("", *extras)
    )


def _needs(name: str) -> list[Requirement]:
    try:
        return [Requirement(requirement) for requirement in requires(name) or []]
    except PackageNotFoundError:
        return []
