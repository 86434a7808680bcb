"""The portraits: each is named by an expert's file, and is what its name says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.content.reading.content import Content
from roundtable.content.reading.listing import shown
from roundtable.disk.reading import UnreadableError, read_bytes
from roundtable.disk.strays import is_stray
from roundtable.faults import Code, Diagnostic, Location, Violations, check

MAX_BYTES: Final = 1_000_000
"""Largest portrait that is published: a page of the site weighs a tenth of that."""

BEGINNINGS: Final = {
    ".avif": (b"\0\0\0", 0, b"ftypavif", 4),
    ".jpg": (b"\xff\xd8\xff", 0, b"", 0),
    ".png": (b"\x89PNG\r\n\x1a\n", 0, b"", 0),
    ".webp": (b"RIFF", 0, b"WEBP", 8),
}
"""Two pieces of each format's first bytes and where they stand (https://mimesniff.spec.whatwg.org/, 6.1)."""


@check(Code.UNEXPECTED_FILE, cure="Delete it, or name it in an expert's file under `picture`.")
def check_strays(content: Content) -> Violations:
    """Nothing lies in the folder of pictures but the portraits that experts' files name.

    Bad: `pictures/eve.png`
    Good: `pictures/ada.png`
    """
    folder = content.folder / "pictures"
    named = {expert.record.picture.file for expert in content.experts.values() if expert.record.picture}
    complete = len(content.experts) == len(content.names.expert)
    for path in sorted(folder.iterdir()) if complete and folder.is_dir() else ():
        if path.name not in named and not is_stray(path) and (path.is_symlink() or not path.is_dir()):
            yield shown(content.folder, path), "is the portrait of no expert, and would be published"


@check(Code.MISSING_PICTURE, cure="Put it there.")
def check_portraits(content: Content) -> Violations:
    """A portrait that an expert's file names lies in the folder of pictures.

    Bad: `picture: {file: eve.png}`
    Good: `picture: {file: ada.png}`
    """
    for expert in content.experts.values():
        picture = expert.record.picture
        if picture and not _lies_there(content.folder / "pictures" / picture.file):
            message = f"there is no file {picture.file!r} in {content.folder.name}/pictures/"
            yield expert.at("picture", "file"), message


def _lies_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def check_formats(content: Content) -> Iterator[Diagnostic]:
    """A portrait is of the format that its name says: a browser believes the name, and shows nothing else."""
    for expert in content.experts.values():
        picture = expert.record.picture
        path = content.folder / "pictures" / (picture.file if picture else "")
        if picture and _lies_there(path):
            where = shown(content.folder, path)
            try:
                yield from check_format(path.suffix, read_bytes(path, MAX_BYTES), where)
            except UnreadableError as error:
                hint = "A portrait is a plain file of at most 1 MB; it is shown at 160 by 200 pixels."
                yield Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=str(error), hint=hint)


@check(Code.WRONG_VALUE, cure="Save the picture in that format, or give it the ending of its own.")
def check_format(suffix: str, raw: bytes, where: Location) -> Violations:
    """A portrait begins as files of its format do.

    Bad: `pictures/ada.png: GIF89a`
    Good: `picture: {file: ada.png}`
    """
    first, at_first, second, at_second = BEGINNINGS[suffix]
    if not raw:
        yield where, "is empty", "Save the picture again."
    elif not (raw.startswith(first, at_first) and raw.startswith(second, at_second)):
        yield where, f"does not begin as a file of the format {suffix.removeprefix('.').upper()} does"
