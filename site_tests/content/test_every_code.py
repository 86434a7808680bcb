"""No code of the vocabulary is without a nature, or without a test that provokes it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import yaml

from roundtable.faults import NATURES, Code

TESTS: Final = Path(__file__).parents[1]
TABLES: Final = (*TESTS.glob("*/faults/*.yml"), *TESTS.glob("*/cases/*.yml"))
"""Tables of defects, and the exact codes that each must give."""


def words_of(value: object) -> Iterator[str]:
    """Yield every text inside a table."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from words_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_of(inner)
    elif isinstance(value, str):
        yield value


def asserted_codes(path: Path) -> Iterator[str]:
    """Yield the codes that a test module's assertions name, as `Code.NAME` or by their text."""
    for statement in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for node in ast.walk(statement) if isinstance(statement, ast.Assert) else ():
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "Code":
                yield Code[node.attr].value
            elif isinstance(node, ast.Constant) and node.value in set(Code):
                yield str(node.value)


@pytest.fixture(scope="module")
def provoked() -> frozenset[str]:
    """Return every code that a table or an assertion expects."""
    found = {
        word for path in TABLES for word in words_of(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader))
    }
    found.update(code for path in TESTS.rglob("test_*.py") for code in asserted_codes(path))
    return frozenset(found)


def test_every_code_has_its_nature() -> None:
    """Whoever adds a code says what it stops, since no room has a default for it."""
    assert list(NATURES) == list(Code)


@pytest.mark.parametrize("code", Code)
def test_code_is_provoked(code: Code, provoked: frozenset[str]) -> None:
    """Some test demands this code."""
    assert code.value in provoked
