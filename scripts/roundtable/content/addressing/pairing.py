"""Which pairs of experts have a page of comparison."""

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from roundtable.content.names import expert_of
from roundtable.content.reading.content import Content

ALL_UP_TO: Final = 12
"""With more experts than this, only pairs between which there is a relation have a page: 66 pages are a help,
half a million are not."""


def pairs(content: Content) -> Iterable[tuple[str, str]]:
    """Yield the ids of each pair that has a page, the ids of a pair in alphabetical order."""
    if len(content.names.expert) <= ALL_UP_TO:
        return combinations(sorted(content.names.expert), 2)
    return {
        (min(ids), max(ids))
        for expert in content.experts.values()
        for ids in ((expert.id, expert_of(relation.to)) for relation in expert.record.relations)
    }
