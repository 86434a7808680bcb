"""Editions and corrections as an Atom feed (RFC 4287), for whoever wants to be told of them.

A feed names everything by full addresses, so there is one only for a site that has an address. Its ids are the
addresses of the editions and corrections on the page about the site, which last; its dates are the editions', at the
first moment of the day, since content knows days and Atom asks for a moment (RFC 4287, 3.3).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.content.addressing import addresses
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.editions import CorrectionView, EditionView, edition_views
from roundtable.pages.views.subject import editors
from roundtable.pages.wording import Wording
from roundtable.text.prose import plain_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the feed tells of one edition or correction: plain text throughout."""

    id: str
    """Its full address on the page about the site."""
    link: str
    """The full address of what it concerns."""
    title: str
    updated: str
    """The moment, as RFC 3339 has it."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The feed as a whole."""

    id: str
    """Its own full address."""
    site: str
    title: str
    author: str
    language: str
    updated: str
    entries: tuple[Entry, ...]
    """The newest first; of an edition its corrections before itself."""


def feed(roundtable: Roundtable, wording: Wording, publication: Publication) -> Feed:
    """Return the feed of a site that has an address."""
    told = [
        entry for edition in edition_views(roundtable, wording) for entry in _entries(edition, wording, publication)
    ]
    told.reverse()
    entries = tuple(sorted(told, key=lambda entry: entry.updated, reverse=True))
    title = roundtable.record.title
    return Feed(
        id=publication.full(addresses.FEED),
        site=publication.full(addresses.HOME),
        title=wording.say("%(title)s: editions and corrections", title=title),
        author=editors(roundtable, wording),
        language=wording.language,
        updated=entries[0].updated,
        entries=entries,
    )


def _entries(edition: EditionView, wording: Wording, publication: Publication) -> Iterator[Entry]:
    """Yield an edition, then its corrections."""
    yield Entry(
        id=publication.full(edition.address),
        link=publication.full(edition.address),
        title=wording.say("Edition of %(date)s", date=wording.date(edition.date)),
        updated=_moment(edition.date),
        text=plain_text(edition.edition.note),
    )
    for view in edition.corrections:
        yield Entry(
            id=publication.full(view.address),
            link=publication.full(view.correction.what),
            title=wording.say("Corrected: %(what)s", what=view.subject),
            updated=_moment(view.date),
            text=_text(view, wording),
        )


def _text(view: CorrectionView, wording: Wording) -> str:
    """Return a correction in words."""
    said = {"before": plain_text(view.correction.before), "now": plain_text(view.correction.now)}
    if words := view.correction.withdrawn:
        withdrawn = wording.say("“%(quoted)s”", quoted=words)
        return wording.say(
            "Before: %(before)s Withdrawn, and claimed no longer: %(words)s. Now: %(now)s", words=withdrawn, **said
        )
    return wording.say("Before: %(before)s Now: %(now)s", **said)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
