"""What a build takes beside the content, the templates and the settings of MkDocs: that it stays inside the project.

Both are code, and are read like code before they are run; what is checked here nobody sees in them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

from roundtable.build.project.layout import Project
from roundtable.content.files.yamlsource import Loader, syntax_fault
from roundtable.content.reading.load import MAX_BYTES
from roundtable.disk.links import is_link, links_in
from roundtable.disk.reading import UnreadableError, read_text
from roundtable.faults import Code, Diagnostic, Location

SETTINGS: Final = "mkdocs.yml"
BEGIN: Final = "Take the file of this project as a beginning; it needs a name for the site, and `docs_dir: build/docs`."


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


def check_settings(project: Project) -> Iterator[Diagnostic]:
    """The settings are YAML, and by them MkDocs reads the folder that was staged: `docs_dir` is `build/docs`."""
    settings = project.root / SETTINGS
    if unread := list(_unread(settings)):
        yield from unread
        return
    wanted = project.staged.relative_to(project.root).as_posix()
    try:
        value, line = _docs_dir(settings)
    except (OSError, yaml.YAMLError, RecursionError):
        return  # MkDocs says what is wrong with settings that these inherit; they may inherit from themselves
    if Path(value) != Path(wanted):
        yield Diagnostic(
            code=Code.WRONG_VALUE,
            location=Location(SETTINGS, line),
            message=f"docs_dir must be {wanted!r}, which is where the checked pages are staged, not {value!r}",
            hint=f"Write docs_dir: {wanted}",
        )


def _unread(settings: Path) -> Iterator[Diagnostic]:
    """Yield why settings are no YAML, as of a file of the content."""
    try:
        text = read_text(settings, MAX_BYTES)
    except UnreadableError as error:
        where = Location(SETTINGS, error.line)
        yield Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=str(error), hint=BEGIN)
        return
    try:
        yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        yield syntax_fault(error, text, SETTINGS)
    except RecursionError:
        return  # MkDocs says so


def _docs_dir(settings: Path) -> tuple[str, int]:
    """Return the value of `docs_dir`, in these settings or in those that they inherit, and its line in these, or 0.

    Where there is none it is MkDocs' own, `docs`.
    """
    node = yaml.compose(settings.read_bytes(), Loader=Loader)  # tags are not resolved: some run code
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    given = {str(key.value): value for key, value in pairs if isinstance(value, yaml.ScalarNode)}
    if value := given.get("docs_dir"):
        return value.value, value.start_mark.line + 1
    if parent := given.get("INHERIT"):
        return _docs_dir(settings.parent / parent.value)[0], 0
    return "docs", 0
