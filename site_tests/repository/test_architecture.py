"""The shape of the code: what may import what, how much a folder may hold, how long modules and functions may be."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "scripts"
PACKAGE = SCRIPTS / "roundtable"
MODULES = sorted(SCRIPTS.rglob("*.py"))
FOLDERS = sorted(path.parent for path in PACKAGE.rglob("__init__.py") if path.parent != PACKAGE)

ROOMS = ("disk", "faults", "text", "content", "proof", "pages", "site", "build", "bench", "cli", "__main__")
"""The rooms of the tool, in the order of the pipeline: each imports only from rooms that stand before it."""

INNER_ROOMS = {"site/links": ("reading", "resolving", "judging")}
"""Rooms in which the same holds once more, each with its own rooms in their order; `__init__` stands after all."""

BACKWARDS = {"roundtable.pages": [("views", "data")]}
"""What a room may import from one that stands after it: the page about the data shows their version and examples."""

MAX_FOLDER = 10
MAX_MODULE = 200
MAX_FUNCTION = 30


def part(path: Path) -> str:
    """Return the module or inner package of the tool to which a file belongs."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def dotted(path: Path) -> str:
    """Return a file's dotted name."""
    return ".".join(path.relative_to(SCRIPTS).with_suffix("").parts).removesuffix(".__init__")


NAMES = {dotted(path): path for path in PACKAGE.rglob("*.py")}


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Return the dotted names of the tool's modules that a file names in its imports, inside functions too."""
    return tuple(named(path))


def named(path: Path) -> Iterator[str]:
    """Yield them as often as they are named."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            # What is imported from a package is a module of it, or else a name that the package itself defines.
            yield from [known for known in (name, name.rpartition(".")[0]) if known in NAMES][:1]


def test_every_part_is_a_room() -> None:
    """A new room is given its place in the order, and one that is gone leaves it."""
    assert {part(path) for path in NAMES.values()} - {"__init__"} == set(ROOMS)


def test_imports_go_one_way() -> None:
    """No module imports from a room that stands after its own."""
    wrong = [
        f"{dotted(path)} imports {name}"
        for path in NAMES.values()
        for name in imported(path)
        if name != "roundtable" and ROOMS.index(name.split(".")[1]) > ROOMS.index(part(path))
    ]

    assert wrong == []


@pytest.mark.parametrize("folder", INNER_ROOMS)
def test_imports_go_one_way_inside_a_room(folder: str) -> None:
    """Where a room has an order of its own, no module in it imports from what stands after it, or from the whole."""
    rooms, inside = INNER_ROOMS[folder], f"roundtable.{folder.replace('/', '.')}"
    wrong = [
        f"{name} imports {other}"
        for place, room in enumerate(rooms)
        for path in (PACKAGE / folder / room).rglob("*.py")
        for name, other in ((dotted(path), other) for other in imported(path))
        if other.startswith(inside)
        and not other.startswith(tuple(f"{inside}.{earlier}" for earlier in rooms[: place + 1]))
    ]

    assert {path.name for path in (PACKAGE / folder).glob("[!_]*")} == set(rooms)
    assert wrong == []


def test_no_module_imports_itself_in_a_circle() -> None:
    """Inside the packages too, imports form no circle."""
    graph = {name: set(imported(path)) for name, path in NAMES.items()}

    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("room", [dotted(folder) for folder in [PACKAGE, *FOLDERS]])
def test_no_room_imports_itself_in_a_circle(room: str) -> None:
    """Nor do the rooms and modules of a room, each taken as a whole: whatever is read first needs none of the rest."""
    graph: defaultdict[str, set[str]] = defaultdict(set)
    for name, path in NAMES.items():
        for inside, there in ((child(name, room), child(other, room)) for other in imported(path)):
            if inside and there and inside != there:
                graph[inside].add(there)
    for inside, there in BACKWARDS.get(room, ()):
        graph[inside].remove(there)

    TopologicalSorter(graph).prepare()


def child(name: str, room: str) -> str:
    """Return the module or folder of a room in which a module stands, or nothing where it stands elsewhere."""
    return name.removeprefix(f"{room}.").partition(".")[0] if name.startswith(f"{room}.") else ""


def test_interpreters_are_isolated() -> None:
    """Every Python that is started is told to look for nothing in the working folder."""
    calls = [
        (path.relative_to(SCRIPTS).as_posix(), node.lineno, node.elts)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.List | ast.Tuple) and len(node.elts) > 1 and names_python(node.elts[0])
    ]

    assert len(calls) > 1
    assert [call[:2] for call in calls if ast.unparse(call[2][1]) != "'-I'"] == []


def names_python(first: ast.expr) -> bool:
    """Return whether the first word of a command is an interpreter; it never stands there as a mere string."""
    return not isinstance(first, ast.Constant) and bool(re.search("python|executable", ast.unparse(first)))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_a_folder_is_taken_in_at_a_glance(folder: Path) -> None:
    """A room that has grown is cut into rooms, whose names say where a change belongs."""
    held = {path.name for path in [*folder.glob("*.py"), *(path.parent for path in folder.glob("*/__init__.py"))]}

    assert len(held - {"__init__.py"}) <= MAX_FOLDER


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_size(path: Path) -> None:
    """A module is one idea, and so is a function; docstrings are not counted against a function."""
    text = path.read_text(encoding="utf-8")
    long = {
        node.name: length
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (length := statement_lines(node)) > MAX_FUNCTION
    }

    assert text.count("\n") <= MAX_MODULE
    assert long == {}


def statement_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the number of a function's lines without its docstring."""
    docstring = ast.get_docstring(node, clean=False) or ""
    return (node.end_lineno or node.lineno) - node.lineno + 1 - len(docstring.splitlines())
