"""A setting of `mkdocs.yml`, which may stand in the settings that these inherit (`INHERIT`).

As MkDocs resolves them: https://www.mkdocs.org/user-guide/configuration/#configuration-inheritance.
"""

from pathlib import Path
from typing import NamedTuple

import yaml

from roundtable.content.files.yamlsource import Loader


class Setting(NamedTuple):
    """A setting as it is written."""

    value: yaml.Node
    file: Path
    """In which it is given."""


def find_setting(file: Path, name: str) -> Setting | None:
    """Return a setting, given in a file or in the nearest one that it inherits; None where none gives it.

    Raises OSError and YAMLError where a file cannot be read, and RecursionError where one inherits from itself.
    """
    node = yaml.compose(file.read_bytes(), Loader=Loader)  # tags are not resolved: some run code
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    given = {str(key.value): value for key, value in pairs}
    if value := given.get(name):
        return Setting(value, file)
    if parent := given.get("INHERIT"):
        return find_setting(file.parent / str(parent.value), name)
    return None
