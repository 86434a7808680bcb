"""What may be cited from a page: the page, as part of this edition, and the originals that its words come from.

Each is given as what it is. What is not known of an original, as its title or its address, is left out; and the page
has no author, since the editors sign nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from roundtable.content.addressing import pagekinds
from roundtable.content.model import SourceFile
from roundtable.content.reading.content import Loaded
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.page import Page
from roundtable.pages.views.claims import ClaimPageView
from roundtable.pages.views.subject import people

CITED: Final = (pagekinds.HOME, pagekinds.EXPERT, pagekinds.CLAIM, pagekinds.TOPIC, pagekinds.PAIR)
"""The kinds of page that can be cited; the start page stands for the whole."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote or spoke."""

    name: str
    family: str
    given: str
    """Nothing where somebody has one name only."""

    @property
    def inverted(self) -> str:
        """The name as in a list of names."""
        return f"{self.family}, {self.given}" if self.given else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Something to be cited; what is not known is empty."""

    key: str
    """Its id in a file of references."""
    is_page: bool
    """Whether it is a page of this site; else it is an original."""
    authors: tuple[Person, ...] = ()
    title: str
    container: str
    """What it is part of: the site, or what published it. A whole site is part of nothing."""
    edition: str = ""
    """The name of the state in which the site is cited."""
    date: str
    """As exact as it is known: 2001, 2001-02 or 2001-02-03."""
    url: str
    language: str
    quotation: str = ""
    """The words that the page quotes, of the one claim that it is about."""


def works(page: Page, roundtable: Roundtable, language: str, publication: Publication) -> Iterator[Work]:
    """Yield what may be cited from a page that can be cited: itself, then the original of each source."""
    is_whole = page.kind is pagekinds.HOME
    yield Work(
        key="-".join(filter(None, page.address.split("/"))) or "roundtable",
        is_page=True,
        title=page.title,
        container="" if is_whole else roundtable.record.title,
        edition=publication.edition,
        date=roundtable.record.last_changed.isoformat(),
        url=publication.full(page.address),
        language=language,
    )
    by_source: dict[str, tuple[Loaded[SourceFile], list[Expert]]] = {}
    for expert in people(page, roundtable):
        if expert.source:
            by_source.setdefault(expert.source.id, (expert.source, []))[1].append(expert)
    quotation = page.view.claim.quotation.text if isinstance(page.view, ClaimPageView) else ""
    for source, experts in by_source.values():
        yield _original(experts, source, quotation)


def _original(experts: list[Expert], loaded: Loaded[SourceFile], quotation: str) -> Work:
    """Return what experts said in a source, as it was published."""
    source = loaded.record
    return Work(
        key="-".join((loaded.id, *(expert.id for expert in experts))),
        is_page=False,
        authors=tuple(map(_person, experts)),
        title=source.title or "",
        container=source.publisher,
        date=source.published,
        url=source.address or "",
        language=source.language,
        quotation=quotation,
    )


def _person(expert: Expert) -> Person:
    family, _, given = expert.record.sort_name.partition(",")
    return Person(expert.name, family.strip(), given.strip())
