"""As much of a text as a message has room for."""


def beginning(text: str, most: int) -> str:
    """Return a text, of a long one so many characters and a sign that it goes on.

    >>> beginning("a ferry", 10), beginning("a ferry and a bridge", 7)
    ('a ferry', 'a ferry…')
    """
    return text if len(text) <= most else f"{text[:most]}…"
