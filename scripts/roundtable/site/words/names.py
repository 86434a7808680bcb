"""The name under which a proved quotation stands on its page: its speaker's, and nobody else's."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from roundtable.content.names import expert_of

_WORD: Final = re.compile(r"\w+")
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

    def other_name(self, node: LexborNode) -> str:
        """Return the name under which a proved quotation stands, where it is not its speaker's; else nothing.

        What counts is the smallest part of the page around it that names any speaker: a figure, a cell, a section.
        """
        expert = expert_of(str(node.attributes["data-quotation"]))
        if expert not in self._speakers:
            return ""  # a quotation of nobody's is reported already
        above = node.parent
        while above is not None and above.tag not in {"body", "html", "-undef"}:
            stated = above.attributes.get("data-speaker") or ""
            named = [*([stated] if stated in self._speakers else []), *self._standing_in(_own_text(above))]
            if named:
                return "" if expert in named else self._speakers[named[0]][0]
            above = above.parent
        return ""

    def _standing_in(self, text: str) -> Iterable[str]:
        """Return the experts whose name stands in a text, in their own order."""
        found = {(name.place, name.expert) for name in self._candidates(text) if name.pattern.search(text)}
        return (expert for _, expert in sorted(found))

    def _candidates(self, text: str) -> Iterator[_Name]:
        for word in set(_WORD.findall(text)):
            yield from self._by_word.get(word, ())


def _own_text(node: LexborNode) -> str:
    """Return the text of an element without what may speak of somebody else."""
    text = node.text(deep=True, separator=" ")
    for other in node.css(UNHEEDED):
        text = text.replace(other.text(deep=True, separator=" "), " ", 1)
    return text
