"""The end of a preview: whatever asks for it, what was written goes with it."""

import signal
from typing import Final, NoReturn

SIGNALS: Final = ("SIGTERM", "SIGHUP")
"""What asks a program to end, and what tells it that its terminal was closed (signal(7)). Windows knows no SIGHUP."""
BY_SIGNAL: Final = 128
"""Added to a signal's number in the exit status of what it ended, as shells do it."""


def end_in_order() -> None:
    """Let these signals end this process from now on as Ctrl-C does: every context is left."""
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # with nohup, it is to be ignored
            signal.signal(number, _end)


def _end(number: int, _: object) -> NoReturn:
    raise SystemExit(BY_SIGNAL + number)
