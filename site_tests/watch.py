"""What no test of the tool does: read the content that ships, which another roundtable may take the place of.

Watched is what Python tells of files that are opened (PEP 578), in the process of the tests.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from roundtables import ROOT

CONTENT: Final = str(ROOT / "content") + os.sep
OWN: Final = ROOT / "site_tests/own"
"""The tests that hold for whatever content there is, and read it."""


class Watch:
    """Fails whoever opens a file of the content that ships, unless that is allowed."""

    def __init__(self) -> None:
        self.begun = self.allowed = False

    def begin(self) -> None:
        """Begin to watch, which lasts as long as the process."""
        if not self.begun:
            sys.addaudithook(self._hear)
        self.begun = True

    @contextmanager
    def over(self, module: Path) -> Iterator[None]:
        """Allow, while a test runs, what the test's module is allowed."""
        self.allowed = module.is_relative_to(OWN)
        try:
            yield
        finally:
            self.allowed = False

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event != "open" or self.allowed or not isinstance(arguments[0], str | bytes | os.PathLike):
            return
        path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 - resolving links would ask the disk
        if path.startswith(CONTENT):
            message = f"a test of the tool opens {path}: it needs a fixture of its own, or a place in site_tests/own"
            raise AssertionError(message)


WATCH: Final = Watch()
