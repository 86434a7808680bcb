"""Mutants: small changes of a module, each of which some test ought to notice.

The changes are the usual ones (Offutt and others, "An experimental determination of sufficient mutant operators", 1996:
relations, connectives, arithmetic), with what Python adds: truth values, numbers, marks and keys, filters, orders,
slices, results, and statements that do something. Wording, annotations, docstrings and decorators stay as they are.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

SWAPPED: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Break: ast.Continue,
    ast.Continue: ast.Break,
}
OTHER_CALL: Final = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
"""Functions and what is called in their place; `list` takes no order."""
ORDERING: Final = frozenset({"key", "reverse"})
PASSED_OVER: Final = frozenset({"annotation", "returns", "decorator_list", "type_comment", "ctx"})
"""Parts of the tree in which nothing is changed."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one change."""

    module: str
    path: Path
    number: int
    """Which of the module's changes it is, counted from 0."""
    function: str
    """The function in which it stands, as Python qualifies its name; nothing at the module's own level."""
    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Change:
    """A part of a tree, and what stands in its place."""

    holder: ast.AST
    field: str
    index: int | None
    old: ast.AST
    new: ast.AST | None
    function: str

    def make(self) -> None:
        if self.index is None:
            setattr(self.holder, self.field, self.new)
        else:
            getattr(self.holder, self.field)[self.index] = self.new


def mutants(module: str, path: Path) -> Iterator[Mutant]:
    """Yield every mutant of a module, in the order of its source."""
    for number, change in enumerate(_changes(ast.parse(path.read_bytes()))):
        place = change.old if hasattr(change.old, "lineno") else change.holder
        line = getattr(place, "lineno", 0)
        yield Mutant(module, path, number, change.function, line, _shown(change.old), _shown(change.new))


def mutated(source: bytes, number: int) -> ast.Module:
    """Return the tree of a module in which one of its changes is made."""
    tree = ast.parse(source)
    next(islice(_changes(tree), number, None)).make()
    return ast.fix_missing_locations(tree)


def _changes(node: ast.AST, scope: str = "", function: str = "") -> Iterator[_Change]:
    """Yield what can be changed in a part of a tree, which must stay as it is meanwhile."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        scope = f"{scope}.{node.name}" if scope else node.name
        function = scope if isinstance(node, ast.FunctionDef) else function
    for field, value in ast.iter_fields(node):
        if field in PASSED_OVER:
            continue
        for index, part in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(part, ast.AST) and not _is_wording(node, part):
                at = index if isinstance(value, list) else None
                for new in _replacements(part):
                    yield _Change(node, field, at, part, new, function)
                yield from _changes(part, scope, function)
        if isinstance(node, ast.Slice) and isinstance(value, ast.AST):
            yield _Change(node, field, None, value, None, function)


def _is_wording(holder: ast.AST, part: ast.AST) -> bool:
    """Return whether a part is a text that somebody reads: a docstring, a message, a piece of one."""
    if not isinstance(part, ast.Constant) or not isinstance(part.value, str):
        return False
    return isinstance(holder, ast.Expr | ast.JoinedStr) or any(character.isspace() for character in part.value)


def _replacements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may stand in a node's place."""
    if (other := SWAPPED.get(type(node))) is not None:
        yield other()
    yield from _values(node)
    yield from _branches(node)
    if isinstance(node, ast.Call):
        yield from _calls(node)


def _values(node: ast.AST) -> Iterator[ast.AST]:
    """Yield other values, and other results, than those that a node gives."""
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str(value)):
            yield ast.Constant(f"{value}x")
        case ast.Return(value=ast.AST()):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()):
            yield ast.Pass()


def _branches(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the same with its conditions turned round, or without them."""
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.If(test=test, body=body, orelse=orelse):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.comprehension(target=target, iter=source, ifs=[_, *_], is_async=is_async):
            yield ast.comprehension(target, source, [], is_async)


def _calls(node: ast.Call) -> Iterator[ast.Call]:
    """Yield what may be called in the place of a call."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords) if name in OTHER_CALL:
            kept = [] if name == "sorted" else keywords
            yield ast.Call(ast.Name(OTHER_CALL[name], ast.Load()), args, kept)
    for keyword in node.keywords:
        if keyword.arg in ORDERING:
            yield ast.Call(node.func, node.args, [kept for kept in node.keywords if kept is not keyword])


def _shown(node: ast.AST | None) -> str:
    """Return a part of a tree as source, in a line, with the operator's name where it is one."""
    if node is None:
        return "nothing"
    if isinstance(node, ast.If):
        return f"if {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split()) or type(node).__name__
