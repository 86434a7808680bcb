"""How deeply a page's elements nest, told before it is parsed.

Parsing by the standard takes time by the square of the open elements: each `<div>` looks through all of them for a
`<p>` to close, each `<p>` opens all open `<b>` anew. Browsers nest no deeper than 512.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from roundtable.site.links.reading.html.tokens.scanner import scan

MOST_OPEN: Final = 1_000
"""How many elements may be open at once."""
TAG: Final = re.compile(rb"<(/?[a-zA-Z][^\t\n\f\r />]*)")
END: Final = ord("/")
HOLD_NOTHING: Final = (
    "area base br col embed frame hr img input link meta param source track wbr "
    "p li dt dd tr td th thead tbody tfoot option optgroup rt rp colgroup a button nobr"
)
NEVER_OPEN: Final = frozenset(mark + name.encode() for name in HOLD_NOTHING.split() for mark in (b"", b"/"))
"""Elements that hold nothing, and those that the next of their kind closes."""


def is_too_deep(folded: bytes) -> bool:
    """Return whether in a source, given in lower case, more elements are open at once than a parser should be given."""
    if folded.count(b"<") <= MOST_OPEN or folded.count(b"<") - folded.count(b"</") <= MOST_OPEN:
        return False
    if _most_open(TAG.findall(folded)) <= MOST_OPEN:
        return False
    return _most_open(_tags(folded.decode("utf-8", "replace"))) > MOST_OPEN


def _tags(source: str) -> Iterator[bytes]:
    """Yield the tags that are none in comments and scripts, and none that close themselves."""
    return (token.tag.encode() for token in scan(source) if token.tag and not token.closed)


def _most_open(tags: Iterable[bytes]) -> int:
    """Return how many elements are open at once, at most; an end tag closes one of its name, if any."""
    counts: defaultdict[bytes, int] = defaultdict(int)
    depth = most = 0
    for tag in tags:
        if tag in NEVER_OPEN:
            continue
        if tag[0] != END:
            counts[tag] += 1
            depth += 1
            most = max(depth, most)
        elif counts[name := tag[1:]] > 0:
            counts[name] -= 1
            depth -= 1
    return most
