"""The verdict on a quotation: whether the words are the speaker's.

The order of the questions is the order of the verdicts: malformed, too short, proved, and then what is wrong
(`refuse`). Every place where the words stand is tried before they are said to be another's.
"""

from functools import lru_cache

from roundtable.proof.quotes.finding import devices
from roundtable.proof.quotes.finding.devices import Reading, readings
from roundtable.proof.quotes.finding.matching import matches
from roundtable.proof.quotes.finding.standing import Match
from roundtable.proof.quotes.judging.cautions import cautions
from roundtable.proof.quotes.judging.refuse import FEWEST_WORDS, Tried, is_short, refuse
from roundtable.proof.quotes.source.text import SourceText
from roundtable.proof.quotes.verdicts import Finding, Verdict
from roundtable.text.folding import fold, without_outer_marks


def prove(quotation: str, text: SourceText, *, speaker: str | None = None, paragraph: int | None = None) -> Finding:
    """Return what a source says of a quotation.

    `speaker` is whose words it should be, None for anybody's; of several places the one in `paragraph` is taken.
    """
    folded = fold(quotation)
    if defect := devices.reordered(quotation):
        return Finding(verdict=Verdict.MALFORMED, detail=defect)
    defect = devices.defect(quotation, folded)
    bare = without_outer_marks(quotation)
    tried = Tried(quotation, speaker)
    for form in (folded,) if bare is None else (folded, fold(bare)):
        for reading in readings(form):
            found = list(matches(reading.parts, text))
            if defect:  # then the source must have its marks or brackets unpaired as well: it is taken as it stands
                found = [match for match in found if reading.is_plain and _is_unpaired_there(match, text)]
            tried.read.append(reading)
            if not found or (not (reading.is_plain and len(found) == 1) and _is_short(reading, found[0], text)):
                continue
            kept = tried.keep(found, text, marked=bare is not None)
            if kept:
                best = min(kept, key=lambda match: _preference(match, text, paragraph)) if kept[1:] else kept[0]
                return _proved(quotation, reading, best, text)
    if defect:
        return Finding(verdict=Verdict.MALFORMED, detail=defect)
    return refuse(tried, text)


def _is_unpaired_there(match: Match, text: SourceText) -> bool:
    """Return whether the marks or brackets of a paragraph that a match touches do not pair either."""
    return any(_is_unpaired(paragraph.text) for paragraph in text.spoken(match.whole))


@lru_cache(maxsize=64)
def _is_unpaired(paragraph: str) -> bool:
    """Return whether the marks or brackets of a paragraph do not pair: kept, since words may stand often in one."""
    return bool(devices.defect(paragraph, fold(paragraph)))


def _is_short(reading: Reading, match: Match, text: SourceText) -> bool:
    """Return whether a part of a reading has too few words, where one of its matches is known."""
    if any(part.gaps for part in reading.parts):
        return is_short(reading)
    return any(text.count_words(span) < FEWEST_WORDS for span in match.spans)


def _preference(match: Match, text: SourceText, paragraph: int | None) -> tuple[bool, bool, int, int]:
    """Return the order among several places: the paragraph asked for, as it is, the least left out, the first."""
    number = text.begins(match.spans[0]).number
    return (number != paragraph, match.closed, match.whole.end - match.whole.start, match.whole.start)


def _proved(quotation: str, reading: Reading, match: Match, text: SourceText) -> Finding:
    """Return the finding on a quotation whose words are the speaker's."""
    if devices.DIRECTION.search(quotation):
        standing = [paragraph.text for paragraph in text.spoken(match.whole)]
        if defect := devices.reordered(quotation, standing):
            return Finding(verdict=Verdict.MALFORMED, detail=defect)
    paragraphs = list({paragraph.number: paragraph for span in match.spans for paragraph in text.spoken(span)}.values())
    if match.insertions or reading.noted:
        verdict = Verdict.BRACKETED
    elif reading.elided:
        verdict = Verdict.ELIDED
    else:
        verbatim = len(paragraphs) == 1 and quotation.strip() in paragraphs[0].text
        verdict = Verdict.VERBATIM if verbatim else Verdict.TYPOGRAPHIC
    return Finding(
        verdict=verdict,
        speaker=paragraphs[0].speaker,
        paragraphs=tuple(paragraph.number for paragraph in paragraphs),
        spans=tuple(text.in_contribution(span) for span in match.spans),
        length=sum(map(text.count_words, match.spans)),
        cautions=tuple(cautions(quotation, match, text)),
    )
