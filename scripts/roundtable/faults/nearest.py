"""Which of the names that there are somebody probably meant."""

from dataclasses import dataclass
from typing import Final

from roundtable.faults.nameindex import NameIndex

MOST_NAMED: Final = 12
"""Names that a hint lists."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """A hint that names the likeliest legal values, which are looked for when it is read.

    The search takes milliseconds where there are thousands of names, and of many faults only a few are shown.
    """

    value: str
    legal: frozenset[str]
    otherwise: str = ""
    """The cure where none of them is near: a sentence, or nothing."""

    def __str__(self) -> str:
        """Return the hint, a sentence or nothing."""
        names = sorted(self.legal)
        if (close := NameIndex(names).nearest(self.value)) is not None:
            return f"Did you mean {close!r}?"
        more = ", …" if len(names) > MOST_NAMED else ""
        known = f"There are: {', '.join(names[:MOST_NAMED])}{more}." if names else ""
        return " ".join(filter(None, (known, self.otherwise)))
