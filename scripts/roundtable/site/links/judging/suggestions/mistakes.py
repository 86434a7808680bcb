"""Mistakes that a reference shows by itself: what was meant is plain, and no browser will guess it."""

import re
from dataclasses import dataclass
from typing import Final

from roundtable.faults import Code
from roundtable.site.links.resolving.hosts import is_this_machine

LEFTOVER: Final = re.compile(r"\{\{|\{%|\]\(|%7b%7b|%7b%25", re.IGNORECASE)
"""Syntax of a template or of Markdown, as it is written or percent-encoded by a renderer."""
EMPTY_VALUES: Final = frozenset({"None", "Undefined", "undefined", "null", "NaN"})
"""What Python, Jinja and JavaScript print for nothing."""
INVISIBLE: Final = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Never part of an address on purpose. The joiners U+200C and U+200D are: in Persian, in emoji."""
UNSEEN: Final = re.compile(f"{INVISIBLE.pattern}|[\u200c\u200d\u00a0]")
MAIL_ADDRESS: Final = re.compile(r"[^\s/?#:@]+@[^\s/?#:@]+\.[^\s/?#:@.]+")
STEPS: Final = re.compile(r"^(?:\.{1,2}/)+")
"""What a site generator may have put before a link that it took for a path."""
DRIVE: Final = re.compile(r"[a-z]")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a reference."""

    code: Code
    problem: str
    """What is said of the reference, which is the sentence's subject."""
    hint: str = ""


def leftover(text: str) -> Mistake | None:
    """Return the mistake of a reference that holds syntax of a template or of Markdown."""
    found = LEFTOVER.search(text)
    return Mistake(Code.SOURCE_LEFTOVER, f"holds {found[0]!r}: it was never filled in") if found else None


def is_to_be_filled(text: str) -> bool:
    """Return whether a reference in a `<template>` waits for its address: it has none yet, or holds a place for it."""
    return not text.strip() or LEFTOVER.search(text) is not None


def nobody(text: str) -> Mistake | None:
    """Return the mistake of a `mailto:` or `tel:` that names nobody; with a subject alone it lets the reader choose."""
    rest = text.partition(":")[2]
    return None if rest.strip("/ ") else Mistake(Code.EMPTY_TARGET, "names nobody: there is nothing after the colon")


def local_scheme(scheme: str) -> Mistake | None:
    r"""Return the mistake of a scheme that leads to the machine on which the page was made.

    A letter alone is a drive (`C:\`), `localhost:` a host whose scheme was forgotten.
    """
    if scheme in {"file", "localhost"} or DRIVE.fullmatch(scheme):
        return Mistake(Code.LOCAL_ADDRESS, "leads to the reader's own machine")
    return None


def invisible(text: str) -> Mistake | None:
    """Return the mistake of an address elsewhere that holds a character nobody sees: browsers keep it."""
    found = INVISIBLE.search(text)
    return Mistake(Code.MISWRITTEN_ADDRESS, f"holds the invisible character {code_point(found[0])}") if found else None


def without_scheme(text: str) -> Mistake | None:
    """Return the mistake of a path that names no file because it was meant to be no path."""
    text = STEPS.sub("", text)
    first = re.split(r"[/?#]", text, maxsplit=1)[0]
    if first.lower().startswith("www."):
        return Mistake(Code.MISWRITTEN_ADDRESS, "is read as a file's name", f"Write {f'https://{text}'!r}.")
    if MAIL_ADDRESS.fullmatch(text.partition("?")[0]):
        return Mistake(Code.MISWRITTEN_ADDRESS, "is read as a file's name", f"Write {f'mailto:{text}'!r}.")
    if first and is_this_machine(first.partition(":")[0].lower()):
        return Mistake(Code.LOCAL_ADDRESS, "leads to the reader's own machine")
    return None


def empty_value(names: tuple[str, ...]) -> Mistake | None:
    """Return the mistake of a path in which a segment is what a program prints for nothing."""
    found = next((name for name in names if name in EMPTY_VALUES), None)
    return Mistake(Code.SOURCE_LEFTOVER, f"holds {found!r}: a value was missing") if found else None


def code_point(character: str) -> str:
    """Return a character's name in Unicode's notation."""
    return f"U+{ord(character):04X}"
