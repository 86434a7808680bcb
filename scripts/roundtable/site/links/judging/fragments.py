"""What is wrong with a fragment: no such part of the file, or no such words on the page."""

from collections.abc import Callable
from urllib.parse import unquote

from roundtable.faults import Code
from roundtable.site.links.judging.suggestions.hints import Hints
from roundtable.site.links.judging.suggestions.mistakes import UNSEEN, Mistake, code_point
from roundtable.site.links.resolving.fragments.anchors import names_part
from roundtable.site.links.resolving.fragments.textdirective import occurs, split_directives


def check_fragment(
    file: str, fragment: str, anchors: frozenset[str], text: Callable[[], str], hints: Hints
) -> Mistake | None:
    """Return what is wrong with a fragment, given a file's anchors and how to get its searchable text."""
    name, directives = split_directives(fragment)
    if not names_part(name, anchors, svg=file.lower().endswith(".svg")):
        shown = unquote(name)
        unseen = UNSEEN.search(shown)
        why = f" (it holds {code_point(unseen[0])}, which nobody sees)" if unseen else ""
        return Mistake(Code.BROKEN_FRAGMENT, f"names no part of {file!r}{why}", hints.anchor(shown, anchors))
    missing = next((directive for directive in directives if not occurs(directive, text())), None)
    if missing is not None:
        return Mistake(Code.BROKEN_FRAGMENT, f"points at words that {file!r} does not show: {unquote(missing)!r}")
    return None
