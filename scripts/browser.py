"""The browser of the tests: which Chromium they drive, and how to come by one."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from environment import PreparationError, isolated, say

VARIABLE = "ROUNDTABLE_CHROMIUM"
"""The environment variable that tells the tests which Chromium to drive: its path, or nothing for Playwright's own."""

NAMES = ("chromium", "google-chrome")
"""Commands under which systems keep a Chromium. Ubuntu's `chromium-browser` is left out: it only points to a snap."""

CURE = """no Chromium was found for the tests, and none could be installed.
    cure: install one (on Debian, apt install chromium; elsewhere, .venv/bin/playwright install chromium),
    or name one with ROUNDTABLE_CHROMIUM=/path/to/chromium, or go without: --without-browser"""


def provide(python: Path) -> str:
    """Return the value of VARIABLE for this machine; installs a Chromium where there is none.

    `python` is an interpreter that has Playwright. Raises PreparationError where no Chromium can be had.
    """
    if VARIABLE in os.environ:
        return _named(os.environ[VARIABLE])
    for install in (None, _install_package, _install_playwrights):
        if install and not install(python):
            continue
        found = next(filter(None, map(shutil.which, NAMES)), None)
        if found:
            return found
        if _has_playwrights(python):
            return ""
    raise PreparationError(CURE)


def _named(path: str) -> str:
    if path and not shutil.which(path):
        message = f"{VARIABLE} names no program: {path!r}\n    cure: set it to the path of a Chromium, or unset it."
        raise PreparationError(message)
    return path


def _has_playwrights(python: Path) -> bool:
    """Return whether Playwright has a Chromium of its own."""
    asks = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    )
    said = subprocess.run([python, "-I", "-c", asks], capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    return said.returncode == 0 and Path(said.stdout.strip()).is_file()


def _install_package(_: Path) -> bool:
    """Install Debian's Chromium, where this process may; return whether that was done."""
    may = hasattr(os, "geteuid") and os.geteuid() == 0
    apt = shutil.which("apt-get")
    if not (may and apt):
        return False
    say("installing Chromium with apt-get")
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = ([apt, "update"], [apt, "install", "--yes", "--no-install-recommends", "chromium"])
    return all(_succeeds(command, environ) for command in commands)


def _install_playwrights(python: Path) -> bool:
    """Install Playwright's own Chromium; return whether that was done."""
    say("installing Playwright's Chromium")
    return _succeeds(isolated(python, "playwright", "install", "chromium"), os.environ)


def _succeeds(command: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Run a command that says only what goes wrong; return whether nothing did."""
    done = subprocess.run(command, env=environ, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - fixed commands
    return done.returncode == 0
