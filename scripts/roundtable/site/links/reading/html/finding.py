"""Where in a document's source its references and ids stand: one more reading, for all that are asked for at once."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from roundtable.site.links.reading.css import parse_css
from roundtable.site.links.reading.html.carriers import tables
from roundtable.site.links.reading.html.carriers.values import read_refresh
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.html.tokens.attributes import Attribute, offset_in_source
from roundtable.site.links.reading.html.tokens.scanner import Token, scan
from roundtable.site.links.reading.jsonfiles import string_offsets
from roundtable.site.links.reading.reference import Reference

Offsets = dict[Reference, list[int]]
Carrier = tuple[str, str]
"""The names of an element and of its attribute."""


class Holder(NamedTuple):
    """An attribute's value or an element's text, as it stands in the source."""

    value: str | None
    raw: str
    offset: int
    inert: bool = False
    """Whether it stands in a `<template>`."""


def find_references(source: str, wanted: Mapping[Reference, int], *, is_xml: bool = False) -> Offsets:
    """Return the offsets at which references stand in a source, each in the order of the source.

    Of each reference so many are looked for as are wanted; where all were found, the rest is not read.
    """
    by_holder: defaultdict[Carrier, dict[tuple[str | None, bool], list[Reference]]] = defaultdict(dict)
    for reference in wanted:
        held = by_holder[reference.tag, reference.attribute]
        held.setdefault((reference.holder, reference.inert), []).append(reference)
    left = sum(wanted.values())
    found: dict[Reference, list[int]] = {reference: [] for reference in wanted}
    for carrier, holder in _holders(source, by_holder, is_xml=is_xml):
        for reference, offsets in _inside(carrier, holder, by_holder[carrier].get((holder.value, holder.inert), ())):
            left -= min(len(offsets), max(0, wanted[reference] - len(found[reference])))
            found[reference] += offsets
        if left <= 0:
            break
    return found


def find_values(source: str, carrier: Carrier, value: str, *, is_xml: bool = False) -> Iterator[Holder]:
    """Yield each place at which an attribute has a value."""
    for _, holder in _holders(source, {carrier}, is_xml=is_xml):
        if holder.value == value:
            yield holder


def find_ids(document: Document, ids: Mapping[str, int]) -> dict[str, list[int]]:
    """Return the offsets at which elements are given some ids, each as often as it is wanted."""
    tags = {tag for name, tag in zip(document.ids, document.id_tags, strict=True) if name in ids}
    found: dict[str, list[int]] = {name: [] for name in ids}
    left = sum(ids.values())
    for (_, _), holder in _holders(document.text, [(tag, "id") for tag in tags], is_xml=document.is_xml):
        if holder.value is not None and holder.value in ids and not holder.inert:
            found[holder.value].append(holder.offset)
            left -= 1
        if left == 0:
            break
    return found


def _holders(source: str, carriers_: Collection[Carrier], *, is_xml: bool) -> Iterator[tuple[Carrier, Holder]]:
    """Yield what the elements and attributes of some names hold; an attribute that is not there holds nothing."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for tag, attribute in carriers_:
        names[tag].add(attribute)
    for token in scan(source, names, is_xml=is_xml):
        first: dict[str, Attribute] = {}
        for written in token.attributes:
            first.setdefault(written.name, written)
        for attribute in names[token.tag]:
            if not attribute:
                yield (token.tag, ""), _text(token)
            elif (held := first.get(attribute)) is not None:
                yield (token.tag, attribute), Holder(held.value, held.raw, held.offset, token.inert)
            else:
                yield (token.tag, attribute), Holder(None, "", token.offset, token.inert)


def _text(token: Token) -> Holder:
    """Return the text of an element; in XML it may stand in a CDATA section."""
    raw, offset = token.text, token.offset
    before, mark, inner = raw.partition("<![CDATA[")
    if mark and not before.strip():
        inner = inner.partition("]]>")[0]
        offset += len(before) + len(mark)
        raw = inner
    return Holder(raw.replace("\r\n", "\n"), raw, offset, token.inert)


def _inside(
    carrier: Carrier, holder: Holder, references: Collection[Reference]
) -> Iterator[tuple[Reference, list[int]]]:
    """Yield where in a holder references stand, or the holder's own place where they are not written out in it."""
    known: Mapping[str, list[int]] | None = None
    place = offset_in_source(holder.raw, references=bool(carrier[1]))
    for reference in references:
        if holder.value is None or reference.text == holder.value:
            yield reference, [holder.offset]
            continue
        known = _offsets(carrier, holder.value) if known is None else known
        yield reference, [holder.offset + place(offset) for offset in known.get(reference.text, [0])]


def _offsets(carrier: Carrier, value: str) -> Mapping[str, list[int]]:
    """Return where in a holder's value each address stands."""
    if carrier == ("script", ""):
        return {text: [offset + 1 for offset in offsets] for text, offsets in string_offsets(value).items()}
    of_text: tables.Grammar = read_refresh if carrier[0] == "meta" else parse_css
    grammar = tables.GRAMMARS.get(carrier) or tables.ANYWHERE.get(carrier[1]) or of_text
    found: dict[str, list[int]] = {}
    for address in grammar(value):
        found.setdefault(address.text, []).append(address.offset)
    return found
