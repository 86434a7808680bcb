"""Where a sentence of folded text begins and ends.

A full stop ends none after a single letter (U.S., Ph.D.), after a title or another word that is commonly cut short,
and before a small letter; the words are those that the Unicode Common Locale Data Repository suppresses as ends of
sentences in English, German, French, Spanish, Italian and Russian, as far as they stand inside sentences.
"""

from typing import Final

import regex

from roundtable.text.signs import ASKS, STOP

SHORT: Final = (
    "Mr Mrs Ms Dr Prof St Gen Gov Sen Rep Col Lt Maj Sgt Capt Cmdr Adm Rev Hon Jr Sr Messrs Mt Fig Vol No vs approx "
    "Hr Fr Nr Bd Dipl Ing bzw ca evtl ggf usw vgl M Mme Mlle MM Mgr Sra Srta Ud Uds Sig Dott Avv Art г гг ул тов "
    "проф акад им"
).split()
"""Words that are written short with a full stop inside a sentence."""
INNER_STOP: Final = rf"(?<=(?<![\p{{L}}\p{{N}}])(?:\p{{L}}|{'|'.join(SHORT)}))\.|\.(?=[\p{{L}}\p{{N}}]|\s\p{{Ll}})"
"""Pattern of a full stop that ends no sentence."""
REACH: Final = 1500
"""Characters before and after a quotation in which its sentence is looked for."""

_END: Final = regex.compile(
    rf"(?:(?:{INNER_STOP})(*SKIP)(*FAIL)|[.?!]+[\"')\]]*(?=\s|$)|(?:{STOP}|[{ASKS}])(?<![.?!])[\"')\]]*)"
)


def before(folded: str, at: int, reach: int = REACH) -> str:
    """Return what stands in a sentence before a place, as far as so many characters reach.

    >>> before("Stop. Mr. Low of the U.S. Navy said no", 25)
    'Mr. Low of the U.S.'
    """
    window = folded[max(0, at - reach) : at].rpartition("\n")[2]
    ends = [found.end() for found in _END.finditer(folded, at - len(window), at + 1) if found.end() <= at]
    return folded[max(ends, default=at - len(window)) : at].lstrip()


def after(folded: str, at: int) -> str:
    """Return what stands in a sentence after a place, with what ends it.

    >>> after("We keep it, but not now. Stop.", 10)
    ', but not now.'
    """
    window = folded[at : at + REACH].partition("\n")[0]
    found = _END.search(folded, at, at + len(window))
    return folded[at : found.end()] if found else window
