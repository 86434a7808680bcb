"""What a build takes beside the content, the templates and the settings of MkDocs: that it stays inside the project.

Both are code, and are read like code before they are run; what is checked here nobody sees in them.
"""

from collections.abc import Iterator

from roundtable.build.project.layout import Project
from roundtable.build.project.settings import check_settings
from roundtable.disk.links import is_link, links_in
from roundtable.faults import Code, Diagnostic, Location


def check_inputs(project: Project) -> Iterator[Diagnostic]:
    """Yield every fault of the templates and the settings as files."""
    yield from check_templates(project)
    yield from check_settings(project)


def check_templates(project: Project) -> Iterator[Diagnostic]:
    """No template is a link: a theme's files are published, and what a link leads to is not the project's."""
    folder = project.templates
    for link in [folder] if is_link(folder) else links_in(folder):
        yield Diagnostic(
            code=Code.UNREADABLE_FILE,
            location=Location(link.relative_to(project.root).as_posix()),
            message="it is a link, and what it leads to might be published",
            hint="Put a copy of the file in its place.",
        )
