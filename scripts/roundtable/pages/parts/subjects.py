"""What stands at an address of the site, by name."""

from collections.abc import Iterator

from roundtable.content.addressing import addresses
from roundtable.content.addressing.pagekinds import KINDS
from roundtable.pages.joined.roundtable import Roundtable, Statement
from roundtable.pages.wording import Wording, labels
from roundtable.text.prose import plain_text


def subjects(roundtable: Roundtable, wording: Wording) -> dict[str, str]:
    """Return the name of everything that has an address of its own in the content, by that address."""
    return dict([*_pages(roundtable, wording), *_places(roundtable, wording)])


def subject(address: str, named: dict[str, str]) -> str:
    """Return what stands at an address, or else on its page; `named` gives what has a name."""
    return named.get(address) or named.get(address.partition("#")[0], address)


def claim_title(statement: Statement, wording: Wording) -> str:
    """Return a claim's name among all claims: whose it is, and what it says."""
    says = plain_text(statement.claim.says)
    return wording.say("%(expert)s: %(claim)s", expert=statement.expert.short_name, claim=says)


def _pages(roundtable: Roundtable, wording: Wording) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        if kind.name in labels.TITLES:
            yield kind.address, wording.say(labels.TITLES[kind.name])
    yield addresses.HOME, roundtable.record.title
    yield from ((expert.address, expert.name) for expert in roundtable.experts)
    yield from ((topic.address, topic.title) for topic in roundtable.topics)
    for first, second in roundtable.pairs:
        name = wording.say("%(first)s and %(second)s", first=first.name, second=second.name)
        yield addresses.pair(first.id, second.id), name


def _places(roundtable: Roundtable, wording: Wording) -> Iterator[tuple[str, str]]:
    for statement in roundtable.statements.values():
        for address in (statement.address, statement.page_address, statement.register_address):
            yield address, claim_title(statement, wording)
    for stance in roundtable.stances.values():
        expert, asked = stance.expert.short_name, stance.question.label
        yield stance.address, wording.say("%(expert)s: %(claim)s", expert=expert, claim=asked)
    for question in roundtable.record.questions:
        yield addresses.question(question.id), question.label
    yield from ((addresses.event(event.id), event.title) for event in roundtable.events)
    yield from ((addresses.term(term.id), term.term) for term in roundtable.terms)
