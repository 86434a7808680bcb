"""The share pictures of a site, as PNG: painted by resvg, which paints the same on every machine."""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

import resvg_py
from jinja2 import Environment

from roundtable.build.cards.fonts import Fonts
from roundtable.build.cards.store import Store
from roundtable.pages.cards.card import HEIGHT, WIDTH, Card
from roundtable.pages.rendering.render import staged_file

TEMPLATE: Final = "cards/card.svg.jinja"


def painted(cards: Iterable[Card], made: Environment, fonts: Fonts, store: Store) -> dict[PurePosixPath, bytes]:
    """Return each picture by its path in the staged folder; only those are painted that the store does not hold.

    Raises TemplateError, and DiskError where the store cannot be written.
    """
    template = made.get_template(TEMPLATE)
    files = {}
    for card in cards:
        drawn = template.render(card=card, width=WIDTH, height=HEIGHT)
        name = f"{_digest(drawn, fonts)}.png"
        files[staged_file(card.address)] = store.file(name, lambda drawn=drawn: _painted(drawn, fonts)).read_bytes()  # type: ignore[misc]
    return files


def _digest(drawn: str, fonts: Fonts) -> str:
    """Return a name for all that a picture depends on."""
    versions = f"{resvg_py.__version__} {resvg_py.__resvg_version__}"
    return sha256(f"{versions}\n{fonts.digest}\n{drawn}".encode()).hexdigest()


def _painted(drawn: str, fonts: Fonts) -> bytes:
    """Return a drawing as PNG, in the fonts of the site alone."""
    # The painter takes names as UTF-8, whatever the locale; under that of C, Python has them in another form.
    files = [os.fsencode(path).decode() for path in fonts.files]
    return resvg_py.svg_to_bytes(svg_string=drawn, font_files=files, skip_system_fonts=True)
