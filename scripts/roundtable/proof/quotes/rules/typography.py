"""What may differ, and what never does: the forms of characters, marks, spaces and ends."""

from typing import Final

from roundtable.proof.quotes.rules.rule import CHICAGO, OURS, UNICODE, Rule
from roundtable.proof.quotes.verdicts import Verdict

TYPOGRAPHY: Final = (
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
        "the har\xadbour  ofﬁce is closed",
        "the harbour office is closed",
        Verdict.TYPOGRAPHIC,
    ),
    Rule(
        "The spaces inside French quotation marks belong to the marks.",
        OURS,
        "le « mot » juste du maire",
        "le “mot” juste du maire",
        Verdict.TYPOGRAPHIC,
        language="fr",
    ),
    Rule(
        "In Chinese and Japanese a line’s end is no space, and a double ellipsis is one.",
        OURS,
        "他们同意了……然后走了。",
        "他们同意了…然后\n走了",
        Verdict.TYPOGRAPHIC,
        language="zh",
    ),
    Rule(
        "Accents may be composed or not, but may not be left out.",
        UNICODE,
        "a café on the pier",
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
        "… in every script, by its own stops and commas …",
        OURS,
        "这是和平条约的内容，他们都签了字。",
        "这是和平条约的内容。",
        Verdict.TYPOGRAPHIC,
        language="zh",
    ),
    Rule(
        "… but not where the source asks or exclaims.",
        OURS,
        "Do we keep the ferry?",
        "we keep the ferry.",
        Verdict.ALTERED,
    ),
    Rule(
        "… whatever its mark looks like, with a space before it or without.",
        OURS,
        "Faut-il signer ce contrat ? Oui.",
        "Faut-il signer ce contrat.",
        Verdict.ALTERED,
        language="fr",
    ),
    Rule(
        "Inner punctuation stays.",
        CHICAGO,
        "The ferry, they say, is safe.",
        "The ferry they say is safe",
        Verdict.ALTERED,
    ),
    Rule(
        "A word may not be cut, and a number is a word with its sign, point and commas.",
        OURS,
        "It cost 1,200 crowns in all.",
        "200 crowns in all",
        Verdict.ALTERED,
    ),
    Rule(
        "After an elision a new word begins.",
        OURS,
        "Il parle de l’avenir de l’Europe.",
        "avenir de l’Europe",
        Verdict.VERBATIM,
        language="fr",
    ),
    Rule(
        "A mark between Hebrew letters is a letter.",
        OURS,
        'הנשיא אמר שארה"ב לא תחתום.',
        "שארה״ב לא תחתום",
        Verdict.TYPOGRAPHIC,
        language="he",
    ),
    Rule(
        "A letter that only looks alike is another letter.",
        "Unicode Technical Standard 39 (confusable characters)",
        "the ferry is safe",
        "the ferry is sаfe",
        Verdict.ALTERED,
    ),
    Rule(
        "An entity of HTML is no character.",
        OURS,
        "The ferry is safe & sound.",
        "The ferry is safe &amp; sound",
        Verdict.MALFORMED,
    ),
)
