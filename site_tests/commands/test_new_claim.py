"""`roundtable new claim` and `roundtable quote --claim`: a claim begun in an expert's file, and one to paste there."""

import re
from typing import Final

import pytest
import yaml

from commandline import Run
from roundtable.build.checking import check
from roundtable.faults import Code
from smallcontent import TEXTS, SmallRoundtable, tree

FILE: Final = "experts/ben.yml"
BEGUN: Final = {"id": "quiet", "says": "", "kind": "", "topics": [], "quote": "", "paragraph": ""}
CLAIM: Final = re.compile("- id: quiet.*?counted from 1", re.DOTALL)
"""The lines of that claim."""


def to_fill_in(small: SmallRoundtable) -> list[tuple[str, Code]]:
    """Return each fault of the expert's file: the field's name and the code."""
    found = [fault for fault in check(small.project).diagnostics if fault.location.path.endswith(FILE)]
    return [(re.sub(r"claims\[[0-9]+\]\.(\w+).*", r"\1", fault.message), fault.code) for fault in found]


def test_a_claim_is_begun_behind_the_others(run: Run, small: SmallRoundtable) -> None:
    """The claim stands last among the expert's; every line that was there is there as it was."""
    path = small.content / FILE
    before = path.read_text(encoding="utf-8")

    status, out, err = run("new", "claim", "ben/quiet")

    after = path.read_text(encoding="utf-8")
    line = small.line(FILE, "id: quiet")
    assert (status, out, err) == (0, f"{path}:{line}\n", "")
    assert yaml.safe_load(after)["claims"] == [*yaml.safe_load(before)["claims"], BEGUN]
    kept = after.splitlines()
    del kept[line - 1 : line + 5]
    assert kept == before.splitlines()
    assert to_fill_in(small) == [
        (field, Code.WRONG_VALUE) for field in ("says", "kind", "topics", "quote", "paragraph")
    ]


PLACES: Final = {
    "comments of the last claim, of all, and of what follows": (
        "claims:\n  - id: one\n    says: 'x'\n    # of one\n  # of all\n\n# of the rest\npositions: []\n",
        "claims:\n  - id: one\n    says: 'x'\n    # of one\n  # of all\n  @\n\n# of the rest\npositions: []\n",
    ),
    "a blank line between claims": (
        "claims:\n  - id: one\n\n  - id: two\n    says: >-\n      a\n\n      b\n\npositions: []\n",
        "claims:\n  - id: one\n\n  - id: two\n    says: >-\n      a\n\n      b\n\n  @\n\npositions: []\n",
    ),
    "dashes at the edge": (
        "claims:\n- id: one\n  topics:\n  - x\n# of the positions\npositions: []\n",
        "claims:\n- id: one\n  topics:\n  - x\n@\n# of the positions\npositions: []\n",
    ),
    "dashes far in": (
        "claims:\n      -   id: one\n          says: x\n",
        "claims:\n      -   id: one\n          says: x\n      @\n",
    ),
    "an empty list": ("claims: [ ]  # none yet\npositions: []\n", "claims:  # none yet\n  @\npositions: []\n"),
    "no list": ("claims:\n\npositions: []\n", "claims:\n  @\n\npositions: []\n"),
    "no key": ("name: Ben\n", "name: Ben\nclaims:\n  @\n"),
    "nothing": ("", "claims:\n  @\n"),
    "no line end at the end": ("claims:\n  - id: one", "claims:\n  - id: one\n  @"),
}
"""How claims may stand in a file, and the file with the new one, as @."""


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_claims_place(place: tuple[str, str], end: str, run: Run, small: SmallRoundtable) -> None:
    """A claim stands as the others stand, before what belongs to the next field; the lines end as they did."""
    given, expected = place
    path = small.content / FILE
    path.write_bytes(given.replace("\n", end).encode())

    status, out, err = run("new", "claim", "ben/quiet")

    text = path.read_bytes().decode()
    line = int(out.rpartition(":")[2])
    begun = CLAIM.search(text)
    assert (status, err) == (0, "")
    assert begun
    assert text[: begun.start()].count("\n") == line - 1
    if "\n" in given:
        assert (begun[0].count(end), begun[0].count("\n")) == (5, 5)
    assert CLAIM.sub("@", text).replace("\r\n", "\n") == expected
    assert yaml.safe_load(text)["claims"][-1] == BEGUN


