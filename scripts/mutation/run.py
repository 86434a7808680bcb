"""Runs tests against mutants: each in a process of its own, forked from one that has imported what all need."""

import importlib
import importlib.util
import os
import resource
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Final

import pytest

from mutation.mutants import Mutant, mutated
from mutation.record import read_record, recorded

ARGUMENTS: Final = (
    *("-q", "-x", "-n", "0", "-m", "not browser", "-p", "no:cacheprovider"),
    *("-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning"),
)
PATIENCE: Final = 5
"""How many times the processor time of its tests a mutant may take before it counts as found: it has made a loop."""
LEAST: Final = 20
"""Seconds that each may take in any case."""
CONTROLS: Final = 20
"""How many tests are run with nothing changed, to see that they pass as mutants are tried."""


class MutantsRun:
    """The tests of a room, run as often as there are mutants."""

    def __init__(self, root: Path, sources: Path, tests: Sequence[str]) -> None:
        """Run the tests once as they are; raises RuntimeError where they fail."""
        self._root = root
        self._temporary = tempfile.TemporaryDirectory(prefix="mutants-")
        self._folder = Path(self._temporary.name)
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(self._folder)  # what fails here fails nowhere else
        told = self._folder / "record.json"
        if _ended(_fork(lambda: recorded(self._arguments("record", tests), sources, told), 0)) != 0:
            message = "the tests fail as they are: run them first"
            raise RuntimeError(message)
        self._record = read_record(told)
        for name in self._record.packages:
            with suppress(ImportError):  # of what only another may import: whoever needs it does so by that other
                importlib.import_module(name)
        quickest = self._record.quickest(CONTROLS)
        if _ended(_fork(lambda: self._run(quickest), self._limit(quickest))) != 0:
            message = "the tests fail beside mutants even where nothing is changed"
            raise RuntimeError(message)

    def outcomes(self, chosen: Sequence[Mutant], at_once: int) -> Iterator[tuple[Mutant, bool]]:
        """Yield each mutant, and whether a test notices it, as soon as that is known, so many being tried at once."""
        waiting, running = list(reversed(chosen)), dict[int, Mutant]()
        while waiting or running:
            while waiting and len(running) < at_once:
                mutant = waiting.pop()
                tests = self._record.tests(mutant)
                running[_fork(partial(self._try, mutant, tests), self._limit(tests))] = mutant
            pid, status = os.wait()
            shutil.rmtree(self._folder / str(pid), ignore_errors=True)
            yield running.pop(pid), status != 0

    def _arguments(self, name: str, tests: Iterable[str]) -> list[str]:
        return [*ARGUMENTS, f"--basetemp={self._folder / name}", f"--rootdir={self._root}", *tests]

    def _limit(self, tests: Iterable[str]) -> int:
        """Return the seconds of processor that some tests may take."""
        return int(LEAST + PATIENCE * self._record.seconds(tests))

    def _try(self, mutant: Mutant, tests: Sequence[str]) -> int:
        sys.meta_path.insert(0, _Finder(mutant))
        return self._run(tests)

    def _run(self, tests: Sequence[str]) -> int:
        """Run some tests, in their order; none fails where there are none."""
        if not tests:
            return 0
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        return int(pytest.main(self._arguments(str(os.getpid()), files), plugins=[_Chosen(tests)]))


class _Loader(SourceFileLoader):
    """Gives a module the code of a mutant, and leaves no trace of it on the disk."""

    def __init__(self, mutant: Mutant) -> None:
        super().__init__(mutant.module, str(mutant.path))
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - the signature of loaders
        return compile(mutated(self._mutant.path.read_bytes(), self._mutant.number), self._mutant.path, "exec")


class _Finder(MetaPathFinder):
    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002
        if name != self._mutant.module:
            return None
        return importlib.util.spec_from_file_location(name, self._mutant.path, loader=_Loader(self._mutant))


class _Chosen:
    """Lets some tests run alone, in their order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._rank = {test: rank for rank, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self._rank), key=lambda item: self._rank[item.nodeid]
        )


def _fork(work: Callable[[], int], limit: int) -> int:
    """Start a process that does some work, says nothing and ends with the status that the work returns.

    Return its number. `limit` are the seconds of processor that it may take, 0 for any.
    """
    if (pid := os.fork()) != 0:
        return pid
    status = 70
    try:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        if limit:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            signal.alarm(10 * limit)
        status = work()
    except BaseException:  # noqa: BLE001 - whatever it is, this process goes no further
        traceback.print_exc()
    finally:
        os._exit(status)


def _ended(pid: int) -> int:
    return os.waitpid(pid, 0)[1]
