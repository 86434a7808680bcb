"""Files that are kept from one build to the next, by the hash of what they were made from; the rest is cleared."""

from collections.abc import Callable
from pathlib import Path

from roundtable.disk.refusal import writing
from roundtable.disk.writing import write_bytes


class Store:
    """A folder of such files, for one build: whatever that does not ask for is removed at its end."""

    def __init__(self, folder: Path, inside: Path) -> None:
        self._folder = folder
        self._inside = inside
        self._asked: set[str] = set()

    def file(self, name: str, make: Callable[[], bytes]) -> Path:
        """Return the file of a name, made if it is not there. Raises DiskError where the system refuses."""
        self._asked.add(name)
        path = self._folder / name
        if not path.is_file():
            write_bytes(path, make(), self._inside)
        return path

    def clear(self) -> None:
        """Remove what nobody asked for. Raises DiskError where the system refuses."""
        with writing(self._folder):
            for path in self._folder.iterdir() if self._folder.is_dir() else ():
                if path.name not in self._asked:
                    path.unlink()
