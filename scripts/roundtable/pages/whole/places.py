"""Where the file that holds the whole has what the site's addresses lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roundtable.content.addressing import addresses
from roundtable.content.model import Term
from roundtable.pages.joined.roundtable import Statement
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.page import Standing
from roundtable.pages.views.overviews.front import PrintView


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePage(Standing):
    """The file as a page: its links lead inside wherever they can, and else to the site on the web."""

    anchors: Mapping[str, str]
    """What stands in the file, by its address on the site."""
    pictures: Mapping[str, str]
    """Each picture as an address that holds it (RFC 2397), by its address on the site."""
    publication: Publication

    def link(self, address: str) -> str:
        """Return the link to an address of the site; relative to the file where it is not inside and there is no web.

        >>> WholePage(address="/a.html", anchors={"/b/": "b"}, pictures={}, publication=Publication()).link("/b/")
        '#b'
        """
        if anchor := self.anchors.get(address):
            return f"#{anchor}"
        return self.pictures.get(address) or self.publication.link(address, self.address)


def anchors(view: PrintView, terms: tuple[Term, ...]) -> dict[str, str]:
    """Return the anchor of everything that stands in the file (`parts/whole.jinja`), by its address on the site."""
    return {
        **dict(_chapters(view, terms)),
        **dict(_claims(view)),
        **dict(_positions(view)),
        **dict(_records(view, terms)),
    }


def _chapters(view: PrintView, terms: tuple[Term, ...]) -> Iterator[tuple[str, str]]:
    yield addresses.TOPICS, "chapter--topics"
    for name in ("proof", "rights", "corrections"):
        yield f"{addresses.ABOUT}#section--{name}", f"chapter--{name}"
    if view.rows:
        yield addresses.POSITIONS, "section--positions"
    if view.events:
        yield addresses.TIMELINE, "chapter--timeline"
    if terms:
        yield addresses.GLOSSARY, "chapter--glossary"


def _claims(view: PrintView) -> Iterator[tuple[str, str]]:
    for contribution in view.contributions:
        yield contribution.expert.address, f"chapter--{contribution.expert.id}"
        for group in contribution.groups:
            yield from ((claim.statement.address, _claim(claim.statement)) for claim in group.claims)


def _positions(view: PrintView) -> Iterator[tuple[str, str]]:
    """Yield the questions' rows; what an expert answers leads to the claim that decides it."""
    for row in view.rows:
        question = f"question--{row.question.id}"
        yield addresses.question(row.question.id), question
        for cell in row.cells:
            given = cell.stance.given
            yield cell.stance.address, _claim(given[0].because[0]) if given else question


def _records(view: PrintView, terms: tuple[Term, ...]) -> Iterator[tuple[str, str]]:
    yield from ((topic.topic.address, f"topic--{topic.topic.id}") for topic in view.topics)
    yield from ((addresses.event(event.event.id), f"event--{event.event.id}") for event in view.events)
    yield from ((addresses.term(term.id), f"term--{term.id}") for term in terms)


def _claim(statement: Statement) -> str:
    return f"claim--{statement.register_anchor}"
