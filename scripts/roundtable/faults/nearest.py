"""Which of the names that there are somebody probably meant."""

import difflib
from dataclasses import dataclass
from typing import Final

MOST_NAMED: Final = 12
"""Names that a hint lists."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """A hint that names the likeliest legal values, which are looked for when it is read.

    The search takes milliseconds where there are thousands of names, and of many faults only a few are shown.
    """

    value: str
    legal: frozenset[str]

    def __str__(self) -> str:
        """Return the hint, a sentence or nothing."""
        names = sorted(self.legal)
        close = difflib.get_close_matches(self.value, names, n=1, cutoff=0.6)
        if close:
            return f"Did you mean {close[0]!r}?"
        more = ", …" if len(names) > MOST_NAMED else ""
        return f"There are: {', '.join(names[:MOST_NAMED])}{more}." if names else ""
