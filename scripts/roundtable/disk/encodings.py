"""What a file that is not UTF-8 seems to be, for whoever has to save it anew."""

from typing import Final

SAVE: Final = "save it as plain text in UTF-8, from the program that wrote it"
BEGINNINGS: Final = {
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"PK\x03\x04": "a document of Word, or an archive",
    b"%PDF-": "a PDF",
    b"{\\rtf": "a document in Rich Text",
}
"""How files begin that are saved as text by mistake; the first two are the byte order mark (Unicode 16.0, 23.8)."""
LOOKED_AT: Final = 1000
"""Bytes by which UTF-16 is told without its mark."""
NEAR: Final = 20
"""Bytes around a letter that are looked at."""


def other_encoding(raw: bytes, at: int | None = None) -> str:
    """Return what a file's bytes seem to be that is not UTF-8, or nothing.

    `at` is the first byte that UTF-8 does not have there; without it, only what could be UTF-8 as well is looked for.

    >>> other_encoding("Stra\N{LATIN SMALL LETTER SHARP S}e".encode("cp1252"), at=4)
    "Windows-1252 (also called ANSI or Latin-1), in which one reads 'Straße'"
    """
    for beginning, name in BEGINNINGS.items():
        if raw.startswith(beginning):
            return name
    for zeros, letters in ((raw[:LOOKED_AT:2], raw[1:LOOKED_AT:2]), (raw[1:LOOKED_AT:2], raw[:LOOKED_AT:2])):
        if zeros and not any(zeros) and any(map(bytes.isalpha, letters.split())):
            return "UTF-16"
    return _of_one_byte(raw, at) if at is not None else ""


def _of_one_byte(raw: bytes, at: int) -> str:
    """Return that a text is in Windows-1252, where its other letters are few and between those of ASCII."""
    others = sum(byte > 127 for byte in raw)  # noqa: PLR2004 - the last of ASCII
    if others > len(raw) // 5 or any(byte in raw for byte in b"\x81\x8d\x8f\x90\x9d"):
        return ""
    before, after = raw[max(0, at - NEAR) : at].split(), raw[at : at + NEAR].split()
    glued = before and not raw[at - 1 : at].isspace()
    word = (before[-1] if glued else b"") + (after[0] if after else b"")
    return f"Windows-1252 (also called ANSI or Latin-1), in which one reads {word.decode('cp1252', 'replace')!r}"
