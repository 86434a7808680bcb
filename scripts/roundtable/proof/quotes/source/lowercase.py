"""The words of a source in lower case: what is looked through for the passage that a refused quotation resembles."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Final

MOST_SEARCHED: Final = 10_000_000
"""Words of a source that are looked through, all in all, for passages that resemble refused quotations: a text of ten
thousand words a thousand times, the longest that is read about thirty times."""


class LowercaseWords:
    """The words, and how many of them may still be looked through."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words: Final = words
        self._searched = 0

    def search(self) -> Sequence[str]:
        """Return every word to be looked through, or none where that was done for too many words."""
        self._searched += len(self._words)
        return () if self.is_searched_out else self._words

    @property
    def is_searched_out(self) -> bool:
        """Whether the text was looked through so often that it is not any more."""
        return self._searched > MOST_SEARCHED

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the text."""
        return Counter(self._words)
