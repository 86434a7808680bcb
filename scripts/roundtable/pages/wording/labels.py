"""The words in which the site says what the data says in codes: messages, said in a language where they are shown."""

from typing import Final

from roundtable.content.model import Guard, How, Kind
from roundtable.faults import CautionCode, Code
from roundtable.proof.quotes import Verdict


def message(text: str) -> str:
    """Mark a message for the catalogue."""
    return text


TITLES: Final = {
    "experts": message("Experts"),
    "topics": message("Topics"),
    "compare": message("Comparisons"),
    "positions": message("Positions"),
    "quotations": message("Quotations"),
    "timeline": message("Timeline"),
    "glossary": message("Glossary"),
    "about": message("About"),
    "data": message("Data"),
    "print": message("The whole roundtable"),
}
"""What a page is called that is the only one of its kind; the start page has the roundtable's own title."""

KINDS: Final = {
    Kind.FACT: message("Stated as fact"),
    Kind.ASSESSMENT: message("Assessment"),
    Kind.FORECAST: message("Forecast"),
    Kind.ADVICE: message("Advice"),
}

RELATIONS: Final = {
    (How.AGREES, True): message("Agrees with"),
    (How.AGREES, False): message("Agrees with"),
    (How.DIFFERS, True): message("Differs from"),
    (How.DIFFERS, False): message("Differs from"),
    (How.ADDS, True): message("Adds to"),
    (How.ADDS, False): message("More from"),
    (How.SET_BESIDE, True): message("Read beside"),
    (How.SET_BESIDE, False): message("Read beside"),
}
"""A relation as it reads from the claim on which it was written down (true), and from the other."""

BECAUSE: Final = message("Because")
HENCE: Final = message("Hence")
ALTHOUGH: Final = message("Although")
BUT: Final = message("But")
"""How another claim of the same expert is joined to the one beside which it stands."""

SPANS: Final = (
    (7, 1, (message("%(num)s week"), message("%(num)s weeks"))),
    (30, 1, (message("%(num)s month"), message("%(num)s months"))),
    (365, 1, (message("%(num)s year"), message("%(num)s years"))),
    (3_652, 10, (message("%(num)s year"), message("%(num)s years"))),
    (36_525, 100, (message("%(num)s year"), message("%(num)s years"))),
    (365_250, 1_000, (message("%(num)s year"), message("%(num)s years"))),
)
"""The lines of the timeline's scale: how many days, and how these are called."""

AFFIRMED: Final = message("Would affirm it")
IN_PART: Final = message("Would affirm it in part")
DENIED: Final = message("Would deny it")
NOT_ADDRESSED: Final = message("Did not address it")
"""Where an expert stands on the claim on which the panel divides."""

VERDICTS: Final = {
    Verdict.VERBATIM: message("Word for word"),
    Verdict.TYPOGRAPHIC: message("Word for word, in this site’s typography"),
    Verdict.ELIDED: message("Word for word, an omission marked"),
    Verdict.BRACKETED: message("Word for word, the editors’ change in brackets"),
}

VERDICT_NAMES: Final = {
    Verdict.VERBATIM: message("verbatim"),
    Verdict.TYPOGRAPHIC: message("typographic"),
    Verdict.ELIDED: message("elided"),
    Verdict.BRACKETED: message("bracketed"),
    Verdict.MALFORMED: message("malformed"),
    Verdict.TOO_SHORT: message("too-short"),
    Verdict.MISATTRIBUTED: message("misattributed"),
    Verdict.SECONDHAND: message("secondhand"),
    Verdict.OUT_OF_ORDER: message("out-of-order"),
    Verdict.STITCHED: message("stitched"),
    Verdict.ALTERED: message("altered"),
    Verdict.NOT_FOUND: message("not-found"),
}
"""What each verdict is called in the table of the rules."""

VERDICT_MEANINGS: Final = {
    Verdict.VERBATIM: message("The same characters stand in the source."),
    Verdict.TYPOGRAPHIC: message(
        "The same words stand in the source; quotation marks, dashes, spaces or the end have another form."
    ),
    Verdict.ELIDED: message(
        "The parts stand in the source in this order, in one turn of the speaker; what lies between is left out."
    ),
    Verdict.BRACKETED: message(
        "The words outside the brackets stand in the source in this order; what is inside is the editors’."
    ),
}
"""What each verdict means, in a sentence."""

LOOSENED: Final = {
    Guard.LENGTH: message("So wide a limit on a quotation’s length keeps no quotation short."),
    Guard.SHARE: message("So wide a limit on what may be quoted leaves most of a contribution free to be quoted."),
    Guard.COPYING: message("So wide a limit on shared words lets the prose repeat whole sentences unmarked."),
    Guard.COVERAGE: message("So low a limit on coverage lets claims leave most of a contribution out."),
}
"""What a source's own limits take away, in a sentence."""

CAUTIONS: Final[dict[CautionCode, str]] = {
    Code.AFTER_NEGATION: message("A negation stands before it in the sentence."),
    Code.BEFORE_CONTRAST: message("It stops before a contrast, a negation or a denial."),
    Code.BRACKETED_NEGATION: message("A negation stands in brackets."),
    Code.BRACKETED_WORD: message("More than a name stands in brackets."),
    Code.LOST_JOINER: message("An invisible joiner is not as the source has it."),
    Code.NOT_ASSERTED: message("The sentence does not assert these words."),
    Code.SWALLOWED_NEGATION: message("A negation stands in what was left out."),
    Code.NOTHING_LEFT_OUT: message("Nothing was left out at the ellipsis."),
    Code.MUCH_LEFT_OUT: message("Much was left out at the ellipsis."),
    Code.UNPAIRED_MARK: message("It may be a third person's words: a quotation mark or a dash stands by."),
}
"""What a reader should know about a proved quotation's cut, by its code."""

COMPANIONS: Final = {
    How.AGREES: (message("%(num)s agreement"), message("%(num)s agreements")),
    How.DIFFERS: (message("%(num)s difference"), message("%(num)s differences")),
    How.ADDS: (message("%(num)s point added"), message("%(num)s points added")),
    How.SET_BESIDE: (message("%(num)s pair set side by side"), message("%(num)s pairs set side by side")),
}
"""How many relations of a kind stand between two experts: for one, and for more."""
