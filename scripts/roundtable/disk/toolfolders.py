"""Where the tool's own files stand, whatever the working folder is; and where it writes what goes with a run."""

import os
import shutil
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[1]
"""The tool's modules."""
SCHEMAS: Final = PACKAGE.parent / "schemas"
"""The JSON Schemas that content files name on their first lines."""
TEMPLATES: Final = PACKAGE.parents[1] / "templates"
"""The templates that come with the tool: of files that are begun, and the catalogues of messages."""
MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder of Linux's own; what is written there gets a name of its own
"""Where Linux keeps files in memory."""


def in_memory(needed: int, folder: Path = MEMORY) -> Path | None:
    """Return a folder in memory in which so many bytes are free; nothing where there is none, or TMPDIR names another.

    Small files that are made and removed by the hundred wait for the disk, mostly: for what goes with a run, in vain.
    """
    if os.environ.get("TMPDIR") or not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        return None
    return folder if shutil.disk_usage(folder).free >= needed else None
