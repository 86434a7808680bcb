"""Beginnings: a new file of the content, or the files of a whole roundtable, for an editor to fill in."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from roundtable.content.model import ID_PATTERN
from roundtable.pages.render import environment
from roundtable.pages.wording import Wording

TEMPLATES = Path(__file__).parents[3] / "templates"


def begin(content: Path, what: str, name: str | None, today: dt.date) -> Iterator[Path]:
    """Write the files that begin something into a content folder, and yield their paths.

    Raises ValueError for an id that is none, FileExistsError for a file that is there already: nothing is overwritten.
    """
    if what == "roundtable":
        if name:
            message = f"a roundtable has no id; its folder is named with --content, not {name!r}"
            raise ValueError(message)
        files = {path.stem: f"new/roundtable/{path.name}" for path in sorted((TEMPLATES / "new/roundtable").iterdir())}
    elif re.fullmatch(ID_PATTERN, name or ""):
        files = {f"{what}s/{name}.yml": f"new/{what}.yml.jinja"}
    else:
        message = f"an id is lower-case letters and digits, joined by single hyphens, not {name!r}"
        raise ValueError(message)
    paths = {content / inside: template for inside, template in files.items()}
    if there := [path for path in paths if path.exists()]:
        message = f"{there[0]} is there already: nothing was written"
        raise FileExistsError(message)
    made = environment(TEMPLATES, Wording("en"))  # the beginnings are templates of YAML, whose keys are English
    for path, template in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(made.get_template(template).render(id=name, today=today.isoformat()))
        yield path
