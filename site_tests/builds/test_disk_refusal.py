"""What the disk refuses is said with the file and the cure, whoever it was that wrote."""

import errno
import os
import traceback
from pathlib import Path
from typing import Final

import pytest

from commandline import Run
from roundtable.build.checking import check
from roundtable.build.engine.frame import frame_of
from roundtable.build.engine.warm import Making, run_mkdocs_here
from roundtable.build.stages import stage_site
from roundtable.disk.refusal import CURES, DiskError, refusal_told, writing
from smallcontent import SmallRoundtable, tree

pytestmark = pytest.mark.usefixtures("own_environment")

HOOK: Final = """
def on_post_page(output, page, **_):
    raise {error}
"""
"""An extension with which MkDocs fails over the first page that it writes."""


@pytest.fixture
def buildable(small: SmallRoundtable) -> SmallRoundtable:
    """Return a roundtable that can be built, and that has a site already."""
    small.templates()
    small.project.site.mkdir()
    (small.project.site / "index.html").write_text("the last good site", encoding="utf-8")
    with (small.project.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [hook.py]\n")
    return small


def let_fail(buildable: SmallRoundtable, error: str) -> None:
    """Let MkDocs fail with an error, given as it is written in Python."""
    (buildable.project.root / "hook.py").write_text(HOOK.format(error=error), encoding="utf-8")


def test_what_the_disk_refuses_to_mkdocs(buildable: SmallRoundtable, run: Run) -> None:
    """It is no fault of the content and no traceback; the last site stands."""
    let_fail(buildable, f"OSError({errno.ENOSPC}, 'No space left on device', '/there/site/index.html')")
    before = tree(buildable.project.site)

    status, out, err = run("build")

    assert (status, out) == (2, "")
    assert "roundtable: cannot write /there/site/index.html: No space left on device\n    cure: free some" in err
    assert "Traceback" not in err
    assert tree(buildable.project.site) == before


def test_what_the_disk_refuses_to_a_preview(buildable: SmallRoundtable, tmp_path: Path) -> None:
    """A preview tells it in the same words, and goes on."""
    let_fail(buildable, f"OSError({errno.ENOSPC}, 'No space left on device', '/there/index.html')")
    outcome = check(buildable.project)
    stage_site(buildable.project, outcome)

    making = Making(buildable.project.staged, tmp_path / "preview", "http://127.0.0.1/")
    (told,) = run_mkdocs_here(buildable.project, frame_of(outcome.content), making)

    assert "cannot write /there/index.html: No space left on device\n    cure: free some space" in told.message
    assert "Traceback" not in told.message


def test_a_bug_of_an_extension_is_shown_whole(buildable: SmallRoundtable, run: Run) -> None:
    """Whatever else ends MkDocs is told with its traceback, which whoever wrote the extension needs."""
    let_fail(buildable, "OSError(2, 'No such file or directory', 'x')")

    status, _, err = run("build")

    assert status == 1
    assert "site-generator" in err
    assert "Traceback" in err


def traceback_of(error: Exception) -> str:
    """Return what a program says that ends over an error."""
    lines = traceback.format_exception_only(error)
    return "".join(["INFO    -  Building documentation\nTraceback (most recent call last):\n", *lines])


@pytest.mark.parametrize("number", CURES, ids=errno.errorcode.get)
def test_each_refusal_has_its_cure(number: int) -> None:
    """The message names the file, or where the system names none, the folder; what happened; and what helps."""
    said = os.strerror(number)

    for error, place in (
        (OSError(number, said, "/a/b c"), "/a/b c"),
        (OSError(number, said, "/from", None, "/to"), "/to"),
        (OSError(number, said), "/built"),
    ):
        message = f"cannot write {place}: {said}\n    cure: {CURES[number]}, and start again"
        assert str(refusal_told(traceback_of(error), Path("/built"))) == message
        with pytest.raises(DiskError) as told, writing(Path("/built")):
            raise error
        assert str(told.value) == message


@pytest.mark.parametrize("error", [ValueError("[Errno 28] No: x"), FileNotFoundError(2, "No such file", "x")])
def test_other_errors_are_no_refusals(error: Exception) -> None:
    """Neither what only reads like one, nor one that no room on the disk would cure."""
    assert refusal_told(traceback_of(error), Path("/built")) is None
    assert refusal_told("OSError: [Errno 28] No space left on device", Path("/built")) is None
