"""A claim's own page: what can be sent, cited and shown on a card, which a place on its expert's page cannot."""

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.content.addressing import addresses, pagekinds
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable, Statement
from roundtable.pages.parts.claims.claim import ClaimView, TieView
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.page import LONGEST_TOLD, Page
from roundtable.pages.parts.subjects import claim_title
from roundtable.text.quoting.marks import quoted_runs


@dataclass(frozen=True, slots=True)
class MetView:
    """A claim of somebody else that this one meets, and how."""

    relation: TieView
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class ClaimPageView:
    """Everything on a claim's page."""

    expert: Expert
    claim: ClaimView
    published: str
    """Where and when the words were published, in words."""
    words_address: str
    """The address of the quotation's words on this page."""
    number: str
    """Which of the expert's claims it is, in words."""
    met: tuple[MetView, ...]
    """What the others say to it."""
    previous: Statement | None
    following: Statement | None
    """The claims before and after it, in the order of the expert's file."""
    procedure: str
    """How the experts were asked: stands with what the others say."""


def claim_pages(roundtable: Roundtable, parts: Parts) -> Iterator[Page]:
    """Yield the page of each claim, in the order of the experts' files."""
    for expert in roundtable.experts:
        own = parts.claims_of(expert)
        for index, claim in enumerate(own):
            view = ClaimPageView(
                expert=expert,
                claim=claim,
                published=_published(claim.statement, parts),
                words_address=addresses.words(claim.statement.page_address, claim.quotation.text),
                number=parts.wording.say("Claim %(number)s of %(all)s", number=index + 1, all=len(own)),
                met=tuple(MetView(tie, parts.claims[tie.tie.there.ref]) for tie in claim.ties),
                previous=own[index - 1].statement if index else None,
                following=own[index + 1].statement if index + 1 < len(own) else None,
                procedure=roundtable.record.procedure,
            )
            yield _page(view, parts)


def _published(statement: Statement, parts: Parts) -> str:
    """Return where and when the words of a claim were published."""
    source = statement.source
    return parts.wording.say(
        "%(publisher)s, %(date)s", publisher=source.publisher, date=parts.wording.date(source.published)
    )


def _page(view: ClaimPageView, parts: Parts) -> Page:
    claim = view.claim
    return Page(
        kind=pagekinds.CLAIM,
        address=claim.statement.page_address,
        title=claim_title(claim.statement, parts.wording),
        description=_description(view, parts),
        view=view,
    )


def _description(view: ClaimPageView, parts: Parts) -> str:
    """Return the quotation with its speaker; where a card could not hold it whole, what the page has."""
    who: dict[str, object] = {"expert": view.expert.name, "published": view.published}
    words = view.claim.quotation.text
    quoted = parts.wording.say("“%(quoted)s” – %(expert)s, %(published)s", quoted=words, **who)
    if len(quoted) <= LONGEST_TOLD and not any(quoted_runs(words)):
        return quoted
    return parts.wording.say(
        "%(kind)s by %(expert)s (%(published)s), with the quotation it rests on and what the others say to it.",
        kind=view.claim.kind,
        **who,
    )
