"""The words in which the site says what the data says in codes."""

from itertools import takewhile
from typing import Final

from roundtable.content.model import How, Kind, Role
from roundtable.faults import CautionCode
from roundtable.proof.quotes import Verdict

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
    (How.ADDS, True): "Adds to",
    (How.ADDS, False): "More from",
}
"""A relation as it reads from the claim on which it was written down (true), and from the other."""

VERDICTS: Final = {
    Verdict.VERBATIM: "Word for word",
    Verdict.TYPOGRAPHIC: "Word for word, in this site’s typography",
    Verdict.ELIDED: "Word for word, an omission marked",
    Verdict.BRACKETED: "Word for word, the editors’ change in brackets",
}

VERDICT_MEANINGS: Final = {
    Verdict.VERBATIM: "The same characters stand in the source.",
    Verdict.TYPOGRAPHIC: (
        "The same words stand in the source; quotation marks, dashes, spaces or the end have another form."
    ),
    Verdict.ELIDED: (
        "The parts stand in the source in this order, in one turn of the speaker; what lies between is left out."
    ),
    Verdict.BRACKETED: (
        "The words outside the brackets stand in the source in this order; what is inside is the editors’."
    ),
}
"""What each verdict means, in a sentence."""

CAUTIONS: Final = {
    CautionCode.AFTER_NEGATION: "A negation stands just before it.",
    CautionCode.BEFORE_CONTRAST: "The sentence goes on with a contrast.",
    CautionCode.BRACKETED_NEGATION: "A negation stands in brackets.",
    CautionCode.SWALLOWED_NEGATION: "A negation stands in what was left out.",
    CautionCode.NOTHING_LEFT_OUT: "Nothing was left out at the ellipsis.",
    CautionCode.MUCH_LEFT_OUT: "Much was left out at the ellipsis.",
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


def percent(share: float) -> str:
    """Return a part of 1 as it is read, in whole hundredths.

    >>> percent(1 / 3), percent(1)
    ('33%', '100%')
    """
    return f"{share:.0%}"


MONTHS: Final = "January February March April May June July August September October November December".split()


def short_date(partial: str) -> str:
    """Return a date for a narrow place, its month in three letters.

    >>> short_date("2013-09-07"), short_date("2013-09"), short_date("2013")
    ('7 Sep 2013', 'Sep 2013', '2013')
    """
    *days, year = date(partial).split(" ")
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


def dates(first: str, last: str | None) -> str:
    """Return a span of time as it is read: what its two ends share is said once.

    >>> dates("2014-02-06", "2014-02-08"), dates("2014-02-28", "2014-03-02"), dates("1950", "1953")
    ('6–8 February 2014', '28 February – 2 March 2014', '1950–1953')
    >>> dates("2014-05", "2014-06"), dates("2013", "2014-01"), dates("2014-05-20", None)
    ('May–June 2014', '2013 – January 2014', '20 May 2014')
    """
    if last is None or last == first:
        return date(first)
    begins, ends, dash = date(first).split(" "), date(last).split(" "), " – "
    if len(begins) == len(ends):
        shared = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(begins), reversed(ends), strict=True))
        begins = begins[: len(begins) - len(list(shared))]
        dash = "–" if len(begins) == 1 else dash
    return f"{' '.join(begins)}{dash}{date(last)}"
