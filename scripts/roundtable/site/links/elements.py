"""How each element and attribute that is more than one plain address is read."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from roundtable.site.links import carriers
from roundtable.site.links.css import parse_css
from roundtable.site.links.jsonfiles import read_linked_data, read_theme_settings
from roundtable.site.links.reading import Reading
from roundtable.site.links.reference import Reference, Use
from roundtable.site.links.refresh import parse_refresh
from roundtable.site.links.srcset import parse_srcset

Attributes = Mapping[str, str | None]
Text = Callable[[], str]
"""Gives the text of the element at hand."""


def read_css(reading: Reading, text: str, tag: str, attribute: str) -> None:
    """Read the addresses in CSS; a mere fragment there never leaves the document (CSS Values 4, section 4.5)."""
    for one in parse_css(text):
        use = Use.LOCAL if one.text.startswith("#") else Use.REQUEST
        reading.references[Reference(one.text, use, tag, attribute, text)] += 1


def _read_style(reading: Reading, tag: str, value: str) -> None:
    if "url(" in value.lower():
        read_css(reading, value, tag, "style")


def _read_srcset(reading: Reading, tag: str, value: str, attribute: str = "srcset") -> None:
    if (tag, attribute) not in carriers.SRCSETS:
        return
    addresses = list(parse_srcset(value))
    for address in addresses:
        reading.references[Reference(address, Use.REQUEST, tag, attribute, value)] += 1
    if not addresses:
        reading.add("", Use.REQUEST, tag, attribute)


def _read_imagesrcset(reading: Reading, tag: str, value: str) -> None:
    _read_srcset(reading, tag, value, "imagesrcset")


def _read_usemap(reading: Reading, tag: str, value: str) -> None:
    if tag in {"img", "object"}:
        reading.add(value, Use.LOCAL, tag, "usemap")


def _read_ping(reading: Reading, tag: str, value: str) -> None:
    if tag in {"a", "area"}:
        for address in value.split():
            reading.references[Reference(address, Use.REQUEST, tag, "ping", value)] += 1


def _read_base(reading: Reading, attributes: Attributes, _: Text) -> None:
    if reading.base is None and "href" in attributes:
        reading.base = attributes["href"] or ""


def _read_link(reading: Reading, attributes: Attributes, _: Text) -> None:
    if "href" in attributes:
        reading.add(attributes["href"], carriers.link_use(attributes.get("rel") or ""), "link", "href")


def _read_anchor(reading: Reading, attributes: Attributes, _: Text) -> None:
    if name := attributes.get("name"):
        reading.names.add(name)


def _read_map(reading: Reading, attributes: Attributes, _: Text) -> None:
    reading.maps.add(attributes.get("name") or "")


def _read_image(reading: Reading, attributes: Attributes, _: Text) -> None:
    """An image must have a source."""
    if "src" not in attributes and "srcset" not in attributes:
        reading.references[Reference("", Use.REQUEST, "img", "src", None)] += 1


def _read_meta(reading: Reading, attributes: Attributes, _: Text) -> None:
    content = attributes.get("content") or ""
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        if (address := parse_refresh(content)) is not None:
            reading.references[Reference(address, Use.LINK, "meta", "content", content)] += 1
        return
    names = {(attributes.get(key) or "").lower() for key in ("property", "name")}
    if names & carriers.ADDRESS_METADATA:
        reading.add(content, Use.ADDRESS, "meta", "content")


def _read_style_element(reading: Reading, _: Attributes, text: Text) -> None:
    read_css(reading, text(), "style", "")


def _read_script(reading: Reading, attributes: Attributes, text: Text) -> None:
    kind = (attributes.get("type") or "").lower()
    if kind == "application/ld+json":
        _read_json(reading, read_linked_data, text())
    elif kind == "application/json" and attributes.get("id") == "__config":
        _read_json(reading, read_theme_settings, text())


def _read_json(reading: Reading, read: Callable[[str], Iterator[tuple[str, Use]]], content: str) -> None:
    """Read the addresses in JSON; what is no JSON holds none."""
    try:
        found = list(read(content))
    except ValueError:
        return
    for address, use in found:
        reading.references[Reference(address, use, "script", "", content)] += 1


BY_ATTRIBUTE: Final[dict[str, Callable[[Reading, str, str], None]]] = {
    "srcset": _read_srcset,
    "imagesrcset": _read_imagesrcset,
    "style": _read_style,
    "usemap": _read_usemap,
    "ping": _read_ping,
}
BY_ELEMENT: Final[dict[str, Callable[[Reading, Attributes, Text], None]]] = {
    "a": _read_anchor,
    "base": _read_base,
    "img": _read_image,
    "link": _read_link,
    "map": _read_map,
    "meta": _read_meta,
    "script": _read_script,
    "style": _read_style_element,
}
