"""The line and column at which something stands in a file."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from roundtable.faults import Location
from roundtable.site.links.reading.html.scanner import Attribute, Token, scan
from roundtable.site.links.reading.reference import Reference

EDGE: Final = r"""(?:[ \t\n\f\r,'"();=<>]|&(?:quot|apos|#34|#39|#x22|#x27);)"""
"""Beside what a reference can stand in CSS, in a list of images or in HTML: what is no part of an address."""


class Places:
    """The places in one text."""

    def __init__(self, path: str, text: str) -> None:
        """Keep the text; it is read only when a place is asked for."""
        self.path = path
        self.text = text

    def at(self, offset: int) -> Location:
        """Return the place of an offset in characters."""
        line = bisect_right(self._lines, offset)
        return Location(self.path, line, offset - self._lines[line - 1] + 1)

    def of(self, reference: Reference) -> list[Location]:
        """Return every place in the HTML at which this very reference stands, in the order of the source."""
        return [self.at(offset) for token in self._tokens for offset in _offsets(token, reference)]

    def of_id(self, name: str) -> list[Location]:
        """Return every place in the HTML at which an element is given this id."""
        return [
            self.at(attribute.offset)
            for token in self._tokens
            for attribute in token.attributes
            if not token.inert and attribute.name == "id" and attribute.value == name
        ]

    def of_literals(self, literals: Iterable[str]) -> list[Location]:
        """Return every place at which one of some strings stands."""
        found = []
        for literal in literals:
            at = self.text.find(literal)
            while at >= 0:
                found.append(at)
                at = self.text.find(literal, at + len(literal))
        return [self.at(offset) for offset in sorted(found)]

    @cached_property
    def _lines(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    @cached_property
    def _tokens(self) -> list[Token]:
        return [token for token in scan(self.text) if token.tag[:1] not in {"", "/"}]


def _offsets(token: Token, reference: Reference) -> Iterable[int]:
    """Yield where in a start tag, or in the raw text after it, a reference stands."""
    if token.tag != reference.tag:
        return ()
    if not reference.attribute:
        holds = token.text.replace("\r\n", "\n") == reference.holder
        return _within(token.text, token.offset, reference.text) if holds else ()
    first = next((one for one in token.attributes if one.name == reference.attribute), None)
    if first is None:
        return (token.offset,) if reference.holder is None else ()
    return _in_attribute(first, reference)


def _in_attribute(attribute: Attribute, reference: Reference) -> Iterable[int]:
    if attribute.value != reference.holder:
        return ()
    if attribute.value == reference.text:
        return (attribute.offset,)
    return _within(attribute.raw, attribute.offset, reference.text)


def _within(holder: str, start: int, text: str) -> list[int]:
    """Return where a reference stands inside a longer text, or the text's own start where it is escaped there."""
    pattern = re.compile(rf"(?:{EDGE}|^){re.escape(text)}(?={EDGE}|$)")
    found = [start + one.end() - len(text) for one in pattern.finditer(holder)] if text else []
    return found or [start]


def literals(text: str) -> Iterable[str]:
    """Return the forms in which JSON may write a string."""
    forms = {json.dumps(text, ensure_ascii=ascii_only) for ascii_only in (True, False)}
    return sorted(forms | {form.replace("/", r"\/") for form in forms})
