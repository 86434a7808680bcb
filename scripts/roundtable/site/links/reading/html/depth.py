"""How deeply a page's elements nest, told before it is parsed.

Parsing by the standard takes time by the square of the open elements: each `<div>` looks through all of them for a
`<p>` to close, each `<p>` opens all open `<b>` anew. Browsers nest no deeper than 512.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from roundtable.site.links.reading.html.scanner import scan

MOST_OPEN: Final = 1_000
"""How many elements may be open at once."""
TAG: Final = re.compile(rb"<(/?[a-zA-Z][^\t\n\f\r />]*)")
NEVER_OPEN: Final = frozenset(
    "area base br col embed frame hr img input link meta param source track wbr "
    "p li dt dd tr td th thead tbody tfoot option optgroup rt rp colgroup a button nobr".split()
)
"""Elements that hold nothing, and those that the next of their kind closes."""


def is_too_deep(source: str | bytes) -> bool:
    """Return whether more elements are open at once than a parser should be given."""
    raw = source.encode("utf-8", "replace") if isinstance(source, str) else source
    if raw.count(b"<") <= MOST_OPEN or _most_open(tag.decode("latin-1") for tag in TAG.findall(raw)) <= MOST_OPEN:
        return False
    return _most_open(_tags(raw.decode("utf-8", "replace"))) > MOST_OPEN


def _tags(source: str) -> Iterator[str]:
    """Yield the tags that are none in comments and scripts, and none that close themselves."""
    for token in scan(source):
        if token.tag and not token.closed:
            yield token.tag


def _most_open(tags: Iterable[str]) -> int:
    """Return how many elements are open at once, at most; an end tag closes one of its name, if any."""
    counts = Counter[str]()
    depth = most = 0
    for tag in tags:
        name = tag.lower()
        if name in NEVER_OPEN:
            continue
        if not name.startswith("/"):
            counts[name] += 1
            depth += 1
            most = max(most, depth)
        elif counts[name[1:]] > 0:
            counts[name[1:]] -= 1
            depth -= 1
    return most
