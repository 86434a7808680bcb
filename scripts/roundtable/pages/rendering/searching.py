"""The search index: an entry for each thing that a reader may look for, under the address at which it is found.

It stands where MkDocs would put its own and has the same shape, so that whatever reads such an index reads this one;
but all of it is plain text, and a claim is one entry: what its expert says of it, and not what others answer.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from roundtable.content.addressing import addresses
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable, Statement
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.wording import Wording, labels
from roundtable.text.prose import plain_text

SECTION: Final = "section[aria-labelledby]"
UNSAID: Final = "code, pre, del"
"""What of a page is an example, or said no longer: it may stand in quotation marks that nobody proved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the search looks through and shows of one thing: plain text throughout."""

    location: str
    """The address, as the site's root sees it, without the first stroke."""
    title: str
    text: str
    speaker: str
    """Whose words it gives: whoever types the name with some of the words finds it first. Empty where nobody speaks."""
    context: str
    """What it is: found too, but after whatever has the words in its title or text."""
    colour: int = 0
    """The number of the colour of the expert whose it is, or 0 where it is nobody's."""


def search_index(
    roundtable: Roundtable, views: Iterable[ExpertView], searched: Iterable[tuple[str, str]], wording: Wording
) -> str:
    """Return the index as JSON, its entries in the order in which equally good ones are shown.

    `searched` gives pages whose words stand in their templates: the address and the markup of each.
    """
    entries = chain(
        (_claim(statement, roundtable, wording) for statement in roundtable.statements.values()),
        (entry for view in views for entry in _expert(view, wording)),
        _subjects(roundtable, wording),
        _setting(roundtable, wording),
        (entry for address, markup in searched for entry in _sections(address, markup)),
    )
    return json.dumps({"docs": [asdict(entry) for entry in entries]}, ensure_ascii=False, separators=(",", ":"))


def _entry(address: str, title: str, text: str, context: str) -> Entry:
    return Entry(location=address.removeprefix("/"), title=title, text=text, speaker="", context=context)


def _spoken(entry: Entry, speaker: Expert) -> Entry:
    return replace(entry, speaker=speaker.name, colour=speaker.colour)


def _claim(statement: Statement, roundtable: Roundtable, wording: Wording) -> Entry:
    """Return a claim with its quotation, its speaker and its topics."""
    topics = [topic.title for topic in roundtable.topics if topic.id in statement.claim.topics]
    quotation = wording.say("“%(quoted)s”", quoted=statement.claim.quote)
    context = " · ".join((wording.say(labels.KINDS[statement.claim.kind]), *topics))
    return _spoken(_entry(statement.address, plain_text(statement.claim.says), quotation, context), statement.expert)


def _expert(view: ExpertView, wording: Wording) -> Iterator[Entry]:
    """Yield an expert, and each paragraph of the whole contribution where that is shown."""
    expert = view.expert
    prose = f"{plain_text(expert.record.gist)} {plain_text(expert.record.summary)}"
    roles = " · ".join(map(wording.role, expert.record.roles))
    yield replace(_entry(expert.address, expert.name, prose, roles), colour=expert.colour)
    for paragraph in view.contribution:
        text = "".join(piece.text for piece in paragraph.pieces)
        place = wording.paragraphs_first((paragraph.number,))
        address = addresses.paragraph(expert.id, paragraph.number)
        yield _spoken(_entry(address, place, text, ""), expert)


def _subjects(roundtable: Roundtable, wording: Wording) -> Iterator[Entry]:
    """Yield the topics, the questions, the events and the terms."""
    names = {name: wording.say(labels.TITLES[name]) for name in ("topics", "positions", "timeline", "glossary")}
    for topic in roundtable.topics:
        prose = f"{plain_text(topic.record.about)} {plain_text(topic.record.synthesis)}"
        yield _entry(topic.address, topic.title, prose, names["topics"])
    for question in roundtable.record.questions:
        answers = "; ".join(answer.label for answer in question.answers)
        yield _entry(addresses.question(question.id), plain_text(question.asks), answers, names["positions"])
    for event in roundtable.events:
        context = f"{names['timeline']} · {wording.dates(event.date, event.until)}"
        yield _entry(addresses.event(event.id), plain_text(event.title), plain_text(event.text), context)
    for term in roundtable.terms:
        meaning = " ".join(filter(None, (term.stands_for, plain_text(term.means))))
        context = " · ".join((names["glossary"], *term.also))
        yield _entry(addresses.term(term.id), term.term, meaning, context)


def _setting(roundtable: Roundtable, wording: Wording) -> Iterator[Entry]:
    """Yield the roundtable itself, and the setting that the start page describes."""
    record = roundtable.record
    prose = f"{plain_text(record.question)} {plain_text(record.standfirst)}"
    context = f"{record.convener} · {wording.date(record.date)}"
    yield _entry(addresses.HOME, record.title, prose, context)
    if record.setting:
        prose = " ".join(map(plain_text, record.setting))
        yield _entry(f"{addresses.HOME}#section--setting", wording.say("The setting"), prose, record.title)


def _sections(address: str, markup: str) -> Iterator[Entry]:
    """Yield each section of a page, from its markup."""
    tree = LexborHTMLParser(markup)
    for node in tree.css(UNSAID):
        node.decompose()
    name = tree.css_first("h1")
    for section in tree.css(SECTION):
        heading = section.css_first("h2[id], h3[id]")
        if heading is None or name is None:
            continue
        text = " ".join(section.text(separator=" ").split())
        title = " ".join(heading.text().split())
        yield _entry(f"{address}#{heading.id}", title, text.removeprefix(title).lstrip(), name.text())
