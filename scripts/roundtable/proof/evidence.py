"""What is known of each source's quotations: from its text where that is at hand, else from its proof file.

Whether the text is at hand or not, what comes out is one `Proof` for each source, and the same rules of coverage,
budget and place are asked of it.
"""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from roundtable.content.checks.drafts import drafted_files
from roundtable.content.files.characters import check_text
from roundtable.content.model import Rights, SourceFile
from roundtable.content.reading.content import Content, Loaded
from roundtable.content.reading.drafts import still_to_do
from roundtable.disk.reading import UnreadableError
from roundtable.faults import Code, Diagnostic, Location, is_error
from roundtable.proof.borrowing.extent import check_extent, is_as_proved
from roundtable.proof.comparing import compare_content, compare_edition, compare_written
from roundtable.proof.prooffile import Proof, read_proof
from roundtable.proof.proving import prove_source
from roundtable.proof.quotes import SourceText
from roundtable.proof.texts.edition import proved_edition
from roundtable.proof.texts.held import find_text, read_held
from roundtable.proof.texts.lines import check_lines
from roundtable.proof.texts.moved import Moved, check_moved, moved_lines


@dataclass(slots=True)
class Evidence:
    """What is known of one source's quotations."""

    source: Loaded[SourceFile]
    proof: Proof | None = None
    text: SourceText | None = None
    """The text, where it was at hand."""
    written: Proof | None = None
    """The proof file, where one was read."""
    moved: Moved | None = None
    """Where the text's lines went, if its record still names them as they were when they were proved."""
    diagnostics: list[Diagnostic] = field(default_factory=list)


def gather_evidence(content: Content, texts: Path | None, today: dt.date) -> dict[str, Evidence]:
    """Return, for each source, the proof of its quotations and every fault found on the way.

    `texts` is a folder that may hold sources' texts beside the content folder; `today` dates a new proof.
    """
    return {source.id: _gather(source, content, texts, today) for source in content.sources.values()}


def _gather(source: Loaded[SourceFile], content: Content, texts: Path | None, today: dt.date) -> Evidence:
    found = Evidence(source)
    folder = content.folder / "sources"
    path = find_text(source, folder, texts)
    full = source.record.rights is Rights.FULL
    shown = f"{content.folder.name}/sources/{source.id}"
    proof_file = folder / f"{source.id}.proof.json"
    written = read_proof(proof_file, source.id, f"{shown}.proof.json")
    found.written = written if isinstance(written, Proof) else None
    if path:
        _prove(found, path, proof_file, content, today)
    elif full:
        message = "the text is missing: a source with `rights: full` carries it in the content folder"
        where = Location(f"{shown}.txt")
        hint = "Put it there; git leaves texts out until `git add --force` names them."
        found.diagnostics.append(Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=message, hint=hint))
    elif isinstance(written, Diagnostic):
        found.diagnostics.append(written)
    else:
        found.proof = written
        found.diagnostics += compare_content(source, written, content)
    if found.proof:
        found.diagnostics += still_to_do(check_extent(source, found.proof, content), drafted_files(content))
    if path and not full and not any(map(is_error, (*found.diagnostics, *content.diagnostics))):
        found.diagnostics += compare_written(source, written, found.proof)
    return found


def _prove(found: Evidence, path: Path, proof_file: Path, content: Content, today: dt.date) -> None:
    """Prove every quotation of one source against its text; `proof_file` is where one may have been written before.

    A text that is shown whole may change at will: its proof file says no more than which lines stood where.
    """
    source = found.source
    shown = Path(source.document.path).with_suffix(".txt").as_posix()
    try:
        held = read_held(path, source.record)
    except UnreadableError as error:
        where = Location(shown, error.line)
        found.diagnostics.append(Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=str(error)))
        return
    found.text = held.text
    before = proved_edition(proof_file)
    proof, faults = prove_source(source, held, content, today)
    faults = [*check_lines(source, held.lines), *faults]
    if before and found.written and is_as_proved(source, found.written, content):
        moved = moved_lines(source.record, before, held.edition, held.lines)
        # Where nothing is at fault with the lines as they are given, somebody has mended the numbers already.
        if moved and any(map(is_error, (*faults, *check_extent(source, proof, content)))):
            found.moved = moved
            found.diagnostics += check_moved(source, moved)
            return  # whatever else there is would be said of other lines than were meant
    if source.record.rights is Rights.QUOTATION:
        found.diagnostics += compare_edition(source, before, held.edition)
    found.diagnostics += [*check_text("\n".join(held.lines), shown), *faults]
    unchanged = found.written and found.written.model_copy(update={"proved": today}) == proof
    found.proof = found.written if unchanged else proof
