"""Diagnostics as a person, a program and GitHub read them."""

import io
import json
import unicodedata
from typing import Final

import pytest

from roundtable.cli.reports.report import MOST_OF_A_FILE, Format, report
from roundtable.faults import Code, Diagnostic, Location
from roundtable.text.safety.visible import visible

AWKWARD: Final = Diagnostic(
    code=Code.WRONG_VALUE,
    location=Location("content/a,b:c%.yml", 3, 5),
    message="50 % of it\nis: wrong, ‘so’",
    hint="Do\rnot.",
)


def test_github_escapes(capsys: pytest.CaptureFixture[str]) -> None:
    """A workflow command is a line: percent signs and line ends are escaped, in properties colons and commas too."""
    assert report([AWKWARD], Format.GITHUB) == 1

    assert capsys.readouterr().err == (
        "::error file=content/a%2Cb%3Ac%25.yml,line=3,col=5,title=wrong-value"
        "::50 %25 of it%0Ais: wrong, ‘so’%0ADo\\rnot.\n"
    )


def test_json_keeps_to_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A line end in a message does not end the object."""
    report([AWKWARD, AWKWARD], Format.JSON)

    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["message"] == AWKWARD.message


HOSTILE: Final = Location("x\n::stop-commands::a\r\x1b[2J\u202e\0%0A::error::\udcff##[group]\u2028.yml", 1)


@pytest.mark.parametrize("form", Format)
def test_nothing_that_is_printed_acts(form: Format, capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name and a message reach neither the terminal nor the runner's commands, and stay readable."""
    message = f"a {HOSTILE.path!s}\n  ::add-mask::b"
    report([Diagnostic(code=Code.WRONG_VALUE, location=HOSTILE, message=message, hint=HOSTILE.path)], form)

    told = capsys.readouterr().err
    assert [sign for sign in told if unicodedata.category(sign)[0] in "CZ" and sign not in " \n"] == []
    commands = [line for line in told.splitlines() if line.lstrip().startswith("::") or "##[" in line]
    assert [line for line in commands if not line.startswith("::error file=x")] == []
    assert len(commands) == (form is Format.GITHUB)
    assert told.count("\n") == (5 if form is Format.TEXT else 1)
    assert r"\x1b[2J\u202e" in told or r"\u001b[2J\u202e" in told


def test_a_command_of_github_keeps_its_values(capsys: pytest.CaptureFixture[str]) -> None:
    """Read as GitHub's runner reads it, a command has the properties and the message that were meant, and no other."""
    report([Diagnostic(code=Code.WRONG_VALUE, location=HOSTILE, message="a::b,c=d%0A\n::e::")], Format.GITHUB)

    (line,) = capsys.readouterr().err.splitlines()
    _, head, data = line.split("::", 2)
    kind, _, listed = head.partition(" ")
    properties = dict(pair.split("=", 1) for pair in listed.split(","))
    assert (kind, sorted(properties)) == ("error", ["col", "file", "line", "title"])
    assert unescaped(properties["file"]) == visible(HOSTILE.path)
    assert unescaped(data) == "a::b,c=d%0A\n\\x3a:e::"


def unescaped(value: str) -> str:
    """Return a value as the runner reads it (actions/runner, ActionCommand.cs)."""
    for escape, character in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        value = value.replace(escape, character)
    return value


def test_json_says_the_same_after_it_was_made_visible(capsys: pytest.CaptureFixture[str]) -> None:
    """Escapes of JSON stand for the very characters: a program finds the file."""
    report([Diagnostic(code=Code.WRONG_VALUE, location=HOSTILE, message="a\U000e0041b")], Format.JSON)

    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert (told["path"], told["message"]) == (HOSTILE.path, "a\U000e0041b")


def test_sarif_holds_all(capsys: pytest.CaptureFixture[str]) -> None:
    """A log that services read is whole, and is one line, in which nothing acts on a terminal."""
    many = [Diagnostic(code=Code.WRONG_VALUE, location=HOSTILE, message=f"x{n}\x1b") for n in range(50)]

    assert report(many, Format.SARIF) == 50

    (line,) = capsys.readouterr().err.splitlines()
    assert "\x1b" not in line
    assert len(json.loads(line)["runs"][0]["results"]) == 50


@pytest.mark.parametrize("form", [Format.TEXT, Format.JSON, Format.GITHUB])
def test_of_many_faults_the_first_are_printed(form: Format, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a file with hundreds of faults twenty are printed, errors first, and how many more; all are counted."""
    many = [Diagnostic(code=Code.WRONG_VALUE, location=Location("a.yml", n), message="x") for n in range(200, 500)]
    warnings = [Diagnostic(code=Code.ORPHAN_PAGE, location=Location("a.yml", n), message="x") for n in range(1, 5)]
    other = Diagnostic(code=Code.WRONG_VALUE, location=Location("b.yml"), message="x")

    assert report([*many, *warnings, other], form) == 301

    lines = [line for line in capsys.readouterr().err.splitlines() if "hint:" not in line]
    assert len(lines) == MOST_OF_A_FILE + 2
    assert all("orphan-page" not in line for line in lines)
    assert "further-faults" in lines[-2]
    assert "284 faults more" in lines[-2]
    assert "b.yml" in lines[-1]


def test_faults_come_in_the_order_of_places(capsys: pytest.CaptureFixture[str]) -> None:
    """Line 10 comes after line 9, whatever the order in which they were found."""
    places = [Location("b.yml", 10), Location("b.yml", 9, 2), Location("a.yml"), Location("b.yml", 9, 10)]
    report([Diagnostic(code=Code.WRONG_VALUE, location=place, message="x") for place in places], Format.TEXT)

    told = [line.split(": ")[0] for line in capsys.readouterr().err.splitlines()]
    assert told == ["a.yml", "b.yml:9:2", "b.yml:9:10", "b.yml:10"]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(("setting", "coloured"), [(None, True), ("", True), ("1", False)])
def test_colours(setting: str | None, monkeypatch: pytest.MonkeyPatch, *, coloured: bool) -> None:
    """A terminal gets colours, unless NO_COLOR is set to anything but nothing."""
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if setting is not None:
        monkeypatch.setenv("NO_COLOR", setting)

    report([AWKWARD], Format.TEXT)

    assert ("\033[" in terminal.getvalue()) is coloured
