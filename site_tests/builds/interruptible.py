"""Runs that are stopped at every step (`interrupted`): a file that is written anew, and a build.

The build is one of few files: what it stages is given, a stand-in for MkDocs makes a page of each, and what a second
process packs is packed in this one. All that it writes, moves and clears is written, moved and cleared as always.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import pytest

from builds.steps import Steps, meeting, met
from roundtable.build import stages
from roundtable.build.checking import Outcome
from roundtable.build.project.layout import Project
from roundtable.build.publishing import replacement
from roundtable.build.publishing.archive import write_archive
from roundtable.build.publishing.worker import Here
from roundtable.build.staging.folder import stage
from roundtable.content.reading.content import Content
from roundtable.disk import swap
from roundtable.disk.refusal import writing
from roundtable.disk.writing import write_text
from roundtable.site.archive.fromdisk import ARCHIVE
from roundtables import ROOT, quietly
from smallcontent import TEXTS, copy_small


@dataclass(frozen=True, slots=True)
class Scenario:
    """Something that changes the disk."""

    prepare: Callable[[Path], None]
    """Makes the folder in which it begins."""
    act: Callable[[Path, Steps], None]
    look: Callable[[Path], tuple[str, str, list[str]]]
    """Tells what is found, which is old, new, none or neither; the same after a further run; and what that leaves."""
    first: str | None = ""
    """How the name of the first step begins at which it is stopped; where there is none it is only watched."""


OLD_TEXT: Final = "old " * 10_000
NEW_TEXT: Final = "new " * 10_000
"""More than one write of a file takes."""


def prepare_file(folder: Path) -> None:
    """Make a file that is to be written anew."""
    folder.mkdir()
    (folder / "ledger.txt").write_text(OLD_TEXT, encoding="utf-8")


def write_file(folder: Path, steps: Steps) -> None:
    """Write it."""
    with met(steps):
        write_text(folder / "ledger.txt", NEW_TEXT, inside=folder)


def look_at_file(folder: Path) -> tuple[str, str, list[str]]:
    """Return which text it holds, which after it was written once more, and what stands in its folder then."""
    found = text(folder)
    write_file(folder, Steps())
    return found, text(folder), sorted(path.name for path in folder.iterdir())


def text(folder: Path) -> str:
    """Return which text the file holds."""
    held = (folder / "ledger.txt").read_text(encoding="utf-8")
    return {OLD_TEXT: "old", NEW_TEXT: "new"}.get(held, "neither")


Files = dict[PurePosixPath, str | bytes]

OLD: Final[Files] = {
    PurePosixPath("index.md"): "old",
    PurePosixPath("lost.html"): "<head>old",
    PurePosixPath("topics/gone/index.md"): "old",
    PurePosixPath("place"): "old",
    PurePosixPath("assets/same.css"): b"both",
}
NEW: Final[Files] = {
    PurePosixPath("index.md"): "new",
    PurePosixPath("lost.html"): "<head>new",
    PurePosixPath("topics/come/index.md"): "new",
    PurePosixPath("place/index.md"): "new",
    PurePosixPath("assets/same.css"): b"both",
}
"""What two editions stage: two pages change, one goes, one comes, a file becomes a folder, and one stays."""

TEMPLATE: Final = "templates/parts/policy.jinja"
POLICY: Final = re.compile(rb"<head>\n<meta http-equiv.*\n<meta name=.*>")
"""How the head of a page begins that has its policy."""


def generate(project: Project, _content: Content, into: Path, _engine: None) -> list[None]:
    """Stand in for the engine: make a page of each staged file."""
    with writing(into):  # as the run of the engine says what the disk refuses it
        for path in sorted(project.staged.rglob("*")):
            if path.is_file():
                page = into / path.relative_to(project.staged)
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_bytes(path.read_bytes())
    return []


@contextmanager
def small_build(files: Files) -> Iterator[None]:
    """Let a build take as given what it stages, and what is in order."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stages, "fingerprint", lambda _project: "of nothing that is read")
        patch.setattr(stages, "check_for_publishing", lambda project: Outcome(Content(project.content)))
        patch.setattr(stages, "stage_site", lambda project, _outcome: stage(files, project.staged))
        patch.setattr(stages, "started", lambda _engine, inherited: nullcontext(inherited and None))
        patch.setattr(stages, "generate", generate)
        patch.setattr(stages, "Worker", lambda _modules, inherited: Here() if inherited else None)
        patch.setattr(
            stages, "pack_and_check", lambda outcome, site, _address, _beside: write_archive(site, outcome.edition)
        )
        yield


