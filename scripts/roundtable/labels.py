"""The words in which the site says what the data says in codes."""

from typing import Final

from roundtable.model import How, Kind, Role

KINDS: Final = {
    Kind.FACT: "Statement of fact",
    Kind.ASSESSMENT: "Assessment",
    Kind.FORECAST: "Forecast",
    Kind.ADVICE: "Advice",
}

RELATIONS: Final = {
    (How.AGREES, True): "Agrees with",
    (How.AGREES, False): "Agrees with",
    (How.DIFFERS, True): "Differs from",
    (How.DIFFERS, False): "Differs from",
    (How.ADDS, True): "Supplements",
    (How.ADDS, False): "Supplemented by",
}
"""A relation as it reads from the claim on which it was written down (true), and from the other."""

VERDICTS: Final = {
    "verbatim": "Word for word",
    "typographic": "Word for word, in this site’s typography",
    "elided": "Word for word, an omission marked",
    "bracketed": "Word for word, the editors’ change in brackets",
}

VERDICT_MEANINGS: Final = {
    "verbatim": "The same characters stand in the source.",
    "typographic": "The same words stand in the source; quotation marks, dashes, spaces or the end have another form.",
    "elided": "The parts stand in the source in this order, in one turn of the speaker; what lies between is left out.",
    "bracketed": "The words outside the brackets stand in the source in this order; what is inside is the editors’.",
}
"""What each verdict means, in a sentence."""

CAUTIONS: Final = {
    "after-negation": "A negation stands just before it.",
    "before-contrast": "The sentence goes on with a contrast.",
    "bracketed-negation": "A negation stands in brackets.",
    "swallowed-negation": "A negation stands in what was left out.",
    "nothing-left-out": "Nothing was left out at the ellipsis.",
    "much-left-out": "Much was left out at the ellipsis.",
}
"""What a reader should know about a proved quotation's cut, by its code."""


def role(held: Role) -> str:
    """Return an office in one line.

    >>> role(Role(title="Director", organisation="Example Academy", former=True))
    'Formerly director, Example Academy'
    """
    title = f"Formerly {held.title[:1].lower()}{held.title[1:]}" if held.former else held.title
    return f"{title}, {held.organisation}" if held.organisation else title


def paragraphs(numbers: tuple[int, ...]) -> str:
    """Return where in a contribution a quotation stands.

    >>> paragraphs((2,)), paragraphs((2, 3))
    ('paragraph 2', 'paragraphs 2–3')
    """
    if len(numbers) == 1:
        return f"paragraph {numbers[0]}"
    return f"paragraphs {numbers[0]}–{numbers[-1]}"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "claim"), count(3, "reply", "replies")
    ('1 claim', '3 replies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


MONTHS: Final = "January February March April May June July August September October November December".split()


def short_date(partial: str) -> str:
    """Return a date for a narrow place, its month in three letters.

    >>> short_date("2014-05-20"), short_date("2014-05"), short_date("2014")
    ('20 May 14', 'May 2014', '2014')
    """
    *days, year = date(partial).split(" ")
    if len(days) > 1:
        year = year[2:]
    return " ".join([*(part[:3] for part in days), year])


def date(partial: str) -> str:
    """Return a date as it is read, as exact as it was given.

    >>> date("2014-05-20"), date("2014-05"), date("2014")
    ('20 May 2014', 'May 2014', '2014')
    """
    year, *rest = partial.split("-")
    words = [year]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)
