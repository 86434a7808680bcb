"""What all records share: kinds of text and reference, and the record itself.

A reference to another file is looked up in the names that the whole content declares (`references`), so that a
wrong one is reported like any wrong value.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from roundtable.references import known

OWN_WORDS = "own-words"
"""Marks a type of text that is the editors' own: it takes inline Markdown and is checked for copied runs."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""An id is part of an address: lower-case letters and digits of ASCII, joined by single hyphens."""
CLAIM_REF_PATTERN = r"^[a-z0-9-]+/[a-z0-9-]+$"
PARTIAL_DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
LINE_RANGES_PATTERN = r"^\d{1,6}(-\d{1,6})?(, ?\d{1,6}(-\d{1,6})?)*$"
SITE_PATH_PATTERN = r"^/(\S*)$"


def _on_the_calendar(partial: str) -> str:
    """Demand a year, month or day that there is."""
    try:
        dt.date.fromisoformat(f"{partial}-01-01"[:10])
    except ValueError:
        code, message = "date", "must be a day of the calendar"
        raise PydanticCustomError(code, message) from None
    return partial


def _rising(ranges: str) -> str:
    """Demand ranges of lines that begin at 1 or later and do not end before they begin."""
    for part in ranges.split(","):
        first, _, last = part.strip().partition("-")
        if not 1 <= int(first) <= int(last or first):
            code, message = "lines", "must count lines from 1, each range from its first line to its last"
            raise PydanticCustomError(code, message)
    return ranges


def _inside(path: str) -> str:
    """Demand an address that names its place: `..` would lead a staged file out of its folder."""
    if {".", ".."} & set(path.replace("\\", "/").split("/")):
        code, message = "path", "must name its place without . or .."
        raise PydanticCustomError(code, message)
    return path


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
TopicRef = Annotated[Id, AfterValidator(known("topic"))]
QuestionRef = Annotated[Id, AfterValidator(known("question"))]
ExpertRef = Annotated[Id, AfterValidator(known("expert"))]
ClaimRef = Annotated[str, StringConstraints(pattern=CLAIM_REF_PATTERN), AfterValidator(known("claim"))]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=4000), OWN_WORDS]
PartialDate = Annotated[str, StringConstraints(pattern=PARTIAL_DATE_PATTERN), AfterValidator(_on_the_calendar)]
LineRanges = Annotated[str, StringConstraints(pattern=LINE_RANGES_PATTERN), AfterValidator(_rising)]
SitePath = Annotated[str, StringConstraints(pattern=SITE_PATH_PATTERN, max_length=200), AfterValidator(_inside)]


class Record(BaseModel):
    """Base of all records: no unknown keys, nothing changes after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, use_attribute_docstrings=True)


def prose_fields(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text of a record that is in the editors' own words, with the keys and indexes that lead to it."""
    for name, info in type(record).model_fields.items():
        own = OWN_WORDS in info.metadata or any(OWN_WORDS in get_args(part) for part in get_args(info.annotation))
        yield from _prose_in((name,), getattr(record, name), own=own)


def _prose_in(keys: tuple[str | int, ...], value: object, *, own: bool) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, Record):
        yield from (((*keys, *inner), text) for inner, text in prose_fields(value))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _prose_in((*keys, index), item, own=own)
    elif own and isinstance(value, str):
        yield keys, value