def build(folder: Path, steps: Steps, files: Files = NEW, *, in_one_step: bool = True) -> None:
    """Build an edition; the two steps that are none of Python's are met too."""

    def exchange(first: Path, second: Path) -> bool:
        try:
            return in_one_step and bool(steps.take("exchange", lambda: swap.exchange(first, second)))
        except OSError:
            return False

    with small_build(files), met(steps), pytest.MonkeyPatch.context() as patch:
        patch.setattr(replacement, "flush", meeting(steps, "flush", lambda _folder: None))  # as long as all others
        patch.setattr(replacement, "exchange", exchange)
        stages.build(Project(folder), quietly)


def build_by_renames(folder: Path, steps: Steps) -> None:
    """Build where the system has no single step."""
    build(folder, steps, in_one_step=False)


def build_in_private(folder: Path, steps: Steps) -> None:
    """Build where the system lets nobody else read what is written."""
    usual = os.umask(0o077)
    try:
        build(folder, steps)
    finally:
        os.umask(usual)


def prepare_nothing(folder: Path) -> None:
    """Make a project in which nothing was built yet."""
    (folder / TEMPLATE).parent.mkdir(parents=True)
    shutil.copyfile(ROOT / TEMPLATE, folder / TEMPLATE)


def prepare_edition(folder: Path) -> None:
    """Make a project with a published edition, and with what a build left that was refused."""
    prepare_nothing(folder)
    build(folder, Steps(), OLD)
    (folder / "build/site/topics").mkdir(parents=True)
    (folder / "build/site/topics/refused.html").write_text("refused", encoding="utf-8")


def edition(site: Path) -> str:
    """Return which edition a site is."""
    if not site.exists():
        return "none"
    files = {
        PurePosixPath(path.relative_to(site)): POLICY.sub(b"<head>policy ", path.read_bytes())
        for path in site.rglob("*")
        if path.is_file() and path.name != ARCHIVE  # made of all others
    }
    for name, staged in (("old", OLD), ("new", NEW)):
        whole = {path: text.encode() if isinstance(text, str) else text for path, text in staged.items()}
        if files == {path: raw.replace(b"<head>", b"<head>policy ") for path, raw in whole.items()}:
            return name
    return "neither"


def look_at_site(folder: Path) -> tuple[str, str, list[str]]:
    """Return which edition is published, which one after the next build, and all that it left beside it."""
    found = edition(folder / "site")
    build(folder, Steps())
    return found, edition(folder / "site"), left(folder)


def left(folder: Path) -> list[str]:
    """Return what builds left in a project's folder."""
    there = [path.relative_to(folder).as_posix() for where in (folder, folder / "build") for path in where.iterdir()]
    return sorted(path for path in there if path.startswith(("build", "site", ".")))


def prepare_whole(folder: Path) -> None:
    """Make a project of two experts, with all that a build needs."""
    copy_small("maximal", folder).templates()


def build_whole(folder: Path, steps: Steps) -> None:
    """Build it, MkDocs and all."""
    with met(steps):
        assert not stages.build(Project(folder, TEXTS), quietly).failed


def look_at_whole(folder: Path) -> tuple[str, str, list[str]]:
    """Return that it is new, and what the build left beside it."""
    assert (folder / "site/index.html").is_file()
    return "new", "new", left(folder)


SCENARIOS: Final = {
    "a whole build": Scenario(prepare_whole, build_whole, look_at_whole, first=None),
    "a file": Scenario(prepare_file, write_file, look_at_file),
    "a build": Scenario(prepare_edition, build, look_at_site),
    "a build by renames": Scenario(
        prepare_edition, build_by_renames, look_at_site, first="flush"
    ),  # as above until there
    "a first build": Scenario(prepare_nothing, build_in_private, look_at_site),
}
