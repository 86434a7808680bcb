"""What an editor may do: brackets, ellipses, and the marks of a third person’s words."""

from typing import Final

from roundtable.faults import Code
from roundtable.proof.quotes.rules.rule import CHICAGO, CHICAGO_BRACKETS, CHICAGO_ELLIPSIS, OURS, Rule
from roundtable.proof.quotes.verdicts import Verdict

EDITING: Final = (
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
        "An abbreviation’s full stop ends no sentence.",
        OURS,
        "Then Mr. Worthing came to town.",
        "Then [he] came to town",
        Verdict.BRACKETED,
    ),
    Rule(
        "Brackets may stand at either end, where three quoted words stand beside them.",
        CHICAGO_BRACKETS,
        "We spoke of Norway. It needs the gas more than the money.",
        "[Norway] needs the gas more than the money [from it]",
        Verdict.BRACKETED,
        Code.BRACKETED_WORD,
    ),
    Rule(
        "Round brackets around words are no editor’s marks.",
        CHICAGO_BRACKETS,
        "In May he told the council.",
        "In May (again) he told the council",
        Verdict.ALTERED,
    ),
    Rule(
        "Brackets of the source’s own are tried first, as they stand.",
        OURS,
        "The value lies in [0, 1) here.",
        "value lies in [0, 1) here",
        Verdict.VERBATIM,
    ),
    Rule(
        "What is left out is marked by an ellipsis; the parts keep their order and have three words each.",
        CHICAGO_ELLIPSIS,
        "We keep the ferry, and with it the pier, until the harbour is dredged.",
        "We keep the ferry … until the harbour is dredged",
        Verdict.ELIDED,
    ),
    Rule(
        "It may stand in brackets, square or round.",
        OURS,
        "Wir behalten die Fähre, und mit ihr den Steg, bis der Hafen tief ist.",
        "Wir behalten die Fähre (...) bis der Hafen tief ist",
        Verdict.ELIDED,
        language="de",
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
        "An ellipsis at the beginning or the end is left off.",
        CHICAGO_ELLIPSIS,
        "We keep the ferry, and with it the pier.",
        "… with it the pier",
        Verdict.MALFORMED,
    ),
    Rule(
        "An ellipsis hides no beginning of a word.",
        OURS,
        "They were distrustful of popular democracy.",
        "They were dis… trustful of popular democracy",
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
        "… and so do those that only an ellipsis or brackets bring together with the speaker’s own.",
        CHICAGO,
        "The mayor rose and said “we keep the old ferry” to the board.",
        "The mayor rose and [they] keep the old ferry",
        Verdict.SECONDHAND,
    ),
    Rule(
        "Marks that do not pair in the source set nothing apart: what stands by them is pointed out.",
        OURS,
        "Компания «ОАО «Газпром» подписала договор весной.",
        "подписала договор весной",
        Verdict.VERBATIM,
        Code.UNPAIRED_MARK,
        language="ru",
    ),
)
