"""A work as the styles of citation write it: Chicago (17th ed. of the manual), APA (7th ed.), MLA (9th ed.).

All are English, whatever the site's language, as the manuals are. Two kinds of work in four styles are eight forms: a
page of a site, which has no author, and an original, which has. A processor of CSL, with files of styles under another
licence, would be more to carry than they are.
"""

import re
from collections.abc import Iterator
from typing import Final

from babel.dates import format_date

from roundtable.content.partialdate import first_day
from roundtable.pages.metadata.citing import names
from roundtable.pages.metadata.citing.works import Work
from roundtable.pages.parts.metadata import Run
from roundtable.pages.wording.labels import message

_ITALIC: Final = re.compile("\x01([^\x02]*)\x02")
"""What is set in italics, while a citation is put together: content holds no such characters."""
_LONG: Final = {4: "y", 7: "MMMM y", 10: "MMMM d, y"}
"""A date as Chicago has it, by the length of the date as content gives it."""
_APA: Final = {4: "y", 7: "y, MMMM", 10: "y, MMMM d"}
_MLA: Final = {4: "y", 7: "MMM y", 10: "d MMM y"}
_WHOLE_MONTHS: Final = {"May", "June", "July"}
"""Those that the MLA does not shorten."""


def chicago_note(work: Work) -> tuple[Run, ...]:
    """Return a note of the Chicago style (14.205–14.210)."""
    elements = (
        names.in_note(work.authors) if work.authors else "",
        _title(work, ","),
        _italic(work.container),
        _edition(work),
        _date(work.date, _LONG),
        work.url,
    )
    return _runs(_stopped(re.sub("([,?!]”),", r"\1", ", ".join(filter(None, elements)))))


def chicago_author_date(work: Work) -> tuple[Run, ...]:
    """Return an entry in a list of references of the Chicago style (15.49–15.50): a title stands for no author."""
    title, year = _title(work, "."), work.date[:4]
    first = (names.in_list(work.authors), year, title) if work.authors else (title, year)
    container = _italic(work.container)
    date = _date(work.date, _LONG)
    where = (container, _edition(work).capitalize(), date) if work.is_page else (_joined(container, date),)
    return _sentences(*first, *where, work.url)


def apa(work: Work) -> tuple[Run, ...]:
    """Return an entry in the APA's list of references (10.1, 10.16): of a page its title is set in italics."""
    dated = f"({_date(work.date, _APA)})"
    if work.is_page:
        title = f"{_italic(work.title)} ({_edition(work)})" if work.edition else _italic(work.title)
        return _sentences(title, dated, work.container, work.url, closed=False)
    first = f"{names.in_apa(work.authors)} {dated}"
    return _sentences(first, _flipped(work.title), _italic(work.container), work.url, closed=False)


def mla(work: Work) -> tuple[Run, ...]:
    """Return an entry in the MLA's list of works cited (5.1–5.99)."""
    authors = names.in_mla(work.authors) if work.authors else ""
    where = _joined(_italic(work.container), _edition(work), _date(work.date, _MLA), work.url)
    return _sentences(authors, _title(work, "."), where)


STYLES: Final = {
    message("Chicago 17, note"): chicago_note,
    message("Chicago 17, author–date"): chicago_author_date,
    message("APA 7"): apa,
    message("MLA 9"): mla,
}


def _edition(work: Work) -> str:
    """Return the edition as all three manuals write one, by its name, which is no number."""
    return f"edition {work.edition}" if work.edition else ""


def _title(work: Work, mark: str) -> str:
    """Return a title: in quotation marks with what follows it inside, as part of something; else in italics."""
    if not work.container:
        return _italic(work.title)
    return f"“{_ended(_flipped(work.title), mark)}”" if work.title else ""


def _flipped(title: str) -> str:
    """Return a title whose own quotation marks are those inside others."""
    return title.replace("“", "‘").replace("”", "’")


def _ended(text: str, mark: str) -> str:
    """Return a text with a mark at its end, where it does not end with a stronger one.

    >>> _ended("A bridge.", ","), _ended("A bridge?", ",")
    ('A bridge,', 'A bridge?')
    """
    return text if text.endswith(("?", "!")) else f"{text.removesuffix('.')}{mark}"


def _italic(text: str) -> str:
    return f"\x01{text}\x02" if text else ""


def _date(date: str, patterns: dict[int, str]) -> str:
    """Return a date as exact as it is known."""
    day = first_day(date)
    if patterns is not _MLA:
        return format_date(day, patterns[len(date)], locale="en_US")
    month = format_date(day, "MMMM", locale="en_US")
    short = month if month in _WHOLE_MONTHS else f"{month[: 4 if month == 'September' else 3]}."
    return format_date(day, patterns[len(date)].replace("MMM", f"'{short}'"), locale="en_US")


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _sentences(*parts: str, closed: bool = True) -> tuple[Run, ...]:
    """Return the parts that there are, each with its full stop; not an address at the end of what is not closed."""
    *first, last = filter(None, parts)
    end = last if not closed and last.startswith("http") else _stopped(last)
    return _runs(" ".join([*map(_stopped, first), end]))


def _stopped(text: str) -> str:
    """Return a text with a full stop at its end, where it has no mark there that ends a sentence."""
    return text if text.rstrip("”\x02").endswith((".", "?", "!")) else f"{text}."


def _runs(text: str) -> tuple[Run, ...]:
    return tuple(_split(text))


def _split(text: str) -> Iterator[Run]:
    for place, piece in enumerate(_ITALIC.split(text)):
        if piece:
            yield Run(piece, italic=place % 2 == 1)
