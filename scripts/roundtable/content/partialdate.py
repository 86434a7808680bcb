"""Dates as exact as they are known: `2001`, `2001-02` or `2001-02-03`."""

import datetime as dt


def first_day(partial: str) -> dt.date:
    """Return the first day that a date may mean. Raises ValueError where the calendar has none such.

    >>> [first_day(partial).isoformat() for partial in ("2001", "2001-02", "2001-02-03")]
    ['2001-01-01', '2001-02-01', '2001-02-03']
    """
    return dt.date.fromisoformat(f"{partial}-01-01"[:10])
