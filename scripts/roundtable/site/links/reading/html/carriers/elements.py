"""What an element refers to and offers, by the tables of carriers, whichever parser has read it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from roundtable.site.links.reading import jsonfiles
from roundtable.site.links.reading.css import parse_css
from roundtable.site.links.reading.html.carriers import tables
from roundtable.site.links.reading.html.carriers.values import read_refresh
from roundtable.site.links.reading.html.document import Document
from roundtable.site.links.reading.reference import Reference, Use

Attributes = Mapping[str, str | None]
Text = Callable[[], str]
"""Gives the text of the element at hand."""


def read_element(document: Document, tag: str, attributes: Attributes, text: Text) -> None:
    """Add to a document what stands in one of its elements; names are in lower case, as in the tree of HTML."""
    for name, value in attributes.items():
        if name == "id":
            if value:
                document.ids.append(value)
                document.id_tags.append(tag)
        elif (carried := tables.BY_NAME.get(name)) is not None:
            kind = carried.get(tag) or carried.get("")
            if isinstance(kind, Use):
                document.add(value, kind, tag, name)
            elif kind is not None:
                read_inside(document, kind, tag, name, value or "")
    if (special := SPECIAL.get(tag)) is not None:
        special.read(document, attributes, text)


def read_inside(document: Document, grammar: tables.Grammar, tag: str, attribute: str, holder: str) -> None:
    """Add the addresses inside an attribute's value or an element's text."""
    for address in grammar(holder):
        document.found.append(Reference(address.text, address.use, tag, attribute, holder))


def _read_base(document: Document, attributes: Attributes, _: Text) -> None:
    if document.base is None and "href" in attributes:
        document.base = attributes["href"] or ""


def _read_link(document: Document, attributes: Attributes, _: Text) -> None:
    if "href" not in attributes:
        return
    rel = attributes.get("rel") or ""
    document.add(attributes["href"], tables.link_use(rel), "link", "href")
    if attributes["href"] and "manifest" in rel.lower().split():
        document.manifests.add(attributes["href"])


def _read_anchor(document: Document, attributes: Attributes, _: Text) -> None:
    if name := attributes.get("name"):
        document.names.add(name)


def _read_form(document: Document, attributes: Attributes, _: Text) -> None:
    """What a form in a dialog closes it with leads nowhere (HTML, section 4.10.22.3, step "If method is dialog")."""
    if "action" in attributes and (attributes.get("method") or "").strip().lower() != "dialog":
        document.add(attributes["action"], Use.LINK, "form", "action")


def _read_submitter(tag: str) -> Callable[[Document, Attributes, Text], None]:
    """Return what reads a button that sends a form elsewhere."""

    def read(document: Document, attributes: Attributes, _: Text) -> None:
        if "formaction" in attributes and (attributes.get("formmethod") or "").strip().lower() != "dialog":
            document.add(attributes["formaction"], Use.LINK, tag, "formaction")

    return read


def _read_map(document: Document, attributes: Attributes, _: Text) -> None:
    document.maps.add(attributes.get("name") or "")


def _read_image(document: Document, attributes: Attributes, _: Text) -> None:
    """An image must have a source."""
    if "src" not in attributes and "srcset" not in attributes:
        document.found.append(Reference("", Use.REQUEST, "img", "src", None))


def _read_iframe(document: Document, attributes: Attributes, _: Text) -> None:
    if "srcdoc" in attributes:
        document.srcdocs.append(attributes["srcdoc"] or "")


def _read_meta(document: Document, attributes: Attributes, _: Text) -> None:
    content = attributes.get("content") or ""
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        read_inside(document, read_refresh, "meta", "content", content)
        return
    names = {(attributes.get(key) or "").lower() for key in ("property", "name")}
    items = set((attributes.get("itemprop") or "").lower().split())
    if names & tables.ADDRESS_METADATA or items & tables.ADDRESS_ITEMS:
        document.add(content, Use.ADDRESS, "meta", "content")


def _read_style(document: Document, _: Attributes, text: Text) -> None:
    read_inside(document, parse_css, "style", "", text())


def _read_script(document: Document, attributes: Attributes, text: Text) -> None:
    """Read the addresses in data, and note what is no JSON."""
    kind = (attributes.get("type") or "").lower()
    read = DATA.get(kind)
    if kind == "application/json" and attributes.get("id") == "__config":
        read = jsonfiles.read_theme_settings
    if read is None:
        return
    content = text()
    try:
        found = list(read(content))
    except ValueError as error:
        if content.strip():  # what is empty waits for a script
            document.malformed[content] = str(error)
        return
    for address, use in found:
        document.found.append(Reference(address, use, "script", "", content))


DATA: Final[dict[str, Callable[[str], Iterator[tuple[str, Use]]]]] = {
    "application/ld+json": jsonfiles.read_linked_data,
    "importmap": jsonfiles.read_import_map,
    "speculationrules": jsonfiles.read_speculation_rules,
}
"""The types of `<script>` whose content is data that holds addresses."""


class Special(NamedTuple):
    """An element of which more is to be known than each attribute by itself."""

    needs: str
    """The condition without which there is nothing to know, as CSS selects it."""
    read: Callable[[Document, Attributes, Text], None]


SPECIAL: Final[dict[str, Special]] = {
    "a": Special("[name]", _read_anchor),
    "button": Special("[formaction]", _read_submitter("button")),
    "form": Special("[action]", _read_form),
    "input": Special("[formaction]", _read_submitter("input")),
    "base": Special("[href]", _read_base),
    "img": Special("", _read_image),
    "link": Special("[href]", _read_link),
    "iframe": Special("[srcdoc]", _read_iframe),
    "map": Special("[name]", _read_map),
    "meta": Special("[content]", _read_meta),
    "script": Special(':is([type$="json" i],[type="importmap" i],[type="speculationrules" i])', _read_script),
    "style": Special("", _read_style),
}


def _selector(anywhere: Iterable[str]) -> str:
    """Return what selects every element that carries an address or an anchor, once even where it carries several.

    CSS selects attributes by their local names: `[href]` is `xlink:href` too.
    """
    carried = {name for _, name in [*tables.PLAIN, *tables.GRAMMARS]}
    names = {name.rpartition(":")[2] for name in carried | {"id", *anywhere}}
    elements = [f"{tag}{special.needs}" for tag, special in SPECIAL.items()]
    return f":is({','.join([*(f'[{name}]' for name in sorted(names)), *elements])})"


ARIA: Final = b"aria-"
"""How attributes begin that many pages have not at all, and that would cost a quarter of the selection."""
SELECTOR: Final = _selector(tables.ANYWHERE)
WITHOUT_ARIA: Final = _selector(name for name in tables.ANYWHERE if not name.startswith(ARIA.decode()))
