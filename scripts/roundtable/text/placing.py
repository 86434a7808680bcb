"""Quotations inside a sentence of prose: `{claim}` stands where the words of that claim are shown."""

import re
from collections.abc import Iterator
from typing import Final

_PLACE: Final = re.compile(r"(?<!\{)\{([\w-]+)\}(?!\})")


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text's runs of prose, each with the claim whose quotation follows it, or with nothing at the end.

    >>> list(pieces("It is {small}, and {old}."))
    [('It is ', 'small'), (', and ', 'old'), ('.', '')]
    """
    parts = _PLACE.split(text)
    yield from zip(parts[0::2], (*parts[1::2], ""), strict=True)


def placed(text: str) -> Iterator[str]:
    """Yield the claims whose quotations a text places.

    >>> list(placed("It is {small}, and {old}."))
    ['small', 'old']
    """
    yield from _PLACE.findall(text)
