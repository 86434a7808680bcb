"""Whether a fragment names a part of a document (HTML, section 7.4.6.4 "Scrolling to a fragment")."""

from collections.abc import Container
from urllib.parse import unquote


def names_part(name: str, anchors: Container[str], *, svg: bool = False) -> bool:
    """Return whether a fragment, percent-encoded, names a part: as it is, else decoded once, else the top.

    An SVG file has views and times besides (SVG 2, section 16.3.2 "SVG fragment identifiers").
    """
    if not name or name in anchors:
        return True
    decoded = unquote(name)
    return decoded in anchors or decoded.lower() == "top" or (svg and ("(" in decoded or "=" in decoded))
