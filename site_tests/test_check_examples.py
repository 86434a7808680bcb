"""What the docstring of a check shows as `Bad:` breaks its rule, and what it shows as `Good:` breaks none.

An example is, between backticks, one of three things: fields in YAML, laid over the first file of a small roundtable
that has such fields; the path of one more file in its content folder, or paths with their text; a page, as HTML.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from inspect import getdoc
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import yaml

from roundtable.build.checking import check
from roundtable.faults import Check, Code, Diagnostic
from roundtable.site.links import check_site
from roundtables import ROOT
from smallcontent import copy_small

SCRIPTS: Final = ROOT / "scripts"
UNTIL_PROVED: Final = frozenset({Code.UNPROVED, Code.PROOF_STALE, Code.UNCHECKED_PROSE})
"""What every change of prose or of quotations gives until it is proved again."""
EXAMPLE: Final = re.compile(r"^(Bad|Good): (`+)(.+)\2$", re.MULTILINE)


class Example(NamedTuple):
    """What a check's docstring shows."""

    check: "Check[Any]"
    kind: str
    text: str


def checks() -> Iterator["Check[Any]"]:
    """Yield every check of the tool."""
    for path in sorted((SCRIPTS / "roundtable").rglob("*.py")):
        if "@check(" in path.read_text(encoding="utf-8"):
            module = import_module(".".join(path.relative_to(SCRIPTS).with_suffix("").parts))
            yield from [value for value in vars(module).values() if isinstance(value, Check)]


CHECKS: Final = sorted(set(checks()), key=lambda one: (one.__module__, one.__name__))
EXAMPLES: Final = [Example(one, found[1], found[3]) for one in CHECKS for found in EXAMPLE.finditer(getdoc(one) or "")]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return the names of the checks that find something, counted as they do."""
    found = Counter[str]()
    ask = Check.__call__

    def listen(asked: "Check[Any]", *args: object, **kwargs: object) -> Iterator[Diagnostic]:
        for one in ask(asked, *args, **kwargs):
            found[asked.__name__] += 1
            yield one

    monkeypatch.setattr(Check, "__call__", listen)
    return found


def lay(value: Any, over: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return a value with another laid over it: fields by their name, items by their id or else by their place."""
    if isinstance(value, dict) and isinstance(over, dict):
        return value | {key: lay(value.get(key), part) for key, part in over.items()}
    if isinstance(value, list) and any(isinstance(item, dict) for item in value) and over:
        items, ids = list(value), [item.get("id") for item in value]
        for place, item in enumerate(over):
            name = item.get("id")
            at = ids.index(name) if name and name in ids else place
            items[at : at + 1] = [lay(items[at] if at < len(items) else None, item)]
        return items
    return over


def write(example: str, content: Path) -> None:
    """Do to a content folder what an example shows."""
    shown = yaml.load(example, yaml.BaseLoader)  # noqa: S506 - it makes texts, lists and mappings only
    if isinstance(shown, str):
        if not (content / shown).exists():
            shutil.copyfile(next((content / shown).parent.iterdir()), content / shown)
        return
    for name, text in shown.items():
        if "/" in name:
            (content / name).write_text(text, encoding="utf-8")
    files = {path: yaml.load(path.read_bytes(), yaml.BaseLoader) for path in sorted(content.rglob("*.yml"))}  # noqa: S506
    fields = {name: value for name, value in shown.items() if "/" not in name}
    path = next(path for path, held in files.items() if held.keys() >= fields.keys())
    path.write_text(yaml.safe_dump(lay(files[path], fields), allow_unicode=True), encoding="utf-8")


def found_in(example: Example, folder: Path) -> list[Diagnostic]:
    """Return what is said of an example."""
    if example.text.startswith("<"):
        (folder / "index.html").write_text(f"<!doctype html><title>A page</title>{example.text}", encoding="utf-8")
        return list(check_site(folder, None, leftovers=True).diagnostics)
    small = copy_small("maximal", folder)
    write(example.text, small.content)
    found = [*check(small.project).diagnostics, *check(small.without_text()).diagnostics]
    return [one for one in found if one.code is example.check.code or one.code not in UNTIL_PROVED]


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.__name__)
def test_a_check_shows_what_it_means(check: "Check[Any]") -> None:
    """The docstring of each has an example of either kind."""
    assert {example.kind for example in EXAMPLES if example.check is check} == {"Bad", "Good"}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.check.__name__}: {one.kind} {one.text}")
def test_examples(example: Example, broken: Counter[str], tmp_path: Path) -> None:
    """The bad breaks the rule and has its code; the good breaks none, unless it is a file that nothing else names."""
    found = [one for one in found_in(example, tmp_path) if one.code is not Code.ORPHAN_PAGE]

    assert bool(broken[example.check.__name__]) is (example.kind == "Bad")
    assert (example.check.code in {one.code for one in found}) is (example.kind == "Bad")
    assert example.kind == "Bad" or found == [] or "/" in example.text.partition(":")[0]
