"""Where a page holds words: its text, and the attributes and data that are read aloud, shown on hover or taken over."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from roundtable.disk.jsonreading import read_json, values_in

ATTRIBUTES: Final = (
    *("title", "alt", "aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "placeholder"),
    *("value", "label", "abbr", "summary", "content"),
)
"""Attributes whose value is read or shown (HTML, WAI-ARIA); `content` is what a meta element says."""
PROVED: Final = ("data-quotation", "data-paragraph", "data-withdrawn")
"""Attributes of the elements that hold proved words, or such as are claimed no longer: each is judged by itself."""
_TEMPLATE: Final = re.compile(rb"<(/?)template\b", re.IGNORECASE)
_KEPT: Final = re.compile(rb'<script type="text/html">(.*?)</script>', re.DOTALL)
"""What a page keeps as text until its script puts it in place (`templates/theme/partials/scheme.html`)."""
TAKEN: Final = "data-taken"
"""The attribute of an element that shows markup to be copied (`templates/parts/embed.jinja`)."""
CHAPTERS: Final = "main.rt-kept > section"
"""What the file that holds all of the site has for its pages (`templates/pages/whole.html.jinja`): each is judged as a
page is, so that a mark in one of them pairs with none in another."""
LINKED_DATA: Final = 'script[type*="json"]'
"""Blocks of data for programs."""
_UNREAD: Final = "script, style"


class Words(NamedTuple):
    """Some words of a page."""

    text: str
    where: str
    """What holds them."""
    code: bool = False
    """Whether they are code, where an example of a rule may stand."""
    told: bool = False
    """Whether they are said to programs, where a quotation carries no id."""
    cited: bool = False
    """Whether they are a citation, where a title stands in quotation marks."""


def parse(raw: bytes) -> LexborHTMLParser:
    """Return a page's tree. What a `template` holds, or is kept as text, is part of it: a script may show it."""
    return LexborHTMLParser(_TEMPLATE.sub(rb"<\1rt-template", _KEPT.sub(rb"\1", raw)))


def unproved_words(tree: LexborHTMLParser) -> Iterator[Words]:
    """Yield every word of a page that stands outside the proved quotations; takes the tree apart."""
    for node in tree.css(LINKED_DATA):
        yield from (Words(text, "data for programs", told=True) for text in _strings(node.text()))
    for node in tree.css("*"):
        yield from _attributes(node)
    for node in tree.css(f"{_UNREAD}, {', '.join(f'[{name}]' for name in PROVED)}"):
        node.decompose()
    for node in tree.css(f"[{TAKEN}]"):
        yield from _taken(LexborHTMLParser(node.text(deep=True, separator="")))
        node.decompose()
    for node in tree.css("code, pre, kbd, samp"):
        yield Words(node.text(deep=True, separator=""), "code", code=True)
    for node in tree.css("code, pre, kbd, samp"):
        node.decompose()
    for node in tree.css("[data-citation]"):
        yield Words(node.text(deep=True, separator=""), "a citation", cited=True)
        node.decompose()
    for node in tree.css(CHAPTERS):
        yield Words(node.text(deep=True, separator=""), "the text")
        node.decompose()
    for part, where in ((tree.head, "the page's head"), (tree.body, "the text")):
        yield Words(part.text(deep=True, separator="") if part else "", where)


def _taken(tree: LexborHTMLParser) -> Iterator[Words]:
    """Yield the words of markup that readers take along: they are said on another site, where nothing has an id."""
    for node in tree.css("*"):
        yield from (words._replace(told=True) for words in _attributes(node))
    yield Words(tree.body.text(deep=True, separator="") if tree.body else "", "markup to be taken along", told=True)


def _attributes(node: LexborNode) -> Iterator[Words]:
    for name, value in node.attributes.items():
        if not value or name in PROVED:
            continue
        if name == "content" and "http-equiv" in node.attributes:
            continue  # what a policy or a redirect says is said to the browser
        if name in ATTRIBUTES:
            yield Words(value, f"the attribute {name!r}", told=name == "content")
        elif name.startswith("data-"):
            yield from (Words(text, f"the attribute {name!r}") for text in _strings(value))


def _strings(data: str) -> Iterator[str]:
    """Yield the strings that some data hold, names of members too, or, where they are no JSON, the data as text."""
    try:
        held = read_json(data)
    except ValueError:
        yield data
        return
    for value in values_in(held):
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from value
