"""A whole contribution with its quotations marked in place: only where the source's rights are full.

Quotations may overlap or lie inside one another, so a paragraph is cut wherever one begins or ends, and each
piece names all the quotations that it belongs to.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from roundtable.content.model import Rights
from roundtable.pages.joined.expert import Expert
from roundtable.pages.parts.claims.claim import ClaimView
from roundtable.proof.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that belongs to the same quotations throughout."""

    text: str
    claims: tuple[ClaimView, ...]
    opens: tuple[ClaimView, ...]
    """The claims whose quotation begins here: the place that their pages link to."""


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """One paragraph of a contribution."""

    number: int
    pieces: tuple[Piece, ...]


def marked_paragraphs(expert: Expert, claims: Iterable[ClaimView], evidence: Evidence) -> tuple[MarkedParagraph, ...]:
    """Return an expert's whole contribution to a source, or nothing where the rights do not allow it."""
    if evidence.source.record.rights is not Rights.FULL or evidence.text is None or evidence.proof is None:
        return ()
    by_ref = {claim.statement.ref: claim for claim in claims}
    spans = [
        (span, index == 0, by_ref[entry.claim])
        for entry in evidence.proof.by_speaker.get(expert.id, ())
        for index, span in enumerate(entry.spans)
    ]
    waiting = deque(sorted(range(len(spans)), key=lambda at: spans[at][0]))
    near: list[int] = []
    paragraphs = []
    start = 0
    for paragraph in evidence.text.by_speaker.get(expert.id, ()):
        words = evidence.text.word_spans(paragraph)
        while waiting and spans[waiting[0]][0][0] < start + len(words):
            near.append(waiting.popleft())
        near = sorted(at for at in near if spans[at][0][1] > start)  # as the claims stand in the expert's file
        inside = [
            (max(first - start, 0), min(last - start, len(words)), begins and first >= start, claim)
            for (first, last), begins, claim in map(spans.__getitem__, near)
        ]
        paragraphs.append(MarkedParagraph(paragraph.number, _cut(paragraph.text, words, inside)))
        start += len(words)
    return tuple(paragraphs)


def _cut(
    text: str, words: tuple[tuple[int, int], ...], inside: list[tuple[int, int, bool, ClaimView]]
) -> tuple[Piece, ...]:
    """Cut a paragraph at the bounds of its quotations, given in words of the paragraph."""
    spans = [(words[first][0], words[last - 1][1], opens, claim) for first, last, opens, claim in inside]
    bounds = sorted({0, len(text), *(bound for span in spans for bound in span[:2])})
    return tuple(
        Piece(
            text[start:end],
            tuple(claim for first, last, _, claim in spans if first <= start and end <= last),
            tuple(claim for first, _, opens, claim in spans if opens and first == start),
        )
        for start, end in pairwise(bounds)
    )
