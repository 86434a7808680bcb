"""The names of several authors, as each style of citation joins them (in English, as the styles' manuals have them)."""

from typing import Final

from roundtable.pages.metadata.citing.works import Person

MOST_IN_NOTE: Final = 3
"""In a note of the Chicago style, more authors than this are the first and others (17th ed., 14.76)."""
MOST_IN_LIST: Final = 10
"""In its list of references likewise; then the first seven stand there (17th ed., 14.76)."""
SHOWN_OF_MANY: Final = 7
MOST_IN_APA: Final = 20
"""More authors than this lose those between the first nineteen and the last (APA, 7th ed., 9.8)."""
MOST_IN_MLA: Final = 2
"""More authors than this are the first and others (MLA, 9th ed., 5.8)."""


def in_note(authors: tuple[Person, ...]) -> str:
    """Return the authors as a note of the Chicago style names them."""
    names = [author.name for author in authors]
    return f"{names[0]} et al." if len(names) > MOST_IN_NOTE else _listed(names, "and")


def in_list(authors: tuple[Person, ...]) -> str:
    """Return the authors as a list of references in the Chicago style names them: the first inverted."""
    names = [author.inverted if not place else author.name for place, author in enumerate(authors)]
    if len(names) > MOST_IN_LIST:
        return f"{', '.join(names[:SHOWN_OF_MANY])}, et al."
    return _listed(names, "and", inverted=True)


def in_apa(authors: tuple[Person, ...]) -> str:
    """Return the authors as the APA's style names them: family names and initials."""
    names = [f"{author.family}, {_initials(author.given)}" if author.given else author.name for author in authors]
    if len(names) > MOST_IN_APA:
        return f"{', '.join(names[: MOST_IN_APA - 1])}, . . . {names[-1]}"
    return _listed(names, "&", inverted=True)


def in_mla(authors: tuple[Person, ...]) -> str:
    """Return the authors as the MLA's style names them."""
    if len(authors) > MOST_IN_MLA:
        return f"{authors[0].inverted}, et al."
    return in_list(authors)


def _listed(names: list[str], last: str, *, inverted: bool = False) -> str:
    """Return names in a line, with a comma before the last of more than two, or of two after an inverted one."""
    if len(names) == 1:
        return names[0]
    comma = "," if inverted or len(names) > 2 else ""  # noqa: PLR2004 - a pair needs none
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


def _initials(given: str) -> str:
    """Return given names as initials.

    >>> _initials("Jean-Paul M."), _initials("Ada")
    ('J.-P. M.', 'A.')
    """
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split())
