"""The command line as the tests use it: in this process, or in one of its own."""

import os
import socket
import sys
from collections.abc import Callable
from tempfile import gettempdir
from typing import Final

from roundtables import ROOT

Run = Callable[..., tuple[int, str, str]]
"""Runs a command on a small roundtable; gives exit status, stdout and stderr."""

ENVIRON: Final = {
    **os.environ,
    "PYTHONPATH": str(ROOT / "scripts"),
    "PYTHONUNBUFFERED": "1",
    "ROUNDTABLE_TEXTS": "",
    "TMPDIR": gettempdir(),
}
"""The environment of a process that finds the package, and no text; a killed preview leaves nothing in memory."""


def command_line(*arguments: str) -> list[str]:
    """Return the command as a process of its own."""
    return [sys.executable, "-m", "roundtable", *arguments]


def free_address() -> str:
    """Return an address of this machine at which nobody answers."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{listening.getsockname()[1]}"
