"""Another roundtable in the place of the one that ships: it is built, and the tests know nothing of the change."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from commandline import ENVIRON
from roundtable.build.project.layout import Project
from roundtables import ROOT, SYMPOSIUM, build_whole
from smallcontent import copy_small

NAMES: Final = {"site_name": "Another: what for", "site_description": "Of others.", "copyright": "Nobody’s."}

TOUCHED: Final = (
    "site_tests/own",
    "site_tests/repository/test_docs.py",
    "site_tests/repository/test_workflows_publish.py",
)
"""The tests that read what a publisher changes; of all others the watch says that they do not."""


def lay_whole(to: Path) -> None:
    """Lay a roundtable whose texts are shown."""
    shutil.copytree(ROOT / SYMPOSIUM / "content", to / "content")


def lay_quoted(to: Path) -> None:
    """Lay a roundtable that may only be quoted, with its proof."""
    copy_small("maximal", to)


def copy_project(to: Path) -> None:
    """Copy the project without its content, and give the site other names."""
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()}
    for entry in ROOT.iterdir():
        if entry.is_dir() and entry.name not in {".git", "content", *ignored}:
            shutil.copytree(entry, to / entry.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif entry.is_file() and entry.name not in ignored:
            shutil.copyfile(entry, to / entry.name)
    settings = (to / "mkdocs.yml").read_text(encoding="utf-8")
    for key, value in NAMES.items():
        settings, found = re.subn(rf"^{key}:.*\n(?:  .*\n)*", f'{key}: "{value}"\n', settings, flags=re.MULTILINE)
        assert found == 1
    (to / "mkdocs.yml").write_text(settings, encoding="utf-8")


@pytest.mark.usefixtures("own_environment")
@pytest.mark.parametrize("lay", [lay_whole, lay_quoted], ids=["shown whole", "quoted"])
def test_the_tool_serves_it_as_it_is(lay: Callable[[Path], None], tmp_path: Path) -> None:
    """It is built without fault, and the tests that could notice the change pass."""
    lay(tmp_path)
    copy_project(tmp_path)

    build_whole(Project(tmp_path))
    done = subprocess.run(  # noqa: S603 - our own tool
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TOUCHED],
        cwd=tmp_path,
        env={**ENVIRON, "PYTHONPATH": str(tmp_path / "scripts")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, f"{done.stdout[-3000:]}{done.stderr[-1000:]}"


def test_no_test_of_the_tool_reads_what_ships() -> None:
    """Whoever opens a file of the content in a test outside `own` is told where that belongs."""
    with pytest.raises(AssertionError, match="site_tests/own"):
        (ROOT / "content/roundtable.yml").read_bytes()
