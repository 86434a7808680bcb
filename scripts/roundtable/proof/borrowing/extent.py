"""How much is quoted, and how much is covered: rules on a proof, whoever made it.

Asked of the same `Proof` whether the text was at hand or not, so they hold for everybody.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from roundtable.content.model import ExpertFile, Guard, SourceFile
from roundtable.content.reading.content import Content, Loaded, Quoted
from roundtable.faults import Code, Diagnostic, Violations, check
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
    """Yield the faults of place, length, coverage and budget."""
    proved = {(entry.claim, entry.text): entry for entry in proof.quotations}
    for quoted in content.quoted(source):
        if entry := proved.get(_key(quoted)):  # any other is reported as unproved, or with its verdict
            yield from check_paragraph(quoted, entry)
            yield from check_length(quoted, entry, source.record)
    for expert_id in source.record.speakers:
        found = coverage(proof, expert_id)
        if expert_id not in content.experts or not found.words:
            continue  # of an expert whose contribution is not in the proof, every quotation is a fault already
        expert = content.experts[expert_id]
        # A quotation that was not proved is reported already, and meant to cover its paragraph.
        claimed = {
            claim.paragraph
            for index, claim in enumerate(expert.record.claims)
            if _key(Quoted(expert, claim, index)) not in proved
        }
        uncovered = sorted(set(found.uncovered) - claimed)
        yield from check_coverage(expert, uncovered, found.paragraphs, source.record.least_coverage)
        yield from check_budget(expert, found, source.record)


@check(Code.WRONG_PARAGRAPH)
def check_paragraph(quoted: Quoted, entry: ProvedQuotation) -> Violations:
    """A quotation begins in the paragraph that its claim names.

    Bad: `claims: [{id: trial-sales, paragraph: 1}]`
    Good: `claims: [{id: trial-sales, paragraph: 2}]`
    """
    first = entry.paragraphs[0]
    if first != quoted.claim.paragraph:
        message = f"the quotation stands in paragraph {first}, not {quoted.claim.paragraph}"
        yield quoted.at("paragraph"), message, f"Write `paragraph: {first}`."


@check(Code.LONG_QUOTATION, cure="Quote only the words that decide.")
def check_length(quoted: Quoted, entry: ProvedQuotation, source: SourceFile) -> Violations:
    """A quotation has no more words than its source allows.

    Bad: `claims: [{quote: "The square was laid out for people on foot, and it should be given back"}]`
    Good: `claims: [{quote: The square was laid out for people on foot}]`
    """
    limit = source.longest_quotation
    if source.holds(Guard.LENGTH) and entry.words > limit:
        yield quoted.at("quote"), f"the quotation takes {entry.words} words of the source; at most {limit} may be"


@check(Code.UNCOVERED_PARAGRAPH, cure="Add a claim whose quotation stands in that paragraph.")
def check_coverage(expert: Loaded[ExpertFile], uncovered: Sequence[int], paragraphs: int, least: float) -> Violations:
    """On enough paragraphs of a contribution a claim rests.

    Bad: `claims: [{id: trial-sales, quote: a square should carry none, paragraph: 1}]`
    Good: `claims: [{id: trial-sales, quote: nobody had expected it, paragraph: 2}]`
    """
    enough = paragraphs - len(uncovered) >= least * paragraphs
    for number in () if enough else uncovered:
        yield expert.at("claims"), f"no claim rests on paragraph {number} of {paragraphs}"


@check(Code.OVER_BUDGET, cure="Shorten quotations to the words that decide; two claims may rest on one.")
def check_budget(expert: Loaded[ExpertFile], found: Coverage, source: SourceFile) -> Violations:
    """The quotations from one contribution take no more of it than its source allows.

    Bad: `largest_share: 0.1`
    Good: `largest_share: 0.4`
    """
    limit = Fraction(source.largest_share).limit_denominator(1000)
    if source.holds(Guard.SHARE) and Fraction(found.quoted, found.words) > limit:
        message = f"the quotations take {found.quoted} of {found.words} words; at most {limit} may be quoted"
        yield expert.at("claims"), message


def speaker_digests(source: Loaded[SourceFile], content: Content) -> dict[str, str]:
    """Return, for each expert in a source, the hash of the name and of the lines that are the expert's."""
    return {
        expert_id: digest(f"{content.experts[expert_id].record.name}\n{ranges}")
        for expert_id, ranges in sorted(source.record.speakers.items())
        if expert_id in content.experts
    }


@check(Code.PROOF_STALE, cure=CURE)
def check_speakers(source: Loaded[SourceFile], proof: Proof, content: Content) -> Violations:
    """The proved words are given to the same name, and stand in the same lines, as when they were proved.

    Bad: `name: Ada Specimen`
    Good: `roles: [{title: Headmistress}]`
    """
    for expert_id, fresh in speaker_digests(source, content).items():
        if proof.speakers.get(expert_id, fresh) != fresh:
            message = f"the name of {expert_id!r}, or the lines that hold the contribution, changed since it was proved"
            yield content.experts[expert_id].at("name"), message


def is_as_proved(source: Loaded[SourceFile], proof: Proof, content: Content) -> bool:
    """Return whether the contributions are given by the lines in which they were proved, as far as that is known."""
    return all(proof.speakers.get(name) == fresh for name, fresh in speaker_digests(source, content).items())


def _key(quoted: Quoted) -> tuple[str, str]:
    """Return what tells a quotation's entry in a proof from all others, even where a claim's id is given twice."""
    return quoted.ref, digest(quoted.claim.quote)
