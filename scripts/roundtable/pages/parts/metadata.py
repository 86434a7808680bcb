"""What programs read of a page, ready for its template: the tags of its head and its structured data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Tag(NamedTuple):
    """A `meta` element."""

    attribute: str
    """Which attribute names it: `name`, or `property` as Open Graph has it (https://ogp.me)."""
    name: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """All of it, for one page."""

    tags: tuple[Tag, ...] = ()
    linked: Mapping[str, object] = field(default_factory=dict)
    """JSON-LD: one object in the terms of schema.org; empty where a page has none."""
