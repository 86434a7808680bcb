"""What is wrong with a quotation that is not proved, asked in the order of the verdicts."""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from roundtable.proof.quotes.finding import devices
from roundtable.proof.quotes.finding.brackets import Part
from roundtable.proof.quotes.finding.devices import Reading
from roundtable.proof.quotes.finding.matching import apart, in_another_order, missing, overlapping
from roundtable.proof.quotes.finding.passage import nearest_passage
from roundtable.proof.quotes.finding.standing import Match
from roundtable.proof.quotes.judging.secondhand import is_secondhand
from roundtable.proof.quotes.source.index import MOST_PLACES
from roundtable.proof.quotes.source.text import Paragraph, SourceText
from roundtable.proof.quotes.verdicts import Finding, Verdict
from roundtable.text.beginning import beginning

FEWEST_WORDS: Final = 3
"""Words that a part of a quotation must have."""
SEARCHED_OUT: Final = (
    "it does not stand in the source; a passage like it was not looked for, after so many other quotations that do not"
)
SHOWN: Final = 60
"""Characters of a part that a message shows."""


@dataclass(slots=True)
class Tried:
    """A quotation, and what the readings of it have met in the source."""

    quotation: str
    speaker: str | None
    """Whose words it should be; None for anybody's."""
    read: list[Reading] = field(default_factory=list)
    met: list[Match] = field(default_factory=list)
    """Every place where the words stand, whoever says them."""
    secondhand: bool = False
    """Whether the speaker has the words from somebody else."""

    @property
    def parts(self) -> Sequence[Part]:
        """The parts of the reading with most of the editor's marks."""
        return self.read[-1].parts

    def keep(self, found: Sequence[Match], text: SourceText, *, marked: bool) -> list[Match]:
        """Return the matches that prove the words to be the speaker's own, or, where marked, to be in marks."""
        self.met += found
        own = [match for match in found if self.is_theirs(match, text)]
        kept = [match for match in own if not is_secondhand(match, text, marked=marked)]
        self.secondhand |= len(kept) < len(own)
        return kept

    def is_theirs(self, match: Match, text: SourceText) -> bool:
        """Return whether a match stands among the speaker's words."""
        return self.speaker in {None, text.begins(match.spans[0]).speaker}


def is_short(reading: Reading) -> bool:
    """Return whether a part of a reading has too few words."""
    return any(part.words < FEWEST_WORDS for part in reading.parts)


def refuse(tried: Tried, text: SourceText) -> Finding:
    """Return what is wrong with a quotation that is not proved."""
    return next(finding for ask in _QUESTIONS if (finding := ask(tried, text)))


def _dangling(tried: Tried, _: SourceText) -> Finding | None:
    """An ellipsis stands between nothing."""
    advice = next(filter(None, map(devices.dangling, tried.read)), "") if not tried.met else ""
    return Finding(verdict=Verdict.MALFORMED, detail=advice) if advice else None


def _entity(tried: Tried, _: SourceText) -> Finding | None:
    """An entity of HTML stands where its character should."""
    found = devices.ENTITY.search(tried.quotation) if not tried.met else None
    if found and (meant := html.unescape(found.group())) != found.group():
        detail = f"it holds the HTML entity {found.group()!r}: write the character itself, {meant!r}"
        return Finding(verdict=Verdict.MALFORMED, detail=detail)
    return None


def _too_short(tried: Tried, _: SourceText) -> Finding | None:
    """A part has too few words to be anybody's."""
    if tried.met or not is_short(tried.read[-1]):
        return None
    short = next(part for part in tried.parts if part.words < FEWEST_WORDS)
    what = f"the part {beginning(short.text, SHOWN)!r} has" if len(tried.parts) > 1 else "it has"
    return Finding(verdict=Verdict.TOO_SHORT, detail=f"{what} fewer than {FEWEST_WORDS} words")


def _secondhand(tried: Tried, _: SourceText) -> Finding | None:
    """The words are the speaker's only as a quotation of somebody else's."""
    if not tried.secondhand:
        return None
    detail = "in the source these words stand in quotation marks: they are somebody else's; keep the marks"
    return Finding(verdict=Verdict.SECONDHAND, speaker=tried.speaker, detail=detail)


