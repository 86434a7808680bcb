"""What the disk refuses, or is not let do, said so that whoever runs the command can act: the path, what, the cure."""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_MAKE_ROOM: Final = "free some space there"
_HAVE_THE_RIGHT: Final = "give yourself the right to write there, or work in a copy of your own"

CURES: Final = {
    errno.ENOSPC: _MAKE_ROOM,
    errno.EDQUOT: _MAKE_ROOM,
    errno.EACCES: _HAVE_THE_RIGHT,
    errno.EPERM: _HAVE_THE_RIGHT,
    errno.EROFS: "work in a copy on a disk that is not read-only",
    errno.EIO: "the disk is failing: work in a copy on another",
}
"""What helps, by the number that the system gives."""
OTHERWISE: Final = "mend what the system names"

LAST_LINE: Final = re.compile(
    r"(?:OSError|PermissionError): \[Errno (?P<number>\d+)\] (?P<said>[^:]+)(?:: (?:.+ -> )?'(?P<file>[^']+)')?.*"
)
"""The last line of a traceback over one of them; of two files the second is written."""


class DiskError(OSError):
    """Something of the project cannot be written, cleared or moved; the message names it, what is wrong, the cure."""


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn a refusal of the system into a DiskError that names its file: the one that the system names, else `path`."""
    try:
        yield
    except DiskError:
        raise
    except OSError as error:
        raise _explained(error, path) from error


def refusal_told(said: str, path: Path) -> DiskError | None:
    """Return the disk's refusal over which another program of Python ended with a traceback, if that was the reason.

    `said` is all that the program said; `path` is named where that names no file.
    """
    _, traceback, lines = said.rpartition("Traceback (most recent call last):")
    found = LAST_LINE.fullmatch(lines.rstrip().rpartition("\n")[2])
    if not traceback or not found or int(found["number"]) not in CURES:
        return None
    return _explained(OSError(int(found["number"]), found["said"], found["file"]), path)


def _explained(error: OSError, path: Path) -> DiskError:
    # A write names no file, and a removal only the name inside of a folder; of two files the second is written.
    named = str(error.filename2 or error.filename or "")
    place = named if Path(named).is_absolute() else path
    cure = CURES.get(error.errno or 0, OTHERWISE)
    return DiskError(f"cannot write {place}: {error.strerror or error}\n    cure: {cure}, and start again")
