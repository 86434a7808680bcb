"""Clauses of folded text: what parts them, what closes after them, and how a caution shows them."""

from collections import deque
from typing import Final

import regex

from roundtable.text.languages.signs import ASKS, COMMAS, STOP
from roundtable.text.segmentation.words import WORD

SHOWN: Final = 12
"""Words of a clause that a caution shows."""
FARTHEST: Final = 20
"""Words, about as many as a long clause has, over which a word is taken to reach."""

CLOSING: Final = "\"')]"
"""What may close after the stop of a sentence."""
ENDS: Final = regex.compile(rf"…|{STOP}|[{ASKS}]")
"""What ends a sentence."""
NO_WORD: Final = regex.compile(r"[^\w\n]*")
"""What stands before the next word."""
CLAUSE: Final = regex.compile(rf"[;:—…({ASKS}{COMMAS}；؛\p{{Sentence_Terminal}}]")
"""What parts clauses."""
ASIDE: Final = regex.compile(rf" ?[—({COMMAS}] ?")
"""What sets a clause apart that speaks of the one before: after a colon or in quotation marks stands another matter."""
INDEPENDENT: Final = regex.compile("[;；؛]")
"""What parts sentences that could stand alone: no word governs across it."""


def is_ended(folded: str) -> bool:
    """Return whether folded words end with the end of a sentence."""
    return bool(ENDS.match(folded.rstrip(CLOSING)[-1:]))


def word_start(folded: str, at: int = 0) -> int:
    """Return where the next word of a sentence begins."""
    found = NO_WORD.match(folded, at)
    return found.end() if found else at


def last(pattern: "regex.Pattern[str]", folded: str) -> "regex.Match[str] | None":
    """Return where a word stands last in a stretch of a sentence, or None where it stands nowhere."""
    return next(iter(deque(pattern.finditer(folded), maxlen=1)), None)


def first_clause(folded: str) -> str:
    """Return the first clause of a stretch of a sentence."""
    return CLAUSE.split(folded, maxsplit=1)[0]


def shown(words: str) -> str:
    """Return the first words of a stretch of a sentence."""
    ends = [found.end() for found in WORD.finditer(words)]
    return words.strip() if len(ends) <= SHOWN else f"{words[: ends[SHOWN - 1]].strip()} …"
