"""What a page tells programs: a quotation in its card or its structured data is a proved one, and its speaker's.

There it carries no id of an element. A card's quotation is one that the page shows; a `Quotation` of the structured
data (schema.org) names its claim.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from roundtable.content.names import expert_of
from roundtable.disk.jsonreading import read_json, values_in
from roundtable.site.words.carriers import LINKED_DATA

_MARKS: Final = re.compile("[“”‘’]")


def quotations_of(shown: Iterable[str], proved: Mapping[str, str]) -> Mapping[str, str]:
    """Return the proved words of the claims that a page shows, each with whose they are, as an expert's id."""
    return {proved[ref]: expert_of(ref) for ref in shown if ref in proved}


def is_told(run: str, text: str, shown: Mapping[str, str], speakers: Mapping[str, tuple[str, ...]]) -> bool:
    """Return whether what stands in quotation marks in a text for programs is a quotation of the page.

    `shown` gives the words that the page proves with their speakers; the text must name the speaker.
    """
    speaker = shown.get(run[1:-1])
    return speaker is not None and any(name in text for name in speakers.get(speaker, ()))


def page_title(tree: LexborHTMLParser) -> str:
    """Return the title of a page as its card has it, or nothing."""
    tag = tree.css_first("meta[property='og:title']")
    return (tag.attributes.get("content") or "") if tag else ""


def is_title(run: str, titles: Iterable[str]) -> bool:
    """Return whether what stands in quotation marks in a citation is one of some titles.

    A style of citation puts its own mark at the end of a title, and turns the quotation marks inside it.
    """
    return _bare(run) in map(_bare, titles)


def without(text: str, names: Iterable[str]) -> str:
    """Return a citation without the names and titles in it: a mark that stands alone in one opens no quotation.

    Each is judged where it stands by itself, on its own page.
    """
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = text.replace(name, "…")
    return text


def _bare(title: str) -> str:
    return _MARKS.sub("", title).rstrip(".,?!")


def changed_records(
    tree: LexborHTMLParser, proved: Mapping[str, str], speakers: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    """Yield what is wrong with the quotations of a page's structured data."""
    for node in tree.css(LINKED_DATA):
        for record in _quotations(_data(node.text())):
            ref, text = str(record.get("identifier")), record.get("text")
            speaker = record.get("spokenByCharacter")
            name = speaker.get("name") if isinstance(speaker, dict) else None
            if text != proved.get(ref):
                yield f"the structured data give {text!r} as {ref!r}; proved was {proved.get(ref)!r}"
            elif name not in speakers.get(expert_of(ref), ()):
                yield f"the structured data give the quotation {ref!r} to {name!r}"


def _data(text: str) -> object:
    """Return structured data, or nothing where they are no JSON: the check of links says so."""
    try:
        return read_json(text)
    except ValueError:
        return None


def _quotations(data: object) -> Iterator[dict[str, object]]:
    """Yield every record of the type `Quotation` in some data, at any depth."""
    for value in values_in(data):
        if isinstance(value, dict) and value.get("@type") == "Quotation":
            yield value
