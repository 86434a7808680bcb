"""What must never pass: a change of wording, and a character that only looks like another."""

import re
from collections.abc import Callable
from typing import Final

from hypothesis import assume
from hypothesis import strategies as st


def another_letter(draw: st.DrawFn, words: list[str], at: int) -> None:
    """Change one letter or digit of a word."""
    places = [index for index, sign in enumerate(words[at]) if sign.isalnum() and sign.isascii()]
    assume(places)
    place = draw(st.sampled_from(places))
    old = words[at][place]
    pool = "0123456789" if old.isdigit() else "abcdefghijklmnopqrstuvwxyz"
    new = draw(st.sampled_from([sign for sign in pool if sign != old.lower()]))
    words[at] = words[at][:place] + (new.upper() if old.isupper() else new) + words[at][place + 1 :]


def another_case(draw: st.DrawFn, words: list[str], at: int) -> None:
    """Make a small letter of a word a capital, or a capital a small letter."""
    places = [index for index, sign in enumerate(words[at]) if len(sign.swapcase()) == 1 and sign.swapcase() != sign]
    assume(places)
    place = draw(st.sampled_from(places))
    words[at] = words[at][:place] + words[at][place].swapcase() + words[at][place + 1 :]


def another_word(draw: st.DrawFn, words: list[str], at: int) -> None:
    """Put another word in the place of a word."""
    words[at] = draw(st.sampled_from("rarely seldom perhaps no never всегда οὐδείς".split()))


def added_word(draw: st.DrawFn, words: list[str], at: int) -> None:
    """Put a word between two words."""
    words.insert(max(1, at), draw(st.sampled_from("not very all hardly не οὐκ".split())))


def lost_word(_draw: st.DrawFn, words: list[str], at: int) -> None:
    """Take a word away."""
    del words[at]


def moved_word(draw: st.DrawFn, words: list[str], at: int) -> None:
    """Put a word in another place."""
    words.insert(draw(st.integers(0, len(words) - 1)), words.pop(at))


def other_punctuation(draw: st.DrawFn, words: list[str], at: int) -> None:
    """Change, take away or add a mark inside the quotation."""
    at = min(at, len(words) - 2)
    mark = words[at][-1] if words[at][-1] in ",;:?!." else ""
    new = draw(st.sampled_from([sign for sign in ("", ",", ";", ":", "?", "!", ".") if sign != mark]))
    words[at] = words[at].removesuffix(mark) + new


CHANGES: Final[tuple[Callable[[st.DrawFn, list[str], int], None], ...]] = (
    another_letter,
    another_case,
    another_word,
    added_word,
    lost_word,
    moved_word,
    other_punctuation,
)


@st.composite
def changed(draw: st.DrawFn, quote: str) -> str:
    """Draw a quotation with one change of wording."""
    words = quote.split()
    draw(st.sampled_from(CHANGES))(draw, words, draw(st.integers(0, len(words) - 1)))
    return " ".join(words)


_ALIKE_ROWS: Final = (
    "aаα𝐚ª cсⅽ eеℯ hһℎ iіιⅰ jјϳ kκк l1Ӏⅼ mмⅿ nոⁿ oоοօ0º pрρ sѕſ tт uυս vνⅴ xхⅹ yуγ",
    "AАΑ BВΒ EЕΕ HНΗ IІΙⅠ1 MМΜ OОΟ0 TТΤ WԜ",
    "\u0430a \u0435eё \u043eo0 \u0440p \u0441c \u0443y \u0445x \u03bfo0 \u03b1a \u03c1p \u03bdv",
    "1l¹ 2² 4⁴ ²2 ½2",
)
ALIKE: Final = {row[0]: row[1:] for rows in _ALIKE_ROWS for row in rows.split()}
"""For a character, what looks like it or what a compatibility mapping makes of it: all of them other characters."""
NUMBERS: Final = {"one": "1", "two": "2", "three": "3", "seven": "7", "nine": "9", "fifteen": "15", "eighteen": "18"}
"""Number words and their digits."""
WIDE: Final = 0xFEE0
"""From an ASCII letter or digit to its full-width form."""


@st.composite
def disguised(draw: st.DrawFn, quote: str) -> str:
    """Draw a quotation in which one character is another that looks alike, or a number word is digits."""
    numbers = [match.span() for match in re.finditer(r"\w+", quote) if match.group() in NUMBERS]
    if draw(st.booleans()) and numbers:
        start, end = draw(st.sampled_from(numbers))
        return f"{quote[:start]}{NUMBERS[quote[start:end]]}{quote[end:]}"
    places = [i for i, sign in enumerate(quote) if sign in ALIKE or (sign.isascii() and sign.isalnum())]
    assume(places)
    place = draw(st.sampled_from(places))
    sign = quote[place]
    wide = [chr(ord(sign) + WIDE)] if sign.isascii() and sign.isalnum() else []
    other = draw(st.sampled_from([*ALIKE.get(sign, ""), *wide]))
    return f"{quote[:place]}{other}{quote[place + 1 :]}"
