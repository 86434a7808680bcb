"""What there is to say of a code: its meaning and why it matters, and the rules of its checks with their examples."""

import ast
import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

# These two ask every check: with them each is entered among CHECKS.
import roundtable.build.checking
import roundtable.build.publishing.builtchecks  # noqa: F401
from roundtable.faults import CHECKS, Check, Code, codes

CODES: Final = Path(__file__).with_name("codes.yml")
EXAMPLE: Final = re.compile(r"^(Bad|Good): (`+)(.+)\2$", re.MULTILINE)
"""An example in the docstring of a check."""


@dataclass(frozen=True, slots=True)
class Example:
    """What is wrong, or right: of the content or the built site, as text, or a quotation with its text."""

    is_bad: bool
    shown: str | Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a code; its words are empty where the code's own meaning is the rule."""

    says: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All there is to say of a code."""

    code: Code
    meaning: str
    why: str
    rules: tuple[Rule, ...]


def explained(code: Code) -> Explanation:
    """Return what there is to say of a code."""
    said = _said()[code]
    own = tuple(Example(key == "bad", said[key]) for key in ("bad", "good") if key in said)
    rules = [Rule("", own)] if own else []
    rules += [rule_of(check) for check in all_checks() if check.code is code]
    return Explanation(code, meanings()[code], said["why"], tuple(rules))


def rule_of(check: "Check[Any]") -> Rule:
    """Return the rule that a check's docstring says, with its examples."""
    text = inspect.getdoc(check) or ""
    says = " ".join(re.split("^(?:Bad|Good):", text, maxsplit=1, flags=re.MULTILINE)[0].split())
    return Rule(says, tuple(Example(found[1] == "Bad", found[3]) for found in EXAMPLE.finditer(text)))


def all_checks() -> tuple["Check[Any]", ...]:
    """Return every check of the tool, in the order of their modules."""
    return tuple(sorted(CHECKS, key=lambda check: check.__module__.split(".")))


@cache
def meanings() -> Mapping[Code, str]:
    """Return what each code means, as the vocabulary says below its name."""
    [body] = [node.body for node in ast.parse(inspect.getsource(codes)).body if isinstance(node, ast.ClassDef)]
    said = [ast.literal_eval(node.value) for node in body if isinstance(node, ast.Expr)][1:]
    return dict(zip(Code, map(str, said), strict=True))


@cache
def _said() -> Mapping[str, Any]:
    return dict(yaml.safe_load(CODES.read_text(encoding="utf-8")))
