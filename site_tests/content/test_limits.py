"""What a content folder and an expert's file may hold: as much as the limit, and nothing more."""

from pathlib import Path

import pytest

from roundtable.build.checking import check
from roundtable.content.files import yamlsource
from roundtable.content.files.yamlsource import parse_yaml
from roundtable.content.reading import listing
from roundtable.faults import Code
from smallcontent import copy_small, faults


def test_files_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of as many files as are read is read; of one that holds more it is said how many there may be."""
    small = copy_small("minimal", tmp_path)
    held = sum(1 for path in small.content.rglob("*") if path.is_file())
    monkeypatch.setattr(listing, "MOST_FILES", held)
    assert faults(check(small.project)) == []

    (small.content / "topics" / "more.yml").write_text("title: More\n", encoding="utf-8")
    found = check(small.project).diagnostics

    assert [(fault.code.value, fault.location.path) for fault in found] == [("unexpected-file", "content")]
    assert f"more than {held:,} files" in found[0].message


def test_values_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of as many values as are read is read; one that holds more is a fault where they begin, with its cure."""
    monkeypatch.setattr(yamlsource, "MAX_VALUES", 5)
    assert parse_yaml("- a\n- b\n- c\n- d\n", "a.yml").diagnostics == []

    (fault,) = parse_yaml("- a\n- b\n- c\n- d\n- e\n", "a.yml").diagnostics

    assert (fault.code, fault.location.line) == (Code.YAML_FEATURE, 5)
    assert "more than 5 values" in fault.message
    assert fault.hint


@pytest.mark.parametrize(("count", "is_refused"), [(1_000, False), (1_001, True)])
def test_claims_of_an_expert(count: int, *, is_refused: bool, tmp_path: Path) -> None:
    """An expert has as many claims as the limit allows; one more is a fault at the list."""
    small = copy_small("minimal", tmp_path)
    path = next((small.content / "experts").glob("*.yml"))
    claims = "".join(
        f"  - {{id: more-{number}, says: It is so., kind: fact, topics: [hours], quote: on foot again, paragraph: 1}}\n"
        for number in range(count)
    )
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("claims:\n")] + "claims:\n" + claims, encoding="utf-8")
    messages = [fault.message for fault in check(small.project).diagnostics if "at most 1,000" in fault.message]

    assert bool(messages) is is_refused


@pytest.mark.parametrize(
    ("first", "second", "most"),
    [
        ("rights: quotation", "rights: quotation\nlongest_quotation: 12", 12),
        ("rights: quotation\nlongest_quotation: 50", "rights: quotation", 40),
        ("rights: quotation\nlongest_quotation: 50", "rights: full", 50),
    ],
    ids=["the second's", "the usual one", "none of a whole text's"],
)
def test_withdrawn_words_keep_the_least_limit(first: str, second: str, most: int, tmp_path: Path) -> None:
    """Whichever source they stood in, they are no more than any limit allows that is kept."""
    small = copy_small("minimal", tmp_path)
    record = (small.content / "sources/reading-room.yml").read_text(encoding="utf-8")
    for name, rights in (("reading-room", first), ("second", second)):
        (small.content / f"sources/{name}.yml").write_text(record.replace("rights: quotation", rights), "utf-8")
    corrections = ", ".join(
        f"{{what: /about/, before: x, withdrawn: {'word ' * words}, now: y}}" for words in (most, most + 1)
    )
    small.edit("roundtable.yml", {"note: First edition.": f"note: x, corrections: [{corrections}]"})
    messages = [fault.message for fault in check(small.project).diagnostics if "withdrawn" in fault.message]

    assert messages == [f"the withdrawn quotation has {most + 1} words; at most {most} may be quoted"]
