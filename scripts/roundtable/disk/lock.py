"""One run at a time: a lock that the system keeps, and gives back when its holder ends, however it ends.

The file stays when the lock is given back; that it lies there means nothing.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from roundtable.disk.refusal import writing

PAUSE: Final = 0.1
"""Seconds between two questions whether the lock is free."""

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        """Lock an open file, and return whether that could be done at once."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
else:
    import fcntl

    def _take(descriptor: int) -> bool:
        """Lock an open file, and return whether that could be done at once."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def exclusive(file: Path, wait: Callable[[], None]) -> Iterator[int]:
    """Hold the lock that a file stands for; where another process has it, call `wait` once, and wait until it is free.

    Yields the open file's descriptor: a child process that inherits it holds the lock too, for as long as it lives.
    Raises DiskError where the file cannot be made or its file system knows no locks.
    """
    with writing(file):
        file.parent.mkdir(exist_ok=True)
        descriptor = _acquire(file, wait)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _acquire(file: Path, wait: Callable[[], None]) -> int:
    waiting = False
    while True:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            while not _take(descriptor):
                if not waiting:
                    wait()
                waiting = True
                time.sleep(PAUSE)
            if _is_still(file, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _is_still(file: Path, descriptor: int) -> bool:
    """Return whether an open file is still the one at its path: somebody may have cleared the folder meanwhile."""
    try:
        return os.path.samestat(os.fstat(descriptor), file.stat())
    except FileNotFoundError:
        return False
