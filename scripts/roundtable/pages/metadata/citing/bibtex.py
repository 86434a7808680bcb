r"""Works as BibTeX, in the fields of biblatex.

Text is UTF-8 with the characters escaped that TeX reads otherwise; addresses are verbatim, as biblatex takes them
(biblatex manual, 2.2.1 and 3.14).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from roundtable.pages.metadata.citing.works import Person, Work

_SPECIAL: Final = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


def bibtex(works: Iterable[Work]) -> str:
    """Return a file of works: a page is `@online`, an original `@misc`, since no more is known of what it is."""
    return "\n".join(map(_entry, works))


def _entry(work: Work) -> str:
    kind = "online" if work.is_page else "misc"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work) if value)
    return f"@{kind}{{{work.key},\n{fields}}}\n"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    """Yield name and value of each field; titles stand in braces once more, which keep their capitals."""
    yield "author", " and ".join(map(_author, work.authors))
    yield "title", f"{{{_escaped(work.title)}}}" if work.title else ""
    yield "organization", f"{{{_escaped(work.container)}}}" if work.container else ""
    yield "version", work.edition
    yield "date", work.date
    yield "year", work.date[:4]
    yield "url", re.sub("[{}\\\\]", lambda found: f"%{ord(found.group()):02X}", work.url)
    yield "annotation", _escaped(work.quotation)


def _author(person: Person) -> str:
    """Return a name as BibTeX takes it apart; one that is not to be taken apart stands in braces."""
    if not person.given or " and " in f" {person.name} ":
        return f"{{{_escaped(person.name)}}}"
    return _escaped(person.inverted)


def _escaped(text: str) -> str:
    """Return a text as TeX reads it."""
    return "".join(_SPECIAL.get(sign, sign) for sign in text)
