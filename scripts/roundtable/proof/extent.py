"""How much is quoted, and how much is covered: rules on a proof, whoever made it.

Asked of the same `Proof` whether the text was at hand or not, so they hold for everybody.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from roundtable.content.load import Content, Loaded, Quoted
from roundtable.content.model import Rights, SourceFile
from roundtable.faults import Code, Diagnostic
from roundtable.proof.prooffile import CURE, Proof, ProvedQuotation, digest


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the claims of one expert reach over the contribution."""

    paragraphs: int
    uncovered: tuple[int, ...]
    words: int
    quoted: int
    """Words that stand in at least one quotation."""

    @property
    def covered(self) -> int:
        """How many paragraphs a claim rests on."""
        return self.paragraphs - len(self.uncovered)


def coverage(proof: Proof, speaker: str) -> Coverage:
    """Return how far the proved quotations of one speaker reach."""
    counts = proof.paragraphs.get(speaker, ())
    entries = proof.by_speaker.get(speaker, ())
    touched = {number for entry in entries for number in entry.paragraphs}
    uncovered = tuple(number for number in range(1, len(counts) + 1) if number not in touched)
    quoted = _held(span for entry in entries for span in entry.spans)
    return Coverage(paragraphs=len(counts), uncovered=uncovered, words=sum(counts), quoted=quoted)


def _held(spans: Iterable[tuple[int, int]]) -> int:
    """Return how many words stand in at least one span; the spans are not drawn out into words."""
    held = reached = 0
    for start, end in sorted(spans):
        held += max(0, end - max(start, reached))
        reached = max(reached, end)
    return held


def check_extent(source: Loaded[SourceFile], proof: Proof, content: Content) -> Iterator[Diagnostic]:
    """Yield the faults of place, length, budget and coverage."""
    proved = {(entry.claim, entry.text): entry for entry in proof.quotations}
    yield from _check_quotations(source, proved, content)
    for expert_id in source.record.speakers:
        found = coverage(proof, expert_id)
        if expert_id not in content.experts or not found.words:
            continue  # of an expert whose contribution is not in the proof, every quotation is a fault already
        expert = content.experts[expert_id]
        document = expert.document
        # A quotation that was not proved is reported already, and meant to cover its paragraph.
        claimed = {
            claim.paragraph
            for index, claim in enumerate(expert.record.claims)
            if _key(Quoted(expert, claim, index)) not in proved
        }
        uncovered = sorted(set(found.uncovered) - claimed)
        enough = found.paragraphs - len(uncovered) >= source.record.least_coverage * found.paragraphs
        for number in () if enough else uncovered:
            message = f"no claim rests on paragraph {number} of {found.paragraphs}"
            hint = "Add a claim whose quotation stands in that paragraph."
            yield Diagnostic(code=Code.UNCOVERED_PARAGRAPH, location=document.at("claims"), message=message, hint=hint)
        limit = Fraction(source.record.largest_share).limit_denominator(1000)
        if source.record.rights is Rights.QUOTATION and Fraction(found.quoted, found.words) > limit:
            message = f"the quotations take {found.quoted} of {found.words} words; at most {limit} may be quoted"
            hint = "Shorten quotations to the words that decide; two claims may rest on one."
            yield Diagnostic(code=Code.OVER_BUDGET, location=document.at("claims"), message=message, hint=hint)


def speaker_digests(source: Loaded[SourceFile], content: Content) -> dict[str, str]:
    """Return, for each expert in a source, the hash of the name and of the lines that are the expert's."""
    return {
        expert_id: digest(f"{content.experts[expert_id].record.name}\n{ranges}")
        for expert_id, ranges in sorted(source.record.speakers.items())
        if expert_id in content.experts
    }


def check_speakers(source: Loaded[SourceFile], proof: Proof, content: Content) -> Iterator[Diagnostic]:
    """The proved words are given to the same name, and stand in the same lines, as when they were proved."""
    for expert_id, fresh in speaker_digests(source, content).items():
        if proof.speakers.get(expert_id, fresh) != fresh:
            message = f"the name of {expert_id!r}, or the lines that hold the contribution, changed since it was proved"
            where = content.experts[expert_id].at("name")
            yield Diagnostic(code=Code.PROOF_STALE, location=where, message=message, hint=CURE)


def _key(quoted: Quoted) -> tuple[str, str]:
    """Return what tells a quotation's entry in a proof from all others, even where a claim's id is given twice."""
    return quoted.ref, digest(quoted.claim.quote)


def _check_quotations(
    source: Loaded[SourceFile], proved: Mapping[tuple[str, str], ProvedQuotation], content: Content
) -> Iterator[Diagnostic]:
    """A quotation stands in the paragraph that its claim names, and is not too long."""
    for quoted in content.quoted(source):
        entry = proved.get(_key(quoted))
        if entry is None:
            continue  # reported as unproved, or with its verdict
        if entry.paragraphs[0] != quoted.claim.paragraph:
            message = f"the quotation stands in paragraph {entry.paragraphs[0]}, not {quoted.claim.paragraph}"
            hint = f"Write `paragraph: {entry.paragraphs[0]}`."
            yield Diagnostic(code=Code.WRONG_PARAGRAPH, location=quoted.at("paragraph"), message=message, hint=hint)
        limit = source.record.longest_quotation
        if source.record.rights is Rights.QUOTATION and entry.words > limit:
            message = f"the quotation takes {entry.words} words of the source; at most {limit} may be"
            hint = "Quote only the words that decide."
            yield Diagnostic(code=Code.LONG_QUOTATION, location=quoted.at("quote"), message=message, hint=hint)
