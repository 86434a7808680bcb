"""One run at a time: whoever comes second waits, and nobody has to clear a lock away."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import pytest

from commandline import ENVIRON, command_line
from roundtable.disk.lock import exclusive
from roundtables import build_whole
from smallcontent import TEXTS, SmallRoundtable, copy_small, tree

pytestmark = pytest.mark.usefixtures("own_environment")

WAITING: Final = "roundtable: waiting for another run in this folder to end …\n"

SLOW: Final = """
import pathlib, time

def on_post_build(config, **_):
    pathlib.Path({begun!r}).touch()
    for _ in range(1200):
        if pathlib.Path({go!r}).exists():
            break
        time.sleep(0.05)
"""
"""An extension that keeps MkDocs from ending, for a minute at most."""


@pytest.fixture
def small(tmp_path: Path) -> SmallRoundtable:
    """Return a roundtable of two experts that can be built."""
    small = copy_small("maximal", tmp_path / "roundtable")
    small.templates()
    return small


@contextmanager
def started(small: SmallRoundtable, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start a command on a roundtable; whatever becomes of the test, it ends."""
    command = command_line(*arguments, "--project", str(small.project.root), "--texts", str(TEXTS))
    with subprocess.Popen(command, env=ENVIRON, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own tool
        try:
            yield process
        finally:
            process.kill()


def hear(process: subprocess.Popen[str], line: str) -> None:
    """Read what a command says until it says a line."""
    assert process.stderr
    said = []
    for written in process.stderr:
        said.append(written)
        if written == line:
            return
    pytest.fail(f"never said {line!r}, but {said}")


@pytest.mark.parametrize("command", ["build", "prove", "permalinks --record"])
def test_a_second_run_waits(command: str, small: SmallRoundtable) -> None:
    """It says so, and changes nothing meanwhile; once the first has ended, it goes on by itself."""
    small.project.site.mkdir()
    with ExitStack() as first:
        first.enter_context(exclusive(small.project.lock, lambda: pytest.fail("nobody was there")))
        before = tree(small.project.root)
        with started(small, *command.split()) as second:
            hear(second, WAITING)
            assert tree(small.project.root) == before
            first.close()
            said = second.communicate()[1]
            assert second.returncode == 0, said


def test_a_preview_waits_for_nobody(small: SmallRoundtable) -> None:
    """A preview writes nothing in the project, so it shows the site while a build holds the lock."""
    with exclusive(small.project.lock, lambda: pytest.fail("nobody was there")):
        before = tree(small.project.root)
        with started(small, "serve", "--port=0") as preview:
            assert preview.stdout
            assert any("the site is shown at" in line for line in preview.stdout)
            assert tree(small.project.root) == before


def test_two_builds_at_once(small: SmallRoundtable) -> None:
    """Neither spoils the other's pages."""
    with started(small, "build") as first:
        hear(first, "roundtable: rendering the pages …\n")
        build_whole(small.project)
        said = first.communicate()[1]

    assert first.returncode == 0, said
    assert (small.project.site / "index.html").is_file()


def test_a_lock_ends_with_its_holder(tmp_path: Path) -> None:
    """A holder that was killed leaves nothing that anybody has to clear away."""
    program = f"""
from pathlib import Path
from roundtable.disk.lock import exclusive
with exclusive(Path({str(tmp_path / "lock")!r}), lambda: None):
    print("held", flush=True)
    input()
"""
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, env=ENVIRON, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:  # noqa: S603 - our own program
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        holder.kill()

    with exclusive(tmp_path / "lock", lambda: pytest.fail("nobody was there")):
        pass


def test_a_lock_whose_file_was_cleared_away(tmp_path: Path) -> None:
    """Whoever waited for a file that is gone holds the one that stands there now, so that no third may come in."""
    file = tmp_path / "lock"

    def clear() -> None:
        file.unlink()
        first.close()

    with ExitStack() as first:
        first.enter_context(exclusive(file, lambda: pytest.fail("nobody was there")))
        with exclusive(file, clear) as descriptor:
            assert os.path.samestat(os.fstat(descriptor), file.stat())


def test_mkdocs_outlives_a_killed_build(small: SmallRoundtable) -> None:
    """A build that was killed while MkDocs was at work left it at work: the next waits until it has ended."""
    begun, go = small.project.root / "begun", small.project.root / "go"
    (small.project.root / "slow.py").write_text(SLOW.format(begun=str(begun), go=str(go)), encoding="utf-8")
    with (small.project.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [slow.py]\n")
    with started(small, "build") as first:
        while not begun.exists():
            assert first.poll() is None
            time.sleep(0.05)
        first.kill()
        first.wait(timeout=60)

        with started(small, "build") as second:
            hear(second, WAITING)
            go.touch()
            said = second.communicate()[1]
            assert second.returncode == 0, said
    assert (small.project.site / "index.html").is_file()
