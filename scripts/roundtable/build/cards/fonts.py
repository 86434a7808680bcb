"""The site's own fonts, unpacked for the painter, which reads no WOFF2, and measured for the setting of text.

Unpacking takes longer than painting a picture, so both are kept, by the hash of what the font's file holds.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from roundtable.build.cards.store import Store
from roundtable.disk.reading import UnreadableError, read_bytes
from roundtable.faults import CommandError
from roundtable.pages.cards.faces import EM, Cut, Face, Faces

SUBSETS: Final = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
"""The files of a typeface, that which is preferred first."""
SERIF: Final = "source-serif-4-{subset}-400-normal"
WORDS: Final = "source-serif-4-{subset}-400-italic"
SANS: Final = "source-sans-3-{subset}-wght-normal"
REGULAR: Final = 400
STRONG: Final = 600
LARGEST: Final = 1_000_000
"""Largest file of a font, in bytes; the largest of the shipped ones has some 60,000."""
FAMILY_NAMES: Final = (1, 16)
"""The entries of a font's table of names under which the painter looks for a family (OpenType, `name`)."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """What text is set and painted in."""

    faces: Faces
    files: tuple[Path, ...]
    """The unpacked files, each under a family's name of its own."""
    digest: str
    """Stands for what all of them hold."""


def site_fonts(folder: Path, store: Store) -> Fonts:
    """Return the fonts of a folder, unpacked in a store.

    Raises CommandError for a file that is missing, too large or no font, DiskError where the store cannot be written.
    """
    opened = _Opened(folder, store)
    faces = Faces(
        serif=opened.face(SERIF, REGULAR),
        words=opened.face(WORDS, REGULAR),
        sans=opened.face(SANS, REGULAR),
        strong=opened.face(SANS, STRONG),
    )
    return Fonts(faces, tuple(opened.files), sha256("".join(opened.digests).encode()).hexdigest())


class _Opened:
    """Fonts of a folder, as they are asked for."""

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder
        self._store = store
        self.files: list[Path] = []
        self.digests: list[str] = []

    def face(self, pattern: str, weight: int) -> Face:
        """Return a typeface in one weight."""
        names = [pattern.format(subset=subset) for subset in SUBSETS]
        return Face(tuple(Cut(name, self._advances(name, weight)) for name in names), weight)

    def _advances(self, name: str, weight: int) -> dict[str, int]:
        path = self._folder / f"{name}.woff2"
        try:
            packed = read_bytes(path, LARGEST)
        except UnreadableError as error:
            raise _no_font(path, error) from None
        digest = sha256(packed).hexdigest()
        unpacked = self._store.file(f"{digest}.ttf", lambda: _unpacked(packed, path))
        if unpacked not in self.files:
            self.files.append(unpacked)
            self.digests.append(digest)
        measured = self._store.file(f"{digest}-{weight}.json", lambda: _measured(unpacked, weight))
        return dict(json.loads(measured.read_bytes()))


def _no_font(path: Path, why: object) -> CommandError:
    return CommandError(f"{path} {why}\n    cure: put the font back; the share pictures are painted in it")


def _unpacked(packed: bytes, path: Path) -> bytes:
    """Return a font as TrueType, under a name by which no other is called: several files share the one they have."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - it takes a while to load, and is seldom needed

    try:
        font = TTFont(BytesIO(packed), recalcTimestamp=False)
    except TTLibError:
        raise _no_font(path, "is no font") from None
    font.flavor = None
    for entry in font["name"].names:
        if entry.nameID in FAMILY_NAMES:
            entry.string = path.stem
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def _measured(unpacked: Path, weight: int) -> bytes:
    """Return the width of every character of a font, as JSON."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - as above

    font = TTFont(unpacked)
    glyphs = font.getGlyphSet(location={"wght": weight})
    scale = EM / font["head"].unitsPerEm
    widths = {chr(sign): round(glyphs[name].width * scale) for sign, name in font.getBestCmap().items()}
    return json.dumps(widths).encode()
