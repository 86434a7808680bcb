"""Proving every quotation of a roundtable: against the text where it is at hand, else against the proof file.

Joins the rules of quotation (`quotes`), the proof file (`proof`) and the content. Whether the text is at hand or
not, what comes out is one `Proof` for each source, and the same rules of coverage, budget and place are asked of it.
"""

import datetime as dt
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from roundtable.content.characters import check_text
from roundtable.content.load import Content, Loaded, Quoted
from roundtable.content.model import Rights, SourceFile
from roundtable.disk.reading import UnreadableError, decoded, read_bytes
from roundtable.faults import CautionCode, Code, Diagnostic, Location, is_error
from roundtable.proof.copying import check_copying, prose_digests
from roundtable.proof.extent import check_extent, check_speakers, speaker_digests
from roundtable.proof.lines import check_lines, owners
from roundtable.proof.prooffile import (
    CURE,
    FORMAT_VERSION,
    MAX_TEXT_BYTES,
    MAX_TEXT_LINES,
    RULES_VERSION,
    Proof,
    ProvedQuotation,
    digest,
    read_proof,
)
from roundtable.proof.quotes import Finding, SourceText, prove
from roundtable.proof.quotes.cautions import IN_SHORT

AT_A_CUT: Final = "Quote on, or leave it where nothing that matters is cut off."


@dataclass(slots=True)
class Evidence:
    """What is known of one source's quotations."""

    source: Loaded[SourceFile]
    proof: Proof | None = None
    text: SourceText | None = None
    """The text, where it was at hand."""
    written: Proof | None = None
    """The proof file, where one was read."""
    diagnostics: list[Diagnostic] = field(default_factory=list)


def gather_evidence(content: Content, texts: Path | None, today: dt.date) -> dict[str, Evidence]:
    """Return, for each source, the proof of its quotations and every fault found on the way.

    `texts` is a folder that may hold sources' texts beside the content folder; `today` dates a new proof.
    """
    evidence = {}
    for source in content.sources.values():
        evidence[source.id] = found = Evidence(source)
        folder = content.folder / "sources"
        path = find_text(source, folder, texts)
        full = source.record.rights is Rights.FULL
        shown = f"{content.folder.name}/sources/{source.id}"
        written = None if full else read_proof(folder / f"{source.id}.proof.json", source.id, f"{shown}.proof.json")
        found.written = written if isinstance(written, Proof) else None
        if path:
            _prove_afresh(found, path, content, today)
        elif full:
            message = "the text is missing: a source with `rights: full` carries it in the content folder"
            found.diagnostics.append(
                Diagnostic(code=Code.UNREADABLE_FILE, location=Location(f"{shown}.txt"), message=message)
            )
        elif isinstance(written, Diagnostic):
            found.diagnostics.append(written)
        else:
            found.proof = written
            found.diagnostics += _compare_with_proof(found, content)
        if found.proof:
            found.diagnostics += check_extent(source, found.proof, content)
        if path and not full and not any(map(is_error, (*found.diagnostics, *content.diagnostics))):
            found.diagnostics += _check_written(found, written)
    return evidence


def find_text(source: Loaded[SourceFile], folder: Path, texts: Path | None) -> Path | None:
    """Return where a source's text is at hand: beside its YAML file, or in a folder of texts; None where it is not."""
    places = [folder / f"{source.id}.txt"]
    if texts and source.record.rights is Rights.QUOTATION:
        places.append(Path(os.path.realpath(texts / f"{source.id}.txt")))  # a folder of one's own may hold links
    return next((path for path in places if path.exists() or path.is_symlink()), None)


def read_text(path: Path, source: SourceFile) -> tuple[SourceText, list[str], str]:
    """Return a source's text with each line given to its speaker, its lines, and the hash of the file's bytes.

    Raises UnreadableError.
    """
    raw = read_bytes(path, MAX_TEXT_BYTES)
    lines = decoded(raw).removesuffix("\n").split("\n")
    if len(lines) > MAX_TEXT_LINES:
        message = f"has more than {MAX_TEXT_LINES:,} lines, the most that a text may have"
        raise UnreadableError(message)
    owned = {number: name for number, name in enumerate(owners(source, len(lines)), start=1) if name}
    return SourceText.from_lines(lines, owned), lines, hashlib.sha256(raw).hexdigest()


