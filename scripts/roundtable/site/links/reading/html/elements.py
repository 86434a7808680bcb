"""How each element and attribute that is more than one plain address is read."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from roundtable.site.links.reading.css import parse_css
from roundtable.site.links.reading.html import carriers
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.html.values import parse_refresh, parse_srcset
from roundtable.site.links.reading.jsonfiles import read_linked_data, read_theme_settings
from roundtable.site.links.reading.reference import Reference, Use

Attributes = Mapping[str, str | None]
Text = Callable[[], str]
"""Gives the text of the element at hand."""


def read_css(document: Document, text: str, tag: str, attribute: str) -> None:
    """Read the addresses in CSS; a mere fragment there never leaves the document (CSS Values 4, section 4.5)."""
    for one in parse_css(text):
        use = Use.LOCAL if one.text.startswith("#") else Use.REQUEST
        document.references[Reference(one.text, use, tag, attribute, text)] += 1


def _read_style(document: Document, tag: str, value: str) -> None:
    if "url(" in value.lower():
        read_css(document, value, tag, "style")


def _read_srcset(document: Document, tag: str, value: str, attribute: str = "srcset") -> None:
    if (tag, attribute) not in carriers.SRCSETS:
        return
    addresses = list(parse_srcset(value))
    for address in addresses:
        document.references[Reference(address, Use.REQUEST, tag, attribute, value)] += 1
    if not addresses:
        document.add("", Use.REQUEST, tag, attribute)


def _read_imagesrcset(document: Document, tag: str, value: str) -> None:
    _read_srcset(document, tag, value, "imagesrcset")


def _read_usemap(document: Document, tag: str, value: str) -> None:
    if tag in {"img", "object"}:
        document.add(value, Use.LOCAL, tag, "usemap")


def _read_ping(document: Document, tag: str, value: str) -> None:
    if tag in {"a", "area"}:
        for address in value.split():
            document.references[Reference(address, Use.REQUEST, tag, "ping", value)] += 1


def _read_base(document: Document, attributes: Attributes, _: Text) -> None:
    if document.base is None and "href" in attributes:
        document.base = attributes["href"] or ""


def _read_link(document: Document, attributes: Attributes, _: Text) -> None:
    if "href" in attributes:
        document.add(attributes["href"], carriers.link_use(attributes.get("rel") or ""), "link", "href")


def _read_anchor(document: Document, attributes: Attributes, _: Text) -> None:
    if name := attributes.get("name"):
        document.names.add(name)


def _read_map(document: Document, attributes: Attributes, _: Text) -> None:
    document.maps.add(attributes.get("name") or "")


def _read_image(document: Document, attributes: Attributes, _: Text) -> None:
    """An image must have a source."""
    if "src" not in attributes and "srcset" not in attributes:
        document.references[Reference("", Use.REQUEST, "img", "src", None)] += 1


def _read_meta(document: Document, attributes: Attributes, _: Text) -> None:
    content = attributes.get("content") or ""
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        if (address := parse_refresh(content)) is not None:
            document.references[Reference(address, Use.LINK, "meta", "content", content)] += 1
        return
    names = {(attributes.get(key) or "").lower() for key in ("property", "name")}
    if names & carriers.ADDRESS_METADATA:
        document.add(content, Use.ADDRESS, "meta", "content")


def _read_style_element(document: Document, _: Attributes, text: Text) -> None:
    read_css(document, text(), "style", "")


def _read_script(document: Document, attributes: Attributes, text: Text) -> None:
    kind = (attributes.get("type") or "").lower()
    if kind == "application/ld+json":
        _read_json(document, read_linked_data, text())
    elif kind == "application/json" and attributes.get("id") == "__config":
        _read_json(document, read_theme_settings, text())


def _read_json(document: Document, read: Callable[[str], Iterator[tuple[str, Use]]], content: str) -> None:
    """Read the addresses in JSON; what is no JSON holds none."""
    try:
        found = list(read(content))
    except ValueError:
        return
    for address, use in found:
        document.references[Reference(address, use, "script", "", content)] += 1


BY_ATTRIBUTE: Final[dict[str, Callable[[Document, str, str], None]]] = {
    "srcset": _read_srcset,
    "imagesrcset": _read_imagesrcset,
    "style": _read_style,
    "usemap": _read_usemap,
    "ping": _read_ping,
}
BY_ELEMENT: Final[dict[str, Callable[[Document, Attributes, Text], None]]] = {
    "a": _read_anchor,
    "base": _read_base,
    "img": _read_image,
    "link": _read_link,
    "map": _read_map,
    "meta": _read_meta,
    "script": _read_script,
    "style": _read_style_element,
}
