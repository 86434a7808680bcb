"""The one reader of files: only files, only so much, and never something else that took a file's place meanwhile."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from roundtable.disk.reading import UnreadableError, read_bytes, read_text


def make_socket(path: Path) -> None:
    """Leave a socket in a file's place."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


IMPOSTORS: Final[dict[str, Callable[[Path], object]]] = {
    "a pipe": os.mkfifo,
    "a socket": make_socket,
    "a folder": Path.mkdir,
    "a link": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.fixture
def short_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a path short enough for a socket, whose name the system limits to some hundred bytes."""
    monkeypatch.chdir(tmp_path)
    return Path("x.yml")


@pytest.mark.parametrize(("kind", "make"), IMPOSTORS.items(), ids=IMPOSTORS)
def test_only_files_are_read(kind: str, make: Callable[[Path], object], short_path: Path) -> None:
    """What stands in a file's place is named, and neither waited for nor followed."""
    make(short_path)

    with pytest.raises(UnreadableError, match=f"^is {kind}, and only files are read$"):
        read_bytes(short_path, 100)


def test_a_device_is_no_file() -> None:
    """A device would never end."""
    with pytest.raises(UnreadableError, match="is a device"):
        read_bytes(Path("/dev/zero"), 100)


@pytest.mark.parametrize("kind", ["a pipe", "a link"])
def test_what_takes_a_files_place_is_not_read(kind: str, short_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes between the look and the opening is seen by what was opened."""
    looked_at = Path(__file__).lstat()
    IMPOSTORS[kind](short_path)
    monkeypatch.setattr(Path, "lstat", lambda _: looked_at)

    with pytest.raises(UnreadableError):
        read_bytes(short_path, 100)


def test_the_limit_is_of_bytes(tmp_path: Path) -> None:
    """A file of as many bytes as are allowed is read; one byte more is too many."""
    path = tmp_path / "x.yml"
    path.write_bytes("é".encode() * 5)

    assert read_bytes(path, 10) == path.read_bytes()
    with pytest.raises(UnreadableError, match="more than 9 bytes"):
        read_bytes(path, 9)


@pytest.mark.parametrize("name", ["missing", "x" * 300])
def test_the_systems_refusal_is_passed_on(name: str, tmp_path: Path) -> None:
    """A file that cannot be opened is said to be so in the system's words."""
    with pytest.raises(UnreadableError, match=r"^cannot be read: [A-Z]"):
        read_bytes(tmp_path / name, 100)


def test_text_is_of_one_form(tmp_path: Path) -> None:
    """A mark at the beginning goes, and every end of a line is the same."""
    path = tmp_path / "x.txt"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")

    assert read_text(path, 100) == "a\nb\nc\n"


def test_the_line_of_other_bytes_is_named(tmp_path: Path) -> None:
    """Whoever saved a file in another encoding learns where it begins to show."""
    path = tmp_path / "x.txt"
    path.write_bytes("Stühle\nStühle".encode() + "\nStühle".encode("latin-1"))

    with pytest.raises(UnreadableError, match="not UTF-8") as raised:
        read_text(path, 100)
    assert raised.value.line == 3
