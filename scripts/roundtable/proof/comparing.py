"""A proof file compared: with the content where no text is at hand, and with what the text gives where one is."""

from collections.abc import Iterator
from pathlib import Path

from roundtable.content.load import Content, Loaded, Quoted
from roundtable.content.model import SourceFile
from roundtable.faults import Code, Diagnostic, Location
from roundtable.proof.copying import prose_digests
from roundtable.proof.edition import Edition, differences
from roundtable.proof.extent import check_speakers
from roundtable.proof.prooffile import CURE, Proof, ProvedQuotation, digest
from roundtable.proof.proving import AT_A_CUT
from roundtable.proof.quotes.cautions import IN_SHORT


def _proof_file(source: Loaded[SourceFile]) -> Location:
    return Location(f"{Path(source.document.path).with_suffix('').as_posix()}.proof.json")


def compare_content(source: Loaded[SourceFile], proof: Proof, content: Content) -> Iterator[Diagnostic]:
    """Without the text, each quotation must be the one that was proved, and the proof must hold no other."""
    yield from check_speakers(source, proof, content)
    entries = {entry.claim: entry for entry in proof.quotations}
    for quoted in content.quoted(source):
        entry = entries.pop(quoted.ref, None)
        where = quoted.at("quote")
        if changed := _changed(quoted, entry):
            yield Diagnostic(code=Code.UNPROVED, location=where, message=changed, hint=CURE)
            continue
        for code in sorted(set(entry.cautions if entry else ()).intersection(source.record.cautions)):
            yield Diagnostic(code=code, location=where, message=IN_SHORT[code], hint=AT_A_CUT)
    for name in entries:
        if name.partition("/")[0] in content.names.expert - content.experts.keys():
            continue  # the expert's file could not be read: that is reported already
        message = f"the proof file holds a quotation of {name!r}, which no longer stands in the content"
        yield Diagnostic(code=Code.PROOF_STALE, location=_proof_file(source), message=message, hint=CURE)
    for path, fresh in prose_digests(content).items():
        if proof.prose.get(path) != fresh:
            message = "the prose has changed since it was last compared with the source's text"
            yield Diagnostic(code=Code.UNCHECKED_PROSE, location=Location(path), message=message, hint=CURE)


def _changed(quoted: Quoted, entry: ProvedQuotation | None) -> str:
    """Return in what a quotation is not the one that was proved, or nothing."""
    if entry is None:
        return f"the quotation of {quoted.ref!r} was never proved"
    if entry.text != digest(quoted.claim.quote):
        return f"the quotation of {quoted.ref!r} has changed since it was proved"
    if entry.speaker != quoted.expert.id:
        return f"the quotation of {quoted.ref!r} was proved for another speaker, {entry.speaker!r}"
    return ""


def compare_edition(source: Loaded[SourceFile], before: Edition | None, now: Edition) -> Iterator[Diagnostic]:
    """The text at hand is the one that was proved against before."""
    if before and before.fingerprint != now.fingerprint:
        message = f"the text is another edition than the one proved before: {differences(before, now)}"
        hint = "Compare the two. If the new one is to be quoted, run `roundtable prove --new-edition`."
        yield Diagnostic(code=Code.OTHER_EDITION, location=_proof_file(source), message=message, hint=hint)


def compare_written(
    source: Loaded[SourceFile], written: Proof | Diagnostic | None, proof: Proof | None
) -> Iterator[Diagnostic]:
    """With the text at hand, the proof file must be what the text gives."""
    if isinstance(written, Diagnostic):
        yield written
    elif written != proof:
        message = "the proof file is not what the text and the content give now"
        yield Diagnostic(code=Code.PROOF_STALE, location=_proof_file(source), message=message, hint=CURE)
