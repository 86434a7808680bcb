"""What the docstring of a check shows as `Bad:` breaks its rule, and what it shows as `Good:` breaks none.

An example is, between backticks, of the content: fields in YAML, laid over the first file of a small roundtable that
has such fields, or the path of one more file; of the built site: a page, as HTML; of either: paths, each with its text.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import yaml

from roundtable.build.checking import check, check_for_publishing
from roundtable.cli.explaining.explanations import all_checks, rule_of
from roundtable.faults import Check, Code, Diagnostic
from roundtable.site.links import check_site
from roundtable.site.searchindex import check_search_index
from roundtable.site.security.policy import check_policies
from smallcontent import copy_small

UNTIL_PROVED: Final = frozenset({Code.UNPROVED, Code.PROOF_STALE, Code.UNCHECKED_PROSE})
"""What every change of prose or of quotations gives until it is proved again."""


class Example(NamedTuple):
    """What a check's docstring shows."""

    check: "Check[Any]"
    kind: str
    text: str


CHECKS: Final = sorted(all_checks(), key=lambda rule: (rule.__module__, rule.__name__))
EXAMPLES: Final = [
    Example(rule, "Bad" if example.is_bad else "Good", str(example.shown))
    for rule in CHECKS
    for example in rule_of(rule).examples
]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return the names of the checks that find something, counted as they do."""
    found = Counter[str]()
    ask = Check.__call__

    def listen(asked: "Check[Any]", *args: object, **kwargs: object) -> Iterator[Diagnostic]:
        for fault in ask(asked, *args, **kwargs):
            found[asked.__name__] += 1
            yield fault

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


def write(shown: dict[str, str], folder: Path) -> None:
    """Write the files of an example."""
    for name, text in shown.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def site_faults(text: str, site: Path) -> Iterator[Diagnostic]:
    """Yield what is said of a site of one page, or of some files."""
    write({"index.html": text} if text.startswith("<") else read(text), site)
    yield from check_site(site, None, leftovers=True).diagnostics
    yield from check_policies(site)
    yield from check_search_index(site)


def content_faults(text: str, folder: Path) -> Iterator[Diagnostic]:
    """Yield what is said of a small roundtable with one more file, or with other files or fields; proved it is not."""
    small = copy_small("maximal", folder)
    shown = read(text)
    if isinstance(shown, str):
        file = small.content / shown
        if not file.exists():
            beside = sorted(file.parent.iterdir(), key=lambda other: (other.suffix != file.suffix, other.name))
            shutil.copyfile(beside[0], file)
    elif any("/" in name for name in shown):
        write(shown, small.content)
    else:
        held = ((path, read(path.read_text(encoding="utf-8"))) for path in sorted(small.content.rglob("*.yml")))
        path, fields = next((path, fields) for path, fields in held if fields.keys() >= shown.keys())
        path.write_text(yaml.safe_dump(lay(fields, shown)), encoding="utf-8")
    yield from check(small.project).diagnostics
    yield from check_for_publishing(small.without_text()).diagnostics


def read(text: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return YAML as mappings, lists and texts."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing else


def is_of_site(example: Example) -> bool:
    """Return whether an example is of the built site, and not of the content."""
    return example.check.__module__.startswith("roundtable.site.")


@pytest.mark.parametrize("check", CHECKS, ids=lambda rule: rule.__name__)
def test_a_check_shows_what_it_means(check: "Check[Any]") -> None:
    """The docstring of each has an example of either kind."""
    assert {example.kind for example in EXAMPLES if example.check is check} == {"Bad", "Good"}


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda example: f"{example.check.__name__}: {example.kind} {example.text}"
)
def test_examples(example: Example, broken: Counter[str], tmp_path: Path) -> None:
    """The bad breaks the rule and has its code, the good does not; among content it has no other fault either."""
    is_bad = example.kind == "Bad"

    found = list((site_faults if is_of_site(example) else content_faults)(example.text, tmp_path))

    assert bool(broken[example.check.__name__]) is is_bad
    assert (example.check.code in {fault.code for fault in found}) is is_bad
    others = {fault.code for fault in found} - UNTIL_PROVED
    assert is_bad or is_of_site(example) or "/" in example.text.partition(":")[0] or not others
