"""The settings by which Visual Studio Code checks and completes the files of a roundtable.

They are begun for whoever wants them, and stand in no repository unasked: which editor somebody uses is no part of a
roundtable.
"""

import json
from pathlib import Path
from typing import Final

from roundtable.build.project.layout import Project
from roundtable.cli.making.new import write_new
from roundtable.cli.making.schemas import schema_name
from roundtable.content.reading.listing import FOLDERS, SINGLE
from roundtable.disk.toolfolders import SCHEMAS
from roundtable.faults import CommandError

EXTENSION: Final = "redhat.vscode-yaml"
"""What reads the settings: https://github.com/redhat-developer/vscode-yaml, which says what each of them does."""
TAGS: Final = ("!ENV scalar", "!ENV sequence")
"""What mkdocs.yml holds beside plain YAML (https://www.mkdocs.org/user-guide/configuration/#environment-variables)."""


def begin_settings(project: Project, name: str | None) -> tuple[Path, ...]:
    """Write the settings for a project's folder and the extension to install, and return both files.

    Raises CommandError for an id, which settings do not have, and where a file is there already, and DiskError
    where one cannot be written.
    """
    if name:
        message = f"an editor's settings have no id: leave {name!r} out"
        raise CommandError(message)
    files = {"settings.json": _settings(project), "extensions.json": {"recommendations": [EXTENSION]}}
    folder = project.root / ".vscode"
    texts = {folder / name: json.dumps(held, ensure_ascii=False, indent=2) + "\n" for name, held in files.items()}
    return write_new(texts, inside=project.root)


def _settings(project: Project) -> dict[str, object]:
    """Return which schema is for which files, as paths in the folder that is opened."""
    patterns = {name: f"{name}.yml" for name in SINGLE} | {name: f"{name}/*.yml" for name in FOLDERS}
    schemas = {
        _shown(SCHEMAS / schema_name(name), project): _shown(project.content / pattern, project)
        for name, pattern in patterns.items()
    }
    return {"yaml.schemas": schemas, "yaml.customTags": TAGS}


def _shown(path: Path, project: Project) -> str:
    """Return a path from the project's folder, or whole where it leads elsewhere."""
    return (path.relative_to(project.root) if path.is_relative_to(project.root) else path).as_posix()
