"""Build the site, everything from the data to a checked `site/`: `python3 scripts/build.py`.

Needs Python 3.11 and nothing else. Takes the arguments of `roundtable build` and returns its exit status.
"""

import subprocess
from collections.abc import Sequence

import environment


def main(arguments: Sequence[str]) -> int:
    """Make ready what a build needs, build, and return the exit status."""
    python = environment.prepare(environment.BUILD)
    command = environment.isolated(python, "roundtable", "build", "--project", str(environment.ROOT), *arguments)
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own command


if __name__ == "__main__":
    environment.start(main)
