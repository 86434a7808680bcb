"""The shape of the code: what may import what, and how long a module or a function may be."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "scripts"
PACKAGE = SCRIPTS / "roundtable"
MODULES = sorted(SCRIPTS.rglob("*.py"))

LAYERS = (
    ("diagnostics", "marks", "project", "publish", "stage"),
    ("external", "links", "permalinks", "prose", "quotes", "report", "sitecheck", "yamlsource"),
    ("references",),
    ("model",),
    ("addresses", "labels", "proof", "rejection"),
    ("load",),
    ("checks", "copying", "extent", "pairing", "proseview", "roundtable"),
    ("sitemap",),
    ("join", "origins", "prosechecks", "proving", "redirects"),
    ("checking",),
    ("views",),
    ("render",),
    ("build", "new"),
    ("bench", "lookup", "preview"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""The modules and inner packages of the tool: each imports only what stands in a line above its own."""

MAX_MODULE = 220
MAX_FUNCTION = 35


def part(path: Path) -> str:
    """Return the module or inner package of the tool to which a file belongs."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def dotted(path: Path) -> str:
    """Return a file's dotted name."""
    return ".".join(path.relative_to(SCRIPTS).with_suffix("").parts).removesuffix(".__init__")


NAMES = {dotted(path): path for path in PACKAGE.rglob("*.py")}


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted names of the tool's modules that a file names in its imports, inside functions too."""
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


def test_every_part_has_a_layer() -> None:
    """A new module is given its place among the layers, and one that is gone leaves them."""
    parts = {part(path) for path in NAMES.values()} - {"__init__"}

    assert sorted(name for layer in LAYERS for name in layer) == sorted(parts)


def test_imports_go_downwards() -> None:
    """No module imports from its own layer or one above it, save inside its own package."""
    height = {name: number for number, layer in enumerate(LAYERS) for name in layer}
    wrong = [
        f"{dotted(path)} imports {name}"
        for path in NAMES.values()
        for name in imported(path)
        if name != "roundtable"
        if (there := name.split(".")[1]) != part(path) and height.get(there, 0) >= height.get(part(path), 0)
    ]

    assert wrong == []


def test_no_module_imports_itself_in_a_circle() -> None:
    """Inside the packages too, imports form no circle."""
    graph = {name: set(imported(path)) for name, path in NAMES.items()}

    TopologicalSorter(graph).prepare()


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
