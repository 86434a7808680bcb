"""The texts of a record, by the mark that their type carries."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

from roundtable.content.files.document import KeyPath
from roundtable.content.model.base import MARKDOWN, OWN_WORDS, Record


def prose_fields(record: Record) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text of a record that takes inline Markdown, with the keys and indexes that lead to it."""
    return _marked(record, MARKDOWN)


def own_words(record: Record) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text of a record that is in the editors' own words, with the keys and indexes that lead to it."""
    return _marked(record, OWN_WORDS)


def _marked(record: Record, mark: str) -> Iterator[tuple[KeyPath, str]]:
    """Yield the texts whose type carries a mark."""
    for name, marked in _fields(type(record), mark):
        yield from _texts((name,), getattr(record, name), mark, marked=marked)


@cache
def _fields(kind: type[Record], mark: str) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a kind of record, and whether their type carries a mark."""
    return tuple(
        (name, mark in info.metadata or any(mark in get_args(part) for part in get_args(info.annotation)))
        for name, info in kind.model_fields.items()
    )


def _texts(keys: KeyPath, value: object, mark: str, *, marked: bool) -> Iterator[tuple[KeyPath, str]]:
    """Yield a value's own texts if its field carries a mark, and those of the records inside it whose fields do."""
    if isinstance(value, Record):
        yield from (((*keys, *inner), text) for inner, text in _marked(value, mark))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts((*keys, index), item, mark, marked=marked)
    elif marked and isinstance(value, str):
        yield keys, value
