"""The address under which the site is to be served: `site_url` of mkdocs.yml, which takes it from the environment."""

import os
from collections.abc import Iterator

import yaml

from roundtable.build.project.inheritance import find_setting, read_settings
from roundtable.build.project.layout import Project


def site_address(project: Project) -> str:
    """Return the address of the site that a project's settings name, with its last slash, or nothing.

    As MkDocs reads it: `!ENV [ONE, OTHER, default]` is the first of these variables that is set, else the default.
    Settings that cannot be read name none: their own fault is told.
    """
    found = find_setting(read_settings(project)[0], "site_url")
    given = next(filter(None, _values(found.value)), "") if found else ""
    return f"{given.rstrip('/')}/" if given else ""


def _values(node: yaml.Node) -> Iterator[str]:
    """Yield what a value may be, in the order of preference."""
    if node.tag != "!ENV":
        yield str(node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from (os.environ.get(str(name.value), "") for name in node.value[:-1])
        yield from (str(default.value) for default in node.value[-1:])
    else:
        yield os.environ.get(str(node.value), "")
