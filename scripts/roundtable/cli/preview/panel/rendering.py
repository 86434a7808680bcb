"""The panel as it stands on a page: its markup for the page, and the script and the sheet that all pages share."""

from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from roundtable.cli.preview.panel.notices import Notices
from roundtable.text.counts import count

FOLDER: Final = Path(__file__).parent
SCRIPT: Final = (FOLDER / "panel.js").read_bytes()
SHEET: Final = (FOLDER / "panel.css").read_bytes()

MOST: Final = 50
"""Notices that are shown on a page; the terminal has the others."""


def render(notices: Notices, page: str) -> str:
    """Return what is told over a page, given by its address; nothing where there is nothing to tell."""
    here, elsewhere = notices.on(page), notices.elsewhere(page)
    if not here and not elsewhere:
        return ""
    faults = sum(notice.is_fault for notice in here)
    counted = [count(faults, "fault")] if faults else []
    if faults < len(here):
        counted.append(count(len(here) - faults, "thing still to do", "things still to do"))
    return _template().render(
        state=notices.state,
        title=" and ".join(counted) or "On other pages",
        urgent=faults > 0,
        here=here[:MOST],
        more=max(0, len(here) - MOST),
        elsewhere=sorted(elsewhere.items()),
    )


@cache
def _template() -> Template:
    made = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return made.get_template("panel.html.jinja")
