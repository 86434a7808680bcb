"""What each page shows: the roundtable turned into values that templates only have to place."""

from collections.abc import Iterator

from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.page import Page
from roundtable.pages.views import about, claims, data, experts, pairs, topics
from roundtable.pages.views.overviews import front, lists, register, timeline
from roundtable.pages.wording import Wording
from roundtable.proof.evidence import Evidence

__all__ = ["all_pages"]


def all_pages(roundtable: Roundtable, evidence: dict[str, Evidence], wording: Wording) -> Iterator[Page]:
    """Yield every page of the site in the words of one language; evidence stands under its source's id."""
    for page in _pages(roundtable, evidence, wording):
        if not page.kind.address or page.kind in roundtable.overviews:
            yield page


def _pages(roundtable: Roundtable, evidence: dict[str, Evidence], wording: Wording) -> Iterator[Page]:
    """Yield a page of every kind, those that list nothing too."""
    proved = {entry.claim: entry for found in evidence.values() if found.proof for entry in found.proof.quotations}
    parts = Parts(roundtable, proved, wording)
    expert_views = experts.expert_views(roundtable, parts, evidence)
    topic_views = topics.topic_views(roundtable, parts)
    yield front.home_page(roundtable, parts, topic_views)
    yield lists.experts_page(roundtable, parts)
    yield lists.topics_page(roundtable, parts, topic_views)
    yield lists.compare_page(roundtable, parts)
    yield lists.positions_page(roundtable, parts, topic_views)
    yield register.quotations_page(roundtable, parts)
    yield timeline.timeline_page(roundtable, wording)
    yield lists.glossary_page(roundtable, parts)
    yield about.about_page(roundtable, parts, evidence)
    yield data.data_page(wording)
    yield front.print_page(roundtable, parts, expert_views, topic_views)
    yield from map(experts.expert_page, expert_views)
    yield from claims.claim_pages(roundtable, parts)
    yield from map(topics.topic_page, topic_views)
    yield from pairs.pair_pages(roundtable, parts)
