"""How long an editor waits for `roundtable check`, start-up included: `roundtable bench check`."""

import subprocess
import sys
from typing import Final

from roundtable.bench.measuring.timing import Command, interleaved
from roundtable.bench.table import aligned
from roundtable.build.project.layout import Project

ROUNDS: Final = 9
BUDGET: Final = 0.5
"""Seconds by the clock."""
SHOWN: Final = 12
"""Modules in the profile of the imports."""
WHOLE: Final = "roundtable check"


def bench(project: Project) -> str:
    """Return the table of the medians; where the check is over its budget, the slowest imports too."""
    whole = ("check", "--project", str(project.root), "--content", str(project.content))
    commands = {
        "Python alone": Command((sys.executable, "-I", "-c", "pass")),
        "and our imports": Command((sys.executable, "-I", "-c", "import roundtable.cli.main")),
        WHOLE: Command((sys.executable, "-I", "-m", "roundtable", *whole)),
    }
    costs = interleaved(commands, ROUNDS)
    rows = [(name, f"{cost.clock:.2f}", f"{cost.processor:.2f}") for name, cost in costs.items()]
    table = aligned(("", "seconds", "of processor"), rows)
    if costs[WHOLE].clock < BUDGET:
        return table
    return f"{table}\n\nover {BUDGET:g} s; the modules that are slowest to import\n{_imports()}"


def _imports() -> str:
    """Return the modules that take longest to import, without what they import themselves."""
    command = (sys.executable, "-I", "-X", "importtime", "-c", "import roundtable.cli.main")
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr  # noqa: S603 - a fixed command
    lines = [line.removeprefix("import time:").split("|") for line in said.splitlines()[1:]]
    slowest = sorted(((int(own), name.strip()) for own, _, name in lines), reverse=True)[:SHOWN]
    return aligned(("module", "ms"), [(name, f"{own / 1000:.0f}") for own, name in slowest])
