"""What the tests do while nothing is changed: how long each takes, and which functions it calls."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import pytest

from mutation.mutants import Mutant


@dataclass(frozen=True, slots=True)
class Record:
    """What the tests do while nothing is changed."""

    seconds: dict[str, float]
    """How long each test takes."""
    calls: dict[str, frozenset[tuple[str, str]]]
    """The functions that each test or its fixtures call, as the path of their module and their qualified name."""
    packages: tuple[str, ...]
    """The modules of other packages that were imported meanwhile."""

    def tests(self, mutant: Mutant) -> list[str]:
        """Return the tests that could notice a mutant, the quickest first: all where no function holds the change."""
        place = str(mutant.path), mutant.function
        found = [test for test, calls in self.calls.items() if not mutant.function or place in calls]
        return sorted(found, key=self.seconds.__getitem__)


class _Recorder:
    """Notes how long each test takes, and which functions of a folder it and its fixtures call."""

    def __init__(self, sources: Path) -> None:
        self._sources = str(sources)
        self._open: list[set[tuple[str, str]]] = []
        self._fixtures: dict[str, set[tuple[str, str]]] = {}
        self.seconds: dict[str, float] = {}
        self.calls: dict[str, set[tuple[str, str]]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        begun = time.process_time()
        sys.setprofile(self._note)
        try:
            with self._noting() as called:
                return (yield)
        finally:
            sys.setprofile(None)
            self.seconds[item.nodeid] = time.process_time() - begun
            fixtures = getattr(item, "fixturenames", ())
            self.calls[item.nodeid] = called.union(*(self._fixtures.get(name, ()) for name in fixtures))

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
        """A fixture of many tests is set up once: what it calls, all of them call."""
        with self._noting() as called:
            result = yield
        self._fixtures.setdefault(fixturedef.argname, set()).update(called)
        return result

    @contextmanager
    def _noting(self) -> Iterator[set[tuple[str, str]]]:
        self._open.append(set())
        yield self._open[-1]
        called = self._open.pop()
        if self._open:
            self._open[-1] |= called

    def _note(self, frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(self._sources):
            self._open[-1].add((code.co_filename, code.co_qualname.replace(".<locals>", "")))


def recorded(arguments: list[str], sources: Path, told: Path) -> int:
    """Run pytest with some arguments, write what the tests did into a file, and return pytest's exit status."""
    recorder = _Recorder(sources)
    status = int(pytest.main(arguments, plugins=[recorder]))
    packages = [
        name for name, module in sys.modules.items() if "site-packages" in (getattr(module, "__file__", "") or "")
    ]
    calls = {test: sorted(called) for test, called in recorder.calls.items()}
    told.write_text(json.dumps([recorder.seconds, calls, packages]), encoding="utf-8")
    return status


def read_record(told: Path) -> Record:
    """Return what `recorded` has written."""
    seconds, calls, packages = json.loads(told.read_text(encoding="utf-8"))
    functions = {test: frozenset((path, name) for path, name in called) for test, called in calls.items()}
    return Record(seconds, functions, tuple(packages))
