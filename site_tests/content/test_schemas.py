"""The JSON Schemas are the model's, accept what loading accepts, and refuse what it refuses of a file's structure.

The last two are judged by `jsonschema`, on files as an editor's YAML reads them: by YAML 1.1 (`no` is false) and by
YAML 1.2 (`no` is a word).
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

import pytest
import yaml
from jsonschema import Draft202012Validator

from content.test_faults import CASES, Case, make
from roundtable.build.checking import check
from roundtable.cli.making.schemas import schema_texts
from roundtable.content import model
from roundtable.content.reading import listing, rejection
from roundtable.content.reading.listing import record_type
from roundtable.disk.toolfolders import SCHEMAS
from roundtable.faults import Code
from roundtables import ROOT, SYMPOSIUM
from smallcontent import GOOD

STRUCTURE: Final = frozenset({Code.WRONG_VALUE, Code.MISSING_FIELD, Code.UNKNOWN_FIELD})
"""Faults of one file by itself: what a schema is for."""

FOLDERS: Final = (ROOT / SYMPOSIUM / "content", GOOD / "minimal", GOOD / "maximal")


class Yaml12(yaml.SafeLoader):
    """Reads scalars by the core schema of YAML 1.2, in which only `true` and `false` are not words."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":int", ":float", ":null"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false|True|False"), list("tfTF"))


def refusals(inside: PurePosixPath, text: str, loader: type[yaml.SafeLoader]) -> list[str]:
    """Return what the schema of a file says of it."""
    name = inside.parent.name.removesuffix("s") or inside.stem
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    read = yaml.load(text, loader)  # noqa: S506 - both are safe loaders
    data = json.loads(json.dumps(read, default=dt.date.isoformat))  # as editors read dates: they are text
    return [error.message for error in Draft202012Validator(schema).iter_errors(data)]


def records(folder: Path) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the files of a content folder that hold a record, and their texts."""
    for path in sorted(folder.rglob("*.yml")):
        inside = PurePosixPath(path.relative_to(folder).as_posix())
        if record_type(inside):
            yield inside, path.read_text("utf-8")


@pytest.mark.parametrize("name", schema_texts())
def test_a_schema_is_what_the_model_gives(name: str) -> None:
    """The committed JSON Schemas, which editors use, are those of the model; `roundtable schemas` writes them."""
    assert (SCHEMAS / name).read_text(encoding="utf-8") == schema_texts()[name]


def test_a_pattern_of_the_model_has_words() -> None:
    """Whoever breaks a pattern is told in words what is wanted, and not shown a regular expression."""
    written = "".join(
        json.dumps(kind.model_json_schema(), indent=1) for kind in {**listing.SINGLE, **listing.FOLDERS}.values()
    )
    patterns = {json.loads(found) for found in re.findall(r'"pattern": (".*")', written)}

    assert model.ID_PATTERN in patterns
    assert patterns - set(rejection.PATTERNS) == set()


@pytest.mark.parametrize("loader", [yaml.SafeLoader, Yaml12], ids=["YAML 1.1", "YAML 1.2"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(ROOT).as_posix())
def test_good_content_is_accepted(folder: Path, loader: type[yaml.SafeLoader]) -> None:
    """No editor underlines what builds."""
    said = {inside: refusals(inside, text, loader) for inside, text in records(folder)}

    assert {inside: found for inside, found in said.items() if found} == {}


@pytest.mark.parametrize("loader", [yaml.SafeLoader, Yaml12], ids=["YAML 1.1", "YAML 1.2"])
@pytest.mark.parametrize(
    ("inside", "old", "new"),
    [
        ("experts/ada.yml", "former: true", "former: yes"),
        ("experts/ada.yml", "former: true", "former: no"),
        ("experts/ada.yml", "former: true", "former: False"),
        ("timeline.yml", "title: The trial", "title: 1788"),
        ("roundtable.yml", "date: ", "date: 1788 #"),
        ("glossary.yml", "term: ", "term: no #"),
        ("experts/ada.yml", "paragraph: 1", 'paragraph: "1"'),
        ("sources/market-square.yml", "largest_share: 0.35", 'largest_share: ".35"'),
    ],
)
def test_what_loading_accepts_is_accepted(
    inside: str, old: str, new: str, loader: type[yaml.SafeLoader], tmp_path: Path
) -> None:
    """A value may be typed in every way in which loading reads it."""
    case = Case(defect="none", faults=[], base="maximal")
    small = make(case, tmp_path)
    path = small.content / inside
    text = path.read_text("utf-8").replace(old, new, 1)
    assert new in text
    path.write_text(text, "utf-8")

    assert {fault.code for fault in check(small.project).diagnostics} & STRUCTURE == set()
    assert refusals(PurePosixPath(inside), text, loader) == []


BEYOND: Final = {
    "an expert's id with a capital under speakers": "a pattern of keys allows other keys beside",
    "an edition before there was a web": "the first and the last day: JSON Schema compares numbers only",
    "a title that goes on below": "ends of lines: a pattern would be shown to editors in place of the rule",
    "text that runs into a comment": "comments are gone when the schema is asked",
    "a field that is indented into the text above it": "the text swallows it, as YAML does",
    "a field that may be left out, indented into the text above it": "the text swallows it, as YAML does",
    "a list that is indented into the text above it": "the text swallows it, as YAML does",
    "a sentence declared a term": "words are counted",
    "a title without a letter": "letters of any script: not every validator knows them",
    "a day that is on no calendar": "the calendar",
    "an edition of a day that is none": "the calendar",
    "a line that is named twice in one field": "numbers inside a text are compared",
    "a range of lines that runs backwards": "numbers inside a text are compared",
    "an event that ends before it begins": "two fields are compared",
    "prose with more marks than any prose has": "characters are counted",
}
"""Defects that loading refuses and no schema does, each with what a schema cannot say."""

STRUCTURAL: Final = [
    case
    for case in CASES
    if {code for *_, code in case.faults} <= STRUCTURE and all(path.endswith(".yml") for path, *_ in case.faults)
    if case.faults
]


@pytest.mark.parametrize("case", STRUCTURAL, ids=lambda case: case.defect.replace(" ", "-"))
def test_what_loading_refuses_is_refused(case: Case, tmp_path: Path) -> None:
    """A fault of structure is underlined while it is typed, apart from what no schema can say."""
    small = make(case, tmp_path)

    refused = [
        refusals(PurePosixPath(inside), (small.content / inside).read_text("utf-8"), Yaml12)
        for inside in {path for path, *_ in case.faults}
    ]

    assert all(refused) is (case.defect not in BEYOND)
