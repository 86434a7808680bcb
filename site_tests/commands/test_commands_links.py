"""The command that checks the links of any folder: what it prints, leaves out and waits for."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from roundtable.cli.main import main

PAGE = """<!doctype html><title>x</title><p id=part>
<a href="gone.html#x">a</a> <a href="#Part">b</a> <a href="old/page.cgi?x">c</a> <a href="other.html">d</a>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with two broken links, a broken fragment and an orphan."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "other.html").write_text("", encoding="utf-8")
    (folder / "orphan.html").write_text("", encoding="utf-8")
    return folder


def codes(said: str) -> list[str]:
    """Return the codes of the faults that were printed as text."""
    return re.findall(r"^[^ ]+: (?:warning: )?([a-z-]+): ", said, flags=re.MULTILINE)


def test_json_tells_the_parts_of_a_fault(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A program need not take a message apart."""
    main(
        [
            "check-links",
            str(site),
            "--format",
            "json",
            "--site-url",
            "https://example.org/docs",
            "--only",
            "broken-link",
        ]
    )

    first = json.loads(capsys.readouterr().err.splitlines()[0])
    assert first["reference"] == "gone.html#x"
    assert first["target"] == "https://example.org/docs/gone.html#x"
    assert first["reason"] == "leads nowhere: the site has no 'gone.html'"
    assert (first["path"], first["line"], first["column"]) == ("index.html", 2, 10)


def test_a_target_is_a_path_where_the_site_has_no_address(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stands in for an address that nobody named is never shown."""
    main(["check-links", str(site), "--format", "json"])

    targets = {json.loads(line)["target"] for line in capsys.readouterr().err.splitlines()}
    assert targets == {"/gone.html#x", "/old/page.cgi?x", "/#Part", ""}


def test_sarif(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The log is one object, with a rule for each code and a place for each fault."""
    (site / "a b%.html").write_text("<a href=gone/>x</a>", encoding="utf-8")
    assert main(["check-links", str(site), "--format", "sarif"]) == 1

    (run,) = json.loads(capsys.readouterr().err)["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {result["ruleId"] for result in run["results"]}
    assert {"uri": "a%20b%25.html"} in [place["artifactLocation"] for place in places]
    assert {"startLine": 2, "startColumn": 10} in [place.get("region") for place in places]
    assert {result["level"] for result in run["results"]} == {"error", "warning"}


def test_a_summary_by_reason(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After the total each code stands with its number, the most frequent first."""
    main(["check-links", str(site)])

    assert capsys.readouterr().out.splitlines() == [
        "3 pages, 4 links, 3 faults",
        "        2 broken-link",
        "        1 broken-fragment",
        "        1 orphan-page (warning)",
    ]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--only", "broken-fragment"], ["broken-fragment"]),
        (["--ignore", "broken-link", "--ignore", "orphan-page"], ["broken-fragment"]),
        (["--only", "orphan-page", "--only", "broken-link"], ["broken-link", "broken-link", "orphan-page"]),
        (["--only", "broken-link", "--ignore", "broken-link"], []),
    ],
)
def test_codes_are_chosen(options: list[str], told: list[str], site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the faults that are asked for are reported and counted."""
    status = main(["check-links", str(site), *options])

    assert codes(capsys.readouterr().err) == told
    assert status == (1 if any(code != "orphan-page" for code in told) else 0)


def test_a_code_that_is_none(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt code is a wrong usage, and does not silently choose nothing."""
    with pytest.raises(SystemExit) as stopped:
        main(["check-links", str(site), "--ignore", "broken-links"])

    assert stopped.value.code == 2
    assert "broken-links" in capsys.readouterr().err


def test_exceptions_have_reasons_and_are_used(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line leaves out the faults that fit it; one that fits none, says no reason or cannot be read is a fault."""
    file = tmp_path / "known.txt"
    lines = [
        "# what we know of",
        "",
        "broken-link index.html *.cgi*  # the server's own programs",
        "orphan-page *  # found by the search",
        "broken-fragment other.html  # long mended",
        "broken-link index.html gone.html#x",
        "broken-links *  # misspelt",
        "broken-link  # where?",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")

    assert main(["check-links", str(site), "--ignore-file", str(file)]) == 1

    said = capsys.readouterr().err
    assert codes(said) == ["unused-exception", *["malformed-file"] * 3, "broken-link", "broken-fragment"]
    assert [int(line) for line in re.findall(rf"^{re.escape(str(file))}:(\d+)", said, re.MULTILINE)] == [5, 6, 7, 8]


def test_it_starts_with_the_check_alone(site: Path) -> None:
    """Neither the model of the content nor the templates nor the network is loaded for a check of links."""
    program = (
        "import sys; from roundtable.cli.main import main\n"
        f"main(['check-links', {str(site)!r}])\n"
        "print(sorted({'pydantic', 'yaml', 'jinja2', 'mkdocs', 'idna', 'subprocess'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603

    assert done.stdout.splitlines()[-1] == "[]"
