"""What a refused value was probably meant to be: a date, lines, an address or a file's name in another form."""

import datetime as dt
import re
from contextlib import suppress
from pathlib import PurePosixPath
from typing import Final

from roundtable.content.model import base, expert, source
from roundtable.content.names import as_id

DAYS: Final = (
    *("%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"),
    *("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y"),
    *("%d %B %Y", "%d. %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%b %d, %Y"),
)
"""Forms in which days are written elsewhere; with points the day comes first wherever the year comes last."""
MONTHS: Final = ("%Y-%m", "%Y/%m", "%m.%Y", "%m/%Y", "%B %Y", "%b %Y")
"""The same for months."""
HOST: Final = re.compile(
    r"(?:https?:?/*|//)?((?:[\w-]+\.)+(?!(?:html?|md|ya?ml|txt|pdf|png|jpe?g)\b)[A-Za-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?)"
)
"""A host with a dot in its name and what follows it, with no scheme or half of one; the name of a file is none."""
ENDINGS: Final = {".jpeg": ".jpg", ".jpe": ".jpg"}
"""Other endings of formats that portraits may have."""


def meant_date(given: str) -> str:
    """Return the date that was meant, in the model's form, or nothing where it could be several.

    >>> meant_date("20 May 2014"), meant_date("10.02.2001"), meant_date("02/10/2001"), meant_date("May 2014")
    ('2014-05-20', '2001-02-10', '', '2014-05')
    """
    for forms, shape in ((DAYS, "%Y-%m-%d"), (MONTHS, "%Y-%m")):
        found = set[str]()
        for form in forms:
            with suppress(ValueError):
                found.add(f"{dt.datetime.strptime(given.strip(), form):{shape}}")  # noqa: DTZ007 - a day has no zone
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def meant_address(given: str) -> str:
    """Return the web address that was meant, or nothing.

    >>> meant_address("www.town.example/a"), meant_address("https:/town.example"), meant_address("the minutes")
    ('https://www.town.example/a', 'https://town.example', '')
    """
    found = HOST.fullmatch(given.strip())
    return f"https://{found[1]}" if found else ""


def meant_file(given: str) -> str:
    """Return the name that a portrait's file should have, or nothing.

    >>> meant_file("Ada Example.JPEG"), meant_file("ada.svg")
    ('ada-example.jpg', '')
    """
    path = PurePosixPath(given.replace("\\", "/"))
    name = f"{as_id(path.stem)}{ENDINGS.get(path.suffix.lower(), path.suffix.lower())}"
    return name if re.fullmatch(expert.PICTURE_PATTERN, name) else ""


def meant_lines(given: str) -> str:
    """Return the ranges of lines that were meant, or nothing.

    >>> meant_lines("4\N{EN DASH}5; 8"), meant_lines("lines 4 to 5 and 8"), meant_lines("the first")
    ('4-5, 8', '4-5, 8', '')
    """
    plain = re.sub(r"\s*(?:[\u2010-\u2015\u2212]|\bto\b|\.\.+)\s*", "-", re.sub("^lines? ", "", given.strip().lower()))
    plain = re.sub(r"\s*(?:[,;&+]|\band\b)\s*", ", ", plain)
    return plain if re.fullmatch(base.LINE_RANGES_PATTERN, plain) else ""


def meant_share(given: str) -> str:
    """Return the share that was meant, as a number, or nothing.

    >>> meant_share("35%"), meant_share("0,35"), meant_share("a third")
    ('0.35', '0.35', '')
    """
    found = re.fullmatch(r"([0-9]*[.,]?[0-9]+)\s*(%?)", given.strip())
    return f"{float(found[1].replace(',', '.')) / (100 if found[2] else 1):g}" if found else ""


def form_hint(pattern: str, given: str) -> str:
    """Return the cure of a value that is not of its field's pattern, where it was written in another known form."""
    if pattern in {base.PARTIAL_DATE_PATTERN, base.DAY_PATTERN} and (date := meant_date(given)):
        return f"Write {date}."
    if pattern == base.LINE_RANGES_PATTERN and (lines := meant_lines(given)):
        return f"Write {lines}."
    if pattern == base.LANGUAGE_PATTERN and re.fullmatch(pattern, given.lower()):
        return f"Write {given.lower()}."
    if pattern == source.WEB_ADDRESS_PATTERN and (address := meant_address(given)):
        return f"Did you mean {address!r}?"
    if pattern == expert.PICTURE_PATTERN and (name := meant_file(given)):
        return f"Call the file {name!r} in content/pictures/, and write that here."
    return ""
