"""JSON as its standard has it (RFC 8259): Python's own reader takes `NaN` and `Infinity` too, as no browser does."""

import json
from collections.abc import Iterator
from typing import Any, Never


def read_json(text: str | bytes) -> Any:  # noqa: ANN401 - JSON is anything
    """Return what JSON says; raises ValueError for what is none, and for what is nested too deeply to be read."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError:
        message = "it is nested too deeply"
        raise ValueError(message) from None


def values_in(data: Any) -> Iterator[Any]:  # noqa: ANN401 - JSON is anything
    """Yield some data and every value in them, however deeply they nest; the names of members are no values.

    >>> sorted(value for value in values_in({"a": ["b", {"c": "d"}]}) if isinstance(value, str))
    ['b', 'd']
    """
    waiting = [data]
    while waiting:
        value = waiting.pop()
        yield value
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _refuse(constant: str) -> Never:
    message = f"{constant} is no number in JSON"
    raise ValueError(message)
