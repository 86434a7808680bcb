"""The workflows of this repository, before GitHub sees them: that they can start, and what they keep to."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from repository.workflowrules import check_workflow, scalars
from roundtable.content.files.yamlsource import parse_yaml

ROOT = Path(__file__).parents[2]
ZIZMOR = Path(sys.executable).with_name("zizmor")
WORKFLOWS = sorted((ROOT / ".github/workflows").iterdir())

HASH = "3d3c42e5aac5ba805825da76410c181273ba90b1"
GOOD = f"""name: Good
on: push
permissions: {{}}
concurrency:
  group: good
  cancel-in-progress: true
jobs:
  one:
    name: One
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@{HASH} # v7.0.1
        with:
          persist-credentials: false
      - run: python3 scripts/test.py
"""
"""A workflow with which nothing is wrong; each bad one below is this one with a change."""


PUBLISHED = f"""      - uses: actions/setup-python@{HASH} # v6.3.0
        with:
          cache: pip
      - uses: actions/upload-pages-artifact@{HASH} # v5.0.0
"""
"""Steps that build with a cache what they publish."""


def audit(folder: Path) -> list[tuple[str, str]]:
    """Return what zizmor finds in a folder's `.github`, in its strictest reading: each file and the finding's name.

    No network, no exceptions made in files or settings. Raises AssertionError where zizmor cannot read a file.
    """
    reading = [
        "--offline",
        "--color",
        "never",
        "--no-config",
        "--no-ignores",
        "--strict-collection",
        "--persona",
        "auditor",
    ]
    command = [str(ZIZMOR), *reading, "--format", "json", str(folder / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our tool
    assert "fatal:" not in done.stderr, done.stderr
    found = [
        (finding["locations"][0]["symbolic"]["key"]["Local"]["verbatim_path"], finding)
        for finding in json.loads(done.stdout)
    ]
    return sorted({(Path(path).name, finding["ident"]) for path, finding in found})


def lay(root: Path, workflow: str) -> Path:
    """Write a workflow to where GitHub looks for it; return the folder."""
    (root / ".github/workflows").mkdir(parents=True)
    (root / ".github/workflows/one.yml").write_text(workflow, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("here", "instead", "line", "rule"),
    [
        ("run: python3", "run: python3 --only :all: -r", 18, "yaml-syntax"),
        ("on: push\n", "on: push\non: pull_request\n", 3, "duplicate-key"),
        ("permissions: {}\n", "", 1, "standing-permissions"),
        ("permissions: {}", "permissions: read-all", 3, "standing-permissions"),
        ("permissions: {}", "permissions:\n  contents: read", 4, "standing-permissions"),
        ("    timeout-minutes: 5\n", "", 8, "no-timeout"),
        ("timeout-minutes", "timeout-minute", 8, "no-timeout"),
        (f"@{HASH} # v7.0.1", "@v7.0.1", 15, "unpinned-action"),
        (f"{HASH} #", f"{HASH[:12]} #", 15, "unpinned-action"),
        (" # v7.0.1", "", 15, "unpinned-action"),
        ("# v7.0.1", "# newest", 15, "unpinned-action"),
        ("contents: read", "id-token: write", 18, "script-with-identity"),
        ("    steps:\n", f"    steps:\n{PUBLISHED}", 17, "cached-publication"),
    ],
)
def test_bad_workflow_is_refused(here: str, instead: str, line: int, rule: str) -> None:
    """A workflow that departs from one rule is refused by that rule, at its line."""
    assert here in GOOD
    assert list(check_workflow(GOOD.replace(here, instead, 1))) == [(line, rule)]


@pytest.mark.parametrize(
    ("here", "instead", "finding"),
    [
        ("python3 scripts/test.py", "echo ${{ github.event.pull_request.title }}", "template-injection"),
        ("python3 scripts/test.py", "git switch ${{ github.head_ref }}", "template-injection"),
        ("python3 scripts/test.py", "echo ${{ steps.one.outputs.two }}", "template-injection"),
        ("        with:\n          persist-credentials: false\n", "", "artipacked"),
        ("concurrency:\n  group: good\n  cancel-in-progress: true\n", "", "concurrency-limits"),
        ("contents: read", "pages: write", "undocumented-permissions"),
        ("permissions: {}", "permissions: write-all", "excessive-permissions"),
        ("on: push", "on: pull_request_target", "dangerous-triggers"),
        ("timeout-minutes: 5", "timeout-minutes: 5\n    if: github.actor == 'dependabot[bot]'", "bot-conditions"),
    ],
)
def test_dangerous_workflow_is_found(tmp_path: Path, here: str, instead: str, finding: str) -> None:
    """A workflow that gives something away is found by what it does."""
    assert here in GOOD
    assert audit(lay(tmp_path, GOOD.replace(here, instead, 1))) == [("one.yml", finding)]


def test_hasty_dependabot_is_found(tmp_path: Path) -> None:
    """A release is proposed only after some days, in which others may find what is wrong with it."""
    settings = (ROOT / ".github/dependabot.yml").read_text(encoding="utf-8")
    lay(tmp_path, GOOD)
    (tmp_path / ".github/dependabot.yml").write_text(settings.replace("default-days: 7", "default-days: 0"))

    assert audit(tmp_path) == [("dependabot.yml", "dependabot-cooldown")]


def test_good_workflow_passes(tmp_path: Path) -> None:
    """What no rule forbids is let through."""
    assert list(check_workflow(GOOD)) == []
    assert audit(lay(tmp_path, GOOD)) == []


def test_unreadable_workflow_is_not_passed_over(tmp_path: Path) -> None:
    """A workflow that the audit cannot understand is no workflow without findings."""
    with pytest.raises(AssertionError, match="does not match expected validation schema"):
        audit(lay(tmp_path, GOOD.replace("    steps:\n", "    step:\n")))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_keeps_to_the_rules(path: Path) -> None:
    """Each workflow can start, and departs from no rule."""
    assert list(check_workflow(path.read_text(encoding="utf-8"))) == []


def test_nothing_is_found_here() -> None:
    """Neither the workflows nor the settings of Dependabot give anything away."""
    assert audit(ROOT) == []


def test_dependabot_looks_after_actions_and_packages() -> None:
    """The settings can be read, and lead to where the workflows are and to where the lock files are."""
    document = parse_yaml((ROOT / ".github/dependabot.yml").read_text(encoding="utf-8"), "dependabot.yml")
    places = {text for path, text in scalars(document.data) if path[-1] in {"package-ecosystem", "directory"}}

    assert document.diagnostics == []
    assert places == {"github-actions", "/", "pip", "/scripts"}
    assert len(list((ROOT / "scripts").glob("requirements*.txt"))) == 2
