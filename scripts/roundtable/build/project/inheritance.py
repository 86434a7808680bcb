"""The settings of a project, and those that they inherit (`INHERIT`): read from file to file, the nearest first.

As MkDocs resolves them: https://www.mkdocs.org/user-guide/configuration/#configuration-inheritance. Tags are not
resolved: some run code. What is inherited may lie outside of the project's folder.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from roundtable.build.project.layout import Project
from roundtable.content.files.yamlsource import syntax_fault
from roundtable.content.reading.load import MAX_BYTES
from roundtable.disk.reading import UnreadableError, read_text
from roundtable.faults import Code, Diagnostic, Location

INHERIT: Final = "INHERIT"
BEGIN: Final = "Take the file of this project as a beginning; it needs a name for the site, and `docs_dir: build/docs`."


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A file of settings as it was read."""

    file: Path
    path: str
    """As faults name it: seen from the project's folder."""
    pairs: tuple[tuple[yaml.Node, yaml.Node], ...]

    def value(self, name: str) -> yaml.Node | None:
        """Return the value of a setting; of one that is given twice the second, as MkDocs takes it."""
        return next((value for key, value in reversed(self.pairs) if key.value == name), None)

    def at(self, node: yaml.Node) -> Location:
        """Return where a key or a value stands."""
        return Location(self.path, node.start_mark.line + 1, node.start_mark.column + 1)


class Setting(NamedTuple):
    """A setting as it is written."""

    value: yaml.Node
    file: SettingsFile
    """In which it is given."""


def find_setting(files: list[SettingsFile], name: str) -> Setting | None:
    """Return a setting from the nearest file that gives it; None where none does."""
    return next((Setting(value, file) for file in files if (value := file.value(name))), None)


def read_settings(project: Project) -> tuple[list[SettingsFile], list[Diagnostic]]:
    """Return the settings of a project, then those that they inherit, up to what cannot be read, and its fault."""
    files: list[SettingsFile] = []
    path = project.settings
    while True:
        read = _read(path, project)
        if isinstance(read, Diagnostic):
            return files, [read]
        files.append(read)
        parent = read.value(INHERIT)
        if parent is None:
            return files, []
        if wrong := _wrong_parent(parent, path.parent, files):
            message, cure = wrong
            return files, [Diagnostic(code=Code.WRONG_VALUE, location=read.at(parent), message=message, hint=cure)]
        path = Path(os.path.normpath(path.parent / str(parent.value)))


def named_settings(project: Project) -> Iterator[Path]:
    """Yield the project's file of settings and those that it inherits, also one that cannot be read or is missing."""
    yield project.settings
    for file in read_settings(project)[0]:
        parent = file.value(INHERIT)
        if isinstance(parent, yaml.ScalarNode) and parent.value:
            yield Path(os.path.normpath(file.file.parent / parent.value))


def _read(path: Path, project: Project) -> SettingsFile | Diagnostic:
    """Return a file of settings, or what keeps it from being read."""
    shown = Path(os.path.relpath(path, project.root)).as_posix()
    cure = BEGIN if path == project.settings else ""
    try:
        text = read_text(path, MAX_BYTES)
    except UnreadableError as error:
        where = Location(shown, error.line)
        return Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=str(error), hint=cure)
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)  # in Python, as MkDocs reads it: it refuses a tab after a key
    except yaml.MarkedYAMLError as error:
        return syntax_fault(error, text, shown)
    except RecursionError:
        message = "holds lists and mappings that lie too deep in each other"
        return Diagnostic(code=Code.YAML_FEATURE, location=Location(shown), message=message, hint=cure)
    if not isinstance(node, yaml.MappingNode):
        return Diagnostic(code=Code.WRONG_VALUE, location=Location(shown), message="holds no settings", hint=cure)
    return SettingsFile(path, shown, tuple(node.value))


def _wrong_parent(parent: yaml.Node, folder: Path, read: list[SettingsFile]) -> tuple[str, str] | None:
    """Return what is wrong with what a file inherits, and the cure; it stands in a folder, after those already read."""
    if not isinstance(parent, yaml.ScalarNode) or not parent.value:
        return "INHERIT must name one file", "Write its name after it, or take the line out."
    named, path = f"INHERIT names {parent.value!r:.80}", folder / parent.value
    if not _is_file(path):
        near = ", ".join(sorted(other.name for other in _settings_beside(read)))
        cure = "Name a file that is there, or take the line out."
        return f"{named}, which is not there", f"{cure} There are: {near}." if near else cure
    if path.resolve() in {file.file.resolve() for file in read}:
        return f"{named}, which inherits from this file in turn, or is it", "Take one of the INHERIT lines out."
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no system takes
        return False


def _settings_beside(read: list[SettingsFile]) -> Iterator[Path]:
    """Yield the files beside the last one that was read that may have been meant."""
    taken = {file.file.name for file in read}
    for other in read[-1].file.parent.glob("*.y*ml"):
        if other.name not in taken and not other.name.startswith("."):
            yield other
