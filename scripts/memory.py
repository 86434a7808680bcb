"""Where the tests write: into memory, where the system keeps a folder there."""

import os
import shutil
from pathlib import Path

FOLDER = Path("/dev/shm")  # noqa: S108 - a folder of Linux's own; what is written there gets a name of its own
"""Where Linux keeps files in memory."""

NEEDED = 4 * 1024**3
"""Bytes that have to be free: more than twice what all tests leave behind in a run."""


def room(folder: Path = FOLDER, needed: int = NEEDED) -> Path | None:
    """Return a folder in memory that has room for what the tests write; nothing where there is none.

    They make and remove tens of thousands of small files, and flush each as a build does: on a disk most of the time
    goes into waiting for it.
    """
    may = folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
    return folder if may and shutil.disk_usage(folder).free >= needed else None
