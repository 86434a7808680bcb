"""The table of texts that attack, each put into every free text of a roundtable."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import yaml

from poison.corpus import HERE
from roundtable.content.model.apparatus import MOST_WORDS_OF_A_TERM
from roundtable.text.folding import fold
from roundtable.text.segmentation.words import count_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """A text that attacks."""

    attack: str
    text: str
    faults: dict[str, str] = field(default_factory=dict)
    """For each kind of field that may not hold it, the code."""
    forbidden: bool = False
    """Whether it holds a character that no file may hold."""
    leftover: bool = False
    """Whether it looks on a page like what a template left over, so that a build with it says so."""

    @property
    def is_short(self) -> bool:
        """Whether it is short enough for a term of the glossary."""
        return count_words(fold(self.text)) <= MOST_WORDS_OF_A_TERM

    def code(self, kind: str) -> str:
        """Return the code that it gives in a kind of field, or nothing where it is inert."""
        if self.forbidden:
            return "forbidden-character"
        return self.faults.get(kind, self.faults.get("prose", "") if kind == "step" else "")


def payloads() -> Iterator[Payload]:
    """Yield the payloads of the table, those that are only long at their length."""
    for row in yaml.load((HERE / "payloads.yml").read_text(encoding="utf-8"), yaml.CSafeLoader):
        length = re.fullmatch("WORD([0-9]+)", row["text"])
        yield Payload(**row | {"text": "a" * int(length[1]) if length else row["text"]})


PAYLOADS: Final = {payload.attack: payload for payload in payloads()}
"""Every payload, by what it tries."""
