"""An interpreter as another machine has it: its clock shows another time, its folders list in another order.

What such an interpreter starts by `sys.executable`, as the build starts MkDocs, runs the same way.
"""

import datetime as dt
import os
import runpy
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Self

import time_machine

STARTER: Final = """#!/bin/sh
options=
while [ "$1" != -m ]; do options="$options $1"; shift; done
exec '{python}' $options '{program}' "$0" '{now}' {order} "$@"
"""


def interpreter(path: Path, now: str, order: str) -> Path:
    """Write an interpreter that takes `[OPTIONS] -m MODULE ARGUMENTS`, and return its path.

    Its clock starts at `now`, in ISO 8601 with a zone; `order` is `forwards` or `backwards`.
    """
    path.write_text(STARTER.format(python=sys.executable, program=__file__, now=now, order=order), encoding="utf-8")
    path.chmod(0o755)
    return path


def run(python: str, now: str, order: str, _: str, module: str, *arguments: str) -> None:
    """Be that interpreter, which stands at the path `python`."""
    sys.executable = python
    sys.argv = [module, *arguments]
    order_folders(backwards=order == "backwards")
    with time_machine.travel(dt.datetime.fromisoformat(now)):
        runpy.run_module(module, run_name="__main__", alter_sys=True)


class Listing(Iterator["os.DirEntry[Any]"]):
    """What `os.scandir` returns, in an order of our own."""

    def __init__(self, entries: "Iterable[os.DirEntry[Any]]") -> None:
        self._entries = iter(entries)

    def __next__(self) -> "os.DirEntry[Any]":
        """Return the next entry."""
        return next(self._entries)

    def __enter__(self) -> Self:
        """Return the listing itself, as the original does."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing open."""


def order_folders(*, backwards: bool) -> None:
    """Let every folder list its entries by their names, or backwards, whatever the file system's order is."""
    scan: Any = os.scandir
    names: Any = os.listdir

    def scandir(*arguments: Any) -> Listing:  # noqa: ANN401 - as the original
        with scan(*arguments) as entries:
            return Listing(sorted(entries, key=lambda entry: str(entry.name), reverse=backwards))

    def listdir(*arguments: Any) -> list[Any]:  # noqa: ANN401 - as the original
        return sorted(names(*arguments), reverse=backwards)

    os.scandir, os.listdir = scandir, listdir  # type: ignore[assignment]


if __name__ == "__main__":
    run(*sys.argv[1:])
