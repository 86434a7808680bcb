"""The documents say what is so: examples load, and every key, command, option and fault is described."""

import argparse
import ast
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import get_args

import pytest

from roundtable.build.staging import folder
from roundtable.cli import main as cli
from roundtable.content.checks import pictures
from roundtable.content.files import ledgerfile, yamlsource
from roundtable.content.files.document import Document, KeyPath
from roundtable.content.files.yamlsource import parse_yaml
from roundtable.content.model import Claim, ExpertFile, Record, TopicFile, base
from roundtable.content.reading import load
from roundtable.content.reading.listing import FOLDERS, SINGLE
from roundtable.faults import NATURES, Code, Weight
from roundtable.proof import prooffile

ROOT = Path(__file__).parents[2]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")

FILES = {f"content/{name}.yml": kind for name, kind in SINGLE.items()}
FILES |= {f"content/{name}/ID.yml": kind for name, kind in FOLDERS.items()}


def fenced(document: str, language: str) -> list[tuple[str, str]]:
    """Return the fenced blocks of a document, each with the text between it and the block before."""
    pieces = re.split(rf"^```{language}\n(.*?)^```\n", document, flags=re.MULTILINE | re.DOTALL)
    return list(zip(pieces[0::2], pieces[1::2], strict=False))


def example(file: str) -> Document:
    """Return the example of a file, which is the first one after the file is named."""
    return next(parse_yaml(block, file) for before, block in fenced(CONTRIBUTING, "yaml") if f"`{file}`" in before)


def keys_of(kind: type[Record], keys: KeyPath, document: Document) -> Iterator[tuple[KeyPath, type[Record], str]]:
    """Yield every key of a record and of the records in it: its path in an example, the record, and its name."""
    for name, info in kind.model_fields.items():
        yield (*keys, name), kind, name
        for inner in records_in(info.annotation):
            here = (*keys, name)
            items = [path for path in document.places if path[:-1] == here and isinstance(path[-1], int)]
            for item in items or [here]:
                yield from keys_of(inner, item, document)


def records_in(annotation: object) -> Iterator[type[Record]]:
    """Yield the records that a field's annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from records_in(part)


@pytest.mark.parametrize("file", FILES)
def test_example_loads(file: str) -> None:
    """The example of each file is one that the model takes."""
    document = example(file)

    assert document.diagnostics == []
    FILES[file].model_validate(document.data)


def test_expert_example_comes_first() -> None:
    """The first example is the file that is edited most."""
    assert "`content/experts/ID.yml`" in fenced(CONTRIBUTING, "yaml")[0][0]


@pytest.mark.parametrize("file", FILES)
def test_example_shows_every_key(file: str) -> None:
    """Each key of the model stands in the example, at least once for each kind of record."""
    document = example(file)
    expected, shown = set[tuple[str, str]](), set[tuple[str, str]]()
    for path, kind, name in keys_of(FILES[file], (), document):
        expected.add((kind.__name__, name))
        if path in document.keys:
            shown.add((kind.__name__, name))

    assert shown == expected


@pytest.mark.parametrize("file", FILES)
def test_example_marks_what_is_optional(file: str) -> None:
    """A key is marked optional where it may be left out, and nowhere else; a closed list of values is written out."""
    document = example(file)
    block = next(block for before, block in fenced(CONTRIBUTING, "yaml") if f"`{file}`" in before)
    lines = block.splitlines()
    wrong = []
    for path, kind, name in keys_of(FILES[file], (), document):
        if path not in document.keys:
            continue
        line = lines[document.keys[path].line - 1]
        info = kind.model_fields[name]
        if ("(optional)" in line) is info.is_required():
            wrong.append(line)
        kinds = info.annotation
        if isinstance(kinds, type) and issubclass(kinds, StrEnum) and " | ".join(kinds) not in line:
            wrong.append(line)

    assert wrong == []


def test_every_command_and_option_is_described() -> None:
    """What the command line takes stands in the documents."""
    parser = cli._parser()  # noqa: SLF001 - the parser is what the documents describe
    commands = next(action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
    table = "\n".join(re.findall(r"^\| `.*", CONTRIBUTING.partition("## The commands")[2], flags=re.MULTILINE))
    chapter = CONTRIBUTING.partition("## The commands")[2].partition("\n## ")[0]
    options = {
        option
        for command in commands.values()
        for action in command._actions  # noqa: SLF001
        for option in action.option_strings
    }

    assert [name for name in commands if f"`{name}" not in table] == []
    assert sorted(option for option in options - {"-h", "--help"} if f"`{option}" not in chapter) == []


def test_every_fault_is_described() -> None:
    """The table of faults is what the code says of them."""
    source = ast.parse((ROOT / "scripts/roundtable/faults/codes.py").read_text(encoding="utf-8"))
    body = next(node.body for node in source.body if isinstance(node, ast.ClassDef) and node.name == "Code")
    said = [ast.literal_eval(node.value) for node in body if isinstance(node, ast.Expr)][1:]
    table = CONTRIBUTING.partition("| code | what is wrong |\n|---|---|\n")[2].partition("\n\n")[0]

    assert table.splitlines() == [
        f"| `{code}` | {'warning: ' if NATURES[code].weight is Weight.WARNS else ''}{' '.join(words.split())} |"
        for code, words in zip(Code, said, strict=True)
    ]


def test_every_limit_is_described() -> None:
    """The table of what a file may hold is what the code takes."""
    table = CONTRIBUTING.partition("| what | at most |\n|---|---|\n")[2].partition("\n\n")[0]
    rows = [re.findall(r"\d[\d,]*", row.split("|")[2]) for row in table.splitlines()]

    assert [[int(number.replace(",", "")) for number in row] for row in rows] == [
        [base.MOST_FILES],
        [base.MOST_CLAIMS],
        [load.MAX_BYTES, yamlsource.MAX_VALUES, yamlsource.MAX_DEPTH],
        [prooffile.MAX_TEXT_BYTES, prooffile.MAX_TEXT_LINES],
        [prooffile.MAX_BYTES],
        [ledgerfile.MAX_BYTES],
        [pictures.MAX_BYTES],
        [folder.MAX_ASSET],
        [longest(Claim, "says"), base.MOST_MARKS],
        [longest(ExpertFile, "summary")],
        [longest(TopicFile, "synthesis")],
        [longest(TopicFile, "title")],
        [longest(Claim, "quote"), base.MOST_BRACKETS],
    ]


def longest(kind: type[Record], name: str) -> int:
    """Return how many characters a field may hold."""
    return int(kind.model_json_schema()["properties"][name]["maxLength"])


def test_integration_runs_the_documented_command() -> None:
    """What the README says runs every test is what the continuous integration runs."""
    commands = {block.strip() for _, block in fenced(README, "sh")}
    script = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()

    assert script[-1] == "python3 scripts/test.py"
    assert script[-1] in commands


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "LICENSE-content.md", ".github/SECURITY.md"])
def test_links_between_documents_lead_somewhere(name: str) -> None:
    """A document links to files of the project, and they are there."""
    document = ROOT / name
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text(encoding="utf-8"))

    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_layout_names_what_is_there() -> None:
    """Every folder at the top that holds files of the project stands in the README's table."""
    table = "\n".join(line for line in README.splitlines() if line.startswith("| `"))
    tops = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}

    assert sorted(top for top in tops if f"`{top}/" not in table) == []
