"""The name under which a proved quotation stands on its page: its speaker's, and nobody else's."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from roundtable.content.names import expert_of

_WORD: Final = re.compile(r"\w+")
_EDGE: Final = "\0"
"""Stands between two pieces of text, since no page can hold it: only whole pieces are left out."""
ANSWER: Final = ".rt-answer"
"""What an expert answered, by its label (`templates/parts/matrix.jinja`): a word that may be somebody's name too."""
UNHEEDED: Final = f"p, [data-quotation], [data-paragraph], {ANSWER}"
"""Parts of an element that may speak of somebody else."""


class _Name(NamedTuple):
    """One of the names by which an expert is called."""

    place: int
    """That of the expert among all."""
    expert: str
    pattern: re.Pattern[str]
    """Finds it as whole words."""


class Names:
    """The names of the experts, to be looked for in many texts: how long that takes does not grow with their number."""

    def __init__(self, speakers: Mapping[str, tuple[str, ...]]) -> None:
        """Take the names by which each expert is called on the pages."""
        self._speakers: Final = speakers
        self._by_word: Final = defaultdict[str, list[_Name]](list)
        """Each name by its first word: wherever the name stands as whole words, that one does."""
        for place, (expert, names) in enumerate(speakers.items()):
            for name in names:
                if first := _WORD.search(name):
                    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
                    self._by_word[first.group()].append(_Name(place, expert, pattern))

    def other_names(self, quotations: Iterable[LexborNode]) -> Iterator[tuple[str, str]]:
        """Yield each proved quotation of a page, by its id, under another name than its speaker's, and that name.

        What counts is the smallest part of the page around it that names any speaker: a figure, a cell, a section.
        """
        naming: dict[int, list[str]] = {}  # whom each part names that was looked at: most hold several quotations
        for node in quotations:
            ref = str(node.attributes["data-quotation"])
            expert = expert_of(ref)
            if expert in self._speakers:  # a quotation of nobody's is reported already
                named = next(filter(None, (self._named_by(above, naming) for above in _parts_around(node))), [expert])
                if expert not in named:
                    yield ref, self._speakers[named[0]][0]

    def _named_by(self, part: LexborNode, known: dict[int, list[str]]) -> list[str]:
        """Return the experts whom a part of a page names, the one first who is stated in its markup."""
        if (named := known.get(part.mem_id)) is None:
            stated = part.attributes.get("data-speaker") or ""
            named = [*([stated] if stated in self._speakers else []), *self._standing_in(_own_text(part))]
            known[part.mem_id] = named
        return named

    def _standing_in(self, text: str) -> Iterable[str]:
        """Return the experts whose name stands in a text, in their own order."""
        found = {(name.place, name.expert) for name in self._candidates(text) if name.pattern.search(text)}
        return (expert for _, expert in sorted(found))

    def _candidates(self, text: str) -> Iterator[_Name]:
        for word in set(_WORD.findall(text)):
            yield from self._by_word.get(word, ())


def _parts_around(node: LexborNode) -> Iterator[LexborNode]:
    """Yield what an element stands in, the smallest first, inside the body of its page."""
    above = node.parent
    while above is not None and above.tag not in {"body", "html", "-undef"}:
        yield above
        above = above.parent


def _own_text(node: LexborNode) -> str:
    """Return the text of an element without what may speak of somebody else."""
    text = f"{_EDGE}{node.text(deep=True, separator=_EDGE)}{_EDGE}"
    for other in _outermost(node.css(UNHEEDED)):
        if left_out := other.text(deep=True, separator=_EDGE):
            text = text.replace(f"{_EDGE}{left_out}{_EDGE}", _EDGE, 1)
    return text.replace(_EDGE, " ")


def _outermost(nodes: Sequence[LexborNode]) -> Iterator[LexborNode]:
    """Yield the elements that stand in none of the others: what stands in one has gone with it."""
    known = {node.mem_id for node in nodes}
    for node in nodes:
        above = node.parent
        while above is not None and above.mem_id not in known:
            above = above.parent
        if above is None:
            yield node
