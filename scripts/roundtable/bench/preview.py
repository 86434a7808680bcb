"""How long a saved file takes to the screen, beside a bare `mkdocs serve`: `roundtable bench preview`.

The roundtable of the project, and a generated one. `roundtable serve` makes pages of content and templates;
`mkdocs serve` is given the pages that were made of them, without any code of ours, and what is saved is one of these.
The time is from the write until the page that is looked at holds it, as it is served on this machine.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.bench.build import bare_settings, copied
from roundtable.bench.material.generated import generate
from roundtable.bench.measuring.saving import Save, previewed, shown_after
from roundtable.bench.measuring.timing import Command
from roundtable.bench.table import aligned
from roundtable.build.project.layout import Project
from roundtable.content.addressing import addresses

EXPERTS: Final = 12
"""In the generated roundtable."""
ROUNDS: Final = 5

YAML: Final = "an expert's YAML"
TEMPLATE: Final = "a page's template"
FRAME: Final = "the frame's template"
STYLE: Final = "a style"

CHANGES: Final = (YAML, TEMPLATE, FRAME, STYLE)
Saves = dict[str, Save]
"""What is saved, by what it is called in the table."""


def bench(project: Project) -> str:
    """Return the table of medians, a row for each kind of file."""
    rows: list[tuple[str, ...]] = []
    with tempfile.TemporaryDirectory() as scratch:
        made = {"shipped": copied(project, Path(scratch, "shipped"))}
        made[f"{EXPERTS} experts"] = generate(Path(scratch, "generated"), EXPERTS, project)
        for name, roundtable in made.items():
            rows += _rows(name, roundtable)
    return aligned(("saved", "roundtable serve, s", "mkdocs serve, s"), rows)


def _rows(name: str, project: Project) -> Iterator[tuple[str, ...]]:
    """Yield a row for each kind of file, of a roundtable by its name."""
    where = ("--project", str(project.root), *(("--texts", str(project.texts)) if project.texts else ()))
    tool = (sys.executable, "-I", "-m", "roundtable")
    Command((*tool, "build", *where)).run()  # stages the pages that the other is given
    bare = ("serve", "--watch-theme", "--config-file", str(bare_settings(project)))
    mkdocs = (sys.executable, "-I", "-m", "mkdocs", *bare)
    with previewed(lambda port: (*mkdocs, "--dev-addr", f"127.0.0.1:{port}")) as address:
        others = {what: shown_after(address, save, ROUNDS) for what, save in _staged(project).items()}
    with previewed(lambda port: (*tool, "serve", "--port", str(port), *where)) as address:
        own = {what: shown_after(address, save, ROUNDS) for what, save in _written(project).items()}
    for what in CHANGES:
        yield f"{name}: {what}", f"{own[what]:.2f}", f"{others[what]:.2f}"


def _written(project: Project) -> Saves:
    """Return what an editor or a designer saves."""
    expert, page = _expert(project)
    templates = project.templates
    return {
        YAML: Save(expert, page, r"roles:\n\s*- title: [\"']?"),
        TEMPLATE: Save(templates / "pages/expert.md.jinja", page, r"(?s).*(?={% endblock %})"),
        FRAME: Save(templates / "theme/frame.html", page, "</title>", '<meta name="saved" content="{mark}">'),
        STYLE: Save(templates / "styles/frame.css", addresses.SHEET, "^", ".{mark} {{ color: teal; }}\n"),
    }


def _staged(project: Project) -> Saves:
    """Return what is the same to MkDocs alone: a page, whatever it was made of, the frame, and the style sheet."""
    _, address = _expert(project)
    page = Save(project.staged / address.strip("/") / "index.md", address, r"(?s).*(?=</div>)")
    written = _written(project)
    sheet = Save(project.staged / addresses.SHEET.strip("/"), addresses.SHEET, "^", written[STYLE].words)
    return {YAML: page, TEMPLATE: page, FRAME: written[FRAME], STYLE: sheet}


def _expert(project: Project) -> tuple[Path, str]:
    """Return the file of an expert, and the address of the page."""
    file = min((project.content / "experts").glob("*.yml"))
    return file, addresses.expert(file.stem)
