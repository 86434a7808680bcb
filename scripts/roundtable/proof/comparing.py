"""A proof file compared: with the content where no text is at hand, and with what the text gives where one is."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from roundtable.content.model import SourceFile
from roundtable.content.names import expert_of
from roundtable.content.reading.content import Content, Loaded, Quoted
from roundtable.faults import Code, Diagnostic, Location, Violations, check
from roundtable.proof.borrowing.copying import prose_digests
from roundtable.proof.borrowing.extent import check_speakers
from roundtable.proof.prooffile import CURE, Proof, ProvedQuotation, digest
from roundtable.proof.proving import AT_A_CUT
from roundtable.proof.quotes.judging.cautions import IN_SHORT
from roundtable.proof.texts.edition import Edition, differences


def _proof_file(source: Loaded[SourceFile]) -> Location:
    return Location(f"{Path(source.document.path).with_suffix('').as_posix()}.proof.json")


def compare_content(source: Loaded[SourceFile], proof: Proof, content: Content) -> Iterator[Diagnostic]:
    """Yield, where no text is at hand, the faults of content that is not as it was proved, and the known cautions."""
    entries = {entry.claim: entry for entry in proof.quotations}
    yield from check_speakers(source, proof, content)
    for quoted in content.quoted(source):
        entry = entries.pop(quoted.ref, None)
        changed = list(check_unchanged(quoted, entry))
        yield from changed
        for code in sorted(set(entry.cautions if entry and not changed else ()).intersection(source.record.cautions)):
            yield Diagnostic(code=code, location=quoted.at("quote"), message=IN_SHORT[code], hint=AT_A_CUT)
    yield from check_withdrawn(source, entries, content)
    yield from check_compared(proof, content)


@check(Code.UNPROVED, cure=CURE)
def check_unchanged(quoted: Quoted, entry: ProvedQuotation | None) -> Violations:
    """Each quotation is the one that was proved.

    Bad: `claims: [{id: walkers-first, quote: laid out for people on foot}]`
    Bad: `claims: [{id: people-first}]`
    Good: `claims: [{id: walkers-first, quote: The square was laid out for people on foot}]`
    """
    if entry is None:
        yield quoted.at("quote"), f"the quotation of {quoted.ref!r} was never proved"
    elif entry.text != digest(quoted.claim.quote):
        yield quoted.at("quote"), f"the quotation of {quoted.ref!r} has changed since it was proved"
    elif entry.speaker != quoted.expert.id:
        message = f"the quotation of {quoted.ref!r} was proved for another speaker, {entry.speaker!r}"
        yield quoted.at("quote"), message


@check(Code.PROOF_STALE, cure=CURE)
def check_withdrawn(source: Loaded[SourceFile], names: Iterable[str], content: Content) -> Violations:
    """A proof file holds no quotation but the content's.

    Bad: `claims: [{id: people-first}]`
    Good: `claims: [{id: walkers-first}]`
    """
    for name in names:
        # Of an expert whose file could not be read nothing is known: that is reported already.
        if expert_of(name) not in content.names.expert - content.experts.keys():
            message = f"the proof file holds a quotation of {name!r}, which no longer stands in the content"
            yield _proof_file(source), message


@check(Code.UNCHECKED_PROSE, cure=CURE)
def check_compared(proof: Proof, content: Content) -> Violations:
    """Prose is as it was when it was compared with the source's text.

    Bad: `gist: The square is theirs who walk.`
    Good: `roles: [{title: Headmistress}]`
    """
    for path, fresh in prose_digests(content).items():
        if proof.prose.get(path) != fresh:
            yield Location(path), "the prose has changed since it was last compared with the source's text"


@check(
    Code.OTHER_EDITION, cure="Compare the two. If the new one is to be quoted, run `roundtable prove --new-edition`."
)
def compare_edition(source: Loaded[SourceFile], before: Edition | None, now: Edition) -> Violations:
    """The text at hand is the one that was proved against before.

    Bad: `sources/market-square.txt: Cars on the market place`
    Good: `rights_holder: The council of the town`
    """
    if before and before.fingerprint != now.fingerprint:
        message = f"the text is another edition than the one proved before: {differences(before, now)}"
        yield _proof_file(source), message


def compare_written(
    source: Loaded[SourceFile], written: Proof | Diagnostic | None, proof: Proof | None
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a proof file where the text is at hand."""
    if isinstance(written, Diagnostic):
        yield written
    else:
        yield from check_written(source, written, proof)


@check(Code.PROOF_STALE, cure=CURE)
def check_written(source: Loaded[SourceFile], written: Proof | None, proof: Proof | None) -> Violations:
    """The proof file is what the text and the content give.

    Bad: `claims: [{id: walkers-first, quote: laid out for people on foot}]`
    Good: `claims: [{id: walkers-first, quote: The square was laid out for people on foot}]`
    """
    if written != proof:
        yield _proof_file(source), "the proof file is not what the text and the content give now"
