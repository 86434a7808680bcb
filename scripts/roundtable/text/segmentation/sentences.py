"""Where a sentence of folded text begins and ends.

A full stop ends none after a single letter (U.S., Ph.D.), after a title or another word that is commonly cut short,
and before a small letter, nor does an exclamation mark before one (Yahoo! is); the words are those that the Unicode
Common Locale Data Repository suppresses as ends of sentences in English, German, French, Spanish, Italian and Russian,
as far as they stand inside sentences, and the forms of companies. Where that leaves a choice, the sentence goes on.
"""

from array import array
from bisect import bisect_left
from typing import Final

import regex

from roundtable.text.languages.signs import ASKS, GREEK_QUESTION, QUESTIONS, STOP

SHORT: Final = (
    "Mr Mrs Ms Dr Prof St Gen Gov Sen Rep Col Lt Maj Sgt Capt Cmdr Adm Rev Hon Jr Sr Messrs Mt vs approx "
    "Co Ltd Inc Corp Bros Dept Est Jan Feb Aug Sept Oct Nov Dec "
    "Hr Fr Dipl Ing bzw ca evtl ggf usw vgl M Mme Mlle MM Mgr Sra Srta Ud Uds Sig Dott Avv г гг ул тов "
    "проф акад им"
).split()
"""Words that are written short with a full stop inside a sentence."""
NUMBERED: Final = "No Nos Nr Fig Vol Bd Art".split()
"""Words that are written so before a number."""
INNER_STOP: Final = (
    rf"(?<=(?<![\p{{L}}\p{{N}}])(?:\p{{L}}|{'|'.join(SHORT)}))\."
    rf"|(?<=(?<![\p{{L}}\p{{N}}])(?:{'|'.join(NUMBERED)}))\.(?=\s?\p{{N}})"
    r"|\.(?=[\p{L}\p{N}]|\s\p{Ll})"
)
"""Pattern of a full stop that ends no sentence."""
REACH: Final = 1500
"""Characters before and after a quotation in which its sentence is looked for."""

_END: Final = regex.compile(
    rf"(?:(?:{INNER_STOP}|!(?=\s\p{{Ll}}))(*SKIP)(*FAIL)|[.?!]+[\"')\]]*(?=\s|…|$)"
    rf"|(?:{STOP}|[{ASKS}])(?<![.?!])[\"')\]]*)"
)
_ASKS: Final = regex.compile(rf"[{QUESTIONS}][\"')\]]*|{GREEK_QUESTION}")
_CAN_ASK: Final = regex.compile(rf"[{QUESTIONS};]")
"""What can be the mark of a question."""
_TERMINAL: Final = regex.compile(rf"[{ASKS};\p{{Sentence_Terminal}}]")
"""What an end or a question can begin with: only there is it looked for."""


def before(folded: str, at: int, reach: int = REACH) -> str:
    """Return what stands in a sentence before a place, as far as so many characters reach.

    >>> before("Stop. Mr. Low of the U.S. Navy said no", 25)
    'Mr. Low of the U.S.'
    """
    start = at - len(folded[max(0, at - reach) : at].rpartition("\n")[2])
    places = [found.start() for found in _TERMINAL.finditer(folded, start, at)]
    ends = (end.end() for place in reversed(places) if (end := _END.match(folded, place)) and end.end() <= at)
    return folded[next(ends, start) : at].lstrip()


def after(folded: str, at: int) -> str:
    """Return what stands in a sentence after a place, with what ends it.

    >>> after("We keep it, but not now. Stop.", 10)
    ', but not now.'
    """
    stop = at + len(folded[at : at + REACH].partition("\n")[0])
    places = (found.start() for found in _TERMINAL.finditer(folded, at, stop))
    ends = (end.end() for place in places if (end := _END.match(folded, place, stop)))
    return folded[at : next(ends, stop)]


class Questions:
    """Which sentences of a folded text ask: its marks of a question are found once, and looked at where one is near."""

    def __init__(self, folded: str, particle: "regex.Pattern[str] | None" = None) -> None:
        """Take the text, and the word that makes a question of a clause, if the language has any."""
        self._folded: Final = folded
        self._particle: Final = particle
        self._marks: Final = array("I", (mark.start() for mark in _CAN_ASK.finditer(folded)))

    def end(self, at: int) -> int:
        """Return where the mark or the particle ends with which the sentence after a place asks, or 0.

        A question in quotation marks that are opened after the place is another's. A sentence that ends at the place
        is over.

        >>> Questions("Is the ferry safe, Mr. Low? No.").end(17)
        27
        """
        following = bisect_left(self._marks, at)
        if self._particle is None and (following == len(self._marks) or self._marks[following] >= at + REACH):
            return 0
        return _question(self._folded, at, self._particle)


def _question(folded: str, at: int, particle: "regex.Pattern[str] | None") -> int:
    """Return where the mark or the particle of a question ends that a sentence is after a place, or 0."""
    stop = at + len(folded[at : at + REACH].partition("\n")[0])
    asked = 0
    for place in (found.start() for found in _TERMINAL.finditer(folded, at, stop)):
        if folded.count('"', at, place) % 2:
            continue
        if mark := _ASKS.match(folded, place):
            asked = mark.end()
            break
        if _END.match(folded, place, stop):
            stop = place + 1
            break
    if not asked and particle and (found := particle.search(folded, at, stop)):
        asked = found.end()
    return asked if asked and before(folded, at) else 0
