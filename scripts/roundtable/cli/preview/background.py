"""The check of the whole site in the background, after each save, in a process of its own: nobody waits for it.

The next save ends it: what it would say is of a site that is no longer shown.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Lock, Thread
from typing import Final

from roundtable.build.checking import Outcome
from roundtable.build.project.layout import Project
from roundtable.faults.record import from_record

PROGRAM: Final = "roundtable.cli.preview.sitecheck"
"""What is run."""
Tell = Callable[[Outcome], object]
"""Takes what was found."""


class BackgroundCheck:
    """The check of a preview's site, one at a time."""

    def __init__(self, project: Project, site: Path, address: str, tell: Tell) -> None:
        """Prepare to check a site that is served at an address; `tell` takes what each check found, in a thread."""
        self._told: Final = json.dumps(
            {
                "root": str(project.root),
                "texts": str(project.texts) if project.texts else None,
                "content": str(project.other_content) if project.other_content else None,
                "site": str(site),
            }
        )
        self._environment: Final = {**os.environ, "SITE_URL": address}
        self._tell: Final = tell
        self._lock: Final = Lock()
        self._running: subprocess.Popen[str] | None = None

    def begin(self, outcome: Outcome) -> None:
        """Check the site that was made of an outcome, and tell of that what is found besides."""
        self.give_up()
        process = subprocess.Popen(  # noqa: S603 - a fixed command
            [sys.executable, "-I", "-X", "utf8", "-m", PROGRAM],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            process_group=0,  # Ctrl-C is for the preview, which ends this
        )
        with self._lock:
            self._running = process
        Thread(target=self._wait, args=(process, outcome), daemon=True).start()

    def give_up(self) -> None:
        """End the check that is running, if any: once this returns, nothing is told of it."""
        with self._lock:
            if self._running:
                self._running.kill()
                self._running = None

    def _wait(self, process: "subprocess.Popen[str]", outcome: Outcome) -> None:
        """Tell what a check found, unless it was given up; what it raised it has printed itself."""
        with process:
            said, _ = process.communicate(self._told)
        with self._lock:
            if process is self._running and process.returncode == 0:
                held = json.loads(said)
                found = [from_record(fault) for fault in held["diagnostics"]]
                self._tell(replace(outcome, summary=held["summary"], diagnostics=found))
