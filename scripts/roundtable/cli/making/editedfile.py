"""A file of the content as its editor keeps it: lines are changed or put in, and every other byte stays as it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from roundtable.content.reading.load import MAX_BYTES
from roundtable.disk.reading import UnreadableError, decoded, read_bytes
from roundtable.disk.writing import write_text
from roundtable.faults import CommandError

LINE_END: Final = re.compile("(\r\n|\r|\n)")
"""What `disk.reading` reads as the end of a line."""


@dataclass(slots=True)
class EditedFile:
    """A file's lines, and beside them what reading otherwise leaves out: how each ends, and a byte order mark."""

    path: Path
    lines: list[str]
    """The lines without their ends; the last is empty where the file ends with a line end."""
    ends: list[str]
    """The end of each line but the last."""
    mark: str

    @classmethod
    def read(cls, path: Path) -> "EditedFile":
        """Return a file. Raises CommandError where it cannot be read."""
        try:
            raw = read_bytes(path, MAX_BYTES)
            decoded(raw)
        except UnreadableError as error:
            message = f"{path} {error}"
            raise CommandError(message) from None
        text = raw.decode()
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        parts = LINE_END.split(text.removeprefix(mark))
        return cls(path, parts[::2], parts[1::2], mark)

    @property
    def text(self) -> str:
        """The file as reading gives it: every line ends alike."""
        return "\n".join(self.lines)

    def put(self, at: int, lines: Sequence[str]) -> None:
        """Put lines before the one with an index, or after the last; they end as the line before them does."""
        end = self.ends[min(at, len(self.ends)) - 1] if self.ends else "\n"
        self.lines[at:at] = lines
        self.ends[at:at] = [end] * len(lines)

    def write(self, inside: Path) -> None:
        """Write the file; `inside` is the content folder. Raises DiskError where the system refuses."""
        ended = (line + end for line, end in zip(self.lines, [*self.ends, ""], strict=True))
        write_text(self.path, self.mark + "".join(ended), inside)
