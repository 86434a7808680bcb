"""Run every test, of style, format, types and behaviour, those in browsers too: `python3 scripts/test.py`.

Needs Python 3.11 and nothing else. Exit status: 0 all passed, 1 something failed, 2 wrong usage or environment.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import browsers
import environment
from roundtable.disk.toolfolders import in_memory

CHECKS = {
    "style": ("ruff", "check"),
    "format": ("ruff", "format", "--check"),
    "types": ("mypy",),
}
"""What is asked of the code before it is run, and the command that asks it."""

ON_EVERY_CORE = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
"""How pytest runs (pytest-xdist): a module's tests on one core, since they share its fixtures. `-n 0` is one by one.

The modules come in their own order, so that the small ones of the package are last and no core waits for another: by
itself xdist keeps those of few tests for the end, and they take longest.
"""

WRITTEN = 4 * 1024**3
"""Bytes that have to be free in memory for what the tests write: more than twice what all leave behind in a run."""

STATUS = {0: 0, 1: 1, 2: 1}
"""pytest's exit status and ours: its 2 is a test module that cannot be read; all others are wrong usage, or its own."""


def main(arguments: Sequence[str]) -> int:
    """Make ready what the tests need, run them all, and return the exit status."""
    options, for_pytest = _parser().parse_known_args(arguments)
    python = environment.prepare(environment.TEST)
    environ = dict(os.environ)
    if options.without_browser:
        for_pytest = ["-m", "not browser", *for_pytest]
    else:
        environ |= browsers.provide(python)
    failed = [name for name, check in CHECKS.items() if _run(python, name, check, environ)]
    with tempfile.TemporaryDirectory(prefix="roundtable-", dir=in_memory(WRITTEN)) as written:
        tests = ("pytest", *ON_EVERY_CORE, *for_pytest)
        status = STATUS.get(_run(python, "tests", tests, {**environ, "TMPDIR": written}), 2)
    if status == 1:
        failed.append("tests")
    if failed:
        print(f"roundtable: failed: {', '.join(failed)}", file=sys.stderr)
    return status or int(bool(failed))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Run every test: style, format, types and behaviour.",
        epilog="All other arguments go to pytest: -k links, site_tests/repository/test_docs.py, -x …",
        allow_abbrev=False,
    )
    parser.add_argument("--without-browser", action="store_true", help="leave the tests out that need a browser")
    return parser


def _run(python: Path, name: str, command: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run one tool of the environment in the project's folder; return its exit status."""
    environment.say(name)
    isolated = environment.isolated(python, *command)
    return subprocess.run(isolated, cwd=environment.ROOT, env=environ, check=False).returncode  # noqa: S603 - our tools


if __name__ == "__main__":
    environment.start(main)
