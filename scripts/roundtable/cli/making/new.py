"""Beginnings: a new file of the content, or the files of a whole roundtable, for an editor to fill in."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from roundtable.content.model import ID_FORM
from roundtable.content.names import as_id
from roundtable.content.reading.listing import ID_RULE, record_type
from roundtable.disk.refusal import DiskError
from roundtable.disk.toolfolders import TEMPLATES
from roundtable.disk.writing import write_text
from roundtable.faults import CommandError
from roundtable.pages.rendering.render import environment
from roundtable.pages.wording import Wording


def begin(content: Path, what: str, name: str | None, today: dt.date) -> tuple[Path, ...]:
    """Write the files that begin something into a content folder, all or none, and return their paths.

    Raises CommandError for an id that is none, and for a file that is there already: nothing is overwritten.
    Raises DiskError where one cannot be written.
    """
    files = _roundtable(name) if what == "roundtable" else _file(what, name)
    paths = {content / inside: template for inside, template in files.items()}
    texts = {path: rendered(template, id=name or "", today=today.isoformat()) for path, template in paths.items()}
    return write_new(texts, inside=content)


def write_new(texts: Mapping[Path, str], inside: Path) -> tuple[Path, ...]:
    """Write files that are not there yet, all or none, and return their paths; `inside` is the folder that holds them.

    Raises CommandError where one is there, and DiskError where one cannot be written.
    """
    if there := [path for path in texts if path.exists()]:
        message = f"{there[0]} is there already: nothing was written"
        raise CommandError(message)
    written = list[Path]()
    try:
        for path, text in texts.items():
            write_text(path, text, inside)
            written.append(path)
    except DiskError:
        for path in written:
            path.unlink()
        raise
    return tuple(written)


def rendered(template: str, **context: str) -> str:
    """Return what a template makes; the beginnings are templates of YAML, whose keys are English."""
    return environment(TEMPLATES, Wording("en")).get_template(template).render(context)


def _roundtable(name: str | None) -> dict[str, str]:
    """Return the files of a roundtable, each with its template."""
    if name:
        message = f"a roundtable has no id; its folder is named with --project or --content, not {name!r}"
        raise CommandError(message)
    return {path.stem: f"new/roundtable/{path.name}" for path in sorted((TEMPLATES / "new/roundtable").iterdir())}


def _file(what: str, name: str | None) -> dict[str, str]:
    """Return the file of an id, with its template."""
    if name is None:
        message = f"which {what}? `roundtable new {what} ID` names it: {ID_FORM}"
        raise CommandError(message)
    inside = PurePosixPath(f"{what}s", f"{name}.yml")
    if record_type(inside) is None:
        meant = (
            f", {as_id(name)!r} would be one" if record_type(PurePosixPath(f"{what}s", f"{as_id(name)}.yml")) else ""
        )
        message = f"an id is {ID_RULE}; {name!r} is none{meant}"
        raise CommandError(message)
    return {str(inside): f"new/{what}.yml.jinja"}
