"""What each engine made of the same pages, as a table, and what differs by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from roundtable.bench.table import aligned
from roundtable.build.comparison.engines import Trial
from roundtable.build.comparison.parity import Parity
from roundtable.build.engine.generator import ENGINES
from roundtable.faults import is_error
from roundtable.text.counts import count

HEAD: Final = ("engine", "version", "faults", "equal", "different", "missing", "added", "read otherwise", "search")
FEW: Final = 3
"""As many files of a folder are named; of more it is said how many there are."""


def as_table(trials: Sequence[Trial]) -> str:
    """Return the table of all engines, and beneath it what differs from the site of the first."""
    tried = {trial.engine: trial for trial in trials}
    rows = [_row(tried[engine]) if engine in tried else (engine.name, "not installed") for engine in ENGINES]
    table = aligned(HEAD, [(*row, *[""] * (len(HEAD) - len(row))) for row in rows])
    return "\n".join(
        [table, *(line for trial in trials if trial.parity for line in _details(trial.engine.name, trial.parity))]
    )


def _row(trial: Trial) -> tuple[str, ...]:
    faults = str(sum(map(is_error, trial.diagnostics)))
    name = (trial.engine.name, trial.engine.version, faults)
    if (parity := trial.parity) is None:
        return name
    counts = (parity.equal, parity.different, parity.missing, parity.added, parity.unlike)
    return (*name, *(str(len(files)) for files in counts), "the same" if parity.is_found_alike else "other")


def _details(name: str, parity: Parity) -> Iterator[str]:
    """Yield a line for each way in which a site differs, with the files; none where it does not."""
    alike = [file for file in parity.different if file.endswith(".html") and file not in parity.unlike]
    others = [file for file in parity.different if file not in alike and file not in parity.unlike]
    ways = {"reads otherwise": parity.unlike, "different": others, "missing": parity.missing, "added": parity.added}
    if alike:
        yield f"{name}: different, but read alike: {count(len(alike), 'page')}"
    for way, files in ways.items():
        if files:
            yield f"{name}: {way}: {', '.join(_grouped(files))}"


def _grouped(files: Iterable[str]) -> Iterator[str]:
    """Yield the names of files, or where a folder has many, the folder with their number."""
    folders = defaultdict[str, list[str]](list)
    for file in files:
        folders[str(PurePosixPath(file).parent)].append(file)
    for folder, inside in folders.items():
        if len(inside) > FEW:
            yield f"{folder}/ ({count(len(inside), 'file')})"
        else:
            yield from inside
