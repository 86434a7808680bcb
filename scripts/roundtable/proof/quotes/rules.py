"""The rules of quotation, each with its authority and an example: what the site shows and the tests run.

What the program does is in `folding`, `devices`, `prove` and `cautions`; what it promises is here. Where an
authority leaves a choice, the stricter reading was taken, and the rule says so.
"""

from dataclasses import dataclass
from typing import Final

from roundtable.proof.quotes.verdicts import Verdict

CHICAGO: Final = "The Chicago Manual of Style, 17th ed., 13.7"
CHICAGO_ELLIPSIS: Final = "The Chicago Manual of Style, 17th ed., 13.50–13.58"
CHICAGO_BRACKETS: Final = "The Chicago Manual of Style, 17th ed., 13.59–13.62"
UNICODE: Final = "Unicode Standard Annex 15 (normalisation form C)"
OURS: Final = ""
"""No authority but this project."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule."""

    says: str
    authority: str
    source: str
    """What stands in the source."""
    quotation: str
    """What is quoted from it."""
    verdict: Verdict
    caution: str = ""
    """The code of the caution that it raises, if any."""
    language: str = "en"
    """The language of the example, as a BCP 47 tag."""


RULES: Final = (
    Rule("Word for word is proved.", CHICAGO, "We keep the ferry for now.", "keep the ferry for now", Verdict.VERBATIM),
    Rule(
        "Quotation marks, apostrophes and dashes may take another form; inside, single and double marks are equal.",
        CHICAGO,
        'It\'s "safe" -- for now.',
        "It’s ‘safe’—for now",
        Verdict.TYPOGRAPHIC,
    ),
    Rule(
        "Spaces, soft hyphens and ligatures may differ.",
        CHICAGO,
        "the har\u00adbour  of\ufb01ce is closed",
        "the harbour office is closed",
        Verdict.TYPOGRAPHIC,
    ),
    Rule(
        "Accents may be composed or not, but may not be left out.",
        UNICODE,
        "a cafe\u0301 on the pier",
        "a café on the pier",
        Verdict.TYPOGRAPHIC,
    ),
    Rule(
        "Digits stay as they are: no form that changes a number is equal to it.",
        UNICODE,
        "some 10² boats came",
        "some 102 boats came",
        Verdict.ALTERED,
    ),
    Rule(
        "A closing full stop or comma may be put, left out or exchanged …",
        CHICAGO,
        "We keep the ferry; the bridge can wait.",
        "We keep the ferry.",
        Verdict.TYPOGRAPHIC,
    ),
    Rule(
        "… but not where the source asks or exclaims.",
        OURS,
        "Do we keep the ferry?",
        "we keep the ferry.",
        Verdict.ALTERED,
    ),
    Rule(
        "Inner punctuation stays.",
        CHICAGO,
        "The ferry, they say, is safe.",
        "The ferry they say is safe",
        Verdict.ALTERED,
    ),
    Rule(
        "A changed capital is marked by brackets …",
        CHICAGO_BRACKETS,
        "The ferry is safe.",
        "[t]he ferry is safe",
        Verdict.BRACKETED,
    ),
    Rule("… and without them is a change.", OURS, "The ferry is safe.", "the ferry is safe", Verdict.ALTERED),
    Rule(
        "What is put in, or in the place of at most four words of one sentence, stands in square brackets.",
        CHICAGO_BRACKETS,
        "In May he told the council of the delay.",
        "In May [she] told the council",
        Verdict.BRACKETED,
    ),
    Rule(
        "Brackets may stand at either end, where three quoted words stand beside them.",
        CHICAGO_BRACKETS,
        "Norway is rich. It needs the gas more than the money.",
        "[Norway] needs the gas more than the money [from it]",
        Verdict.BRACKETED,
        "bracketed-word",
    ),
    Rule(
        "A word in brackets that is no name, pronoun, article or grammatical ending is pointed out.",
        OURS,
        "It is the common policy of the town.",
        "It is the comm[unist] policy of the town.",
        Verdict.BRACKETED,
        "bracketed-word",
    ),
    Rule(
        "Brackets that hold or hide a negation are pointed out.",
        OURS,
        "The ferry is not safe at all.",
        "The ferry is [quite] safe at all",
        Verdict.BRACKETED,
        "swallowed-negation",
    ),
    Rule(
        "Round brackets are no editor’s marks.",
        CHICAGO_BRACKETS,
        "In May he told the council.",
        "In May (again) he told the council",
        Verdict.ALTERED,
    ),
    Rule(
        "What is left out is marked by an ellipsis; the parts keep their order and have three words each.",
        CHICAGO_ELLIPSIS,
        "We keep the ferry, and with it the pier, until the harbour is dredged.",
        "We keep the ferry … until the harbour is dredged",
        Verdict.ELIDED,
    ),
    Rule(
        "A negation that was left out is pointed out.",
        OURS,
        "They said the ferry was not the best or safest way to cross.",
        "They said the ferry was … the best or safest way",
        Verdict.ELIDED,
        "swallowed-negation",
    ),
    Rule(
        "Parts in another order are no quotation.",
        CHICAGO_ELLIPSIS,
        "We keep the ferry until the harbour is dredged.",
        "the harbour is dredged … keep the ferry",
        Verdict.OUT_OF_ORDER,
    ),
    Rule(
        "An ellipsis needs three words on either side.",
        OURS,
        "We keep the ferry until the harbour is dredged.",
        "We keep … the harbour is dredged",
        Verdict.TOO_SHORT,
    ),
    Rule(
        "A word may not be cut, and a number is a word with its sign, point and commas.",
        OURS,
        "It cost 1,200 crowns in all.",
        "200 crowns in all",
        Verdict.ALTERED,
    ),
    Rule(
        "The words of a third person keep their marks.",
        CHICAGO,
        "The mayor said “the ferry will never sink” and left.",
        "the ferry will never sink",
        Verdict.SECONDHAND,
    ),
    Rule(
        "A letter that only looks alike is another letter.",
        "Unicode Technical Standard 39 (confusable characters)",
        "the ferry is safe",
        "the ferry is s\u0430fe",
        Verdict.ALTERED,
    ),
    Rule(
        "A quotation that begins just after a negation is pointed out.",
        OURS,
        "The ferry is not a danger to the town.",
        "a danger to the town",
        Verdict.VERBATIM,
        "after-negation",
    ),
    Rule(
        "A cut just before a contrast in the same sentence is pointed out.",
        OURS,
        "The ferry is safe, but only in summer.",
        "The ferry is safe",
        Verdict.VERBATIM,
        "before-contrast",
    ),
)
