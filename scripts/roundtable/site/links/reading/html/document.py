"""What stands in an HTML document: its references, its anchors, and what it says about itself."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from roundtable.site.links.reading.reference import Reference, Use


@dataclass
class Document:
    """What stands in one document."""

    source: str | bytes = field(repr=False)
    """The document: as text, or in UTF-8."""
    is_xml: bool = False
    """Whether it is read by the rules of XML: XHTML served as such, or a drawing."""
    found: list[Reference] = field(default_factory=list)
    """Every reference, as often as it stands there."""
    ids: list[str] = field(default_factory=list)
    """The ids of all elements, in tree order."""
    id_tags: list[str] = field(default_factory=list)
    """The names of the elements that carry them."""
    names: set[str] = field(default_factory=set)
    """The names of `<a>` elements: the only ones that are anchors (HTML, "potential indicated element")."""
    maps: set[str] = field(default_factory=set)
    """The names of image maps."""
    manifests: set[str] = field(default_factory=set)
    """The addresses of web app manifests, which are so by what leads to them and not by their names."""
    base: str | None = None
    """The address that the first `<base href>` gives, wherever in the tree it stands."""
    malformed: dict[str, str] = field(default_factory=dict)
    """The data in `<script>` elements that are no JSON, and why."""
    srcdocs: list[str] = field(default_factory=list)
    """The documents in `srcdoc` attributes."""

    @property
    def raw(self) -> bytes:
        """The document in UTF-8."""
        return self.source.encode("utf-8", "replace") if isinstance(self.source, str) else self.source

    @cached_property
    def references(self) -> Counter[Reference]:
        """Each reference, and how often it stands there in this form; asked for once everything was read."""
        return Counter(self.found)

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """The ids of all elements."""
        return frozenset(self.ids)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What a fragment can name."""
        return self.known_ids | self.names

    @property
    def text(self) -> str:
        """The document as text, without a byte order mark."""
        return self.source if isinstance(self.source, str) else self.source.decode("utf-8-sig", "replace")

    def add(self, text: str | None, use: Use, tag: str, attribute: str) -> None:
        """Add a reference that is the whole value of its attribute."""
        value = text or ""
        self.found.append(Reference(value, use, tag, attribute, value))
