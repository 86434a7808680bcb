"""What can be shown of content that is not whole: what is at fault is left out, and so is what leans on it.

What leans on what nobody lists here: whatever the checks fault is taken out, the least that can be, and they are asked
again, until they find nothing that has to go.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from roundtable.build.checking import Outcome, check_documents
from roundtable.build.project.layout import Project
from roundtable.content.files.document import Document, KeyPath
from roundtable.content.model import DRAFT, Record
from roundtable.content.reading.content import Content
from roundtable.content.reading.drafts import completed, whole
from roundtable.content.reading.fieldpaths import field_at
from roundtable.content.reading.load import is_read, kind_of
from roundtable.faults import Code, Location, Weight, is_error
from roundtable.proof.prooffile import digest


def showable(project: Project, outcome: Outcome) -> Outcome | None:
    """Return what can be shown of a project whose check had this outcome, without its faults; None where nothing can.

    Without a roundtable.yml nothing can. Each claim in it is proved. A file that is shown in part is a draft, and so is
    that of an expert whose words stand in no source.
    """
    kept = outcome
    if _left_out(kept):
        kept = check_documents(project, _readable(outcome))
        while left_out := _left_out(kept):
            kept = check_documents(project, _without(kept.content, left_out))
    return replace(kept, diagnostics=[]) if kept.content.roundtable else None


def barred(outcome: Outcome) -> frozenset[str]:
    """Return the paths of the files of which something cannot be shown."""
    return frozenset(_left_out(outcome))


def _readable(outcome: Outcome) -> Iterator[Document]:
    """Yield the files that could be read, each so that nothing is missing in it."""
    unheard = {fault.location.path for fault in outcome.diagnostics if fault.code is Code.UNKNOWN_SOURCE}
    for document in filter(is_read, outcome.content.documents):
        kind = kind_of(document, outcome.content.folder)
        readable, lacking = completed(document, kind, whole)
        yield _as_draft(readable, kind) if lacking or document.path in unheard else readable


def _without(content: Content, left_out: Mapping[str, set[KeyPath]]) -> Iterator[Document]:
    """Yield the files, without what is to be left out of them."""
    for document in content.documents:
        places = left_out.get(document.path, set())
        if not places:
            yield document
        elif () not in places:
            altered = document.altered(places, {})
            yield _as_draft(replace(altered, diagnostics=[]), kind_of(document, content.folder))


def _as_draft(document: Document, kind: type[Record]) -> Document:
    return document.altered((), {(DRAFT,): "yes"}) if DRAFT in kind.model_fields else document


def _left_out(outcome: Outcome) -> dict[str, set[KeyPath]]:
    """Return by file what cannot be shown of it: the places of the least that can go, of which `()` is the file."""
    faulty = defaultdict[str, set[Location]](set)
    for fault in outcome.diagnostics:
        if fault.nature.weight is Weight.BARS:
            faulty[fault.location.path].add(fault.location)
    found = defaultdict[str, set[KeyPath]](set)
    for document in outcome.content.documents:
        if not is_read(document):
            found[document.path].add(())
        elif document.path in faulty:
            kind, find = kind_of(document, outcome.content.folder), document.finder()
            found[document.path] |= {_least(kind, find(place)) for place in faulty[document.path]}
    for path, keys in (*_unproved(outcome), *_portraits(outcome)):
        found[path].add(keys)
    return found


def _least(kind: type[Record], keys: KeyPath) -> KeyPath:
    """Return the least around a place that a file can do without: an item, an optional field, or all of it."""
    for end in range(len(keys), 0, -1):
        field = field_at(kind, keys[:end])
        if isinstance(keys[end - 1], int) or not field or not field.is_required():
            return keys[:end]
    return ()


def _portraits(outcome: Outcome) -> Iterator[tuple[str, KeyPath]]:
    """Yield the file and place of each portrait that is at fault itself."""
    faulty = {fault.location.path for fault in outcome.diagnostics if is_error(fault)}
    for expert in outcome.content.experts.values():
        portrait = expert.record.picture
        if portrait and f"{outcome.content.folder.name}/pictures/{portrait.file}" in faulty:
            yield expert.document.path, ("picture",)


def _unproved(outcome: Outcome) -> Iterator[tuple[str, KeyPath]]:
    """Yield the file and place of each claim that is not proved."""
    proofs = (evidence.proof for evidence in outcome.evidence.values() if evidence.proof)
    proved = {(entry.claim, entry.text) for proof in proofs for entry in proof.quotations}
    for expert in outcome.content.experts.values():
        for index, claim in enumerate(expert.record.claims):
            if (f"{expert.id}/{claim.id}", digest(claim.quote)) not in proved:
                yield expert.document.path, ("claims", index)
