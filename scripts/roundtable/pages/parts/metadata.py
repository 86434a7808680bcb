"""What a page says of itself, ready for its template: the tags of its head, its structured data, how it is cited."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from roundtable.pages.parts.editions import CorrectionView


class Tag(NamedTuple):
    """A `meta` element."""

    attribute: str
    """Which attribute names it: `name`, or `property` as Open Graph has it (https://ogp.me)."""
    name: str
    content: str


class Run(NamedTuple):
    """A piece of a citation."""

    text: str
    italic: bool


class Citation(NamedTuple):
    """A work in one style."""

    style: str
    runs: tuple[Run, ...]


class CitedWork(NamedTuple):
    """A work in every style."""

    label: str
    """What it is: this page, or the original."""
    citations: tuple[Citation, ...]
    unknown: str
    """What is not known of it, in words; nothing where it has a title."""


class Reference(NamedTuple):
    """A file beside the page, for reference managers."""

    format: str
    address: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """All of it, for one page."""

    tags: tuple[Tag, ...] = ()
    linked: Mapping[str, object] = field(default_factory=dict)
    """JSON-LD: one object in the terms of schema.org; empty where a page has none."""
    feed: str = ""
    """The address of the feed of editions and corrections; nothing where there is none."""
    corrected: Mapping[str, tuple[CorrectionView, ...]] = field(default_factory=dict)
    """What was corrected on the page, by its anchor; in the page as a whole, by the empty one."""
    works: tuple[CitedWork, ...] = ()
    """What may be cited from the page; nothing where it cannot be cited."""
    references: tuple[Reference, ...] = ()
    """The same as files."""
