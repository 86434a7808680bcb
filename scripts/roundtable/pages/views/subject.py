"""Who wrote a page, whom it is about, and where it stands in the site."""

from collections.abc import Iterator

from roundtable.content.addressing import pagekinds
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.page import Page
from roundtable.pages.views.claims import ClaimPageView
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.views.overviews.front import HomeView
from roundtable.pages.views.pairs import PairView
from roundtable.pages.views.topics import TopicView
from roundtable.pages.wording import Wording, labels


def editors(roundtable: Roundtable, wording: Wording) -> str:
    """Return what those are called who wrote the pages: they sign with no other name."""
    return wording.say("The editors of %(title)s", title=roundtable.record.title)


def people(page: Page, roundtable: Roundtable) -> tuple[Expert, ...]:
    """Return the experts whom a page is about, in the order of speaking; none, where it lists or explains."""
    match page.view:
        case ExpertView() | ClaimPageView():
            return (page.view.expert,)
        case PairView():
            return (page.view.first, page.view.second)
        case TopicView():
            return tuple(sorted((voice.expert for voice in page.view.voices), key=lambda expert: expert.number))
        case HomeView():
            return roundtable.experts
        case _:
            return ()


def trail(page: Page, roundtable: Roundtable, wording: Wording) -> Iterator[tuple[str, str]]:
    """Yield name and address of each page on the way from the start page to a page, both included."""
    yield roundtable.record.title, pagekinds.HOME.address
    for kind in (pagekinds.EXPERTS, pagekinds.TOPICS, pagekinds.COMPARE):
        if page.address.startswith(kind.address) and page.kind is not kind:
            yield wording.say(labels.TITLES[kind.name]), kind.address
    if isinstance(page.view, ClaimPageView):
        yield page.view.expert.name, page.view.expert.address
    if page.kind is not pagekinds.HOME:
        yield page.title, page.address
