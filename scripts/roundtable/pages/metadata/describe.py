"""Every page with what it says of itself to programs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from roundtable.content.addressing import addresses
from roundtable.pages.cards.card import Card
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.citing.citations import citations, references
from roundtable.pages.metadata.citing.works import CITED, works
from roundtable.pages.metadata.linked import linked
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.metadata.tags import card_tags, tags
from roundtable.pages.parts.editions import corrections_on, edition_views
from roundtable.pages.parts.metadata import Metadata
from roundtable.pages.parts.page import Page
from roundtable.pages.wording import Wording


def described(
    pages: Iterable[Page], roundtable: Roundtable, wording: Wording, publication: Publication, cards: Mapping[str, Card]
) -> Iterator[Page]:
    """Yield pages as they are, with the metadata that each has at the place where the site is to stand.

    `cards` holds the share picture of each page that has one, by the page's address.
    """
    corrected = corrections_on(edition_views(roundtable, wording))
    for page in pages:
        cited = tuple(works(page, roundtable, wording.language, publication)) if page.kind in CITED else ()
        card = cards.get(page.address)
        metadata = Metadata(
            tags=(*tags(page, roundtable, wording.language, publication), *card_tags(card, publication)),
            linked=linked(page, roundtable, wording, publication, card),
            feed=addresses.FEED if publication.root else "",
            corrected=corrected.get(page.address, {}),
            works=tuple(citations(cited, wording)),
            references=tuple(references(page.address, cited)) if cited else (),
        )
        yield replace(page, metadata=metadata)
