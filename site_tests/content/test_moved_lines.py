"""Lines put into a text, or taken out of it: what is said, and what `roundtable prove --renumber` makes of the file."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from roundtable.build.checking import check
from roundtable.cli.main import main
from roundtable.faults import Code
from smallcontent import TEXTS, SmallRoundtable, copy_small, faults, prove

FILE: Final = "sources/market-square.yml"
LINES: Final = (TEXTS / "market-square.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def small(tmp_path: Path) -> SmallRoundtable:
    """Return a roundtable whose source's file has comments, and numbers in every form."""
    small = copy_small("maximal", tmp_path)
    small.edit(FILE, {"  ada: 4-5": "  ada: 4, 5  # first", "  ben: 9-10": "  # and then\n  ben: '9-10'"})
    prove(small)
    return small


@pytest.fixture
def whole(small: SmallRoundtable) -> SmallRoundtable:
    """Return the same, whose text may be shown whole, and was proved."""
    small.edit(FILE, {"rights: quotation": "rights: full"})
    (small.content / FILE).with_suffix(".proof.json").unlink()
    put(small, LINES)
    assert main(["prove", "--project", str(small.project.root)]) == 0
    return small


def put(small: SmallRoundtable, lines: list[str]) -> None:
    """Put a text beside the source's file."""
    (small.content / FILE).with_suffix(".txt").write_text("\n".join([*lines, ""]), encoding="utf-8")


def given(small: SmallRoundtable) -> list[str]:
    """Return the lines of the source's file that name lines of the text."""
    held = (small.content / FILE).read_text(encoding="utf-8")
    return [
        line.strip() for line in held.splitlines() if line.strip().startswith(("ada", "ben", "#", "- {id", "apart"))
    ]


def renumber(small: SmallRoundtable) -> int:
    """Run the command; return its exit status."""
    return main(["prove", "--renumber", "--project", str(small.project.root)])


CHANGES: Final[dict[str, tuple[Callable[[list[str]], list[str]], str, list[str]]]] = {
    "a blank line first": (
        lambda lines: ["", *lines],
        "line 1 is new; lines 1-10 are now lines 2-11",
        [
            "ada: 5, 6  # first",
            "# and then",
            "ben: '10-11'",
            '- {id: clerk, name: The clerk, lines: "3, 8"}',
            'apart: "2"',
        ],
    ),
    "a blank line between an expert's": (
        lambda lines: [*lines[:9], "", *lines[9:]],
        "line 10 is new; line 10 is now line 11",
        [
            "ada: 4, 5  # first",
            "# and then",
            "ben: '9-11'",
            '- {id: clerk, name: The clerk, lines: "2, 7"}',
            'apart: "1"',
        ],
    ),
    "one blank line less, another more": (
        lambda lines: [*lines[:2], *lines[3:8], "", *lines[8:]],
        "line 3 of the former text is gone",
        [
            "ada: 3, 4  # first",
            "# and then",
            "ben: '9-10'",
            '- {id: clerk, name: The clerk, lines: "2, 6"}',
            'apart: "1"',
        ],
    ),
}
"""What was done to the text, what is said of it, and how the file names the lines afterwards."""


@pytest.mark.parametrize(("change", "said", "after"), CHANGES.values(), ids=CHANGES)
def test_numbers_follow_the_lines(
    change: Callable[[list[str]], list[str]], said: str, after: list[str], small: SmallRoundtable
) -> None:
    """One fault says what happened; the command mends the numbers, keeps all else, and proves what it finds."""
    put(small, change(LINES))
    [fault] = check(small.project).diagnostics

    assert fault.code is Code.MOVED_LINES
    assert said in fault.message
    assert renumber(small) == 0
    assert given(small) == after
    assert faults(check(small.project)) == []


@pytest.mark.parametrize(("change", "said", "after"), CHANGES.values(), ids=CHANGES)
def test_numbers_follow_the_lines_of_a_whole_text(
    change: Callable[[list[str]], list[str]], said: str, after: list[str], whole: SmallRoundtable
) -> None:
    """In a text that is shown whole it is the same, once its quotations were proved."""
    test_numbers_follow_the_lines(change, said, after, whole)


def test_a_whole_text_may_change(whole: SmallRoundtable) -> None:
    """Nobody's consent is asked for where no line that a field names stands elsewhere, nor for a lost proof file."""
    put(whole, [LINES[0], LINES[1].replace("petition", "wish"), *LINES[2:], "", "The end"])
    whole.edit(FILE, {'apart: "1"': 'apart: "1, 12"'})
    assert faults(check(whole.project)) == []

    (whole.content / FILE).with_suffix(".proof.json").write_text("{", encoding="utf-8")
    assert faults(check(whole.project)) == []


def test_the_editors_line_ends_stay(small: SmallRoundtable) -> None:
    """A file from Windows stays one: its line ends and its byte order mark are as they were."""
    put(small, ["", *LINES])
    path = small.content / FILE
    before = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)

    assert renumber(small) == 0
    after = path.read_bytes()
    assert after[:10] == before[:10]
    assert b"5, 6" in after
    assert after.count(b"\r\n") == after.count(b"\n") == before.count(b"\n")


def test_new_words_are_nobodys(small: SmallRoundtable, capsys: pytest.CaptureFixture[str]) -> None:
    """A paragraph that came between an expert's is not put into the expert's mouth."""
    put(small, [*LINES[:9], "So he said.", *LINES[9:]])

    assert renumber(small) == 1
    assert "ben: '9, 11'" in given(small)
    assert "given to nobody: 10" in capsys.readouterr().err


def test_a_field_without_lines_is_left_to_its_editor(
    small: SmallRoundtable, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where all lines of a field are gone, the file is not changed, and the field is named."""
    before = given(small)
    put(small, LINES[1:])

    assert renumber(small) == 2
    assert f"content/{FILE}:{small.line(FILE, 'apart:')} has to be changed by hand" in capsys.readouterr().err
    assert given(small) == before


def test_numbers_that_were_mended_by_hand_are_believed(small: SmallRoundtable) -> None:
    """Who mended them is asked about the edition alone."""
    put(small, ["", *LINES])
    small.edit(FILE, {"4, 5": "5, 6", "'9-10'": "'10-11'", '"2, 7"': '"3, 8"', 'apart: "1"': 'apart: "2"'})

    assert {fault.code for fault in check(small.project).diagnostics} == {Code.OTHER_EDITION}


def test_numbers_that_fit_the_text_are_believed(small: SmallRoundtable) -> None:
    """So it is where only lines moved that are no expert's: nothing is at fault with the numbers as they are given."""
    put(small, [LINES[1], LINES[0], *LINES[2:]])
    small.edit(FILE, {'"2, 7"': '"1, 7"', 'apart: "1"': 'apart: "2"'})

    assert {fault.code for fault in check(small.project).diagnostics} == {Code.OTHER_EDITION}
