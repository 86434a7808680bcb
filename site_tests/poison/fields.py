"""Every text that a record may hold, by the model itself: where it stands in the maximal roundtable, and its kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final, get_args

from pydantic import BaseModel

from roundtable.content.files.yamlsource import parse_yaml
from roundtable.content.model import Record, base
from roundtable.content.reading.listing import record_type

Keys = tuple[str | int, ...]

TERMS: Final = ("Term.term", "Term.also", "Correction.withdrawn")
"""The free texts that must be short."""
PROVED: Final = "Claim.quote"
"""The one free text that must stand in the source, letter by letter."""


@dataclass(frozen=True, slots=True)
class Field:
    """A text in a content file."""

    file: str
    keys: Keys
    record: str
    """The record's name and the field's own."""
    kind: str
    """`prose`, `title` and `line` are free texts; `step` is prose that may place quotations; the rest is `bound`."""

    @property
    def is_free(self) -> bool:
        """Whether it takes any text, but for what is told in the table of payloads."""
        return self.kind != "bound" and self.record != PROVED


def kind_of(metadata: list[Any], record: str) -> str:
    """Return the kind of a text by what its type carries."""
    if base.MARKDOWN in metadata:
        return "step" if record == "Step.says" else "prose"
    if base.OWN_WORDS in metadata:
        return "title"
    return "line" if any(getattr(constraint, "func", None) is base._one_line for constraint in metadata) else "bound"  # noqa: SLF001 - what marks a line


def fields(record: Record, file: str, keys: Keys = ()) -> Iterator[Field]:
    """Yield every text of a record and of the records inside it."""
    for name, info in type(record).model_fields.items():
        if name in record.model_fields_set:
            value = getattr(record, name)
            label = f"{type(record).__name__}.{name}"
            yield from _texts(value, [info.annotation, *info.metadata], Field(file, (*keys, name), label, ""))


def _texts(value: object, types: list[Any], here: Field) -> Iterator[Field]:
    """Yield the texts of a value, whose type is what `types` hold."""
    if isinstance(value, Record):
        yield from fields(value, here.file, here.keys)
    elif isinstance(value, tuple | dict):
        items = enumerate(value) if isinstance(value, tuple) else value.items()
        for key, item in items:
            inner = Field(here.file, (*here.keys, key), here.record, "")
            yield from _texts(item, list(_parts(types)), inner)
    elif not isinstance(value, bool):
        yield Field(here.file, here.keys, here.record, kind_of(list(_parts(types)), here.record))


def _parts(types: list[Any]) -> Iterator[Any]:
    """Yield whatever the types and the types inside them carry."""
    for kind in types:
        yield kind
        if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
            yield from _parts(list(get_args(kind)))


def all_fields(content: Path) -> list[Field]:
    """Return every text of the files in a content folder."""
    found: list[Field] = []
    for path in sorted(content.rglob("*.yml")):
        inside = PurePosixPath(path.relative_to(content).as_posix())
        kind = record_type(inside)
        assert kind
        record = kind.model_validate(parse_yaml(path.read_text(encoding="utf-8"), "").data)
        found += fields(record, inside.as_posix())
    return found
