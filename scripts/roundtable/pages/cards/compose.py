"""What each kind of page shows on its share picture.

A quotation stands there whole, in its marks and over its speaker's name, or not at all; the words are those of a
`QuotationView`, which is made of a proved quotation alone. The heights of a stack and its gaps add up to no more than
its field has.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from roundtable.content.addressing import addresses
from roundtable.pages.cards.card import HEIGHT, Band, Card
from roundtable.pages.cards.faces import Faces
from roundtable.pages.cards.setting import alike
from roundtable.pages.cards.sheet import Field, Part, Sheet
from roundtable.pages.cards.styles import Styles
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.claims.claim import ClaimView, QuotationView
from roundtable.pages.parts.page import Page
from roundtable.pages.views.claims import ClaimPageView
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.views.overviews.front import HomeView
from roundtable.pages.views.pairs import MeetingView, PairView
from roundtable.pages.views.subject import people
from roundtable.pages.views.topics import TopicView
from roundtable.pages.wording import Wording
from roundtable.text.prose import plain_text
from roundtable.text.quoting.marks import quoted_runs

BODY: Final = Field(x=96, top=52, width=1024, height=480)
FOOT: Final = Field(x=96, top=564, width=950, height=40)
HEADING: Final = Field(x=96, top=52, width=1024, height=44)
COLUMNS: Final = (Field(x=96, top=112, width=484, height=420), Field(x=636, top=112, width=484, height=420))

IN_COLUMN: Final = 260
"""The height of a quotation in a column, at most."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a picture is composed with."""

    roundtable: Roundtable
    styles: Styles
    wording: Wording
    sheet: Sheet


def composed(pages: Iterable[Page], roundtable: Roundtable, faces: Faces, wording: Wording) -> Iterator[Card]:
    """Yield the picture of each page that has one; none where the fonts can show nothing of what it would say."""
    for page in pages:
        sheet = Sheet()
        shown = _body(page, _Desk(roundtable, Styles(faces), wording, sheet))
        if not shown:
            continue
        foot = roundtable.record.title
        if isinstance(page.view, HomeView):
            foot = f"{roundtable.record.convener}, {wording.date(roundtable.record.date)}"
        sheet.stack([Part(foot, Styles(faces).foot, FOOT.height)], FOOT)
        yield Card(
            page=page.address,
            address=f"{page.address}{addresses.SHARE_PICTURE}",
            bands=tuple(_bands(people(page, roundtable))),
            lines=tuple(sheet.lines),
            alternative=" · ".join(shown),
            left_out=tuple(sheet.left_out),
        )


def _bands(experts: Sequence[Expert]) -> Iterator[Band]:
    """Yield the coloured edge: an equal part for each expert whom the page is about."""
    height = HEIGHT / max(len(experts), 1)
    for number, expert in enumerate(experts):
        yield Band(round(number * height, 2), round(height, 2), expert.colour)


def _body(page: Page, desk: _Desk) -> list[str]:
    """Place what a page shows; return its texts, as somebody is told them who does not see the picture."""
    match page.view:
        case ClaimPageView(claim=claim):
            return _claim(claim, desk)
        case ExpertView(expert=expert):
            return _expert(expert, desk)
        case PairView():
            return _pair(page.view, desk)
        case TopicView(topic=topic):
            return _titled(topic.title, topic.record.about, people(page, desk.roundtable), desk)
        case HomeView(record=record):
            return _titled(record.title, record.question, desk.roundtable.experts, desk)
        case _:
            return []


def _claim(claim: ClaimView, desk: _Desk) -> list[str]:
    """Place a claim's quotation, below the claim: the decisive words alone often say too little."""
    styles, speaker = desk.styles, claim.quotation.speaker
    says = Part(plain_text(claim.statement.claim.says), styles.claim, 102)
    words = Part(_marked(claim.quotation, desk), styles.words, 210, gap=22)
    name = Part(speaker.name, styles.name(speaker), 48, gap=24)
    office = Part(_office(speaker, desk), styles.office, 70, gap=4)
    shown = desk.sheet.stack([says, *_spoken(words, name, office, desk)], BODY, centred=True)
    return _told(shown, office.text, *_unsaid(claim.quotation, desk))


