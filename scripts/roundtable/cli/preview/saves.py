"""Files being saved, as an editor does it: several writes and renames in a row are one save."""

import os
import time
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Final, Self

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from roundtable.build.project.inheritance import named_settings
from roundtable.build.project.layout import Project

CHANGES: Final = {"created", "modified", "moved", "deleted"}
"""The kinds of event that change a file; reading one is nothing."""
QUIET: Final = 0.05
"""After a save has begun, it is over when nothing was written for so long, in seconds."""
AWAKE: Final = 0.5
"""How often a wait looks up, in seconds: on Windows nothing else lets an interrupt through."""


class OvertakenError(BaseException):
    """Something was saved while another save was being made into pages.

    No Exception: whoever guards against what the hooks and extensions of others may raise lets it pass.
    """


class Saves:
    """Watches the content, the templates, mkdocs.yml and what that inherits, while its context lasts."""

    def __init__(self, project: Project) -> None:
        """Prepare to watch a project."""
        self._project: Final = project
        self._saved: Final = Event()
        self._observer: Final = Observer()
        self._settings: Final = set[Path]()
        for folder in filter(Path.is_dir, (project.content, project.templates)):
            self._observer.schedule(_Watch(self._saved), str(folder), recursive=True)
        self._watch_settings()

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._observer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Watch no more."""
        self._observer.stop()
        self._observer.join()

    def wait(self) -> None:
        """Return once something was saved since the last call; before the first call, since watching began."""
        while not self._saved.wait(AWAKE):
            pass
        while self._saved.is_set():
            self._saved.clear()
            time.sleep(QUIET)
        self._watch_settings()

    def give_way(self) -> None:
        """Raise OvertakenError where something was saved that `wait` has not told of yet."""
        if self._saved.is_set():
            raise OvertakenError

    def _watch_settings(self) -> None:
        """Watch mkdocs.yml and what it inherits by now, be it not there yet."""
        for path in {*named_settings(self._project)} - self._settings:
            if path.parent.is_dir():
                self._observer.schedule(_Watch(self._saved, only=path), str(path.parent), recursive=False)
                self._settings.add(path)


class _Watch(FileSystemEventHandler):
    """Notes when a file changes: any, or one alone."""

    def __init__(self, saved: Event, only: Path | None = None) -> None:
        self._saved = saved
        self._only = only

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in CHANGES and not event.is_directory and self._is_meant(event):
            self._saved.set()

    def _is_meant(self, event: FileSystemEvent) -> bool:
        return self._only is None or str(self._only) in {os.fsdecode(event.src_path), os.fsdecode(event.dest_path)}
