"""The verdict on a quotation: whether the words are the speaker's, and if not, what is wrong.

The order of the questions is the order of the verdicts: malformed, too short, proved, misattributed, out of order,
stitched, altered, not found. Every place where the words stand is tried before they are said to be another's.
"""

from collections.abc import Sequence
from typing import Final

from roundtable.proof.quotes import devices
from roundtable.proof.quotes.cautions import cautions
from roundtable.proof.quotes.devices import Reading, readings
from roundtable.proof.quotes.index import Span
from roundtable.proof.quotes.matching import Match, apart, in_another_order, matches, missing
from roundtable.proof.quotes.passage import nearest_passage
from roundtable.proof.quotes.source import SourceText
from roundtable.proof.quotes.verdicts import Finding, Verdict
from roundtable.text.folding import fold, without_outer_marks
from roundtable.text.marks import quoted_spans

FEWEST_WORDS: Final = 3
"""Words that a part of a quotation must have."""


def prove(quotation: str, text: SourceText, *, speaker: str | None = None, paragraph: int | None = None) -> Finding:
    """Return what a source says of a quotation.

    `speaker` is whose words it should be, None for anybody's; of several places the one in `paragraph` is taken.
    """
    folded = fold(quotation)
    if defect := devices.defect(quotation, folded):
        return Finding(verdict=Verdict.MALFORMED, detail=defect)
    bare = without_outer_marks(quotation)
    others: list[Match] = []
    unmarked = False
    read: list[Reading] = []
    for form in (folded,) if bare is None else (folded, fold(bare)):
        for reading in readings(form):
            found = list(matches(reading.parts, text))
            read.append(reading)
            if not (reading.is_plain and len(found) == 1) and _is_short(reading):
                continue
            own = [match for match in found if speaker in {None, _speaker(match, text)}]
            others += found
            kept = [match for match in own if bare is not None or not _drops_marks(match, text)]
            unmarked |= len(kept) < len(own)
            if kept:
                best = min(kept, key=lambda match: _preference(match, text, paragraph)) if kept[1:] else kept[0]
                return _proved(quotation, reading, best, text)
    if not others and (brackets := next(filter(None, map(devices.misplaced, read)), "")):
        detail = f"the brackets {brackets!r} need quoted words on both sides"
        return Finding(verdict=Verdict.MALFORMED, detail=detail)
    if not others and _is_short(read[-1]):
        return Finding(verdict=Verdict.TOO_SHORT, detail=f"a part of it has fewer than {FEWEST_WORDS} words")
    if unmarked:
        detail = "in the source these words stand in quotation marks: they are somebody else's; keep the marks"
        return Finding(verdict=Verdict.ALTERED, speaker=speaker, detail=detail)
    return _fault(read[-1], others, text, speaker)


def _is_short(reading: Reading) -> bool:
    return any(part.words < FEWEST_WORDS for part in reading.parts)


def _speaker(match: Match, text: SourceText) -> str:
    return text.spoken(match.spans[0])[0].speaker


def _preference(match: Match, text: SourceText, paragraph: int | None) -> tuple[bool, bool, int, int]:
    """Return the order among several places: the paragraph asked for, as it is, the least left out, the first."""
    number = text.spoken(match.spans[0])[0].number
    return (number != paragraph, match.closed, match.whole.end - match.whole.start, match.whole.start)


def _drops_marks(match: Match, text: SourceText) -> bool:
    """Return whether a part lies inside quotation marks of the source, so that it is a third person's words."""
    return any(_is_quoted(span, text) for span in match.spans)


def _is_quoted(span: Span, text: SourceText) -> bool:
    paragraphs = text.spoken(span)
    runs = quoted_spans(paragraphs[0].text)
    if len(paragraphs) > 1 or not runs:
        return False
    words = paragraphs[0].word_spans
    first = text.word_in_paragraph(span)
    start, end = words[first][0], words[first + span.words[1] - span.words[0] - 1][1]
    return any(opens < start and end <= closes for opens, closes in runs)


def _proved(quotation: str, reading: Reading, match: Match, text: SourceText) -> Finding:
    """Return the finding on a quotation whose words are the speaker's."""
    paragraphs = tuple(dict.fromkeys(one for span in match.spans for one in text.spoken(span)))
    if match.bracketed or reading.noted:
        verdict = Verdict.BRACKETED
    elif reading.elided:
        verdict = Verdict.ELIDED
    else:
        verbatim = len(paragraphs) == 1 and quotation.strip() in paragraphs[0].text
        verdict = Verdict.VERBATIM if verbatim else Verdict.TYPOGRAPHIC
    contents = devices.bracketed(fold(quotation)) if match.bracketed else ()
    return Finding(
        verdict=verdict,
        speaker=paragraphs[0].speaker,
        paragraphs=tuple(one.number for one in paragraphs),
        spans=tuple(text.in_contribution(span) for span in match.spans),
        cautions=tuple(cautions(match, contents, text)),
    )


def _fault(reading: Reading, others: Sequence[Match], text: SourceText, speaker: str | None) -> Finding:
    """Return what is wrong with a quotation that nobody's words prove for this speaker."""
    if others:
        paragraph = text.spoken(others[0].spans[0])[0]
        theirs = f"the contribution of {paragraph.speaker!r}, paragraph {paragraph.number}"
        detail = f"these words stand in {theirs}, and not in that of {speaker!r}"
        return Finding(verdict=Verdict.MISATTRIBUTED, speaker=paragraph.speaker, detail=detail)
    if in_another_order(reading.parts, text, lambda match: speaker in {None, _speaker(match, text)}):
        detail = "the parts stand in the source in another order"
        return Finding(verdict=Verdict.OUT_OF_ORDER, speaker=speaker, detail=detail)
    if alone := apart(reading.parts, text):
        places = (text.spoken(match.spans[0])[0] for match in alone)
        where = "; ".join(f"{place.speaker}, paragraph {place.number}" for place in places)
        detail = f"the parts do not stand in one turn of one speaker: {where}"
        return Finding(verdict=Verdict.STITCHED, speaker=speaker, detail=detail)
    passage = nearest_passage(missing(reading.parts, text).text, text)
    if passage is None:
        return Finding(verdict=Verdict.NOT_FOUND, speaker=speaker, detail="nothing like it stands in the source")
    quoted, source = (repr(word) if word else "nothing" for word in passage.departs)
    detail = f"it has {quoted} where the source has {source}"
    return Finding(verdict=Verdict.ALTERED, speaker=speaker, detail=detail, nearest=passage)
