"""Every address that the content gives the site: what prose and redirects may lead to."""

from roundtable.content.addressing import addresses, pagekinds
from roundtable.content.addressing.pagekinds import KINDS, PageKind
from roundtable.content.addressing.pairing import pairs
from roundtable.content.reading.content import Content


def overviews(content: Content) -> tuple[PageKind, ...]:
    """Return the kinds that have one page on the site: those that list something have none where there is nothing."""
    names = content.names
    listed = {
        pagekinds.EXPERTS: names.expert,
        pagekinds.TOPICS: names.topic,
        pagekinds.COMPARE: pairs(content),
        pagekinds.POSITIONS: names.question,
        pagekinds.QUOTATIONS: names.claim,
        pagekinds.TIMELINE: names.event,
        pagekinds.GLOSSARY: names.term,
    }
    filled = {kind for kind, things in listed.items() if names.unread or any(things)}  # what is unread may declare some
    return tuple(kind for kind in KINDS if kind.address and (kind not in listed or kind in filled))


def pages(content: Content) -> frozenset[str]:
    """Return the address of every page."""
    names = content.names
    fixed = {kind.address for kind in overviews(content)}
    experts = {addresses.expert(name) for name in names.expert}
    claims = {addresses.claim_page(*ref.split("/")) for ref in names.claim}
    embeds = {addresses.embed(*ref.split("/")) for ref in names.claim}
    topics = {addresses.topic(name) for name in names.topic}
    compared = {addresses.pair(*pair) for pair in pairs(content)}
    return frozenset(fixed | experts | claims | embeds | topics | compared)


def known_addresses(content: Content) -> frozenset[str]:
    """Return every address, those of claims, positions, quotations, questions, events and terms included."""
    names = content.names
    claims = {addresses.claim(*ref.split("/")) for ref in names.claim}
    register = {addresses.quotation(*ref.split("/")) for ref in names.claim}
    positions = {addresses.position(expert, question) for expert in names.expert for question in names.question}
    questions = {addresses.question(name) for name in names.question}
    events = {addresses.event(name) for name in names.event}
    terms = {addresses.term(name) for name in names.term}
    return pages(content) | claims | register | positions | questions | events | terms