def _misattributed(tried: Tried, text: SourceText) -> Finding | None:
    """The words stand in the source, and somebody else says them."""
    if not tried.met:
        return None
    paragraph = text.begins(tried.met[0].spans[0])
    theirs = f"the contribution of {paragraph.speaker!r}, paragraph {paragraph.number}"
    detail = f"these words stand in {theirs}, and not in that of {tried.speaker!r}"
    return Finding(verdict=Verdict.MISATTRIBUTED, speaker=paragraph.speaker, detail=detail)


def _out_of_order(tried: Tried, text: SourceText) -> Finding | None:
    """The parts stand in the speaker's words, but do not follow one another."""

    def is_theirs(match: Match) -> bool:
        return tried.is_theirs(match, text)

    alone = [match for match in apart(tried.parts, text) if is_theirs(match)]
    if in_another_order(tried.parts, text, is_theirs):
        detail = "the parts stand in the source in another order"
    elif overlapping(tried.parts, text, is_theirs):
        detail = "the parts overlap in the source: nothing lies between them that could be left out"
    elif len(alone) == len(tried.parts) and len({text.turn(match.spans[0]) for match in alone}) == 1:
        detail = "the parts stand in one turn, but not one after the other"
    else:
        return None
    return Finding(verdict=Verdict.OUT_OF_ORDER, speaker=tried.speaker, detail=detail)


def _stitched(tried: Tried, text: SourceText) -> Finding | None:
    """The parts come from several turns, or the words run on from one turn into the next."""
    if alone := apart(tried.parts, text):
        places = [text.begins(match.spans[0]) for match in alone]
        detail = f"the parts do not stand in one turn of one speaker: {_places(places)}"
    elif place := text.index.across(tried.parts[0].text) if len(tried.parts) == 1 else None:
        detail = f"the words run on from one turn into the next: {_places(text.spoken(place))}"
    else:
        return None
    return Finding(verdict=Verdict.STITCHED, speaker=tried.speaker, detail=detail)


def _places(paragraphs: Sequence[Paragraph]) -> str:
    """Return where some words stand, each place once."""
    return "; ".join(dict.fromkeys(f"{spoken.speaker}, paragraph {spoken.number}" for spoken in paragraphs))


def _cut_quantity(tried: Tried, text: SourceText) -> Finding | None:
    """A number is cut off from what multiplies or measures it, so that it says another value."""
    words, folded = missing(tried.parts, text).text.rstrip(".,"), text.index.folded
    places = islice(text.index.standing(words), MOST_PLACES)
    cut = next(filter(None, (text.quantities.cut(folded, at, at + len(words)) for at in places)), "")
    detail = f"it cuts a quantity of the source in two: {cut!r}"
    return Finding(verdict=Verdict.ALTERED, speaker=tried.speaker, detail=detail) if cut else None


def _altered(tried: Tried, text: SourceText) -> Finding:
    """The words stand nowhere: what is like them is shown beside them, if anything is."""
    passage = nearest_passage(missing(tried.parts, text).text, text)
    if passage is None:
        detail = SEARCHED_OUT if text.index.lowercase.is_searched_out else "nothing like it stands in the source"
        return Finding(verdict=Verdict.NOT_FOUND, speaker=tried.speaker, detail=detail)
    quoted, source = (repr(word) if word else "nothing" for word in passage.departs)
    detail = f"it has {quoted} where the source has {source}" if quoted != source else "its parts do not stand in a row"
    return Finding(verdict=Verdict.ALTERED, speaker=tried.speaker, detail=detail, nearest=passage)


_QUESTIONS: Final[tuple[Callable[[Tried, SourceText], Finding | None], ...]] = (
    _dangling,
    _too_short,
    _entity,
    _secondhand,
    _misattributed,
    _out_of_order,
    _stitched,
    _cut_quantity,
    _altered,
)
"""What is asked, the first answer counts; the last question always has one."""
