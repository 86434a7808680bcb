"""The workflows of this repository, before GitHub sees them: that they can start, and what they keep to."""

from pathlib import Path

import pytest

from roundtable.content.yamlsource import parse_yaml
from workflowrules import check_workflow

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").iterdir())

HASH = "3d3c42e5aac5ba805825da76410c181273ba90b1"
GOOD = f"""name: Good
on: push
permissions: {{}}
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@{HASH} # v7.0.1
      - run: python3 scripts/test.py
"""
"""A workflow with which nothing is wrong; each bad one below is this one with a change."""


@pytest.mark.parametrize(
    ("here", "instead", "line", "rule"),
    [
        ("run: python3", "run: python3 --only :all: -r", 12, "yaml-syntax"),
        ("on: push\n", "on: push\non: pull_request\n", 3, "duplicate-key"),
        ("permissions: {}\n", "", 1, "standing-permissions"),
        ("permissions: {}", "permissions: read-all", 3, "standing-permissions"),
        ("permissions: {}", "permissions:\n  contents: read", 4, "standing-permissions"),
        ("    timeout-minutes: 5\n", "", 5, "no-timeout"),
        ("timeout-minutes", "timeout-minute", 5, "no-timeout"),
        (f"@{HASH} # v7.0.1", "@v7.0.1", 11, "unpinned-action"),
        (f"{HASH} #", f"{HASH[:12]} #", 11, "unpinned-action"),
        (" # v7.0.1", "", 11, "unpinned-action"),
        ("# v7.0.1", "# newest", 11, "unpinned-action"),
    ],
)
def test_bad_workflow_is_refused(here: str, instead: str, line: int, rule: str) -> None:
    """A workflow that departs from one rule is refused by that rule, at its line."""
    assert here in GOOD
    assert list(check_workflow(GOOD.replace(here, instead, 1))) == [(line, rule)]


def test_good_workflow_passes() -> None:
    """What no rule forbids is let through."""
    assert list(check_workflow(GOOD)) == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_keeps_to_the_rules(path: Path) -> None:
    """Each workflow can start, and departs from no rule."""
    assert list(check_workflow(path.read_text(encoding="utf-8"))) == []


def test_dependabots_settings_can_be_read() -> None:
    """The settings of Dependabot are YAML too; ones that cannot be read propose nothing."""
    text = (ROOT / ".github/dependabot.yml").read_text(encoding="utf-8")

    assert parse_yaml(text, "dependabot.yml").diagnostics == []
