"""A live preview: `mkdocs serve` on the staged folder, restaged whenever content or a template is saved."""

import subprocess
import sys
from collections.abc import Callable
from threading import Event

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from roundtable.build.checking import Outcome, check
from roundtable.build.project import Project
from roundtable.build.stages import stage_site
from roundtable.build.workspace import workspace


class _Saved(FileSystemEventHandler):
    """Sets a flag whenever a file is written, moved or deleted; reading one is nothing."""

    def __init__(self) -> None:
        self.flag = Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in {"created", "modified", "moved", "deleted"} and not event.is_directory:
            self.flag.set()


def preview(project: Project, tell: Callable[[Outcome], int], progress: Callable[[str], None]) -> int:
    """Serve the site on 127.0.0.1 until interrupted.

    `tell` prints what each restaging found, `progress` what one has to wait for.
    A save with a fault leaves the preview as it was. Returns an exit status; raises DiskError as a build does.
    """
    if status := _restage(project, tell, progress):
        return status
    saved = _Saved()
    observer = Observer()
    for folder in (project.content, project.templates):
        observer.schedule(saved, str(folder), recursive=True)
    observer.start()
    command = [sys.executable, "-I", "-m", "mkdocs", "serve", "--config-file", str(project.root / "mkdocs.yml")]
    server = subprocess.Popen(command)  # noqa: S603 - a fixed command
    try:
        while server.poll() is None:
            if saved.flag.wait(timeout=0.5):
                saved.flag.clear()
                _restage(project, tell, progress)
        return server.returncode
    finally:
        observer.stop()
        server.terminate()
        server.wait()


def _restage(project: Project, tell: Callable[[Outcome], int], progress: Callable[[str], None]) -> int:
    """Stage the site anew if the content is without fault; return the exit status that it deserves."""
    with workspace(project, progress):
        outcome = check(project)
        if not outcome.failed:
            outcome.summary += f"; {stage_site(project, outcome)} files changed"
    return tell(outcome)
