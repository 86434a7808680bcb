"""Whether the part of a file that a fragment names is there (HTML, section 7.4.6.4 "Scrolling to a fragment")."""

from collections.abc import Callable
from urllib.parse import unquote

from roundtable.faults import Code
from roundtable.site.links.mistakes import UNSEEN, Fault, code_point
from roundtable.site.links.nearest import nearest_anchor
from roundtable.site.links.textdirective import occurs, split_directives


def check_fragment(file: str, fragment: str, anchors: frozenset[str], text: Callable[[], str]) -> Fault | None:
    """Return what is wrong with a fragment, given a file's anchors and how to get its searchable text."""
    name, directives = split_directives(fragment)
    if not names_part(name, anchors, svg=file.lower().endswith(".svg")):
        shown = unquote(name)
        unseen = UNSEEN.search(shown)
        why = f" (it holds {code_point(unseen[0])}, which nobody sees)" if unseen else ""
        return Fault(Code.BROKEN_FRAGMENT, f"names no part of {file!r}{why}", nearest_anchor(shown, anchors))
    missing = next((one for one in directives if not occurs(one, text())), None)
    if missing is not None:
        return Fault(Code.BROKEN_FRAGMENT, f"points at words that {file!r} does not show: {unquote(missing)!r}")
    return None


def names_part(name: str, anchors: frozenset[str], *, svg: bool = False) -> bool:
    """Return whether a fragment, percent-encoded, names a part: as it is, else decoded once, else the top.

    An SVG file has views and times besides (SVG 2, section 16.3.2 "SVG fragment identifiers").
    """
    if not name or name in anchors:
        return True
    decoded = unquote(name, errors="replace")
    return decoded in anchors or decoded.lower() == "top" or (svg and ("(" in decoded or "=" in decoded))
