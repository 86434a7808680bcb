"""Putting a built and checked site in the place of the last one.

The site is always a whole one, the last or the new. Where the system exchanges two folders in a single step, one
stands there at every moment; elsewhere there is none between two renames, and `recover` gives it back.
"""

import shutil
from pathlib import Path

from roundtable.disk.refusal import writing
from roundtable.disk.swap import exchange, flush


def publish(built: Path, site: Path, last: Path) -> None:
    """Put the folder `built` in the place of `site`, and clear that away; `last` is where it stands in between.

    All must lie on one file system. Raises DiskError where the system refuses; a whole site is then in its place.
    """
    with writing(site):
        flush(built)
        if not site.exists():
            built.rename(site)
            return
        if not exchange(built, site):
            _exchange_by_renames(built, site, last)
    shutil.rmtree(built, ignore_errors=True)  # what is left of it the next build clears, or says why it cannot


def _exchange_by_renames(built: Path, site: Path, last: Path) -> None:
    site.rename(last)
    try:
        built.rename(site)
    except BaseException:
        last.rename(site)
        raise
    last.rename(built)


def recover(built: Path, site: Path, last: Path) -> None:
    """Undo or end a publication that was killed between its renames. Raises DiskError where the system refuses."""
    with writing(last):
        if last.exists() and site.exists():
            clear(built)
            last.rename(built)
        elif last.exists():
            last.rename(site)


def clear(folder: Path) -> None:
    """Remove a folder and what it holds, if it is there. Raises DiskError where the system refuses."""
    with writing(folder):
        if folder.exists():
            shutil.rmtree(folder)
