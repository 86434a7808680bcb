"""The site's own files as a page holds them that asks for none: fonts and pictures as addresses, the sheet as text."""

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from markupsafe import Markup

from roundtable.content.addressing import addresses
from roundtable.pages.rendering.render import staged_file

FACE: Final = re.compile(r"@font-face \{[^}]*\}\n*")
SOURCE: Final = re.compile(r'url\("(?P<file>fonts/[^"]*)"\)')
RANGE: Final = re.compile(r"U\+(?P<first>[0-9A-F]+)(?:-(?P<last>[0-9A-F]+))?")
"""A font's file, and the characters that it has, as `styles/faces.css` writes them (CSS Fonts 4, section 4.5)."""
LATE: Final = "font-display: optional"
AT_ONCE: Final = "font-display: block"
TYPES: Final = {
    ".avif": "image/avif",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""The media types of portraits and fonts, by their names' endings: no machine's own table is asked."""
Assets = Mapping[PurePosixPath, bytes]
"""Files by their paths in the staged folder."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """What the site's pages ask for."""

    sheet: str
    """The style sheet."""
    assets: Assets

    def held(self, address: str) -> str:
        """Return an address that holds what stands at one of the site's (RFC 2397)."""
        path = staged_file(address)
        return f"data:{TYPES[path.suffix]};base64,{base64.b64encode(self.assets[path]).decode()}"

    def dressed(self, words: str) -> Markup:
        """Return the sheet with each font in it of which some words have a character, and without the other fonts.

        They are waited for, since they are there. The sheet can stand in an element, whatever its strings hold: no end
        tag is left in it (HTML, section 13.1.2.6).
        """
        signs = frozenset(map(ord, words))

        def face(found: "re.Match[str]") -> str:
            needed = any(first <= sign <= last for first, last in _ranges(found[0]) for sign in signs)
            return SOURCE.sub(self._inside, found[0]).replace(LATE, AT_ONCE) if needed else ""

        return Markup(FACE.sub(face, self.sheet).replace("</", "<\\/"))  # noqa: S704 - the site's own sheet

    def _inside(self, source: "re.Match[str]") -> str:
        return f'url("{self.held(addresses.ASSETS + source["file"])}")'


def _ranges(face: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of characters that a font's file has."""
    for found in RANGE.finditer(face):
        yield int(found["first"], 16), int(found["last"] or found["first"], 16)
