"""The site before there is one: a page that says what to do first."""

import shutil
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).with_name("beginning.html")
NAMES: Final = ("index.html", "404.html")
"""It stands at every address."""


def write_beginning(folder: Path) -> Path:
    """Make a folder with the page in it, and return it."""
    folder.mkdir()
    for name in NAMES:
        shutil.copyfile(PAGE, folder / name)
    return folder
