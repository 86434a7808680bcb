"""The generators of static sites that make the site of the staged folder and mkdocs.yml; one of them makes ours.

Each runs in an interpreter of its own, which is started ahead (`ahead`), as strict as it can be: a warning of it is a
refusal.
"""

import datetime as dt
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from roundtable.build.checking import Outcome
from roundtable.build.engine.frame import frame_of
from roundtable.build.engine.refusals import refusals
from roundtable.build.project.layout import SETTINGS, Project
from roundtable.content.model import RoundtableFile
from roundtable.content.reading.content import Content
from roundtable.disk.links import refuse_links, refuse_links_in
from roundtable.disk.refusal import refusal_told
from roundtable.disk.writing import write_text
from roundtable.faults import Diagnostic
from roundtable.pages.wording import Wording, edition_words

BUILD_SETTINGS: Final = ".mkdocs-build.yml"
"""Those of one build: they last no longer than it; what a killed one leaves, the next writes over."""

COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
"""Zensical colours what it says, whoever reads it."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A generator that reads mkdocs.yml."""

    name: str
    """Of its package, and of the module that is run."""
    cache: str = ""
    """The folder of the project that it fills and clears besides."""
    modules: tuple[str, ...] = ()
    """What it imports in every build."""

    @property
    def command(self) -> list[str]:
        """What starts it ahead, alone with its own modules."""
        return [sys.executable, "-I", "-X", "utf8", "-m", "roundtable.build.engine.ahead", self.name, *self.modules]

    @property
    def version(self) -> str:
        """Its version, or nothing where it is not installed."""
        try:
            return version(self.name)
        except PackageNotFoundError:
            return ""


MKDOCS: Final = Engine(
    "mkdocs", modules=("mkdocs.commands.build", "mkdocs.localization", "mkdocs.theme", "material.plugins.search.plugin")
)
PROPERDOCS: Final = Engine("properdocs")
ZENSICAL: Final = Engine("zensical", cache=".cache")
ENGINES: Final = (MKDOCS, PROPERDOCS, ZENSICAL)

ENGINE: Final = MKDOCS
"""The one that makes the published site. CONTRIBUTING.md, "Another engine", says what else changes with it."""


@dataclass(frozen=True, slots=True)
class Started:
    """An engine that waits to be told what to make, once."""

    engine: Engine
    process: subprocess.Popen[str]


@contextmanager
def started(engine: Engine, inherited: Sequence[int] = ()) -> Iterator[Started]:
    """Start an engine ahead; what was told nothing by the end of the context is ended.

    The engine inherits the descriptor of a lock: if it outlives this process, nobody else writes until it ends.
    (Windows lets no descriptor be named.)
    """
    process = subprocess.Popen(  # noqa: S603 - a fixed command
        engine.command,
        env={"NO_MKDOCS_2_WARNING": "1", **os.environ},
        pass_fds=inherited if os.name == "posix" else (),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="backslashreplace",
    )
    with process:
        try:
            yield Started(engine, process)
        finally:
            process.kill()


def generate(project: Project, outcome: Outcome, into: Path, waiting: Started) -> list[Diagnostic]:
    """Make the site of an outcome's staged folder in another folder, which is emptied; return the refusal, if any.

    Raises DiskError where the disk refused the engine something, or a link would lead it astray.
    """
    assert outcome.content.roundtable is not None  # noqa: S101 - the content has been checked
    record = outcome.content.roundtable.record
    engine = waiting.engine
    if engine.cache:
        refuse_links(project.root / engine.cache, project.root)
        refuse_links_in(project.root / engine.cache)
    settings = _write_settings(project, outcome.content, outcome.edition, into)
    arguments = ("build", "--strict", "--clean", "--config-file", str(settings))
    try:
        _, said = waiting.process.communicate(json.dumps([arguments, _environment(os.environ, record)]))
    finally:
        settings.unlink(missing_ok=True)
    if waiting.process.returncode == 0:
        return []
    if told := refusal_told(said, into):
        raise told
    lines = COLOUR.sub("", said).splitlines()
    return refusals("\n".join(line for line in lines if not line.startswith("INFO")), engine.name, project)


def _write_settings(project: Project, content: Content, edition: str, into: Path) -> Path:
    """Write the settings of this build, which inherit mkdocs.yml, and return where they stand.

    That is beside it, since what settings name is looked for from where they stand. They add where the site is made
    and the words of the frame around every page, which the engine renders. Raises DiskError.
    """
    file = project.root / BUILD_SETTINGS
    assert content.roundtable is not None  # noqa: S101 - the content has been checked
    wording = Wording(content.roundtable.record.language)
    newest = max(held.date for held in content.roundtable.record.editions).isoformat()
    frame = frame_of(content) | {"edition": edition_words(wording, edition, newest)}
    settings = {"INHERIT": SETTINGS, "site_dir": str(into), "extra": {"frame": frame}}
    write_text(file, json.dumps(settings), inside=project.root)  # JSON is YAML
    return file


def _environment(environ: Mapping[str, str], roundtable: RoundtableFile) -> dict[str, str]:
    """Return what is added to the environment: where no date is given, one of the content's own.

    So equal content gives equal bytes.
    """
    newest = max(edition.date for edition in roundtable.editions)
    epoch = int(dt.datetime.combine(newest, dt.time(), dt.UTC).timestamp())
    return {"SOURCE_DATE_EPOCH": environ.get("SOURCE_DATE_EPOCH", str(epoch))}
