"""The generators of static sites that make the site of the staged folder and mkdocs.yml; one of them makes ours.

Each runs in an interpreter of its own, as strict as it can be: a warning of it is a refusal.
"""

import datetime as dt
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from roundtable.build.project import Project
from roundtable.content.load import Content
from roundtable.disk.links import refuse_links, refuse_links_in
from roundtable.disk.refusal import refusal_told, writing
from roundtable.faults import Code, Diagnostic, Location

SETTINGS: Final = "mkdocs.yml"

COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
"""Zensical colours what it says, whoever reads it."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A generator that reads mkdocs.yml."""

    name: str
    """Of its package, and of the module that is run."""
    has_site_dir: bool = True
    """Whether it is told on the command line where to put the site, and not in its settings alone."""
    cache: str = ""
    """The folder of the project that it fills and clears besides."""

    def command(self, settings: str, into: Path) -> list[str]:
        """Return what starts it by these settings, alone with its own modules."""
        command = [sys.executable, "-I", "-X", "utf8", "-m", self.name, "build", "--strict", "--clean"]
        where = ["--site-dir", str(into)] if self.has_site_dir else []
        return [*command, "--config-file", settings, *where]

    @property
    def version(self) -> str:
        """Its version, or nothing where it is not installed."""
        try:
            return version(self.name)
        except PackageNotFoundError:
            return ""


MKDOCS: Final = Engine("mkdocs")
PROPERDOCS: Final = Engine("properdocs")
ZENSICAL: Final = Engine("zensical", has_site_dir=False, cache=".cache")
ENGINES: Final = (MKDOCS, PROPERDOCS, ZENSICAL)

ENGINE: Final = MKDOCS
"""The one that makes the published site. CONTRIBUTING.md, "Another engine", says what else changes with it."""


def generate(
    project: Project, content: Content, into: Path, engine: Engine = ENGINE, inherited: Sequence[int] = ()
) -> list[Diagnostic]:
    """Make the site of the staged folder in another folder, which is emptied; return the refusal, if any.

    Raises DiskError where the disk refused the engine something, or a link would lead it astray.
    The engine inherits the descriptor of a lock: if it outlives this process, nobody else writes until it ends.
    (Windows lets no descriptor be named.)
    """
    if engine.cache:
        refuse_links(project.root / engine.cache, project.root)
        refuse_links_in(project.root / engine.cache)
    with _settings(project, into, engine) as settings:
        result = subprocess.run(  # noqa: S603 - a fixed command
            engine.command(settings, into),
            env=_reproducible(os.environ, content),
            pass_fds=inherited if os.name == "posix" else (),
            capture_output=True,
            encoding="utf-8",
            errors="backslashreplace",
            check=False,
        )
    if result.returncode == 0:
        return []
    if told := refusal_told(result.stderr, into):
        raise told
    lines = COLOUR.sub("", result.stderr).splitlines()
    return [refusal("\n".join(line for line in lines if not line.startswith("INFO")), engine)]


def refusal(said: str, engine: Engine = ENGINE) -> Diagnostic:
    """Return the fault of a site that was not made, with what was said of it."""
    message = f"{engine.name} refused the staged pages:\n{said}"
    return Diagnostic(code=Code.SITE_GENERATOR, location=Location(SETTINGS), message=message)


@contextmanager
def _settings(project: Project, into: Path, engine: Engine) -> Iterator[str]:
    """Yield the path of the settings to build by: mkdocs.yml, or a file beside it that lasts no longer than the build.

    Beside it, since what settings name is looked for from where they stand.
    """
    if engine.has_site_dir:
        yield str(project.root / SETTINGS)
        return
    with writing(project.root):
        handle, derived = tempfile.mkstemp(dir=project.root, prefix=f".{engine.name}-", suffix=".yml")
    try:
        with writing(Path(derived)), os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"INHERIT": SETTINGS, "site_dir": str(into)}, file)
        yield derived
    finally:
        Path(derived).unlink()


def _reproducible(environ: Mapping[str, str], content: Content) -> dict[str, str]:
    """Return the environment with a date of the content's own, so that equal content gives equal bytes."""
    assert content.roundtable is not None  # noqa: S101 - the content has been checked
    newest = max(edition.date for edition in content.roundtable.record.editions)
    epoch = int(dt.datetime.combine(newest, dt.time(), dt.UTC).timestamp())
    return {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1", **environ}
