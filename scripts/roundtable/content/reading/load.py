"""The content folder, read and validated: files in, records with their places and every fault out.

What the records say about each other is judged in `checks`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from pydantic import ValidationError

from roundtable.content.files.document import Document
from roundtable.content.files.ledgerfile import read_ledger
from roundtable.content.files.yamlsource import parse_yaml
from roundtable.content.model import Record
from roundtable.content.names import gather_names
from roundtable.content.reading.content import Content, Loaded
from roundtable.content.reading.drafts import completed, drafts
from roundtable.content.reading.listing import FOLDERS, list_records, record_type, shown
from roundtable.content.reading.rejection import explain
from roundtable.content.reading.unfinished import unfinished, without_references
from roundtable.disk.reading import UnreadableError, read_text
from roundtable.faults import Code, Diagnostic, Location

MAX_BYTES: Final = 500_000
"""Largest file that is read; the largest of the shipped roundtable has about 20,000 bytes."""


def load_content(folder: Path) -> Content:
    """Read every file of a content folder; all faults of all files are in the result's `diagnostics`."""
    faults: list[Diagnostic] = []
    documents = list(_documents(folder, faults))
    content = records_of(folder, documents)
    content.diagnostics = [*faults, *content.diagnostics]
    content.ledger = read_ledger(folder)
    content.diagnostics += content.ledger.diagnostics
    return content


def records_of(folder: Path, documents: Iterable[Document]) -> Content:
    """Return the records that files hold, as they were read from a content folder; what drafts lack is no fault."""
    content = Content(folder, documents=tuple(documents))
    for document in content.documents:
        content.diagnostics += document.diagnostics
    kinds = {document.path: kind_of(document, folder) for document in content.documents}
    readable = [completed(document, kinds[document.path], drafts) for document in content.documents]
    content.names = gather_names(content.documents)
    missing = unfinished(content.names, gather_names(document for document, _ in readable))
    for document, lacking in readable:
        kind = kinds[document.path]
        complete, leaning = without_references(document, kind, missing)
        content.diagnostics += [*lacking, *leaning]
        if is_read(document):
            _validate(complete, kind, content)
    return content


def is_read(document: Document) -> bool:
    """Return whether a file could be read at all, so that what it holds can be judged."""
    return not any(fault.nature.is_of_file for fault in document.diagnostics)


def kind_of(document: Document, folder: Path) -> type[Record]:
    """Return which record a file of a content folder holds."""
    kind = record_type(PurePosixPath(document.path).relative_to(folder.name))
    assert kind is not None  # noqa: S101 - _documents yields no other
    return kind


def _documents(folder: Path, faults: list[Diagnostic]) -> Iterator[Document]:
    """Yield every YAML file of the model, parsed, and what could not be read as an empty one with its fault."""
    for listed in list_records(folder, faults):
        where = shown(folder, folder / listed.inside)
        if listed.fault:
            yield Document(where.path, diagnostics=[listed.fault])
            continue
        try:
            yield parse_yaml(read_text(listed.path, MAX_BYTES), where.path)
        except UnreadableError as error:
            place = Location(where.path, error.line)
            fault = Diagnostic(code=Code.UNREADABLE_FILE, location=place, message=str(error))
            yield Document(where.path, diagnostics=[fault])


def _validate(document: Document, kind: type[Record], content: Content) -> None:
    """Turn a document into its record, or its rejection into faults."""
    inside = PurePosixPath(document.path).relative_to(content.folder.name)
    content.diagnostics += _duplicate_ids(document)
    try:
        record = kind.model_validate(document.data, context=content.names)
    except ValidationError as error:
        content.diagnostics += explain(error, document, kind, content.names)
        return
    loaded = Loaded(inside.stem, record, document)
    if inside.parent.name in FOLDERS:
        getattr(content, inside.parent.name)[inside.stem] = loaded
    else:
        setattr(content, inside.stem, loaded)


def _duplicate_ids(document: Document) -> Iterator[Diagnostic]:
    """Ids are unique in their list: claims of an expert, questions, answers, terms, events."""
    seen: set[tuple[object, ...]] = set()
    for keys, place in document.places.items():
        match keys:
            case (*_, str(listed), int(), "id"):
                given = document.value(*keys)
                if given and (*keys[:-2], str(given)) in seen:
                    message = f"the id {given!r:.80} is given twice among the {listed}"
                    yield Diagnostic(code=Code.DUPLICATE_ID, location=place, message=message, hint="Give it another.")
                seen.add((*keys[:-2], str(given)))
