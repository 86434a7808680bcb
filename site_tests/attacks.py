"""A small roundtable whose names and titles look like markup: valid content, to be shown as it was typed."""

import re
from pathlib import Path
from typing import Final

from roundtables import build_whole
from smallcontent import copy_small, prove

TOPIC: Final = 'Q&A &lt; 5" <img src=x onerror=alert(1)>'
NAME: Final = "Ada <svg onload=alert(1)> O'Example"
TITLE: Final = "Squares & <script>alert(1)</script>"
SITE_NAME: Final = 'A&B &amp; 6" <i>'
"""The site's name, and its description as well."""


def build_attacked(folder: Path) -> Path:
    """Build such a roundtable in a folder; return the published site."""
    small = copy_small("maximal", folder / "roundtable")
    small.templates()
    small.edit("topics/trade.yml", {"title: Trade": f"title: {quoted(TOPIC)}"})
    small.edit("experts/ada.yml", {"name: Ada Example": f"name: {quoted(NAME)}"})
    small.edit("roundtable.yml", {'title: "The Market Square: Two Voices"': f"title: {quoted(TITLE)}"})
    settings = small.project.root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    for key in ("site_name", "site_description"):
        text = re.sub(f"^{key}: .*", f"{key}: {quoted(SITE_NAME)}", text, flags=re.MULTILINE)
    settings.write_text(text, encoding="utf-8")
    prove(small)
    return build_whole(small.project).site


def quoted(text: str) -> str:
    """Return a text as a scalar of YAML."""
    return "'" + text.replace("'", "''") + "'"
