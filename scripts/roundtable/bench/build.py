"""What a whole build costs beside MkDocs alone, and what the pages weigh: `roundtable bench build`.

The roundtable of the project and generated ones. Beside each whole build, from content to a checked and published
site, stand the same build once more, after which nothing is to be done, and `mkdocs build` of the pages that it staged:
by MkDocs and its theme alone, with no code of ours, which is the yardstick, and with the extension of Markdown by which
the whole build has it take these pages unread. Both make the same pages.

From each generated roundtable to the next the experts are several times as many, and what a page costs and weighs must
stay. A thousand experts are not among them: they make some 18,000 pages, too many to be built three times in a
measurement that somebody is to repeat, and what grows faster than the pages shows between 50 and 200 as well.
"""

import gzip
import json
import shutil
import sys
import tempfile
from collections import defaultdict
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from roundtable.bench.material.generated import generate
from roundtable.bench.measuring.kinds import built_pages
from roundtable.bench.measuring.timing import Command, Cost, interleaved
from roundtable.bench.table import aligned
from roundtable.build.engine.frame import frame_of
from roundtable.build.project.layout import Project
from roundtable.content.reading.load import load_content

SIZES: Final = (10, 50, 200)
"""Experts in the generated roundtables."""
ROUNDS: Final = 3
OURS: Final = "shipped"
HEAD: Final = (
    *("", "pages", "unchanged, s", "whole, s", "mkdocs, s", "with our extension, s"),
    *("whole by mkdocs", "of processor", "by it with ours", "of processor", "ms a page", "of processor"),
)

Weights = dict[str, list[tuple[int, int]]]
"""Bytes of each page of a kind, as they are and compressed."""


def bench(project: Project) -> str:
    """Return the table of costs and the table of weights."""
    costs: list[tuple[str, ...]] = []
    weights: dict[str, Weights] = {}
    with tempfile.TemporaryDirectory() as scratch:
        projects = {OURS: copied(project, Path(scratch, OURS))}
        projects |= {f"{size:,} experts": generate(Path(scratch, str(size)), size, project) for size in SIZES}
        for name, made in projects.items():
            measured = interleaved(_commands(made), ROUNDS)
            weights[name] = _weights(made.site)
            pages = sum(map(len, weights[name].values()))
            whole, again, bare, unread = (measured[what] for what in ("whole", "again", "bare", "unread"))
            costs.append(
                (
                    name,
                    f"{pages:,}",
                    f"{again.clock:.2f}",
                    f"{whole.clock:.2f}",
                    f"{bare.clock:.2f}",
                    f"{unread.clock:.2f}",
                    *_ratios(whole, bare),
                    *_ratios(whole, unread),
                    f"{1000 * whole.clock / pages:.1f}",
                    f"{1000 * whole.processor / pages:.1f}",
                )
            )
    return f"{aligned(HEAD, costs)}\n\n{_weight_table(weights)}"


def _ratios(cost: Cost, other: Cost) -> tuple[str, str]:
    """Return how many times another command's clock and processor a command took."""
    return f"{cost.clock / other.clock:.2f}", f"{cost.processor / other.processor:.2f}"


def copied(project: Project, folder: Path) -> Project:
    """Copy what a site is made from, so that the measured builds leave the project as it is."""
    folder.mkdir()
    shutil.copyfile(project.settings, folder / project.settings.name)
    shutil.copytree(project.templates, folder / "templates")
    shutil.copytree(project.content, folder / "content")
    return Project(folder, project.texts)


def _commands(project: Project) -> dict[str, Command]:
    """Return the builds in their order; the whole one starts from content alone and stages what MkDocs is given."""
    where = ("--project", str(project.root), *(("--texts", str(project.texts)) if project.texts else ()))
    clear = partial(shutil.rmtree, project.root / "build", ignore_errors=True)
    build = (sys.executable, "-I", "-m", "roundtable", "build", *where)
    return {
        "whole": Command(build, before=clear),
        "again": Command(build),
        "bare": mkdocs_build(project, bare_settings(project)),
        "unread": mkdocs_build(project, unread_settings(project)),
    }


def mkdocs_build(project: Project, settings: Path) -> Command:
    """Return what makes the site of what was staged, by some settings, in a folder of their name."""
    mkdocs = (sys.executable, "-I", "-m", "mkdocs", "build", "--strict", "--clean")
    return Command((*mkdocs, "--config-file", str(settings), "--site-dir", str(project.root / "build" / settings.stem)))


def bare_settings(project: Project) -> Path:
    """Write the settings by which MkDocs makes the site without any code of ours, and return where they stand.

    They add the words of the frame, and take away all extensions of Markdown: the staged pages need none.
    """
    return _settings(project, "bare", {"markdown_extensions": []})


def unread_settings(project: Project) -> Path:
    """Write the settings by which MkDocs takes the staged pages unread, by our extension; return where they stand."""
    return _settings(project, "unread", {})


def _settings(project: Project, name: str, changed: dict[str, object]) -> Path:
    """Write settings that inherit mkdocs.yml and add the words of the frame, and what is changed, beside it."""
    frame = frame_of(load_content(project.content))
    file = project.root / f"{name}.yml"
    settings = {"INHERIT": project.settings.name, "extra": {"frame": frame}, **changed}
    file.write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML
    return file


def _weights(site: Path) -> Weights:
    weights: Weights = defaultdict(list)
    for page in built_pages(site):
        raw = page.file.read_bytes()
        weights[page.kind].append((len(raw), len(gzip.compress(raw))))
    return weights


def _weight_table(weights: dict[str, Weights]) -> str:
    """Return the median weight of each kind of page, and of all pages, for each roundtable."""
    kinds = sorted({kind for weighed in weights.values() for kind in weighed})
    rows = [(kind, *(_weight(weighed.get(kind, [])) for weighed in weights.values())) for kind in kinds]
    rows.append(
        ("all", *(_weight([page for pages in weighed.values() for page in pages]) for weighed in weights.values()))
    )
    return aligned(("kB, compressed", *weights), rows)


def _weight(pages: list[tuple[int, int]]) -> str:
    if not pages:
        return "-"
    raw, zipped = (median(sizes) / 1000 for sizes in zip(*pages, strict=True))
    return f"{raw:,.1f}, {zipped:,.1f}"
