"""The roundtable that the tests own, in two guises, copied into a folder of its own and built as it is published.

Whole: its texts are in the public domain, lie beside it, and are shown. Quoted: its texts lie elsewhere, and its
quotations rest on proof files. No test reads the roundtable that ships but those of `site_tests/own/`.
"""

import os
import shutil
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup

from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.build.stages import build
from roundtable.faults import Diagnostic
from roundtable.proof.prooffile import write_proof

ROOT: Final = Path(__file__).parents[1]
SYMPOSIUM: Final = Path("site_tests/symposium")
"""The roundtable's folder, from the project's."""

AT: Final = "https://town.example/square/"
"""The address of a site that is built for one: below the root of its host, as GitHub Pages serves it."""

TEXTS: Final = Path(os.environ["ROUNDTABLE_TEXTS"]).resolve() if os.environ.get("ROUNDTABLE_TEXTS") else None
"""The folder of the texts from which the roundtable that ships quotes, where whoever runs the tests holds them."""


@dataclass(frozen=True, slots=True)
class BuiltRoundtable:
    """A roundtable after its build."""

    project: Project
    outcome: Outcome

    @property
    def site(self) -> Path:
        """The published site's folder."""
        return self.project.site


def copy_whole(to: Path) -> Project:
    """Copy what the site is made from into a folder, as far below it as it lies below the project's."""
    to.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "mkdocs.yml", to / "mkdocs.yml")  # which the roundtable inherits
    shutil.copytree(ROOT / "templates", to / "templates")
    shutil.copytree(ROOT / SYMPOSIUM, to / SYMPOSIUM)
    shutil.copytree(ROOT / "templates", to / SYMPOSIUM / "templates", dirs_exist_ok=True)
    return Project(to / SYMPOSIUM)


def copy_quoted(to: Path) -> Project:
    """Copy the same, as somebody has it who may quote from the texts and does not hold them; they are in `texts`."""
    project = copy_whole(to)
    (to / "texts").mkdir()
    for source in sorted((project.content / "sources").glob("*.yml")):
        whole = source.read_text(encoding="utf-8")
        source.write_text(whole.replace("\nrights: full\n", "\nrights: quotation\n"), encoding="utf-8")
    for name, evidence in check(project).evidence.items():
        assert evidence.proof is not None
        (project.content / f"sources/{name}.proof.json").write_text(write_proof(evidence.proof), encoding="utf-8")
        (project.content / f"sources/{name}.txt").rename(to / f"texts/{name}.txt")
    return project


def quietly(_stage: str) -> None:
    """Say nothing of the stages of a build."""


def build_whole(project: Project) -> BuiltRoundtable:
    """Build a roundtable that is to be without fault, and fail with its faults where it is not."""
    outcome = build(project, quietly)
    assert not outcome.failed, "\n".join(map(told, outcome.diagnostics))
    return BuiltRoundtable(project, outcome)


def page(built: BuiltRoundtable, address: str) -> BeautifulSoup:
    """Return a page of a built site, as `parsed` does."""
    return parsed(built.site / address.strip("/") / "index.html")


def parsed(file: Path) -> BeautifulSoup:
    """Return a file of a built site, parsed without the tool's own parser. Whoever changes it takes a copy."""
    return _parsed(file.read_bytes())


@lru_cache(maxsize=100)  # the pages of a site, which many tests go through one after another
def _parsed(raw: bytes) -> BeautifulSoup:
    return BeautifulSoup(raw, "html.parser")


def told(fault: Diagnostic) -> str:
    """Return a diagnostic in a line, for the report of a test that failed."""
    return f"{fault.location.path}:{fault.location.line}: {fault.code}: {fault.message}"
