"""The browsers of the tests: which Chromium and which Firefox they drive, and how to come by one."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from environment import PreparationError, isolated, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Browser:
    """A browser that the tests drive, and where one is found."""

    name: str
    variable: str
    """The environment variable that tells the tests which one to drive: its path, or nothing for Playwright's own."""
    commands: tuple[str, ...]
    """The commands under which systems keep it, in the order in which they are looked for."""
    package: str
    """Debian's package of it."""
    playwrights: str = ""
    """What Playwright calls a build of its own that does as well, where it has one."""
    elsewhere: str
    """How it is installed where there are no packages of Debian's."""

    @property
    def cure(self) -> str:
        """What helps where there is none: the end of a message."""
        return f"""cure: install one (on Debian, apt install {self.package}; elsewhere, {self.elsewhere}),
    or name one with {self.variable}=/path/to/{self.commands[0]}, or go without browsers: --without-browser"""


CHROMIUM = Browser(
    name="Chromium",
    variable="ROUNDTABLE_CHROMIUM",
    # First the same engine without windows, of which no test sees anything. Ubuntu's `chromium-browser` is left out: it
    # only points to a snap.
    commands=("chromium-headless-shell", "chromium", "google-chrome"),
    package="chromium-headless-shell",
    playwrights="chromium",
    elsewhere=".venv/bin/playwright install chromium",
)
FIREFOX = Browser(  # Playwright's own is a build that no reader has
    name="Firefox",
    variable="ROUNDTABLE_FIREFOX",
    commands=("firefox-esr", "firefox"),
    package="firefox-esr",
    elsewhere="Mozilla's own, no snap: it could not read the profile that a test gives it",
)


def provide(python: Path) -> dict[str, str]:
    """Return the variable of each browser, and its value for this machine; installs a browser where there is none.

    `python` is an interpreter that has Playwright. Raises PreparationError where a browser cannot be had.
    """
    return {browser.variable: _provided(browser, python) for browser in (CHROMIUM, FIREFOX)}


def _provided(browser: Browser, python: Path) -> str:
    if browser.variable in os.environ:
        return _named(browser)
    for install in (None, _install_package, _install_playwrights):
        if install and not install(browser, python):
            continue
        found = next(filter(None, map(shutil.which, browser.commands)), None)
        if found:
            return found
        if _has_playwrights(browser, python):
            return ""
    message = f"no {browser.name} was found for the tests, and none could be installed.\n    {browser.cure}"
    raise PreparationError(message)


def _named(browser: Browser) -> str:
    path = os.environ[browser.variable]
    if shutil.which(path) or (browser.playwrights and not path):
        return path
    message = (
        f"{browser.variable} names no program: {path!r}\n    cure: set it to the path of a {browser.name}, or unset it."
    )
    raise PreparationError(message)


def _has_playwrights(browser: Browser, python: Path) -> bool:
    """Return whether Playwright has a build of its own that does."""
    if not browser.playwrights:
        return False
    asks = (
        "from playwright.sync_api import sync_playwright\n"
        f"with sync_playwright() as playwright: print(playwright.{browser.playwrights}.executable_path)"
    )
    said = subprocess.run([python, "-I", "-c", asks], capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    return said.returncode == 0 and Path(said.stdout.strip()).is_file()


def _install_package(browser: Browser, _: Path) -> bool:
    """Install Debian's package, where this process may; return whether that was done."""
    may = hasattr(os, "geteuid") and os.geteuid() == 0
    apt = shutil.which("apt-get")
    if not (may and apt):
        return False
    say(f"installing {browser.name} with apt-get")
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = ([apt, "update"], [apt, "install", "--yes", "--no-install-recommends", browser.package])
    return all(_succeeds(command, environ) for command in commands)


def _install_playwrights(browser: Browser, python: Path) -> bool:
    """Install Playwright's own build, where that does; return whether that was done."""
    if not browser.playwrights:
        return False
    say(f"installing Playwright's {browser.name}")
    return _succeeds(isolated(python, "playwright", "install", browser.playwrights), os.environ)


def _succeeds(command: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Run a command that says only what goes wrong; return whether nothing did."""
    done = subprocess.run(command, env=environ, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - fixed commands
    return done.returncode == 0
