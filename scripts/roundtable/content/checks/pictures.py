"""The portraits: each is named by an expert's file, and is what its name says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.content.load import Content
from roundtable.disk.reading import UnreadableError, read_bytes
from roundtable.faults import Code, Diagnostic, Location

MAX_BYTES: Final = 1_000_000
"""Largest portrait that is published: a page of the site weighs a tenth of that."""

BEGINNINGS: Final = {
    ".avif": (b"\0\0\0", 0, b"ftypavif", 4),
    ".jpg": (b"\xff\xd8\xff", 0, b"", 0),
    ".png": (b"\x89PNG\r\n\x1a\n", 0, b"", 0),
    ".webp": (b"RIFF", 0, b"WEBP", 8),
}
"""Two pieces of each format's first bytes and where they stand (https://mimesniff.spec.whatwg.org/, 6.1)."""


def check_pictures(content: Content) -> Iterator[Diagnostic]:
    """A portrait that an expert's file names lies in the folder of pictures, and nothing else does."""
    folder = content.folder / "pictures"
    named = {expert.record.picture.file for expert in content.experts.values() if expert.record.picture}
    complete = len(content.experts) == len(content.names.expert)
    for path in sorted(folder.iterdir()) if complete and folder.is_dir() else ():
        if path.name not in named and (path.is_symlink() or not path.is_dir()):
            message = "is the portrait of no expert, and would be published"
            hint = "Delete it, or name it in an expert's file under `picture`."
            yield Diagnostic(code=Code.UNEXPECTED_FILE, location=_shown(content, path), message=message, hint=hint)
    for expert in content.experts.values():
        picture = expert.record.picture
        path = folder / (picture.file if picture else "")
        if picture and not path.exists() and not path.is_symlink():
            message = f"there is no file {picture.file!r} in {content.folder.name}/pictures/"
            where = expert.document.at("picture", "file")
            yield Diagnostic(code=Code.MISSING_PICTURE, location=where, message=message, hint="Put it there.")
        elif picture:
            yield from _check_picture(path, _shown(content, path))


def _check_picture(path: Path, where: Location) -> Iterator[Diagnostic]:
    """A portrait is of the format that its name says: a browser believes the name, and shows nothing else."""
    try:
        raw = read_bytes(path, MAX_BYTES)
    except UnreadableError as error:
        yield Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=str(error))
        return
    one, first, other, second = BEGINNINGS[path.suffix]
    if not (raw.startswith(one, first) and raw.startswith(other, second)):
        message = f"does not begin as a file of the format {path.suffix.removeprefix('.').upper()} does"
        hint = "Save the picture in that format, or give it the ending of its own."
        yield Diagnostic(code=Code.WRONG_VALUE, location=where, message=message, hint=hint)


def _shown(content: Content, path: Path) -> Location:
    return Location(path.relative_to(content.folder.parent).as_posix())
