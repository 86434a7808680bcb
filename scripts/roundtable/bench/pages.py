"""How the pages fare in Lighthouse, as on a phone: `roundtable bench pages`.

The site as it was last built, the heaviest page of each kind, beside a page that Material for MkDocs makes of plain
text with its defaults (but for fonts, which it would fetch from another origin). Both are served compressed on this
machine. The rounds go through all pages in turn, so that a slow minute of the machine falls on all of them.
"""

import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Final

from roundtable.bench.material.vocabulary import Vocabulary
from roundtable.bench.measuring.kinds import heaviest
from roundtable.bench.measuring.lighthouse import CATEGORIES, Lighthouse, Verdict
from roundtable.bench.measuring.serving import served
from roundtable.bench.table import aligned
from roundtable.build.project.layout import Project
from roundtable.faults import CommandError

ROUNDS: Final = 5
PLAIN: Final = "plain Material"
SETTINGS: Final = "site_name: Plain\ntheme: {name: material, font: false}\n"


def bench(project: Project) -> str:
    """Return the table of the medians, and which audits cost points on which pages.

    Raises CommandError where there is no site yet, or no Lighthouse to be had, or where it gives no verdict.
    """
    if not project.site.is_dir():
        message = f"no folder {project.site}: run `roundtable build` first"
        raise CommandError(message)
    lighthouse = Lighthouse()
    with ExitStack() as stack:
        plain = _plain_site(Path(stack.enter_context(tempfile.TemporaryDirectory())))
        ours = stack.enter_context(served(project.site))
        urls = {page.kind: f"{ours}{page.address}" for page in heaviest(project.site).values()}
        urls[PLAIN] = f"{stack.enter_context(served(plain))}/"
        found: dict[str, list[Verdict]] = {name: [] for name in urls}
        for _ in range(ROUNDS):
            for name, url in urls.items():
                found[name].append(lighthouse.run(url))
    rows = [_row(name, verdicts) for name, verdicts in found.items()]
    return "\n".join([aligned(("page", *CATEGORIES, "performance, all rounds"), rows), *_lost(found)])


def _plain_site(folder: Path) -> Path:
    """Build a site of one page of plain text, as long as a page of ours."""
    say = Vocabulary(random.Random(1))  # noqa: S311 - test data
    paragraphs = "\n\n".join(say.sentence(60) for _ in range(12))
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text(f"# Plain\n\n{paragraphs}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    command = [sys.executable, "-I", "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - a fixed command
    return folder / "site"


def _row(name: str, verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    scores = zip(*(verdict.scores for verdict in verdicts), strict=True)
    performance = " ".join(str(verdict.scores[0]) for verdict in verdicts)
    return (name, *(f"{median(held):.0f}" for held in scores), performance)


def _lost(found: dict[str, list[Verdict]]) -> list[str]:
    """Return a line for each audit that cost points, with the pages on which it did in most rounds."""
    pages: dict[tuple[str, str], list[str]] = {}
    for name, verdicts in found.items():
        counts = Counter(audit for verdict in verdicts for audit in verdict.lost)
        for audit, count in counts.items():
            if 2 * count > len(verdicts):
                pages.setdefault(audit, []).append(name)
    return [f"{category}: {title} ({', '.join(names)})" for (category, title), names in sorted(pages.items())]
