"""Every step by which this process changes the disk, met before it is taken: to count it, to spoil it, to die at it.

Stands in for the functions of `os` and for `open`, on which pathlib and shutil rest too. That no other way is used is
watched: Python itself tells of changes (PEP 578), and each has to belong to a step.
"""

import builtins
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

import pytest

FUNCTIONS: Final = "mkdir rmdir unlink remove rename replace link symlink truncate chmod fsync".split()
"""Functions of `os` that change the disk; `os.open` and `open` do where they open for writing."""
EVENTS: Final = frozenset(
    f"os.{name}" for name in "mkdir rmdir remove rename link symlink truncate chmod utime".split()
)
"""What Python tells of changes; `open` is told of reading too."""
WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(slots=True)
class Steps:
    """The steps of this process, from 1."""

    at: int = 0
    """The number of the step before which something happens."""
    happens: Callable[[], None] = lambda: None
    """What happens; what it raises is raised in the step's place."""
    names: list[str] = field(default_factory=list)
    """What was met, in order."""
    unmet: list[str] = field(default_factory=list)
    """Changes that came about by no step, where they are watched for."""
    inside: bool = False

    def take(self, name: str, step: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the step returns
        """Meet a step, then take it."""
        self.names.append(name)
        if len(self.names) == self.at:
            self.happens()
        self.inside = True
        try:
            return step()
        finally:
            self.inside = False

    def watch(self) -> None:
        """Watch for changes by no step. That lasts as long as the process, which should be one of its own."""
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        is_opened = event == "open" and not isinstance(arguments[0], int)  # a pipe has a number, and is no change
        changes = event in EVENTS or (is_opened and arguments[2] & WRITING)
        if changes and not self.inside:
            self.unmet.append(f"{event} {arguments}")


@contextmanager
def met(steps: Steps) -> Iterator[Steps]:
    """Meet every step that is taken inside the context."""
    with pytest.MonkeyPatch.context() as patch:
        for name in FUNCTIONS:
            patch.setattr(os, name, meeting(steps, name, getattr(os, name)))
        patch.setattr(os, "open", _os_open(steps, os.open))
        opened = _open(steps, io.open)
        patch.setattr(io, "open", opened)
        patch.setattr(builtins, "open", opened)
        yield steps


def meeting(steps: Steps, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function, each call of which is a step."""

    def met_first(*arguments: object, **named: object) -> object:
        paths = [Path(argument).name for argument in arguments if isinstance(argument, str | os.PathLike)]
        return steps.take(" ".join([name, *paths]), lambda: real(*arguments, **named))

    return met_first


def _os_open(steps: Steps, real: Callable[..., int]) -> Callable[..., int]:
    met_first = meeting(steps, "open", real)

    def opened(path: str, flags: int, *arguments: object, **named: object) -> int:
        return int((met_first if flags & WRITING else real)(path, flags, *arguments, **named))

    return opened


class _Raw(io.FileIO):
    """A file whose every write is a step; the first one writes half of what it is given, as the system may."""

    def __init__(self, steps: Steps, file: str, mode: str) -> None:
        self.steps, self.halved = steps, False
        super().__init__(file, mode)

    def write(self, data: Any) -> int:  # noqa: ANN401 - whatever holds bytes
        raw = bytes(data)
        part, self.halved = (raw if self.halved else raw[: len(raw) // 2 or 1]), True
        return int(self.steps.take(f"write {Path(str(self.name)).name}", lambda: super(_Raw, self).write(part)))


def _open(steps: Steps, real: Callable[..., IO[Any]]) -> Callable[..., IO[Any]]:
    def opened(  # noqa: PLR0913, PLR0917 - as `open`
        file: str | int,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        **named: Any,  # noqa: ANN401 - as `open`
    ) -> IO[Any]:
        if isinstance(file, int) or not set(mode) & set("wxa+"):  # a pipe
            return real(file, mode, buffering, encoding, errors, newline, **named)
        bare = mode.replace("b", "").replace("t", "")
        raw = steps.take(f"open {Path(file).name}", lambda: _Raw(steps, file, bare))
        binary = io.BufferedWriter(raw)
        return binary if "b" in mode else io.TextIOWrapper(binary, encoding, errors, newline)

    return opened
