"""What refers to a claim or a question that lacks something: left out with it for a while, and told as something to do.

A draft is read without the items that lack anything (`drafts`). They are there all the same: nobody is to be told that
there is no such claim.
"""

from collections.abc import Iterator, Mapping

from annotated_types import MinLen

from roundtable.content.files.document import Document, KeyPath
from roundtable.content.model import Record
from roundtable.content.names import Names, known_in
from roundtable.content.reading.fieldpaths import field_at, field_name
from roundtable.faults import Code, Diagnostic

KINDS = ("claim", "question")
"""What is left out of a draft, of all that can be referred to from elsewhere."""

Unfinished = Mapping[str, frozenset[str]]
"""The names of what is left out, by what it is."""


def unfinished(declared: Names, finished: Names) -> Unfinished:
    """Return what files declare, by what can be read of them only in part."""
    return {kind: getattr(declared, kind) - getattr(finished, kind) for kind in KINDS}


def without_references(
    document: Document, kind: type[Record], missing: Unfinished
) -> tuple[Document, list[Diagnostic]]:
    """Return a file without what refers to something unfinished, each time the least that can go, and what is told."""
    if not any(missing.values()):
        return document, []
    found = tuple(_references(document, kind, missing))
    told = [_to_do(document, keys, what) for keys, what in found]
    return document.altered({_least(kind, keys) for keys, _ in found}, {}), told


def _references(document: Document, kind: type[Record], missing: Unfinished) -> Iterator[tuple[KeyPath, str]]:
    """Yield the place of each reference to something unfinished, with what that is."""
    for keys in document.places:
        value = document.value(*keys)
        info = field_at(kind, keys) if isinstance(value, str) else None
        for known in known_in((info.annotation, *info.metadata)) if info else ():
            if value in missing.get(known.kind, ()):
                yield keys, f"the {known.kind} {value!r}"


def _to_do(document: Document, keys: KeyPath, what: str) -> Diagnostic:
    message = f"{field_name(keys)} names {what}, which is still to be finished"
    hint = "Until then this is left out with it."
    return Diagnostic(code=Code.UNFINISHED, location=document.at(*keys), message=message, hint=hint)


def _least(kind: type[Record], keys: KeyPath) -> KeyPath:
    """Return the least around a reference that a file can do without: an item of a list, an optional field, a record.

    A list that must have some items goes with its record: what is said of two is not said of one.
    """
    for end in range(len(keys), 0, -1):
        field = field_at(kind, keys[:end])
        if field is None:
            continue
        if isinstance(keys[end - 1], int):
            if not any(isinstance(part, MinLen) for part in field.metadata):
                return keys[:end]
        elif not field.is_required():
            return keys[:end]
    return keys[:1]
