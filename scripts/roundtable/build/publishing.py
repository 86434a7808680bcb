"""Putting a built and checked site in the place of the last one."""

import shutil
from pathlib import Path


def publish(built: Path, site: Path) -> None:
    """Put the folder `built` in the place of `site`, which stays whole until the new one stands there.

    Both must lie on one file system. Raises OSError where the system refuses; the last site is then in its place.
    """
    last = site.with_name(f".{site.name}.last")
    recover(site)
    if site.exists():
        site.rename(last)
    try:
        built.rename(site)
    except OSError:
        if last.exists():
            last.rename(site)
        raise
    shutil.rmtree(last, ignore_errors=True)


def recover(site: Path) -> None:
    """Undo what a publication that was killed between its two steps left behind."""
    last = site.with_name(f".{site.name}.last")
    if last.exists() and not site.exists():
        last.rename(site)
    shutil.rmtree(last, ignore_errors=True)
