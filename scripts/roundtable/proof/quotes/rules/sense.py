"""What a reader is told of a proved quotation: cuts and brackets that may turn what was meant."""

from typing import Final

from roundtable.proof.quotes.rules.rule import OURS, Rule
from roundtable.proof.quotes.verdicts import Verdict

SENSE: Final = (
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
        "A negation that was left out is pointed out.",
        OURS,
        "They said the ferry was not the best or safest way to cross.",
        "They said the ferry was … the best or safest way",
        Verdict.ELIDED,
        "swallowed-negation",
    ),
    Rule(
        "A negation that governs the quotation from before it in the sentence is pointed out.",
        OURS,
        "He did not mean that the ferry is safe.",
        "the ferry is safe",
        Verdict.VERBATIM,
        "after-negation",
    ),
    Rule(
        "… in each language of which the words are known …",
        OURS,
        "Мы не думаем, что паром безопасен для людей.",
        "что паром безопасен для людей",
        Verdict.VERBATIM,
        "after-negation",
        language="ru",
    ),
    Rule(
        "… but not where another clause takes it back.",
        OURS,
        "He is not here, but the ferry is safe.",
        "the ferry is safe",
        Verdict.VERBATIM,
    ),
    Rule(
        "A cut where the sentence goes on with a contrast or a condition is pointed out …",
        OURS,
        "The ferry is safe, but only in summer.",
        "The ferry is safe",
        Verdict.VERBATIM,
        "before-contrast",
    ),
    Rule(
        "… and so is one before a negation that ends the clause.",
        OURS,
        "Ich unterstütze diesen Plan nicht.",
        "Ich unterstütze diesen Plan",
        Verdict.VERBATIM,
        "before-contrast",
        language="de",
    ),
    Rule(
        "A question that is cut short of its mark is pointed out.",
        OURS,
        "Is the ferry safe, sir? It is.",
        "the ferry safe",
        Verdict.VERBATIM,
        "not-asserted",
    ),
    Rule(
        "A joiner that was lost is pointed out: it can make another word.",
        OURS,
        "ما نمی\u200cخواهیم پل را بفروشیم",
        "ما نمیخواهیم پل را بفروشیم",
        Verdict.TYPOGRAPHIC,
        "lost-joiner",
        language="fa",
    ),
    Rule(
        "An ellipsis at which nothing was left out is pointed out.",
        OURS,
        "We keep the ferry for as long as it floats.",
        "We keep the ferry … for as long as it floats",
        Verdict.ELIDED,
        "nothing-left-out",
    ),
)
