"""Diagnostics as a person, a program and GitHub read them."""

import io
import json
from typing import Final

import pytest

from roundtable.cli.report import Format, report
from roundtable.faults import Code, Diagnostic, Location

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
        "::50 %25 of it%0Ais: wrong, ‘so’ Do%0Dnot.\n"
    )


def test_json_keeps_to_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A line end in a message does not end the object."""
    report([AWKWARD, AWKWARD], Format.JSON)

    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["message"] == AWKWARD.message


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
