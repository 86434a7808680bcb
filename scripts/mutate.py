"""Ask whether the tests notice what is changed: `.venv/bin/python scripts/mutate.py --sample 100 proof`.

Each mutant of a room is a small change of one of its modules, tried with the tests that are about that room. Those
that no test notices are printed. Exit status: 0 all were noticed, 1 some were not, 2 wrong usage or environment.
"""

import argparse
import os
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import environment
from mutation.mutants import Mutant, mutants
from mutation.run import MutantsRun

PACKAGE: Final = environment.ROOT / "scripts" / "roundtable"
ROOMS: Final = {
    "proof": ("quotations", "content", "commands/test_commands_quote.py", "pages/test_about_limits.py"),
    "content/checks": ("content", "quotations/test_changed_quotations.py", "pages/test_pages_questions.py"),
    "site/links": (
        *("links/test_links_references.py", "links/test_links_report.py", "links/test_links_scanner.py"),
        *("links/test_links_sites.py", "links/test_links_urls.py", "commands/test_commands_links.py"),
        "builds/test_index_file.py",
    ),
    "pages": (
        *("pages", "builds/test_cards_setting.py", "builds/test_edition_name.py", "builds/test_editions.py"),
        "quotations/test_changed_quotations.py",
    ),
}
"""The rooms, and the tests that are about each: those in the room's own docstrings, and these of `site_tests`."""
SEED: Final = 11
TOLD_EVERY: Final = 10
"""After how many mutants the figure is printed: a run may be ended early."""


def main(arguments: Sequence[str]) -> int:
    """Try mutants of each room that is named, print what survives, and return the exit status."""
    options = _parser().parse_args(arguments)
    survived = [mutant for room in options.rooms or ROOMS for mutant in _survivors(room, options)]
    return int(bool(survived))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Try whether the tests notice changes of the code.")
    parser.add_argument("rooms", nargs="*", type=_room, metavar="ROOM", help=f"of {', '.join(ROOMS)}; all")
    parser.add_argument("--sample", type=int, metavar="N", help="so many mutants of each room, drawn by --seed; all")
    parser.add_argument("--seed", type=int, default=SEED, help=f"{SEED} unless given")
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1, metavar="N", help="processes; all cores")
    return parser


def _room(name: str) -> str:
    """Return the name of a room, as it is given; with `choices`, argparse would ask for one where none is named."""
    if name not in ROOMS:
        message = f"no room {name!r}: one of {', '.join(ROOMS)}"
        raise argparse.ArgumentTypeError(message)
    return name


def _survivors(room: str, options: argparse.Namespace) -> list[Mutant]:
    """Try mutants of a room, print those that no test notices and the figure, and return them."""
    tests = [f"site_tests/{name}" for name in ROOMS[room]]
    every = [mutant for path in sorted((PACKAGE / room).rglob("*.py")) for mutant in mutants(_dotted(path), path)]
    rng = random.Random(options.seed)  # noqa: S311 - a sample of our own code
    chosen = rng.sample(every, min(options.sample or len(every), len(every)))
    environment.say(f"{room}: {len(chosen)} of {len(every)} mutants")
    run = MutantsRun(environment.ROOT, PACKAGE, [*tests, f"scripts/roundtable/{room}"])
    found = []
    for tried, (mutant, noticed) in enumerate(run.outcomes(chosen, options.at_once), start=1):
        if not noticed:
            found.append(mutant)
            where = f"{mutant.path.relative_to(environment.ROOT).as_posix()}:{mutant.line}"
            print(f"{where}: {mutant.before} -> {mutant.after}", flush=True)
        if tried % TOLD_EVERY == 0 or tried == len(chosen):
            print(f"{room}: {tried - len(found)} of {tried} noticed", flush=True)
    return found


def _dotted(path: Path) -> str:
    """Return the name under which a module is imported."""
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


if __name__ == "__main__":
    os.chdir(environment.ROOT)
    sys.exit(main(sys.argv[1:]))
