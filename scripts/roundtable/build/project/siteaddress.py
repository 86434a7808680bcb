"""The address under which the site is to be served: `site_url` of mkdocs.yml, which takes it from the environment."""

import os
from collections.abc import Iterator
from pathlib import Path

import yaml

from roundtable.build.project.settings import SETTINGS


def site_address(root: Path) -> str:
    """Return the address of the site that a project's settings name, with its last slash, or nothing.

    As MkDocs reads it: `!ENV [ONE, OTHER, default]` is the first of these variables that is set, else the default.
    Settings that cannot be read name none: MkDocs says what is wrong with them.
    """
    try:
        given = _site_url(root / SETTINGS)
    except (OSError, yaml.YAMLError, RecursionError):
        return ""
    return f"{given.rstrip('/')}/" if given else ""


def _site_url(settings: Path) -> str:
    node = yaml.compose(settings.read_bytes(), Loader=yaml.SafeLoader)  # tags are not resolved: some run code
    given = {str(key.value): value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    if value := given.get("site_url"):
        return next(filter(None, _values(value)), "")
    if parent := given.get("INHERIT"):
        return _site_url(settings.parent / str(parent.value))
    return ""


def _values(node: yaml.Node) -> Iterator[str]:
    """Yield what a value may be, in the order of preference."""
    if node.tag != "!ENV":
        yield str(node.value)
    elif isinstance(node, yaml.SequenceNode):
        *names, default = node.value
        yield from (os.environ.get(str(name.value), "") for name in names)
        yield str(default.value)
    else:
        yield os.environ.get(str(node.value), "")
