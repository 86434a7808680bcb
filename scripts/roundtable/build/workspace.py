"""The folders that a build writes and clears: the project's own, with no way out of it."""

from roundtable.build.project import Project
from roundtable.disk.links import refuse_links, refuse_links_in


def refuse_ways_out(project: Project) -> None:
    """Raise DiskError where a folder that a build writes or clears is a link, lies behind one, or holds one.

    The same where a file stands in such a folder's place.
    """
    for folder in (project.staged, project.built, project.site, project.last):
        refuse_links(folder, project.root)
        refuse_links_in(folder)
