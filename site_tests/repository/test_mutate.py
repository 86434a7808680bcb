"""The command that asks whether the tests notice changes: what it changes, and what it says of tests that do not."""

import ast
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from environment import ROOT
from mutation.mutants import mutants, mutated

RUN = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
from mutation.mutants import mutants
from mutation.run import MutantsRun
root = Path(sys.argv[2])
every = list(mutants("sizes", root / "sizes.py"))
run = MutantsRun(root, root, [str(root / "test_sizes.py")])
told = run.outcomes(every, 2)
print(*(f"{one.line}: {one.before} -> {one.after}" for one, noticed in told if not noticed), sep="\\n")
"""
"""Tries every change of a module with its tests, as the command does for each room."""


@pytest.mark.parametrize(
    ("source", "changes"),
    [
        ("a < b", ["a <= b"]),
        ("a is not None", ["a is None"]),
        ("1 <= a != b", ["1 < a != b", "1 <= a == b", "2 <= a != b"]),
        ("a and not b", ["a and b", "a or not b"]),
        (
            "f'{a}: none' + 'no wording' + ', '",
            ["f'{a}: none' + 'no wording' - ', '", "f'{a}: none' - 'no wording' + ', '"],
        ),
        ("a['key']", ["a['keyx']"]),
        ("a[1:]", ["a[2:]", "a[:]"]),
        ("x = sorted(a, key=b)", ["list(a)", "sorted(a)"]),
        ("x = min(a, default=None)", ["max(a, default=None)"]),
        ("[a for a in b if a]", ["[a for a in b]"]),
        ("a if b else c", ["c if b else a"]),
        ("def f(a: 'b' = True) -> 'c':\n    'd'\n    return a", ["False", "return None"]),
        ("for a in b:\n    if a:\n        continue\n    f(a)", ["break", "if not a", "pass"]),
    ],
)
def test_what_is_changed(source: str, changes: list[str], tmp_path: Path) -> None:
    """Each change is made by itself, and nothing else is: no wording, no docstring, no annotation."""
    path = tmp_path / "module.py"
    path.write_text(source, encoding="utf-8")
    found = list(mutants("module", path))
    changed = [ast.unparse(mutated(path.read_bytes(), mutant.number)) for mutant in found]

    assert len(changed) == len(changes)
    assert all(any(change in text for text in changed) for change in changes), changed
    assert ast.unparse(ast.parse(source)) not in changed


def survivors(folder: Path, sizes: str, tests: str) -> list[str]:
    """Return the changes of a module `sizes` that its tests do not notice, each with its line, in order."""
    (folder / "sizes.py").write_text(sizes, encoding="utf-8")
    (folder / "test_sizes.py").write_text(tests, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\npythonpath = site-packages\n", encoding="utf-8")
    command = [sys.executable, "-I", "-c", RUN, str(ROOT / "scripts"), str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stderr
    return sorted(filter(None, done.stdout.splitlines()))


def test_what_no_test_notices_is_named(tmp_path: Path) -> None:
    """What a test fails for is passed over in silence; what none looks at is told, with its line."""
    sizes = "LIMIT = 10\n\n\ndef small(size):\n    return size < LIMIT\n"
    tests = "from sizes import small\n\n\ndef test_small():\n    assert small(4)\n    assert not small(30)\n"

    assert survivors(tmp_path, sizes, tests) == ["1: 10 -> 11", "5: Lt -> LtE"]


CALLED_ONCE: Final = """
from functools import cache

def shared(): return 1 + 1

def named(): return 2 + 2

@cache
def cached(): return 3 + 3

def imported(): return 4 + 4

IMPORTED = imported()
"""
NOTICED_LATER: Final = """
import of_the_tests_alone
import pytest
from sizes import IMPORTED, cached, named, shared

@pytest.fixture(scope="module")
def two(): return shared()

@pytest.fixture(scope="module")
def four(): return named()

@pytest.fixture
def asked(request): return request.getfixturevalue("four")

def test_first(two, four): assert two and four and cached()
def test_shared(two): assert two == 2
def test_named(asked): assert asked == 4
def test_cached(): assert cached() == 6
def test_imported(): assert IMPORTED == 8
"""


def test_every_test_is_asked_that_could_notice(tmp_path: Path) -> None:
    """What is called once, before or in a test that does not look at it, is tried with the tests that do.

    Packages that the tests import may be such as cannot be imported by themselves.
    """
    (tmp_path / "site-packages").mkdir()
    (tmp_path / "site-packages" / "of_the_tests_alone.py").touch()

    assert survivors(tmp_path, CALLED_ONCE, NOTICED_LATER) == []
