"""What an engine says where it refuses the settings or the staged pages, as faults with the line that it speaks of."""

import re
from collections.abc import Iterator
from typing import Final

import yaml

from roundtable.build.project.inheritance import find_setting, read_settings
from roundtable.build.project.layout import SETTINGS, Project
from roundtable.faults import Code, Diagnostic, Location

OF_A_SETTING: Final = re.compile(r"Config value '(\w+)': (.+?)(?=\n(?:Config value|Aborted)|\Z)", re.DOTALL)
"""As MkDocs and ProperDocs say that they cannot take a setting."""
OF_A_PAGE: Final = re.compile(r"A reference to '(.+?)' is included in the 'nav' configuration")
"""As they say that a page is named which is not there."""


def refusals(said: str, engine: str, project: Project) -> list[Diagnostic]:
    """Return the faults of a site that an engine did not make, from what it said; one of the whole, at least."""
    said = said.replace(f"{project.root}/", "")
    if found := [*_of_settings(said, engine, project), *_of_pages(said, project)]:
        return found
    message = f"{engine} refused the staged pages:\n{said}"
    return [Diagnostic(code=Code.SITE_GENERATOR, location=Location(SETTINGS), message=message)]


def _of_settings(said: str, engine: str, project: Project) -> Iterator[Diagnostic]:
    for name, why in OF_A_SETTING.findall(said):
        message = f"{engine} refuses {name}: {why.strip()}"
        yield Diagnostic(code=Code.SITE_GENERATOR, location=_place(project, name), message=message)


def _of_pages(said: str, project: Project) -> Iterator[Diagnostic]:
    for page in OF_A_PAGE.findall(said):
        yield Diagnostic(
            code=Code.SITE_GENERATOR,
            location=_place(project, "nav", page),
            message=f"nav names {page!r}, which is none of the staged pages",
            hint="Take it out: every page is in reach by links, and nav names index.md alone.",
        )


def _place(project: Project, name: str, item: str = "") -> Location:
    """Return where a setting is given, or something that its list names."""
    found = find_setting(read_settings(project)[0], name)
    if not found:
        return Location(SETTINGS)
    return found.file.at(next((node for node in _scalars(found.value) if item and node.value == item), found.value))


def _scalars(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield the values in a list or a mapping."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    for part in node.value if isinstance(node, yaml.CollectionNode) else ():
        for inner in part if isinstance(part, tuple) else (part,):
            yield from _scalars(inner)