def _spoken(words: Part, name: Part, office: Part, desk: _Desk) -> list[Part]:
    """Return a quotation over its speaker's name; without that it would be nobody's, and is left out."""
    return [words, name, office] if desk.sheet.can_show(name.text, name.style) else []


def _marked(quotation: QuotationView, desk: _Desk) -> str:
    return desk.wording.say("“%(quoted)s”", quoted=quotation.text)


def _unsaid(quotation: QuotationView, desk: _Desk) -> list[str]:
    """Return a quotation in which somebody else is quoted.

    In an attribute nothing says where the inner quotation ends, so that it could not be checked there.
    """
    return [_marked(quotation, desk)] if any(quoted_runs(quotation.text)) else []


def _expert(expert: Expert, desk: _Desk) -> list[str]:
    styles = desk.styles
    parts = [
        Part(expert.name, styles.person(expert), 170),
        Part(_office(expert, desk), styles.office, 70, gap=10),
        Part(plain_text(expert.record.gist), styles.sentence, 200, gap=28),
    ]
    return _told(desk.sheet.stack(parts, BODY, centred=True), parts[1].text)


def _pair(view: PairView, desk: _Desk) -> list[str]:
    """Place a claim of each, of the kind of meeting that introduces the two best; of two who never meet, the names."""
    say = desk.wording.say
    meetings: tuple[tuple[str, tuple[MeetingView, ...]], ...] = (
        (say("Where they differ"), view.differences),
        (say("Where they agree"), view.agreements),
        (say("What one adds to the other"), view.additions),
        (say("Worth reading side by side"), view.besides),
    )
    for heading, held in meetings:
        if held:
            return _meeting(heading, held[0], desk)
    return [
        told
        for expert, column in zip((view.first, view.second), COLUMNS, strict=True)
        for told in desk.sheet.stack(
            [Part(expert.name, desk.styles.person(expert), column.height)], column, centred=True
        )
    ]


def _meeting(heading: str, meeting: MeetingView, desk: _Desk) -> list[str]:
    """Place two claims side by side, under what is said of them, where one of the speakers can be named."""
    styles, told = desk.styles, list[str]()
    claims = (meeting.first, meeting.second)
    style = alike(
        [_marked(claim.quotation, desk) for claim in claims], styles.words_in_column, COLUMNS[0].width, IN_COLUMN
    )
    for claim, column in zip(claims, COLUMNS, strict=True):
        speaker = claim.quotation.speaker
        words = Part(_marked(claim.quotation, desk), style, IN_COLUMN)
        name = Part(speaker.name, styles.name_in_column(speaker), 48, gap=24)
        office = Part(_office(speaker, desk), styles.office_in_column, 83, gap=4)
        shown = desk.sheet.stack(_spoken(words, name, office, desk), column)
        told += _told(shown, office.text, *_unsaid(claim.quotation, desk))
    return [*desk.sheet.stack([Part(heading, styles.heading, HEADING.height)], HEADING), *told] if told else []


def _titled(title: str, sentence: str, speakers: Sequence[Expert], desk: _Desk) -> list[str]:
    styles = desk.styles
    parts = [
        Part(title, styles.title, 210),
        Part(plain_text(sentence), styles.sentence, 176, gap=20),
        Part(desk.wording.list([expert.short_name for expert in speakers]), styles.heading, 40, gap=28),
    ]
    return _told(desk.sheet.stack(parts, BODY, centred=True))


def _office(expert: Expert, desk: _Desk) -> str:
    return " · ".join(desk.wording.role(role) for role in expert.main_roles)


def _told(shown: Iterable[str], *but: str) -> list[str]:
    """Return texts that are there, save some."""
    return [text for text in shown if text not in but]
