"""Words that stood on the site as a quotation and are claimed no longer: shown struck, and nowhere as a quotation."""

from collections.abc import Collection, Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser

MARK: Final = "data-withdrawn"
"""The attribute of the element that holds them, and nothing else (`templates/parts/correction.jinja`)."""


def misplaced(tree: LexborHTMLParser, withdrawn: Collection[str]) -> Iterator[str]:
    """Yield what is wrong with each element of a page that shows words as withdrawn; `withdrawn` are those that are."""
    for node in tree.css(f"[{MARK}]"):
        text = node.text(deep=True, separator="")
        if text not in withdrawn:
            yield f"the page shows {text!r} as withdrawn, which no correction does"
        elif node.parent is None or node.parent.tag != "del":
            yield f"the withdrawn words {text!r} are not struck: they stand in no <del> of their own"
