"""Lighthouse, run on one page at a time: the scores of its four categories and the audits that cost points.

It comes from npm at a fixed version, with the Node that it wants; both are fetched the first time.
"""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import Any, Final

from roundtable.faults import CommandError

NODE: Final = "node@22.23.3"
LIGHTHOUSE: Final = "lighthouse@13.5.0"
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
FULL: Final = 1
"""The score of an audit that costs no points."""
CHROMIUM: Final = "ROUNDTABLE_CHROMIUM"
"""The variable that names another Chromium, as for the browser's tests."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one run of Lighthouse found on a page."""

    scores: tuple[int, ...]
    """Of 100, in the order of the categories."""
    lost: tuple[tuple[str, str], ...]
    """Category and title of each audit that cost points."""


class Lighthouse:
    """Runs Lighthouse as on a phone: its own default, with a slowed processor and network."""

    def __init__(self) -> None:
        """Find what it needs; raises CommandError where Node or Chromium is missing."""
        npx = shutil.which("npx")
        chromium = next(filter(None, map(shutil.which, _names())), None)
        if npx is None or chromium is None:
            message = f"Lighthouse needs Node.js (npx) and Chromium: install them, or name a Chromium in {CHROMIUM}"
            raise CommandError(message)
        sandbox = " --no-sandbox" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
        self._environ: Final = {**os.environ, "CHROME_PATH": chromium}
        self._command: Final = (npx, "--yes", f"--package={NODE}", f"--package={LIGHTHOUSE}", "--", "lighthouse")
        self._flags: Final = (
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags=--headless=new --disable-gpu{sandbox}",
        )

    def run(self, url: str) -> Verdict:
        """Judge one page. Raises CommandError with what Lighthouse said where it gave no verdict."""
        command = (*self._command, url, *self._flags)
        done = subprocess.run(command, env=self._environ, capture_output=True, text=True, check=False)  # noqa: S603
        found = json.loads(done.stdout) if done.returncode == 0 else {}
        if not found or found.get("runtimeError"):
            said = found["runtimeError"]["message"] if found else done.stderr.strip()
            message = f"Lighthouse gave no verdict on {url}: {said}"
            raise CommandError(message)
        return _verdict(found)


def _names() -> list[str]:
    """Return the programs that may be a Chromium, the named one first."""
    named = os.environ.get(CHROMIUM)
    return [named] if named else ["chromium", "google-chrome", "chrome"]


def _verdict(found: dict[str, Any]) -> Verdict:
    categories = [found["categories"][name] for name in CATEGORIES]
    lost = [
        (name, found["audits"][audit["id"]]["title"])
        for name, category in zip(CATEGORIES, categories, strict=True)
        for audit in category["auditRefs"]
        if audit["weight"] and (found["audits"][audit["id"]]["score"] or 0) < FULL
        if found["audits"][audit["id"]]["score"] is not None
    ]
    return Verdict(tuple(round(100 * category["score"]) for category in categories), tuple(lost))
