"""Which project the arguments of a command name, and whether it is there and may be written."""

import argparse
from pathlib import Path

from roundtable.build.project.layout import Project
from roundtable.disk.links import refuse_links
from roundtable.faults import CommandError


def named(arguments: argparse.Namespace) -> Project:
    """Return the project that the arguments name, whether it is there or not. Raises CommandError."""
    texts, content = (_resolved(path) if path else None for path in (arguments.texts, arguments.content))
    return Project(_resolved(arguments.project), texts, content)


def existing(arguments: argparse.Namespace) -> Project:
    """Return the project that the arguments name; raises CommandError where there is none."""
    project = named(arguments)
    if not project.content.is_dir():
        here = "run this in a roundtable's folder, or name one with --project"
        is_cleared = project.settings.is_file() and not project.other_content
        message = f"no folder {project.content}: {'`roundtable new roundtable` begins it' if is_cleared else here}"
        raise CommandError(message)
    if project.texts and not project.texts.is_dir():
        message = f"no folder {project.texts}: --texts or ROUNDTABLE_TEXTS names it"
        raise CommandError(message)
    return project


def to_begin(arguments: argparse.Namespace) -> Project:
    """Return the project in which a roundtable is begun; raises CommandError where no site could be made of it."""
    project = named(arguments)
    if not project.other_content and not project.settings.is_file():
        message = f"no {project.settings}: run this in the folder that holds it, or name one with --project"
        raise CommandError(message)
    return project


def writable(project: Project) -> Project:
    """Return a project whose content is about to be written; raises DiskError where a link would lead that astray.

    A folder that was named with --content is what its name leads to: that is the business of whoever named it.
    """
    refuse_links(project.content, project.other_content or project.root)
    return project


def _resolved(path: Path) -> Path:
    """Return a path without the links in it; raises CommandError for a link that leads to itself."""
    try:
        return path.resolve()
    except RuntimeError:  # as Python says it before 3.13
        message = f"{path} is a link that leads to itself"
        raise CommandError(message) from None
