"""Which field of the model a place in a file belongs to, and how it is called in words.

A place is given by the keys and indexes that lead to it from the top of the file.
"""

from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from roundtable.content.files.document import KeyPath
from roundtable.content.model import Record


def record_at(kind: type[Record], keys: KeyPath) -> type[BaseModel]:
    """Return the record type at a place, by walking the annotations."""
    here: type[BaseModel] = kind
    for key in keys:
        if isinstance(key, str) and key in here.model_fields:
            here = next(iter(_records_in(here.model_fields[key].annotation)), here)
    return here


def _records_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the record types inside an annotation such as `tuple[Claim, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _records_in(part)


def field_at(kind: type[Record], keys: KeyPath) -> FieldInfo | None:
    """Return the field that holds a place."""
    names = [key for key in keys if isinstance(key, str)]
    return record_at(kind, keys[:-1]).model_fields.get(names[-1]) if names else None


def field_name(keys: KeyPath) -> str:
    """Return a place as a reader would say it, counted from 1.

    >>> field_name(("claims", 1, "says")), field_name(())
    ('claims[2].says', 'the file')
    """
    name = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in keys)
    return name.removeprefix(".") or "the file"


def purpose(kind: type[Record], keys: KeyPath) -> str:
    """Return what a field is for, from the model's own docstrings, or the words that it takes."""
    info = field_at(kind, keys)
    if info is None:
        return ""
    if isinstance(info.annotation, type) and issubclass(info.annotation, Enum):
        return f"One of: {', '.join(member.value for member in info.annotation)}."
    return (info.description or "").splitlines()[0] if info.description else ""


def how_to_fill(kind: type[Record], keys: KeyPath) -> str:
    """Return what an empty field is for, or that it can go where it need not be there."""
    info = field_at(kind, keys)
    return purpose(kind, keys) if info is None or info.is_required() else "Fill it in, or leave the field out."
