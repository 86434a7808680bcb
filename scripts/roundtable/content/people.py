"""What people are called where the whole name is too long: among the others, so that no two are taken for one."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from roundtable.content.model import ExpertFile

COMMA: Final = re.compile("[,،，、]")
"""What parts the family name from the rest in `sort_name`, in any script."""


def short_names(experts: Mapping[str, ExpertFile]) -> dict[str, str]:
    """Return each expert's family name; the whole name where others have the same family name."""
    families = {name: COMMA.split(record.sort_name)[0].strip() for name, record in experts.items()}
    shared = Counter(family.casefold() for family in families.values())
    return {
        name: record.name if shared[families[name].casefold()] > 1 else families[name]
        for name, record in experts.items()
    }


def monograms(experts: Mapping[str, ExpertFile]) -> dict[str, str]:
    """Return each expert's initials: of the first and the last part of the name.

    Where two have the same, both take as many letters more of the first part as tell them apart: JoM and JaM.
    """
    parts = {name: _parts(record.name) for name, record in experts.items()}
    longest = max((len(own[0]) for own in parts.values() if own), default=1)
    found = {name: _initials(own, 1) for name, own in parts.items()}
    for letters in range(2, longest + 1):
        clashing = _repeated(found)
        found |= {name: _initials(parts[name], letters) for name in clashing}
    return found


def _parts(name: str) -> list[str]:
    return [part for part in name.split() if part[0].isalpha()]


def _initials(parts: list[str], letters: int) -> str:
    return "".join(part[:count] for part, count in zip(parts[:1] + parts[1:][-1:], (letters, 1), strict=False))


def _repeated(found: Mapping[str, str]) -> list[str]:
    counted = Counter(found.values())
    return [name for name, given in found.items() if counted[given] > 1]