def _prove_afresh(found: Evidence, path: Path, content: Content, today: dt.date) -> None:
    """Prove every quotation of one source against its text."""
    shown = Path(found.source.document.path).with_suffix(".txt").as_posix()
    try:
        text, lines, edition = read_text(path, found.source.record)
    except UnreadableError as error:
        where = Location(shown, error.line)
        found.diagnostics.append(Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=str(error)))
        return
    found.text = text
    found.diagnostics += check_text("\n".join(lines), shown)
    found.diagnostics += check_lines(found.source, lines)
    proved: list[ProvedQuotation] = []
    for quoted in content.quoted(found.source):
        finding = prove(quoted.claim.quote, text, speaker=quoted.expert.id, paragraph=quoted.claim.paragraph)
        found.diagnostics += _findings(quoted, finding, found.source.record.cautions)
        if finding.verdict.is_proved:
            proved.append(_entry(quoted, finding))
    if found.source.record.rights is Rights.QUOTATION:
        found.diagnostics += check_copying(content, text, found.source.record.longest_shared_run)
    proof = Proof(
        format=FORMAT_VERSION,
        rules=RULES_VERSION,
        source=found.source.id,
        edition=edition,
        proved=today,
        speakers=speaker_digests(found.source, content),
        paragraphs={name: text.word_counts(name) for name in sorted(found.source.record.speakers)},
        quotations=tuple(proved),
        prose=prose_digests(content),
    )
    unchanged = found.written and found.written.model_copy(update={"proved": today}) == proof
    found.proof = found.written if unchanged else proof


def _check_written(found: Evidence, written: Proof | Diagnostic | None) -> Iterator[Diagnostic]:
    """With the text at hand, the proof file must be what the text gives."""
    if isinstance(written, Diagnostic):
        yield written
    elif written != found.proof:
        where = Location(f"{Path(found.source.document.path).with_suffix('').as_posix()}.proof.json")
        message = "the proof file is not what the text and the content give now"
        yield Diagnostic(code=Code.PROOF_STALE, location=where, message=message, hint=CURE)


def _entry(quoted: Quoted, finding: Finding) -> ProvedQuotation:
    return ProvedQuotation.model_validate(
        {
            "claim": quoted.ref,
            "text": digest(quoted.claim.quote),
            "speaker": finding.speaker,
            "paragraphs": finding.paragraphs,
            "spans": finding.spans,
            "verdict": finding.verdict,
            "cautions": tuple(caution.code for caution in finding.cautions),
        }
    )


def _findings(quoted: Quoted, finding: Finding, raised: tuple[CautionCode, ...]) -> Iterator[Diagnostic]:
    """Yield a quotation's fault, or the warnings on a proved one: those that the source's record has raised."""
    where = quoted.at("quote")
    if not finding.verdict.is_proved:
        hint = f"The nearest passage: {finding.nearest}" if finding.nearest else ""
        yield Diagnostic(code=Code(finding.verdict.value), location=where, message=finding.detail, hint=hint)
    for caution in finding.cautions:
        if caution.code in raised:
            yield Diagnostic(code=Code(caution.code), location=where, message=caution.message, hint=AT_A_CUT)


def _compare_with_proof(found: Evidence, content: Content) -> Iterator[Diagnostic]:
    """Without the text, each quotation must be the one that was proved, and the proof must hold no other."""
    assert found.proof is not None  # noqa: S101 - the caller has read it
    yield from check_speakers(found.source, found.proof, content)
    entries = {entry.claim: entry for entry in found.proof.quotations}
    for quoted in content.quoted(found.source):
        entry = entries.pop(quoted.ref, None)
        where = quoted.at("quote")
        if entry is None:
            message = f"the quotation of {quoted.ref!r} was never proved"
        elif entry.text != digest(quoted.claim.quote):
            message = f"the quotation of {quoted.ref!r} has changed since it was proved"
        elif entry.speaker != quoted.expert.id:
            message = f"the quotation of {quoted.ref!r} was proved for another speaker, {entry.speaker!r}"
        else:
            raised = set(entry.cautions).intersection(found.source.record.cautions)
            for code in sorted(raised):
                yield Diagnostic(code=Code(code), location=where, message=IN_SHORT[code], hint=AT_A_CUT)
            continue
        yield Diagnostic(code=Code.UNPROVED, location=where, message=message, hint=CURE)
    for name in entries:
        if name.partition("/")[0] in content.names.expert - content.experts.keys():
            continue  # the expert's file could not be read: that is reported already
        message = f"the proof file holds a quotation of {name!r}, which no longer stands in the content"
        where = Location(f"{content.folder.name}/sources/{found.source.id}.proof.json")
        yield Diagnostic(code=Code.PROOF_STALE, location=where, message=message, hint=CURE)
    for path, fresh in prose_digests(content).items():
        if found.proof.prose.get(path) != fresh:
            message = "the prose has changed since it was last compared with the source's text"
            yield Diagnostic(code=Code.UNCHECKED_PROSE, location=Location(path), message=message, hint=CURE)
