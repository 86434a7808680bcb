"""Where a sentence of folded text begins and ends.

A full stop ends none after a single letter (U.S., Ph.D.), after a title or another word that is commonly cut short,
and before a small letter, nor does an exclamation mark before one (Yahoo! is); the words are those that the Unicode
Common Locale Data Repository suppresses as ends of sentences in English, German, French, Spanish, Italian and Russian,
as far as they stand inside sentences, and the forms of companies. Where that leaves a choice, the sentence goes on.
"""

from typing import Final

import regex

from roundtable.text.signs import ASKS, GREEK_QUESTION, QUESTIONS, STOP

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
_ASKS_OR_ENDS: Final = regex.compile(rf"(?P<asks>[{QUESTIONS}][\"')\]]*|{GREEK_QUESTION})|{_END.pattern}")


def before(folded: str, at: int, reach: int = REACH) -> str:
    """Return what stands in a sentence before a place, as far as so many characters reach.

    >>> before("Stop. Mr. Low of the U.S. Navy said no", 25)
    'Mr. Low of the U.S.'
    """
    window = folded[max(0, at - reach) : at].rpartition("\n")[2]
    start = at - len(window)
    for found in _END.finditer(folded, at - len(window)):
        if found.end() > at:
            break
        start = found.end()
    return folded[start:at].lstrip()


def after(folded: str, at: int) -> str:
    """Return what stands in a sentence after a place, with what ends it.

    >>> after("We keep it, but not now. Stop.", 10)
    ', but not now.'
    """
    window = folded[at : at + REACH].partition("\n")[0]
    found = _END.search(folded, at, at + len(window))
    return folded[at : found.end()] if found else window


def question(folded: str, at: int, particle: "regex.Pattern[str]") -> int:
    """Return where the mark or the particle ends with which the sentence after a place asks, or 0 where it does not.

    A question in quotation marks that are opened after the place is another's. A sentence that ends at the place is
    over.

    >>> question("Is the ferry safe, Mr. Low? No.", 17, regex.compile("$^"))
    27
    """
    window = folded[at : at + REACH].partition("\n")[0]
    if not before(folded, at):
        return 0
    end = next((found for found in _ASKS_OR_ENDS.finditer(folded, at, at + len(window)) if _is_own(found, at)), None)
    if end and end["asks"]:
        return end.end()
    asked = particle.search(folded, at, end.end() if end else at + len(window))
    return asked.end() if asked else 0


def _is_own(found: "regex.Match[str]", at: int) -> bool:
    """Return whether no quotation mark is open between a place and a mark."""
    return not found.string.count('"', at, found.start()) % 2
