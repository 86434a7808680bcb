"""What the workflows do: which jobs run when, and what their steps say. Nothing is asked of GitHub."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest

from repository.workflowrules import scalars
from roundtable.content.files.document import Value
from roundtable.content.files.yamlsource import parse_yaml

ROOT = Path(__file__).parents[2]


def workflow(name: str) -> Value:
    """Return a workflow's data."""
    return parse_yaml((ROOT / ".github/workflows" / name).read_text(encoding="utf-8"), name).data


PAGES = dict(scalars(workflow("pages.yml")))
LINKS = dict(scalars(workflow("links.yml")))
TESTS = dict(scalars(workflow("tests.yml")))
JOBS = ("build", "attest", "deploy")


def holds(condition: str, github: Mapping[str, object]) -> bool:
    """Return whether a job's condition holds; it may use what the conditions of these workflows use."""
    event = SimpleNamespace(repository=SimpleNamespace(**github))
    known = {"github": SimpleNamespace(event=event, **github), "format": str.format}
    python = re.sub(r"!(?!=)", " not ", condition.replace("&&", " and ").replace("||", " or "))
    return bool(eval(python, {"__builtins__": {}}, known))  # noqa: S307 - our own conditions


def running(github: Mapping[str, object]) -> set[str]:
    """Return the jobs of the workflow that publishes that run at some event: those whose condition and needs hold."""
    ran = {name for name in JOBS if holds(PAGES["jobs", name, "if"], github)}
    for name in JOBS:
        needs = {text for path, text in PAGES.items() if path[:3] == ("jobs", name, "needs")}
        if not needs <= ran:
            ran.discard(name)
    return ran


def step(texts: Mapping[tuple[str | int, ...], str], word: str) -> str:
    """Return the one script among a workflow's steps that holds a word."""
    (script,) = [text for path, text in texts.items() if path[-1] == "run" and word in text]
    return script


@pytest.mark.parametrize(
    ("event", "ref", "private", "expected"),
    [
        ("push", "refs/heads/master", False, {"build", "attest", "deploy"}),
        ("push", "refs/heads/master", True, {"build", "deploy"}),
        ("push", "refs/heads/draft", False, set()),
        ("push", "refs/heads/main", False, set()),
        ("pull_request", "refs/pull/1/merge", False, {"build"}),
        ("workflow_dispatch", "refs/heads/master", False, {"build", "attest", "deploy"}),
        ("workflow_dispatch", "refs/heads/draft", False, {"build"}),
    ],
)
def test_the_default_branch_is_published(event: str, ref: str, private: bool, expected: set[str]) -> None:  # noqa: FBT001 - a column
    """In a repository whose default branch is `master`, that branch is published, and no other."""
    github = {"event_name": event, "ref": ref, "default_branch": "master", "private": private}

    assert running(github) == expected


@pytest.mark.parametrize(
    ("event", "ref", "expected"),
    [
        ("push", "refs/heads/master", True),
        ("push", "refs/heads/draft", False),
        ("pull_request", "refs/pull/1/merge", True),
        ("workflow_dispatch", "refs/heads/draft", True),
    ],
)
def test_the_tool_is_tested_beside(event: str, ref: str, expected: bool) -> None:  # noqa: FBT001 - a column
    """The tests run on the default branch and on proposals; nothing that publishes waits for them."""
    github = {"event_name": event, "ref": ref, "default_branch": "master"}

    assert holds(TESTS["jobs", "test", "if"], github) is expected
    assert step(TESTS, "test.py") == "python3 scripts/test.py"
    assert [text for path, text in PAGES.items() if path[-1] == "run" and "test.py" in text] == []


@pytest.mark.parametrize("event", ["push", "pull_request"])
def test_a_change_of_the_content_alone_needs_no_tests(event: str) -> None:
    """What the content must hold is asked where it is built."""
    assert [text for path, text in TESTS.items() if path[:3] == ("on", event, "paths-ignore")] == ["content/**"]
    assert "python3 scripts/build.py --format github" in PAGES.values()


@pytest.mark.parametrize(
    ("event", "kept"), [("pull_request", "actions/upload-artifact@"), ("push", "actions/upload-pages-artifact@")]
)
def test_what_is_made_is_kept(event: str, kept: str) -> None:
    """The site that a pull request makes can be looked at, and only what is published is given to Pages."""
    steps = [path[:-1] for path, text in PAGES.items() if path[-1] == "uses" and "/upload-" in text]
    github = {"event_name": event, "ref": "", "default_branch": "", "private": False}
    (ran,) = [step for step in steps if holds(PAGES[*step, "if"], github)]

    assert PAGES[*ran, "uses"].startswith(kept)
    assert PAGES[*ran, "with", "path"] == "site"


def test_every_branch_is_looked_at() -> None:
    """No branch's name stands in the workflow: which one is published is the repository's setting."""
    assert [text for path, text in PAGES.items() if path[:2] == ("on", "push")] == ["**"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://www.example.org", "::warning title=Not encrypted::Pages serves http://www.example.org. Enforce HTTPS"),
        ("https://www.example.org/http://", ""),
        ("", ""),
    ],
)
def test_an_address_without_encryption_is_told(address: str, said: str) -> None:
    """Where Pages reports an address that begins with `http://`, the run says so, and what to do."""
    script = step(PAGES, "::warning")
    environ = {**os.environ, "SITE_URL": address}
    done = subprocess.run(["bash", "-e", "-c", script], env=environ, capture_output=True, text=True, check=True)  # noqa: S603, S607 - our script

    assert done.stdout.startswith(said)
    assert bool(done.stdout) == bool(said)


def test_what_is_published_is_attested() -> None:
    """The archive that Pages is given is signed under its name there, and every proof file with it."""
    (subjects,) = [text for path, text in PAGES.items() if path[-1] == "subject-path"]
    archive, proofs = subjects.split()

    assert archive == "artifact.tar"
    assert PurePosixPath("content/sources/market-square.proof.json").match(proofs)


@pytest.mark.parametrize(
    ("status", "issue", "expected"),
    [
        (1, "", "issue create --title"),
        (1, "7", "issue edit 7 --body-file body.md"),
        (0, "7", "issue close 7 --comment All links answer again."),
        (0, "", None),
    ],
)
def test_one_issue_is_kept_about_dead_links(tmp_path: Path, status: int, issue: str, expected: str | None) -> None:
    """Links that fail open an issue, or bring the open one up to date; when all answer, it is closed."""
    lay(tmp_path / ".venv/bin/roundtable", f"echo /gone.html: 404; exit {status}")
    lay(tmp_path / "bin/gh", f'echo "$@" >> gh.log; [ "$2" = list ] && echo "{issue}"; exit 0')
    environ = {**os.environ, "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}", "TITLE": "Dead links"}
    script = step(LINKS, "check-links")
    subprocess.run(["bash", "-e", "-c", script], env=environ, cwd=tmp_path, check=True)  # noqa: S603, S607 - our script
    asked, *done = (tmp_path / "gh.log").read_text(encoding="utf-8").splitlines()

    assert "Dead links" in asked
    assert [line for line in done if expected is None or not line.startswith(expected)] == []
    assert len(done) == (expected is not None)
    assert "/gone.html: 404" in (tmp_path / "body.md").read_text(encoding="utf-8")


def lay(path: Path, script: str) -> None:
    """Write a program that stands in for another."""
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
