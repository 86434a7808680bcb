"""What `mkdocs.yml` has to say so that the engine makes the site of the staged pages, and of nothing else.

With other settings it would make one: of what nobody checked, in another frame, with another search.
"""

from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

import yaml

from roundtable.build.project.inheritance import Setting, SettingsFile, find_setting
from roundtable.build.project.layout import SETTINGS, Project
from roundtable.faults import Code, Diagnostic, Location, Nearest

MKDOCS_FOLDER: Final = "docs"
"""The `docs_dir` of settings that give none."""
THEME: Final = "material"
SEARCH: Final = "search"
INSTALLED: Final = "mkdocs.plugins"
"""The entry points by which MkDocs finds its plugins."""


def check_needed(files: list[SettingsFile], project: Project) -> Iterator[Diagnostic]:
    """Yield what is missing or wrong among the settings on which the site rests."""
    yield from _folder(files, project)
    yield from _theme(files, project)
    yield from _plugins(files)
    yield from _addresses(files)


def _folder(files: list[SettingsFile], project: Project) -> Iterator[Diagnostic]:
    """`docs_dir` is the folder that was staged: what was not staged was not checked."""
    wanted = project.staged.relative_to(project.root).as_posix()
    found = find_setting(files, "docs_dir")
    given = found.value.value if found else MKDOCS_FOLDER
    if not isinstance(given, str) or Path(given) != Path(wanted):
        message = f"docs_dir must be {wanted!r}, which is where the checked pages are staged, not {_shown(given)}"
        yield _fault(found, message, f"Write docs_dir: {wanted}")


def _theme(files: list[SettingsFile], project: Project) -> Iterator[Diagnostic]:
    """The theme is the one for which the frame around every page is made, and the frame is there."""
    found = find_setting(files, "theme")
    folder = (project.templates / "theme").relative_to(project.root).as_posix()
    name, frame = _in_theme(files, "name"), _in_theme(files, "custom_dir")
    if not found:
        cure = f"Write theme: {{name: {THEME}, custom_dir: {folder}}}"
        yield _fault(None, "theme is missing: the templates are made for one, and hold its frame", cure)
    elif name != THEME:
        message = f"the theme's name must be {THEME!r}, for which the templates are made, not {_shown(name)}"
        yield _fault(found, message, f"Write name: {THEME} under theme.")
    elif not (isinstance(frame, str) and frame and (project.root / frame).is_dir()):
        message = f"the theme's custom_dir must be the folder that holds the frame of every page, not {_shown(frame)}"
        yield _fault(found, message, f"Write custom_dir: {folder} under theme.")


def _in_theme(files: list[SettingsFile], key: str) -> object:
    """Return what the nearest file says of a part of the theme; nothing where none does."""
    for file in files:
        theme = file.value("theme")
        if isinstance(theme, yaml.ScalarNode):
            return theme.value if key == "name" else ""
        for part, value in theme.value if isinstance(theme, yaml.MappingNode) else ():
            if part.value == key:
                return value.value
    return ""


def _plugins(files: list[SettingsFile]) -> Iterator[Diagnostic]:
    """Every plugin is installed, and MkDocs' own search, which would write over the site's index, is switched off."""
    found = find_setting(files, "plugins")
    named = dict(_named(found.value)) if found else {}
    search = named.get(SEARCH)
    options = {key.value: value.value for key, value in search.value} if isinstance(search, yaml.MappingNode) else {}
    if options.get("enabled") != "false" and (SEARCH in named or not found):
        message = "plugins must switch the search of the theme off, which would write over the site's own index"
        yield _fault(found, message, "Write `- search: {enabled: false}` under it.")
    if found and (others := named.keys() - {SEARCH}):
        installed = frozenset(point.name for point in entry_points(group=INSTALLED))
        for name in sorted(others - installed):
            cure = f"Install its package, or take it out. {Nearest(name, installed)}"
            yield _fault(Setting(named[name], found.file), f"the plugin {name!r:.80} is not installed", cure)


def _addresses(files: list[SettingsFile]) -> Iterator[Diagnostic]:
    """A page is a folder's index: so it is linked."""
    found = find_setting(files, "use_directory_urls")
    if found and str(found.value.value).lower() != "true":
        yield _fault(found, "use_directory_urls must be true, since every link leads to a folder", "Take the line out.")


def _named(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    """Yield what a list of plugins or extensions names, each with its options, else with itself."""
    items = node.value if isinstance(node, yaml.CollectionNode) else ()
    pairs = items if isinstance(node, yaml.MappingNode) else ()
    for item in items if isinstance(node, yaml.SequenceNode) else ():
        if isinstance(item, yaml.MappingNode):
            pairs = (*pairs, *item.value)
        else:
            yield str(item.value), item
    yield from ((str(key.value), value) for key, value in pairs)


def _shown(given: object) -> str:
    return f"{given!r:.80}" if isinstance(given, str) else "a list, a mapping or what the environment holds"


def _fault(found: Setting | None, message: str, cure: str) -> Diagnostic:
    """Return a fault at a setting, or of the settings as a whole where it is not given."""
    where = found.file.at(found.value) if found else Location(SETTINGS)
    return Diagnostic(code=Code.WRONG_VALUE, location=where, message=message, hint=cure)
