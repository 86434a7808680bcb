"""Proving a source's quotations against its text: the proof, and what is wrong with each quotation."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from roundtable.content.model import Guard, SourceFile
from roundtable.content.reading.content import Content, Loaded, Quoted
from roundtable.faults import CautionCode, Code, Diagnostic
from roundtable.proof.advice import advised
from roundtable.proof.borrowing.copying import check_copying, prose_digests
from roundtable.proof.borrowing.extent import speaker_digests
from roundtable.proof.prooffile import FORMAT_VERSION, RULES_VERSION, Proof, ProvedQuotation, digest
from roundtable.proof.quotes import Finding, Verdict, prove
from roundtable.proof.texts.held import HeldText

AT_A_CUT: Final = "Quote on, or leave it where nothing that matters is cut off."
CURES: Final = {
    Verdict.MISATTRIBUTED: "Quote the expert's own words, or give the line to whoever says it, in the source's file.",
    Verdict.TOO_SHORT: "Quote a few words more.",
    Verdict.SECONDHAND: "Put the words into quotation marks inside the quotation, as the source has them.",
    Verdict.OUT_OF_ORDER: "Quote the parts in their order, or in two claims.",
    Verdict.STITCHED: "Quote one turn, or make two claims of it.",
    Verdict.NOT_FOUND: "Copy the words from the text; `roundtable quote` says where they stand.",
}
"""What helps a refused quotation, where no passage shows it."""


def prove_source(
    source: Loaded[SourceFile], held: HeldText, content: Content, today: dt.date
) -> tuple[Proof, list[Diagnostic]]:
    """Return the proof of one source's quotations, dated today, and the faults of those that are not proved."""
    faults: list[Diagnostic] = []
    proved: list[ProvedQuotation] = []
    for quoted in content.quoted(source):
        finding = prove(quoted.claim.quote, held.text, speaker=quoted.expert.id, paragraph=quoted.claim.paragraph)
        finding = advised(finding, quoted.claim.quote, held, quoted.expert.id)
        faults += _say(quoted, finding, source.record.cautions)
        if finding.verdict.is_proved:
            proved.append(_entry(quoted, finding))
    if source.record.holds(Guard.COPYING):
        faults += check_copying(content, held.text, source.record.longest_shared_run)
    proof = Proof(
        format=FORMAT_VERSION,
        rules=RULES_VERSION,
        source=source.id,
        edition=held.edition.fingerprint,
        lines=held.edition.marks,
        proved=today,
        speakers=speaker_digests(source, content),
        paragraphs={name: held.text.word_counts(name) for name in sorted(source.record.speakers)},
        quotations=tuple(proved),
        prose=prose_digests(content),
    )
    return proof, faults


def _say(quoted: Quoted, finding: Finding, raised: tuple[CautionCode, ...]) -> Iterator[Diagnostic]:
    """Yield a quotation's fault, or the warnings on a proved one: those that the source's record has raised."""
    where = quoted.at("quote")
    if not finding.verdict.is_proved:
        hint = f"The nearest passage: {finding.nearest}" if finding.nearest else CURES.get(finding.verdict, "")
        yield Diagnostic(code=Code(finding.verdict.value), location=where, message=finding.detail, hint=hint)
    for caution in finding.cautions:
        if caution.code in raised:
            yield Diagnostic(code=caution.code, location=where, message=caution.message, hint=AT_A_CUT)


def _entry(quoted: Quoted, finding: Finding) -> ProvedQuotation:
    return ProvedQuotation.model_validate(
        {
            "claim": quoted.ref,
            "text": digest(quoted.claim.quote),
            "speaker": finding.speaker,
            "paragraphs": finding.paragraphs,
            "spans": finding.spans,
            "words": finding.length,
            "verdict": finding.verdict,
            "cautions": tuple(caution.code for caution in finding.cautions),
        }
    )
