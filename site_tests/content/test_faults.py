"""Every defect of content by itself: exactly its faults, in its file and line; and good content without any."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
import yaml
from pydantic import BaseModel

from roundtable.build.checking import check
from roundtable.content.model import Record
from smallcontent import GOOD, SmallRoundtable, copy_small, fault, faults, prove

TABLES: Final = Path(__file__).parent / "faults"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One defect, made in a copy of a good roundtable, and all that must be said of it."""

    defect: str
    faults: list[tuple[str, str | int, str]]
    """Path in the content folder; the line, as its number or by words that stand on it alone; code."""
    base: str = "minimal"
    edit: dict[str, dict[str, str]] = field(default_factory=dict)
    write: dict[str, str] = field(default_factory=dict)
    encode: dict[str, str] = field(default_factory=dict)
    """Files to be saved in another encoding."""
    swell: dict[str, int] = field(default_factory=dict)
    """Files to be made so many bytes long."""
    remove: list[str] = field(default_factory=list)
    rename: dict[str, str] = field(default_factory=dict)
    text: bool = True
    """Whether the source's text is at hand."""
    prove: bool = False
    """Whether the proof file is written after the edits."""
    says: list[str] = field(default_factory=list)
    """Words of the first fault's message."""
    hint: list[str] = field(default_factory=list)
    """Words of its hint, or of any other fault's."""


CASES: Final = [
    Case(**row)
    for path in sorted(TABLES.glob("*.yml"))
    for row in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
]


def make(case: Case, folder: Path) -> SmallRoundtable:
    """Copy the good roundtable and make the defect."""
    small = copy_small(case.base, folder)
    for inside, changes in case.edit.items():
        small.edit(inside, changes)
    for inside, text in case.write.items():
        path = small.content / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for inside, encoding in case.encode.items():
        path = small.content / inside
        path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
    for inside, size in case.swell.items():
        with (small.content / inside).open("r+b") as file:
            file.truncate(size)
    for inside in case.remove:
        (small.content / inside).unlink()
    for inside, other in case.rename.items():
        (small.content / inside).rename(small.content / other)
    if case.prove:
        prove(small)
    return small


def expected(case: Case, small: SmallRoundtable) -> Counter[tuple[str, int, str]]:
    """Return the faults that a case names, each with the number of its line."""
    return Counter(
        (f"content/{inside}", at if isinstance(at, int) else small.line(inside, at), code)
        for inside, at, code in case.faults
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.defect.replace(" ", "-"))
def test_defect(case: Case, tmp_path: Path) -> None:
    """A defect gives its own faults and no other, and their words say what is wrong and what cures it."""
    small = make(case, tmp_path)

    found = check(small.project if case.text else small.without_text()).diagnostics

    assert Counter(map(fault, found)) == expected(case, small)
    messages, hints = (" ".join(str(getattr(diagnostic, part)) for diagnostic in found) for part in ("message", "hint"))
    assert [words for words in case.says if words not in messages] == []
    assert [words for words in case.hint if words not in hints] == []


@pytest.mark.parametrize("name", ["minimal", "maximal"])
@pytest.mark.parametrize("text", [True, False], ids=["with the text", "by the proof file"])
def test_good_content_has_no_fault(name: str, *, text: bool, tmp_path: Path) -> None:
    """The least and the most that content may hold."""
    small = copy_small(name, tmp_path)

    assert faults(check(small.project if text else small.without_text())) == []


def test_the_maximal_roundtable_has_every_field(tmp_path: Path) -> None:
    """Every field of every record of the content model is given somewhere in it."""
    content = check(copy_small("maximal", tmp_path).project).content
    given: set[tuple[str, str]] = set()
    for loaded in content.records:
        collect_fields(loaded.record, given)

    every = {(kind.__name__, part) for kind in Record.__subclasses__() for part in kind.model_fields}
    assert every - given == set()


def collect_fields(value: object, given: set[tuple[str, str]]) -> None:
    """Add every field that a record and the records inside it were given."""
    if isinstance(value, BaseModel):
        given.update((type(value).__name__, name) for name in value.model_fields_set)
        for name in value.model_fields_set:
            collect_fields(getattr(value, name), given)
    elif isinstance(value, tuple):
        for item in value:
            collect_fields(item, given)


def test_faults_of_several_files_come_in_one_run(tmp_path: Path) -> None:
    """Two faults in one file, one in each of three others: all are told, in the order of files and lines."""
    small = copy_small("maximal", tmp_path)
    small.edit("experts/ada.yml", {"kind: assessment": "kind: rumour", "[cost]": "[cots]"})
    small.edit("experts/ben.yml", {"to: ada/trial-sales": "to: ada/trial"})
    small.edit("roundtable.yml", {"2019-06-01": "soon"})
    small.edit("glossary.yml", {"  - id: ltz": "  - id: ltz\n    id: zone"})

    assert faults(check(small.project)) == [
        ("content/experts/ada.yml", small.line("experts/ada.yml", "kind: rumour"), "wrong-value"),
        ("content/experts/ada.yml", small.line("experts/ada.yml", "[cots]"), "unknown-question"),
        ("content/experts/ben.yml", small.line("experts/ben.yml", "to: ada/trial"), "unknown-claim"),
        ("content/glossary.yml", small.line("glossary.yml", "id: zone"), "duplicate-key"),
        ("content/roundtable.yml", small.line("roundtable.yml", "soon"), "wrong-value"),
    ]


def test_the_good_folders_are_the_ones_tested() -> None:
    """No good roundtable lies beside the two unused."""
    assert sorted(path.name for path in GOOD.iterdir()) == ["maximal", "minimal", "texts"]
