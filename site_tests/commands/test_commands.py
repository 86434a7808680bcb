"""The command line: results on stdout, faults on stderr, and the exit status that fits."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from commandline import ENVIRON, Run, command_line, free_address
from roundtable.build.checking import check
from roundtable.cli.main import main
from roundtable.faults import Code
from roundtables import ROOT
from smallcontent import SmallRoundtable, faults


def test_check_of_good_content(run: Run) -> None:
    """What was proved goes to stdout; stderr is empty."""
    assert run("check") == (0, "6 quotations from market-square proved by the proof file\n", "")


def test_check_of_bad_content(run: Run, small: SmallRoundtable) -> None:
    """Faults go to stderr with path, line and column, code, cure and their number; nothing to stdout."""
    small.edit("experts/ben.yml", {"topics: [trade, traffic]": "topics: [trade, trafic]"})
    line = small.line("experts/ben.yml", "trafic")

    status, out, err = run("check")

    assert (status, out) == (1, "")
    assert err == (
        f"content/experts/ben.yml:{line}:21: unknown-topic: claims[2].topics[2]: there is no topic 'trafic'\n"
        "    hint: Did you mean 'traffic'?\n"
        "1 fault; `roundtable explain CODE` says more of each\n"
    )


def test_a_warning_does_not_fail(run: Run, small: SmallRoundtable) -> None:
    """A warning is printed as one, and the status is that of success."""
    small.edit("topics/trade.yml", {"about: What": "about: All that"})

    status, out, err = run("check")

    assert status == 0
    assert err.startswith("content/topics/trade.yml: warning: unchecked-prose:")
    assert out


def test_check_as_json(run: Run, small: SmallRoundtable) -> None:
    """One object a fault, with the promised keys."""
    small.edit("experts/ben.yml", {"topics: [trade, traffic]": "topics: [trade, trafic]"})

    status, out, err = run("check", "--format", "json")

    first = json.loads(err.splitlines()[0])
    assert (status, out) == (1, "")
    of_links = ["reference", "target", "reason"]
    assert list(first) == ["code", "severity", "path", "line", "column", "message", "hint", *of_links]
    assert (first["code"], first["severity"]) == ("unknown-topic", "error")
    assert (first["path"], first["line"]) == ("content/experts/ben.yml", small.line("experts/ben.yml", "trafic"))


@pytest.mark.parametrize(
    "arguments",
    [[], ["publish"], ["check", "--format", "xml"], ["check", "--project", "nowhere"], ["check", "--texts", "nowhere"]],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage ends with status 2, a message on stderr and nothing on stdout."""
    try:
        status = main(arguments)
    except SystemExit as error:
        status = int(error.code or 0)

    said = capsys.readouterr()
    assert (status, said.out) == (2, "")
    assert said.err


def test_new_files(small: SmallRoundtable, run: Run) -> None:
    """A new file names its schema and address, and lacks only what is to be filled in: no fault in a draft."""
    for what, name in (("expert", "eve"), ("topic", "noise"), ("source", "letters")):
        status, out, err = run("new", what, name)
        path = small.content / f"{what}s/{name}.yml"
        assert (status, out, err) == (0, f"{path}\n", "")
        assert (f"{name}.txt" if what == "source" else f"/{what}s/{name}/") in path.read_text(encoding="utf-8")
        schema = path.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")[2]
        assert (ROOT / "content" / f"{what}s" / schema).resolve().is_file()

    found = {(path.rpartition("/")[2], code) for path, _, code in faults(check(small.project))}
    drafts = {("eve.yml", Code.UNFINISHED), ("noise.yml", Code.UNFINISHED)}
    assert found == {*drafts, ("letters.yml", Code.WRONG_VALUE)}


def test_new_overwrites_nothing(small: SmallRoundtable, run: Run) -> None:
    """A file that is there stays as it is."""
    path = small.content / "experts/ada.yml"
    before = path.read_bytes()

    status, out, err = run("new", "expert", "ada")

    assert (status, out) == (2, "")
    assert "ada.yml" in err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["Eve", "eve example", "../eve", "eve/", "eve--x", "-eve", "ève", "eve\n", "", "index", "e" * 61]
)
def test_new_with_a_wrong_id(name: str, small: SmallRoundtable, run: Run) -> None:
    """An id that can be no part of an address is wrong usage, and nothing is written."""
    before = sorted(small.project.root.rglob("*"))

    status, out, err = run("new", "expert", "--", name)

    assert (status, out) == (2, "")
    assert "lower-case letters" in err
    assert sorted(small.project.root.rglob("*")) == before


def test_new_says_which_id_a_name_would_be(run: Run) -> None:
    """Whoever gives a name where an id belongs reads the id."""
    assert "'Eve Example' is none, 'eve-example' would be one" in run("new", "expert", "Eve Example")[2]


@pytest.mark.parametrize("what", ["expert", "topic", "source", "claim"])
def test_new_without_an_id(what: str, run: Run) -> None:
    """What is missing is said, with the command that has it."""
    status, out, err = run("new", what)

    assert (status, out) == (2, "")
    assert f"`roundtable new {what} {'EXPERT/' if what == 'claim' else ''}ID`" in err


