"""The kinds of page of a built site, told by the template that each was made from."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TEMPLATE: Final = re.compile(rb'class="rt-page rt-page--([a-z-]+)"')
"""How a page names its template: the frame of every page carries it (`parts/page.md.jinja`)."""
MISSING: Final = "404"
"""The kind of the page for missing ones, which MkDocs makes without a template of ours."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page of a built site."""

    kind: str
    file: Path
    address: str
    """From the site's root."""


def built_pages(site: Path) -> tuple[BuiltPage, ...]:
    """Return every page of a site whose kind is known, in the order of addresses; redirects and frames have none."""
    return tuple(filter(None, (_page(file, site) for file in sorted(site.rglob("*.html")))))


def heaviest(site: Path) -> dict[str, BuiltPage]:
    """Return, for each kind, the page that has most bytes: what holds for it holds for its like."""
    found: dict[str, BuiltPage] = {}
    for page in built_pages(site):
        if page.kind not in found or page.file.stat().st_size > found[page.kind].file.stat().st_size:
            found[page.kind] = page
    return found


def _page(file: Path, site: Path) -> BuiltPage | None:
    inside = file.relative_to(site).as_posix()
    template = TEMPLATE.search(file.read_bytes())
    if not template and file.stem != MISSING:
        return None
    return BuiltPage(template[1].decode() if template else MISSING, file, f"/{inside.removesuffix('index.html')}")
