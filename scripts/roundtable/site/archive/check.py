"""Whether each link in the archive leads to a file that is in it: nothing there answers for a folder."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

from roundtable.faults import Code, Diagnostic, Location
from roundtable.site.archive.fromdisk import ARCHIVE, PATH
from roundtable.site.archive.pagelinks import page_links
from roundtable.site.links.resolving.urls import SCHEME


def check_archive(site: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with the links in a site's archive; that there is none, the check of the site's links says.

    Where they lead on the site was checked there; here a link must name its file. Raises OSError as reading does.
    """
    if not (site / ARCHIVE).is_file():
        return
    with ZipFile(site / ARCHIVE) as archive:
        names = frozenset(archive.namelist())
        for name in sorted(names):
            if name.endswith(".html"):
                yield from _check_page(name, archive.read(name).decode("utf-8", "replace"), names)


def _check_page(name: str, text: str, names: frozenset[str]) -> Iterator[Diagnostic]:
    for target in dict.fromkeys(link.target for link in page_links(text)):
        found = PATH.match(target)
        path = unquote(found[0]) if found else ""
        if path and not SCHEME.match(target) and not target.startswith("//"):
            file = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
            if file not in names:
                message = f"in the archive {target!r} leads to no file"
                hint = "Have the link name a file that is in the archive too; a folder's is its index.html."
                where = Location(f"{ARCHIVE}/{name}")
                yield Diagnostic(code=Code.BROKEN_LINK, location=where, message=message, hint=hint, subject=target)