@pytest.mark.parametrize("what", [("expert", "eve"), ("topic", "noise"), ("source", "letters"), ("roundtable",)])
def test_new_in_a_wrong_folder(what: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is begun where no roundtable is and no site can be made."""
    assert main(["new", *what, "--project", str(tmp_path)]) == 2
    assert "--project" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_project_without_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the settings lie and the content was taken away, the next step is named."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")

    assert main(["check", "--project", str(tmp_path)]) == 2
    assert "`roundtable new roundtable` begins it" in capsys.readouterr().err


def test_a_new_roundtable_claims_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When it was held is for the editor to say: nothing is filled in that might be wrong and pass."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    main(["new", "roundtable", "--project", str(tmp_path)])

    assert main(["check", "--project", str(tmp_path)]) == 1
    assert "content/roundtable.yml:4:7: wrong-value: date must not be empty" in capsys.readouterr().err


def test_new_roundtable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The files of a whole roundtable are begun together, or not at all."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")

    assert main(["new", "roundtable", "--project", str(tmp_path / "one")]) == 0
    made = sorted((tmp_path / "one/content").iterdir())
    assert [path.name for path in made] == ["glossary.yml", "redirects.yml", "roundtable.yml", "timeline.yml"]
    assert capsys.readouterr().out.splitlines() == [str(path) for path in made]

    (tmp_path / "two/content").mkdir(parents=True)
    (tmp_path / "two/content/roundtable.yml").write_text("title: x\n", encoding="utf-8")
    assert main(["new", "roundtable", "--project", str(tmp_path / "two")]) == 2
    assert [path.name for path in (tmp_path / "two/content").iterdir()] == ["roundtable.yml"]
    assert capsys.readouterr().out == ""


def test_check_links_of_a_folder_without_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder in which there is nothing to check is a wrong folder, and no success."""
    (tmp_path / "notes.md").write_text("[a](gone.md)", encoding="utf-8")

    assert main(["check-links", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "no page of HTML" in said.err


@pytest.mark.parametrize("epoch", ["", "-1", "tomorrow", "1e3", "1.0", "٤", " 1", "1_0", "4294967296", "9" * 30])
def test_a_date_that_is_none(epoch: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH must be a number of seconds that every archive can hold: else a line says so."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    status, out, err = run("check")

    assert (status, out) == (2, "")
    assert err.startswith(f"roundtable: SOURCE_DATE_EPOCH is {epoch!r}: ")
    assert err.count("\n") == 1


def test_an_edition_of_no_clock(small: SmallRoundtable) -> None:
    """An edition dates the build, so its day is one that the archives' time stamps can hold."""
    small.edit("roundtable.yml", {"2019-06-01": "1969-12-31", "2019-07-01": "9999-12-31"})

    line = small.line("roundtable.yml", "1969-12-31")
    assert faults(check(small.project)) == [("content/roundtable.yml", n, "wrong-value") for n in (line, line + 1)]


def test_a_folder_that_is_a_link_to_itself(run: Run, tmp_path: Path) -> None:
    """A loop of links is a wrong folder, and no bug."""
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    status, out, err = run("check", "--texts", str(loop))

    assert (status, out) == (2, "")
    assert err.startswith("roundtable: ")
    assert str(loop) in err


def test_check_links_inside_and_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Any folder of HTML can be checked: its own links without network, those that lead out by asking."""
    out = f"http://{free_address()}/"
    page = f'<!doctype html><title>x</title><p><a href="gone.html">a</a> <a href="{out}">b</a>'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")

    assert main(["check-links", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("1 page, 2 links, ")
    assert Code.BROKEN_LINK in said.err
    assert Code.EXTERNAL_LINK not in said.err

    assert main(["check-links", "--external", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert Code.EXTERNAL_LINK in said.err
    assert out in said.err
    assert Code.BROKEN_LINK not in said.err


def test_check_starts_without_what_it_does_not_need(small: SmallRoundtable) -> None:
    """The daily check loads neither MkDocs nor the watcher of files."""
    program = (
        "import sys; from roundtable.cli.main import main\n"
        f"status = main(['check', '--project', {str(small.project.root)!r}])\n"
        "print(status, sorted({'mkdocs', 'watchdog', 'material'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", program], env=ENVIRON, capture_output=True, text=True, check=True)  # noqa: S603 - our own tool

    assert done.stdout.splitlines()[-1] == "0 []"


def test_a_reader_that_goes_away(small: SmallRoundtable) -> None:
    """A pipe that is closed is no error worth a word: `roundtable check | head -0`."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(  # noqa: S603 - our own tool
        command_line("check", "--project", str(small.project.root)),
        env=ENVIRON,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)

    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


@pytest.mark.parametrize(
    "bug",
    [ValueError("substring not found"), KeyError("x"), IndexError(), OverflowError(), RecursionError(), OSError("odd")],
    ids=repr,
)
def test_a_bug_is_told_as_one(bug: Exception, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that nobody raised for the user shows where it lies and where to report it, with a status of its own."""
    monkeypatch.setattr("roundtable.build.checking.load_content", raising(bug))

    status, out, err = run("check")

    assert (status, out) == (70, "")
    assert err.startswith("Traceback")
    assert "checking.py" in err
    assert "issue tracker" in err.splitlines()[-1]


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (PermissionError(13, "Permission denied", "x.yml"), "x.yml: Permission denied"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (MemoryError(), "the machine's memory does not suffice"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_systems_refusals_are_a_line(
    refusal: Exception, said: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses is no bug: it is said with its file, without a traceback."""
    monkeypatch.setattr("roundtable.build.checking.load_content", raising(refusal))

    assert run("check") == (2, "", f"roundtable: {said}\n")


def raising(error: Exception) -> Callable[[Path], NoReturn]:
    """Return a function that raises an error."""

    def fail(_: Path) -> NoReturn:
        raise error

    return fail
