"""The generator of static sites that makes the site's pages of the staged folder: MkDocs."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from roundtable.build.project import Project
from roundtable.content.load import Content
from roundtable.disk.refusal import refusal_told
from roundtable.faults import Code, Diagnostic, Location


def run_mkdocs(project: Project, content: Content, inherited: Sequence[int] = ()) -> list[Diagnostic]:
    """Run `mkdocs build --strict` into a folder of its own; return its refusal, if any.

    Raises DiskError where the disk refused it something.
    It inherits the descriptor of a lock: if it outlives this process, nobody else writes until it ends. (Windows lets
    no descriptor be named.)
    """
    command = [sys.executable, "-I", "-m", "mkdocs", "build", "--strict", "--clean", "--site-dir", str(project.built)]
    result = subprocess.run(  # noqa: S603 - a fixed command
        [*command, "--config-file", str(project.root / "mkdocs.yml")],
        env=_reproducible(os.environ, content),
        pass_fds=inherited if os.name == "posix" else (),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode == 0:
        return []
    if told := refusal_told(result.stderr, project.built):
        raise told
    return [refusal("\n".join(line for line in result.stderr.splitlines() if not line.startswith("INFO")))]


def refusal(said: str) -> Diagnostic:
    """Return the fault of a site that was not made, with what was said of it."""
    message = f"mkdocs refused the staged pages:\n{said}"
    return Diagnostic(code=Code.SITE_GENERATOR, location=Location("mkdocs.yml"), message=message)


def _reproducible(environ: Mapping[str, str], content: Content) -> dict[str, str]:
    """Return the environment with a date of the content's own, so that equal content gives equal bytes."""
    assert content.roundtable is not None  # noqa: S101 - the content has been checked
    newest = max(edition.date for edition in content.roundtable.record.editions)
    epoch = int(dt.datetime.combine(newest, dt.time(), dt.UTC).timestamp())
    return {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1", **environ}
