"""A page's structured data, as JSON-LD in the terms of schema.org: one object, of a type that is read.

Mastodon reads objects of the types `WebPage` and `NewsArticle` alone, and no `@graph` (its `LinkDetailsExtractor`);
search engines take the trail. The `author` of a page is who wrote it, the editors: an expert named there would be
credited with what they say in their own words. Whom a page is about stands under `about`, and an expert is the author
of the original that an expert's page and a quotation are based on.
"""

from roundtable.content.addressing import pagekinds
from roundtable.content.model import SourceFile
from roundtable.pages.cards.card import HEIGHT, WIDTH, Card
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.metadata.tags import shortened
from roundtable.pages.parts.claims.claim import ClaimView
from roundtable.pages.parts.page import Page
from roundtable.pages.views.claims import ClaimPageView
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.views.subject import editors, people, trail
from roundtable.pages.wording import Wording

Thing = dict[str, object]


def linked(page: Page, roundtable: Roundtable, wording: Wording, publication: Publication, card: Card | None) -> Thing:
    """Return what a page is and says, as one object, with its share picture, where it has one."""
    found: Thing = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": publication.link(page.address, page.address),
        "headline": page.title,
        "description": shortened(page.description),
        "inLanguage": wording.language,
        "datePublished": roundtable.record.first_published.isoformat(),
        "dateModified": roundtable.record.last_changed.isoformat(),
        "author": {"@type": "Organization", "name": editors(roundtable, wording)},
        **({"version": publication.edition} if publication.edition else {}),
    }
    if card:
        found["image"] = _picture(card, publication)
    if experts := people(page, roundtable):
        found["about"] = [_person(expert, page, publication) for expert in experts]
    if page.kind is pagekinds.HOME:
        return found
    start = publication.link(pagekinds.HOME.address, page.address)
    found["isPartOf"] = {"@type": "WebSite", "name": roundtable.record.title, "url": start}
    found["breadcrumb"] = _breadcrumbs(page, roundtable, wording, publication)
    if isinstance(page.view, ExpertView) and (source := page.view.expert.source):
        found["isBasedOn"] = _original(page.view.expert, source.record)
    if isinstance(page.view, ClaimPageView):
        found["mainEntity"] = _quotation(page.view.claim, page, publication)
    return found


def _picture(card: Card, publication: Publication) -> Thing:
    url, size = publication.full(card.address), {"width": WIDTH, "height": HEIGHT}
    return {"@type": "ImageObject", "url": url, **size, "caption": card.alternative}


def _person(expert: Expert, page: Page, publication: Publication) -> Thing:
    """Return an expert, with the office of the time, which a draft may lack."""
    url = publication.link(expert.address, page.address)
    return {"@type": "Person", "name": expert.name, **_office(expert), "url": url}


def _office(expert: Expert) -> Thing:
    """Return the last of an expert's main offices, and where it was held; nothing where there is none."""
    if not expert.main_roles:
        return {}
    role = expert.main_roles[-1]
    is_held = role.organisation and not role.former
    held = {"worksFor": {"@type": "Organization", "name": role.organisation}} if is_held else {}
    return {"jobTitle": role.title, **held}


def _breadcrumbs(page: Page, roundtable: Roundtable, wording: Wording, publication: Publication) -> Thing:
    steps = [
        {"@type": "ListItem", "position": number, "name": name, "item": publication.link(address, page.address)}
        for number, (name, address) in enumerate(trail(page, roundtable, wording), start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _original(expert: Expert, source: SourceFile) -> Thing:
    """Return what an expert contributed to a source, with what is known of where that was published."""
    return {
        "@type": "CreativeWork",
        "author": {"@type": "Person", "name": expert.name},
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": source.published,
        "inLanguage": source.language,
        **({"name": source.title} if source.title else {}),
        **({"url": source.address} if source.address else {}),
    }


def _quotation(claim: ClaimView, page: Page, publication: Publication) -> Thing:
    """Return a claim's quotation: the words, who spoke them, and the original that they stand in."""
    quotation = claim.quotation
    return {
        "@type": "Quotation",
        "identifier": quotation.ref,
        "text": quotation.text,
        "inLanguage": quotation.language,
        "spokenByCharacter": _person(quotation.speaker, page, publication),
        "isBasedOn": _original(quotation.speaker, claim.statement.source),
        "url": publication.link(claim.statement.address, page.address),
    }
