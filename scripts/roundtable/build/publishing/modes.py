"""The modes of what is published: everybody may read it, whatever the umask of whoever built it.

GitHub Pages asks for these at least (actions/upload-pages-artifact, "File permissions"), and other servers run as
somebody else.
"""

import stat
from pathlib import Path
from typing import Final

from roundtable.disk.refusal import writing

FOLDER: Final = 0o755
FILE: Final = 0o644


def let_everybody_read(folder: Path) -> None:
    """Give a folder, and each file and folder below it, its mode; it may hold no links, which would be followed.

    Raises DiskError where the disk refuses.
    """
    for path in (folder, *folder.rglob("*")):
        wanted = FOLDER if path.is_dir() else FILE
        if stat.S_IMODE(path.stat().st_mode) != wanted:
            with writing(path):
                path.chmod(wanted)
