"""The folders that a build writes and clears: the project's own, with no way out of it, and one run's at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from roundtable.build.project.layout import Project
from roundtable.disk.links import refuse_links, refuse_links_in
from roundtable.disk.lock import exclusive


@contextmanager
def alone(project: Project, progress: Callable[[str], None]) -> Iterator[int]:
    """Be the only run that writes in the project; waits for another one that does, and says so.

    Yields the lock's descriptor, as `exclusive` does. Raises DiskError where the lock cannot be had.
    """
    refuse_links(project.lock, project.root)
    with exclusive(project.lock, lambda: progress("waiting for another run in this folder to end")) as lock:
        yield lock


@contextmanager
def workspace(project: Project, progress: Callable[[str], None]) -> Iterator[int]:
    """Be alone, in folders that are safe to write and clear.

    Yields the lock's descriptor. Raises DiskError where one of the folders is a link, lies behind one or holds one, or
    where a file stands in its place.
    """
    with alone(project, progress) as lock:
        for folder in (project.staged, project.built, project.tried, project.kept, project.site, project.last):
            refuse_links(folder, project.root)
            refuse_links_in(folder)
        yield lock