def test_a_list_in_brackets_is_left_to_its_editor(run: Run, small: SmallRoundtable) -> None:
    """Where a claim cannot be put in without writing other lines anew, nothing is, and the place is named."""
    path = small.content / FILE
    path.write_text("name: Ben\nclaims: [{id: one}]\n", encoding="utf-8")

    status, out, err = run("new", "claim", "ben/quiet")

    assert (status, out) == (2, "")
    assert f"content/{FILE}:2: nothing can be put under claims as it is written" in err
    assert path.read_text(encoding="utf-8") == "name: Ben\nclaims: [{id: one}]\n"


def test_a_file_that_is_no_yaml_comes_first(run: Run, small: SmallRoundtable) -> None:
    """A file that cannot be read is not written: its fault is told."""
    path = small.content / FILE
    path.write_text("name: Ben\nclaims: [\ngist: x\n", encoding="utf-8")

    status, out, err = run("new", "claim", "ben/quiet")

    assert (status, out) == (2, "")
    assert f"content/{FILE}:2: is not YAML: the bracket [ opens here" in err
    assert "mend that first. Close it with ]." in err


REFUSED: Final = {
    "an id that there is": ("ben/july", ["{line}: 'july' is the id of another claim: choose another"]),
    "a former id": ("ada/laid-out", ["'laid-out' is the former id of another claim"]),
    "no id": ("ben", ["which claim?", "roundtable new claim EXPERT/ID"]),
    "an id that is none": ("ben/Quiet", ["lower-case letters", "'Quiet' is none"]),
    "an id that is too long": (f"ben/{'a' * 61}", ["at most 60"]),
    "an anchor of positions": ("ben/on-quiet", ["'on-'"]),
    "an expert who is not": ("benn/quiet", ["`roundtable new expert benn`", "Did you mean 'ben'?"]),
    "a way out": ("../quiet", ["lower-case letters"]),
}


@pytest.mark.parametrize(("name", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_new_claim(name: str, said: list[str], run: Run, small: SmallRoundtable) -> None:
    """What cannot be begun is said with its place and the cure, and nothing is written."""
    before = tree(small.content)

    status, out, err = run("new", "claim", name)

    line = f"content/{FILE}:{small.line(FILE, 'id: july')}"
    assert (status, out) == (2, "")
    assert [words for words in said if words.format(line=line) not in err] == []
    assert tree(small.content) == before


def test_claims_to_paste(run: Run, small: SmallRoundtable) -> None:
    """What is printed can stand under `claims` as it is, and lacks what is to be filled in, and nothing else."""
    small.edit(FILE, {"positions:": "# pasted\npositions:"})
    asked = ("I carry forty crates", "no such words here", "Let the cars in until noon")

    status, out, err = run("quote", "--texts", str(TEXTS), "--claim", *asked)
    small.edit(FILE, {"# pasted\n": out})

    path = small.content / FILE
    *_, first, last = yaml.safe_load(path.read_text(encoding="utf-8"))["claims"]
    assert (status, err) == (1, "")
    assert [line for line in out.splitlines() if line != line.rstrip()] == []
    assert first == {**BEGUN, "id": "", "quote": asked[0], "paragraph": 1}
    assert last == {**BEGUN, "id": "", "quote": asked[2], "paragraph": 2}
    assert to_fill_in(small) == [(field, Code.WRONG_VALUE) for field in ("id", "says", "kind", "topics")] * 2


def test_what_is_said_of_a_pasted_quotation_is_a_comment(run: Run) -> None:
    """Verdicts, warnings and quotations that stand nowhere are told where they change nothing."""
    status, out, _ = run("quote", "--texts", str(TEXTS), "--claim", "Let the cars in until noon", "no such words here")

    comments = [line for line in out.splitlines() if line.startswith("  # ")]
    assert status == 1
    assert comments[0] == "  # verbatim: ben in market-square"
    assert comments[1].startswith("  # warning: ")
    assert comments[2:] == ["  # > no such words here", f"  # {comments[3].removeprefix('  # ')}"]
    assert comments[3].startswith("  # not-found: ")


def test_a_claim_to_paste_is_no_json(run: Run) -> None:
    """Two forms at once are none."""
    status, out, err = run("quote", "--texts", str(TEXTS), "--claim", "--format", "json", "I carry forty crates")

    assert (status, out) == (2, "")
    assert "--claim gives YAML" in err
