"""The small roundtables of `content/good`: whole ones, to be copied, changed and checked."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.faults import Diagnostic
from roundtable.proof.prooffile import write_proof
from roundtables import ROOT

GOOD: Final = Path(__file__).parent / "content" / "good"
TEXTS: Final = GOOD / "texts"
"""The texts that the small roundtables quote from; the tests own them."""

Fault = tuple[str, int, str]
"""Path, line and code of a diagnostic."""


@dataclass(frozen=True, slots=True)
class SmallRoundtable:
    """A copy of a small roundtable, with its proof file."""

    project: Project

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.project.content

    def without_text(self) -> Project:
        """Return the project as somebody has it who does not hold the text."""
        return Project(self.project.root)

    def edit(self, inside: str, changes: Mapping[str, str]) -> None:
        """Replace passages of a content file; each must stand there exactly once."""
        path = self.content / inside
        text = path.read_text(encoding="utf-8")
        for old, new in changes.items():
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {inside}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    def line(self, inside: str, words: str) -> int:
        """Return the number of the one line of a content file that holds some words."""
        lines = (self.content / inside).read_text(encoding="utf-8").split("\n")
        (found,) = [number for number, line in enumerate(lines, start=1) if words in line]
        return found

    def templates(self) -> None:
        """Copy the pages' templates and the settings of MkDocs, so that the roundtable can be built."""
        shutil.copytree(ROOT / "templates", self.project.templates)
        shutil.copyfile(ROOT / "mkdocs.yml", self.project.root / "mkdocs.yml")


def copy_small(name: str, to: Path) -> SmallRoundtable:
    """Copy a small roundtable into a folder, and write its proof file."""
    shutil.copytree(GOOD / name, to / "content")
    small = SmallRoundtable(Project(to, TEXTS))
    if name not in PROVED:
        PROVED[name] = proofs(small)
    write_proofs(small, PROVED[name])
    return small


PROVED: Final[dict[str, Mapping[str, str]]] = {}
"""The proofs of the small roundtables that were copied, by name: of the same text they are the same."""


def prove(small: SmallRoundtable) -> None:
    """Write the proof file of every source that needs one, from the text."""
    write_proofs(small, proofs(small))


def proofs(small: SmallRoundtable) -> Mapping[str, str]:
    """Return the proof of every source that needs one, as its file holds it, by the source's id."""
    proved = {name: evidence.proof for name, evidence in check(small.project).evidence.items()}
    assert None not in proved.values()
    return {name: write_proof(proof) for name, proof in proved.items() if proof}


def write_proofs(small: SmallRoundtable, texts: Mapping[str, str]) -> None:
    """Write proof files."""
    for name, text in texts.items():
        (small.content / f"sources/{name}.proof.json").write_text(text, encoding="utf-8")


def faults(outcome: Outcome) -> list[Fault]:
    """Return path, line and code of everything that was found, in the order of places."""
    return sorted(map(fault, outcome.diagnostics))


def fault(diagnostic: Diagnostic) -> Fault:
    """Return path, line and code of a diagnostic."""
    return diagnostic.location.path, diagnostic.location.line, diagnostic.code.value


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return what a folder holds, by path; a folder, and a link that leads nowhere, as None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
