"""The hooks of CONTRIBUTING: git asks `roundtable check` before a commit."""

import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from commandline import ENVIRON, command_line
from roundtable.content.files.yamlsource import parse_yaml
from roundtables import ROOT
from smallcontent import SmallRoundtable

CHAPTER = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("\n## The desk\n")[2].partition("\n## ")[0]


def block(language: str) -> str:
    """Return the first fenced block of the chapter in a language."""
    found = re.search(rf"^```{language}\n(.*?)^```$", CHAPTER, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def repository(small: SmallRoundtable) -> Path:
    """Return the roundtable's folder as a repository of git, with the command in `.venv` and the hook set up."""
    root = small.project.root
    command = root / ".venv/bin/roundtable"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec {shlex.join(command_line())} "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    git(root, "init", "--quiet")
    git(root, "add", "content")
    subprocess.run(["sh", "-e", "-c", block("sh")], cwd=root, check=True)  # noqa: S603, S607 - what the document says
    return root


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git as somebody in a folder, by no settings but the folder's."""
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    command = ["git", *who, *arguments]
    return subprocess.run(  # noqa: S603 - git, by our arguments
        command, cwd=root, env=ENVIRON | settings, capture_output=True, text=True, check=False
    )


def test_good_content_is_committed(repository: Path) -> None:
    """A content without faults passes."""
    done = git(repository, "commit", "--message", "Begin")

    assert done.returncode == 0, done.stderr


def test_faults_are_not_committed(repository: Path, small: SmallRoundtable) -> None:
    """A fault is told with its line, and nothing is committed; `--no-verify` passes it by, as the document says."""
    small.edit("experts/ben.yml", {"topics: [trade, traffic]": "topics: [trade, trafic]"})

    done = git(repository, "commit", "--all", "--message", "Begin")

    assert done.returncode == 1
    assert f"content/experts/ben.yml:{small.line('experts/ben.yml', 'trafic')}:21: unknown-topic" in done.stderr
    assert git(repository, "rev-parse", "HEAD").returncode != 0
    assert git(repository, "commit", "--all", "--no-verify", "--message", "Begin").returncode == 0


def test_the_other_hook_asks_the_same() -> None:
    """The settings for pre-commit run the same command, for what it judges and for nothing else."""
    document = parse_yaml(block("yaml"), "pre-commit")
    hook = ("repos", 0, "hooks", 0)
    pattern = re.compile(str(document.value(*hook, "files")))

    assert f"exec {document.value(*hook, 'entry')}" in block("sh")
    assert document.value(*hook, "pass_filenames") == "false"
    assert [bool(pattern.search(path)) for path in ("content/experts/ada.yml", "mkdocs.yml", "docs/mkdocs.yml")] == [
        True,
        True,
        False,
    ]
