"""The two roundtables of this project, copied into a folder of their own and built as they are published."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup

from roundtable.build.checking import Outcome
from roundtable.build.project import Project
from roundtable.build.stages import build
from roundtable.faults import Diagnostic

ROOT: Final = Path(__file__).parents[1]
SECOND: Final = Path("site_tests/symposium")
"""The second roundtable's folder, from the project's."""

AT: Final = "https://town.example/square/"
"""The address of a site that is built for one: below the root of its host, as GitHub Pages serves it."""

TEXTS: Final = Path(os.environ["ROUNDTABLE_TEXTS"]).resolve() if os.environ.get("ROUNDTABLE_TEXTS") else None
"""The folder of sources' texts, where whoever runs the tests holds them."""


@dataclass(frozen=True, slots=True)
class BuiltRoundtable:
    """A roundtable after its build."""

    project: Project
    outcome: Outcome

    @property
    def site(self) -> Path:
        """The published site's folder."""
        return self.project.site


def copy_shipped(to: Path, texts: Path | None = TEXTS) -> Project:
    """Copy what the shipped site is made from into a folder; its text is at hand where the tests' is."""
    to.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "mkdocs.yml", to / "mkdocs.yml")
    shutil.copytree(ROOT / "templates", to / "templates")
    shutil.copytree(ROOT / "content", to / "content", ignore=shutil.ignore_patterns("*.txt"))
    if (ledger := ROOT / "content/permalinks.txt").is_file():
        shutil.copyfile(ledger, to / "content/permalinks.txt")
    return Project(to, texts)


def copy_second(to: Path) -> Project:
    """Copy what the second site is made from into a folder, as far below it as it lies below the project's."""
    to.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "mkdocs.yml", to / "mkdocs.yml")  # which the second one inherits
    shutil.copytree(ROOT / "templates", to / "templates")
    shutil.copytree(ROOT / SECOND, to / SECOND)
    shutil.copytree(ROOT / "templates", to / SECOND / "templates", dirs_exist_ok=True)
    return Project(to / SECOND)


def quietly(_stage: str) -> None:
    """Say nothing of the stages of a build."""


def build_whole(project: Project) -> BuiltRoundtable:
    """Build a roundtable that is to be without fault, and fail with its faults where it is not."""
    outcome = build(project, quietly)
    assert not outcome.failed, "\n".join(map(told, outcome.diagnostics))
    return BuiltRoundtable(project, outcome)


def page(built: BuiltRoundtable, address: str) -> BeautifulSoup:
    """Return a page of a built site, parsed without the tool's own parser."""
    return BeautifulSoup((built.site / address.strip("/") / "index.html").read_bytes(), "html.parser")


def told(one: Diagnostic) -> str:
    """Return a diagnostic in a line, for the report of a test that failed."""
    return f"{one.location.path}:{one.location.line}: {one.code}: {one.message}"
