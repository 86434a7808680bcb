"""Whether quoted words are the speaker's own, or somebody else's, whom the speaker quotes.

Words in quotation marks are somebody else's unless the quotation shows the marks; so are words that only a bracket or
an ellipsis brings together with the speaker's own, for there the reader does not see where the marks stand.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from roundtable.proof.quotes.finding.standing import Match
from roundtable.proof.quotes.source.text import SourceText
from roundtable.text.quoting.delimiters import SHOWN_MARK


def is_secondhand(match: Match, text: SourceText, *, marked: bool) -> bool:
    """Return whether words of a match are somebody else's and would pass for the speaker's.

    `marked` says that the quotation stands in marks of its own, so that it may be a third person's from end to end.
    """
    voices, base = text.voices(match.spans[0])
    if voices is None:
        return False
    around: int | None = None
    inside = after = 0
    for first, after, opened, closed in _pieces(match, text):
        before = voices.before(first - base, opened)
        if around is None:
            around = inside = before
        if before != inside:
            return True
        inside = voices.behind(after - 1 - base, closed)
    if around is None:
        return False
    return voices.is_inside(around) and (not marked or voices.leaves(around, after - 1 - base))


def is_doubtful(match: Match, text: SourceText) -> bool:
    """Return whether words of a match stand by a mark that does not pair, so that nobody can say whose they are."""
    voices, base = text.voices(match.spans[0])
    if voices is None:
        return False
    return any(voices.is_doubtful(first - base, after - base) for first, after, *_ in _pieces(match, text))


def _pieces(match: Match, text: SourceText) -> Iterator[tuple[int, int, int, int]]:
    """Yield what is quoted word for word: its first word, the word after its last, and the marks before and behind."""
    folded, starts, ends = text.index.folded, text.index.word_starts, text.index.word_ends
    for start, end in _shown(match):
        first, after = bisect_right(ends, start), bisect_left(starts, end)
        if first < after:
            opened = SHOWN_MARK.findall(folded, start, max(start, starts[first]))
            closed = SHOWN_MARK.findall(folded, min(end, ends[after - 1]), end)
            yield first, after, len(opened), len(closed)


def _shown(match: Match) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the folded text that a match quotes: its parts, without what brackets stand for."""
    for span in match.spans:
        at = span.start
        for start, end in match.replaced:
            if span.start <= start and end <= span.end:
                yield at, start
                at = end
        yield at, span.end
