"""Reading files that somebody else may have written: each file of content, text, proof and ledger comes in here.

A pipe would never end, a device would fill the memory, and a link would lead to the machine's own files. So a file is
asked what it is before it is opened and once more afterwards, since by then another may stand in its place; it is
opened without waiting and without following a link, and read up to a limit.
"""

import os
import stat
from pathlib import Path
from typing import Final

from roundtable.disk.encodings import SAVE, other_encoding

OPENING: Final[int] = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
"""With O_NONBLOCK, opening a pipe that nobody writes to does not wait; with O_NOFOLLOW, a link is not opened (open(2)).
Windows has neither, and no such pipes; there, bytes are given as they are with O_BINARY only."""

KINDS: Final = {
    stat.S_IFLNK: "a link",
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
"""What may stand in the place of a file."""


class UnreadableError(Exception):
    """A file cannot be taken as it is; the message says why, in words that follow the file's name."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line: Final = line
        """The line that is at fault, counted from 1; 0 for the file as a whole."""


def read_bytes(path: Path, limit: int) -> bytes:
    """Return what a regular file holds, if that is at most `limit` bytes. Raises UnreadableError."""
    try:
        _demand_file(path.lstat())
        with os.fdopen(os.open(path, OPENING), "rb") as file:
            _demand_file(os.fstat(file.fileno()))
            raw = file.read(limit + 1)  # not the size that the system tells: a file may grow meanwhile
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise UnreadableError(message) from None
    if len(raw) > limit:
        message = f"has more than {limit:,} bytes, the most that such a file may have"
        raise UnreadableError(message)
    return raw


def read_text(path: Path, limit: int) -> str:
    """Return the text of a regular file, as `decoded` does. Raises UnreadableError."""
    return decoded(read_bytes(path, limit))


def decoded(raw: bytes) -> str:
    r"""Return a file's text, which is in UTF-8: without a byte order mark, its lines ended by `\n`.

    Raises UnreadableError.
    """
    try:
        if not (other := other_encoding(raw)):
            return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        line = 0
    except UnicodeDecodeError as error:
        line, other = raw.count(b"\n", 0, error.start) + 1, other_encoding(raw, at=error.start)
    message = f"is not UTF-8{f' but seems to be {other}' if other else ''}: {SAVE}"
    raise UnreadableError(message, line)


def _demand_file(found: os.stat_result) -> None:
    """Raise UnreadableError for anything but a regular file."""
    kind = stat.S_IFMT(found.st_mode)
    if kind != stat.S_IFREG:
        message = f"is {KINDS.get(kind, 'something else')}, and only files are read"
        raise UnreadableError(message)
