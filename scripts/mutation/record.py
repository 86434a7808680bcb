"""What the tests do while nothing is changed: how long each takes, and which functions it calls."""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import pytest

from mutation.mutants import Mutant

Function = tuple[str, str]
"""The path of a function's module, and its qualified name."""


@dataclass(slots=True)
class Part:
    """What a test does by itself, or a fixture that several tests share."""

    seconds: float = 0.0
    """Of the processor."""
    calls: set[Function] = field(default_factory=set)
    fixtures: set[str] = field(default_factory=set)
    """The shared fixtures that it asks for, by name."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the tests do while nothing is changed."""

    parts: dict[str, Part]
    """The tests, by id."""
    shared: dict[str, Part]
    """The fixtures, by name."""
    at_import: frozenset[Function]
    """What modules call while they are imported, which all tests need."""
    packages: tuple[str, ...]
    """The modules of other packages that were imported meanwhile."""

    def tests(self, mutant: Mutant) -> list[str]:
        """Return the tests that could notice a mutant, those first that are the quickest by themselves."""
        place = str(mutant.path), mutant.function
        if not mutant.function or place in self.at_import:
            return sorted(self.parts, key=self._alone)
        found = [
            test
            for test, part in self.parts.items()
            if place in part.calls or any(place in self.shared[name].calls for name in self._needed([test]))
        ]
        return sorted(found, key=self._alone)

    def seconds(self, tests: Iterable[str]) -> float:
        """Return how long some tests take one after another: what they share is made once."""
        tests = list(tests)
        needed = self._needed(tests)
        return sum(self.parts[test].seconds for test in tests) + sum(self.shared[name].seconds for name in needed)

    def quickest(self, count: int) -> list[str]:
        """Return so many tests that take the least by themselves."""
        return sorted(self.parts, key=self._alone)[:count]

    def _alone(self, test: str) -> float:
        return self.seconds([test])

    def _needed(self, tests: Iterable[str]) -> set[str]:
        """Return the shared fixtures that tests ask for, and those that these ask for."""
        needed, asked = set[str](), {name for test in tests for name in self.parts[test].fixtures}
        while asked:
            needed |= asked
            asked = {name for one in asked for name in self.shared[one].fixtures} - needed
        return needed


class _Recorder:
    """Notes how long each test and each shared fixture takes, and which functions of a folder it calls."""

    def __init__(self, sources: Path) -> None:
        self._sources = str(sources)
        self._outside = Part()
        self._open = [self._outside]
        self.parts: dict[str, Part] = {}
        self.shared: dict[str, Part] = {}

    @property
    def at_import(self) -> set[Function]:
        return self._outside.calls

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        with self._noting(self.parts.setdefault(item.nodeid, Part())) as part:
            result = yield
        part.fixtures.update(self.shared.keys() & getattr(item, "fixturenames", ()))
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
    ) -> Iterator[None]:
        """What is set up once is the work of all who ask for it, by an argument or by its name."""
        before = set(request.fixturenames)
        if fixturedef.scope == "function":
            part, result = self._open[-1], (yield)
        else:
            with self._noting(self.shared.setdefault(fixturedef.argname, Part())) as part:
                result = yield
        part.fixtures.update(self.shared.keys() & set(request.fixturenames) - before)
        return result

    @contextmanager
    def _noting(self, part: Part) -> Iterator[Part]:
        """Charge a part with what is done, and not the one in which it is done."""
        self._forget()
        begun = time.process_time()
        self._open.append(part)
        try:
            yield part
        finally:
            self._open.pop()
            seconds = time.process_time() - begun
            part.seconds += seconds
            self._open[-1].seconds -= seconds

    def _forget(self) -> None:
        """Empty the functions' caches: what one test has called, the next would call by itself."""
        for module in list(sys.modules.values()):
            if (getattr(module, "__file__", None) or "").startswith(self._sources):
                for held in vars(module).values():
                    if callable(clear := getattr(held, "cache_clear", None)):
                        clear()

    def note(self, frame: FrameType, event: str, _: object) -> None:
        """Note a call, as a debugger is told of it; a profiler would be told of all that C does besides."""
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(self._sources):
            self._open[-1].calls.add((code.co_filename, code.co_qualname.replace(".<locals>", "")))


def recorded(arguments: list[str], sources: Path, told: Path) -> int:
    """Run pytest with some arguments, write what the tests did into a file, and return pytest's exit status."""
    recorder = _Recorder(sources)
    sys.settrace(recorder.note)
    status = int(pytest.main(arguments, plugins=[recorder]))
    sys.settrace(None)
    packages = [
        name for name, module in sys.modules.items() if "site-packages" in (getattr(module, "__file__", "") or "")
    ]
    parts, shared = (
        {name: [part.seconds, sorted(part.calls), sorted(part.fixtures)] for name, part in held.items()}
        for held in (recorder.parts, recorder.shared)
    )
    told.write_text(json.dumps([parts, shared, sorted(recorder.at_import), packages]), encoding="utf-8")
    return status


def read_record(told: Path) -> Record:
    """Return what `recorded` has written."""
    *written, at_import, packages = json.loads(told.read_text(encoding="utf-8"))
    parts, shared = (
        {
            name: Part(seconds, {(path, function) for path, function in calls}, set(fixtures))
            for name, (seconds, calls, fixtures) in held.items()
        }
        for held in written
    )
    return Record(parts, shared, frozenset((path, function) for path, function in at_import), tuple(packages))
