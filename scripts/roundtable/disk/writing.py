"""A file written in a single step: whatever stops the writing, whoever reads it finds the old or the new, whole."""

import os
from pathlib import Path

from roundtable.disk.links import refuse_links
from roundtable.disk.refusal import writing


def write_text(path: Path, text: str, inside: Path) -> None:
    """Make a file hold a text, as UTF-8, as `write_bytes` does."""
    write_bytes(path, text.encode(), inside)


def write_bytes(path: Path, raw: bytes, inside: Path) -> None:
    """Make a file hold some bytes; folders that it needs are made.

    The new file is made beside the old one, under a name that the next writing clears if this one is killed, and is
    on the disk before it takes the old one's place. Two that write the same file at once have to hold a lock.
    Raises DiskError where the system refuses, or where a link stands between the folder `inside` and the file.
    """
    refuse_links(path, inside)
    new = path.with_name(f".{path.name}.new")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        try:
            with new.open("xb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
