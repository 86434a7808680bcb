"""What is still to be written, and what can be read of a file meanwhile.

A draft is an expert, a topic or a question that says `draft: true`. What it lacks is no fault, but something to do.
"""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Final

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from roundtable.content.files.document import Document, KeyPath, Value
from roundtable.content.model import DRAFT, Record
from roundtable.content.reading.fieldpaths import field_at, field_name, how_to_fill
from roundtable.faults import Code, Diagnostic
from roundtable.text.placing import placed

STAND_IN: Final = "…"
"""What is shown where prose is still to be written."""
ITEMS: Final[dict[str | int, Value]] = {"roles": [{"title": STAND_IN}], "claims": []}
"""What stands in for lists that are still to be begun."""
CALLED: Final = frozenset({"name", "sort_name", "title", "label"})
"""Fields that say what something is called: its id stands in for them."""
NAMING: Final = frozenset({"because", "but", "claims"})
"""Lists in an expert's file that name claims of the same file."""

Parts = Callable[[Value], Iterable[KeyPath]]
"""Which parts of a file may lack something, from what it holds."""


def drafts(data: Value) -> Iterator[KeyPath]:
    """Yield the parts of a file that are drafts: the whole, or some questions."""
    if _is_draft(data):
        yield ()
    questions = data.get("questions") if isinstance(data, dict) else None
    for index, question in enumerate(questions if isinstance(questions, list) else ()):
        if _is_draft(question):
            yield "questions", index


def _is_draft(value: Value) -> bool:
    return isinstance(value, dict) and str(value.get(DRAFT)).lower() in {"yes", "true"}


def whole(_: Value) -> tuple[KeyPath, ...]:
    """Return the whole file as the one part of it."""
    return ((),)


def completed(document: Document, kind: type[Record], parts: Parts) -> tuple[Document, list[Diagnostic]]:
    """Return a file as it can be read, some parts of which may lack something, and what they lack.

    Where a text is still to be written at the head of such a part, something stands in for it; an item of a list that
    lacks anything is left out, and so is whatever in the same file names it.
    """
    faults = [_to_do(document, kind, keys) for keys, _ in _lacking(document, kind, parts)]
    while changes := dict(_cures(document, kind, parts)):
        removed = {keys for keys, value in changes.items() if value is None}
        removed.update(tuple(_mentions(document, removed)))
        filled = {keys: value for keys, value in changes.items() if value is not None}
        document = document.altered(removed, filled)
    return document, faults


def still_to_do(faults: Iterable[Diagnostic], drafted: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield faults, with those that say what a draft lacks as something to do; `drafted` are the paths of drafts."""
    for fault in faults:
        is_lacking = fault.nature.is_lack and fault.location.path in drafted
        yield replace(fault, code=Code.UNFINISHED) if is_lacking else fault


def _lacking(document: Document, kind: type[Record], parts: Parts) -> Iterator[tuple[KeyPath, KeyPath]]:
    """Yield each place in some parts of a file where something is missing, or empty, and the part in which it is."""
    held = tuple(parts(document.data))
    if not held or not isinstance(document.data, dict):
        return
    try:
        kind.model_validate({key: value for key, value in document.data.items() if key != DRAFT})
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            keys = tuple(takewhile(lambda key: key != "[key]", detail["loc"]))
            if detail["type"] == "missing" or str(detail["input"]).strip() in {"", "[]", "{}"}:
                yield from [(keys, part) for part in held if keys[: len(part)] == part][:1]


def _to_do(document: Document, kind: type[Record], keys: KeyPath) -> Diagnostic:
    message = f"{field_name(keys)} is still to be filled in"
    return Diagnostic(code=Code.UNFINISHED, location=document.at(*keys), message=message, hint=how_to_fill(kind, keys))


def _cures(document: Document, kind: type[Record], parts: Parts) -> Iterator[tuple[KeyPath, Value | None]]:
    """Yield the places to be changed, so that nothing is missed: with what fills one, or None where it is to go."""
    for keys, part in _lacking(document, kind, parts):
        info = field_at(kind, keys)
        if info and not info.is_required() and isinstance(keys[-1], str):
            yield keys, None
        elif info and len(keys) == len(part) + 1 and (stand_in := _stand_in(document, info, keys)) is not None:
            if not _holds(document, keys, stand_in):
                yield keys, stand_in
        elif items := [keys[:end] for end in range(len(keys), 0, -1) if isinstance(keys[end - 1], int)]:
            yield items[0], None


def _stand_in(document: Document, info: FieldInfo, keys: KeyPath) -> Value | None:
    """Return what a required field holds until it is filled in; None where it takes no such thing."""
    *part, field = keys
    if field in ITEMS:
        return deepcopy(ITEMS[field])
    if info.annotation is not str or any(getattr(part, "pattern", None) for part in info.metadata):
        return None
    around = document.value(*part)
    own = around.get("id") if isinstance(around, dict) else None
    return str(own or PurePosixPath(document.path).stem) if field in CALLED else STAND_IN


def _holds(document: Document, keys: KeyPath, value: Value) -> bool:
    around = document.value(*keys[:-1])
    return isinstance(around, dict) and around.get(str(keys[-1])) == value


def _mentions(document: Document, removed: Iterable[KeyPath]) -> Iterator[KeyPath]:
    """Yield what an expert's file says by the ids of claims that are left out: items of lists, all else as a whole."""
    ids = (document.value(*keys, "id") for keys in removed if keys[:-1] == ("claims",))
    names = {name for name in ids if isinstance(name, str) and name}
    for keys in document.places if names else ():
        if not isinstance(text := document.value(*keys), str):
            continue
        match keys:
            case (*_, str(listed), int()) if listed in NAMING and text in names:
                yield keys
            case ("relations", int(), "claim") if text in names:
                yield keys[:2]
            case ("argument", int(), "says") if not names.isdisjoint(placed(text)):
                yield keys[:2]
