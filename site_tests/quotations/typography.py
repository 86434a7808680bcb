"""What always may differ: the typography that the rules list, drawn at random."""

import re
import unicodedata
from typing import Final

from hypothesis import strategies as st

_DASHES: Final = ("--", "---", "—", "―", "‒", " — ", " – ", " -- ")
_APOSTROPHES: Final = ("'", "’", "‘", "‛", "ʼ", "′", "`", "´")
LISTED: Final[dict[str, tuple[str, ...]]] = {
    "'": _APOSTROPHES,
    "’": _APOSTROPHES,
    "--": _DASHES,
    "—": _DASHES,
    ". . . .": (". . . .", "....", ".…"),
    ". . .": (". . .", "...", "…"),
    " ": (" ", "  ", "\u00a0", "\u2009", "\u3000", "\t", "\n", " \n "),
    "-": ("-", "\u2010", "\u2011"),
    "fi": ("fi", "\ufb01"),
    "ff": ("ff", "\ufb00"),
    "fl": ("fl", "\ufb02"),
}
"""For what stands in the source, the ways in which it may be set. The longer comes before what it begins with."""
INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""What prints nothing, and may stand inside a word."""
OUTER: Final = (("“", "”"), ("‘", "’"), ('"', '"'), ("«", "»"), ("„", "“"))
"""Pairs of quotation marks that may stand around a quotation."""

_TOKENS: Final = re.compile("|".join([*map(re.escape, LISTED), "."]), re.DOTALL)
_MARKS: Final = re.compile(r"""[“”„«»"‘’'‛ʼ′`´]""")


@st.composite
def reset(draw: st.DrawFn, quote: str) -> str:
    """Draw a quotation in other typography."""
    tokens = [draw(st.sampled_from(LISTED.get(token, (token,)))) for token in _TOKENS.findall(quote)]
    inside = [at for at, token in enumerate(tokens) if at and token.isalpha() and _is_letter(tokens[at - 1][-1])]
    place = draw(st.sampled_from(inside))
    tokens[place] = draw(st.sampled_from(["", *INVISIBLE])) + tokens[place]
    decomposed = unicodedata.normalize("NFD", "".join(tokens))
    reset_quote = decomposed if draw(st.booleans()) else unicodedata.normalize("NFC", decomposed)
    if not _MARKS.search(reset_quote) and draw(st.booleans()):
        opening, closing = draw(st.sampled_from(OUTER))
        return opening + reset_quote + closing
    return reset_quote


def _is_letter(sign: str) -> bool:
    """Return whether a sign is a letter or a mark upon one."""
    return unicodedata.category(sign)[0] in {"L", "M"}
