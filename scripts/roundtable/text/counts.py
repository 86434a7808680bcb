"""Numbers with their nouns, as sentences hold them."""


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "claim"), count(3, "reply", "replies")
    ('1 claim', '3 replies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
