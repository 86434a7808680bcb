"""Which attributes of which elements carry addresses, and what for (HTML, "Attributes" index; SVG 2, section 16)."""

from collections.abc import Callable, Iterator
from typing import Final

from roundtable.site.links.reading.css import parse_css
from roundtable.site.links.reading.html.carriers.values import read_ids, read_ping, read_srcset
from roundtable.site.links.reading.reference import Address, Use

Grammar = Callable[[str], Iterator[Address]]
"""Reads the addresses in an attribute's value."""

SVG_REQUESTS: Final = frozenset(
    "image use feimage textpath lineargradient radialgradient pattern filter mpath animate animatemotion "
    "animatetransform set cursor tref script".split()
)
MATHML: Final = frozenset(
    "math mi mn mo ms mtext mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup "
    "munder mover munderover mmultiscripts mtable mtr mtd maction semantics".split()
)
PLAIN: Final[dict[tuple[str, str], Use]] = {
    **dict.fromkeys([("a", "href"), ("area", "href"), ("a", "xlink:href")], Use.LINK),
    **dict.fromkeys([(tag, "href") for tag in MATHML], Use.LINK),
    **dict.fromkeys([(tag, "cite") for tag in ("blockquote", "q", "ins", "del")], Use.ADDRESS),
    **dict.fromkeys([(tag, "longdesc") for tag in ("img", "iframe", "frame")], Use.LINK),
    **dict.fromkeys(
        [(tag, "src") for tag in "img script iframe frame embed source track audio video input".split()],
        Use.REQUEST,
    ),
    **dict.fromkeys([(tag, "background") for tag in ("body", "table", "td", "th")], Use.REQUEST),
    **dict.fromkeys([("video", "poster"), ("object", "data")], Use.REQUEST),
    **dict.fromkeys([(tag, name) for tag in SVG_REQUESTS for name in ("href", "xlink:href")], Use.REQUEST),
    **dict.fromkeys([(tag, "usemap") for tag in ("img", "object")], Use.LOCAL),
}
"""Attributes whose value is one address."""

GRAMMARS: Final[dict[tuple[str, str], Grammar]] = {
    **dict.fromkeys([("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset")], read_srcset),
    **dict.fromkeys([("a", "ping"), ("area", "ping")], read_ping),
    **dict.fromkeys([("label", "for"), ("output", "for"), ("td", "headers"), ("th", "headers")], read_ids),
    **dict.fromkeys(
        [(tag, "form") for tag in "button fieldset input object output select textarea".split()]
        + [("input", "list"), ("input", "popovertarget"), ("button", "popovertarget"), ("button", "commandfor")],
        read_ids,
    ),
}
"""Attributes whose value holds any number of addresses, or ids."""

ANYWHERE: Final[dict[str, Grammar]] = {
    "style": parse_css,
    **dict.fromkeys(
        "aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-flowto "
        "aria-labelledby aria-owns".split(),
        read_ids,
    ),
}
"""The same on every element (WAI-ARIA 1.2, section 6.6, for the ids)."""

REQUESTING_RELS: Final = frozenset(
    "stylesheet icon apple-touch-icon apple-touch-icon-precomposed apple-touch-startup-image mask-icon manifest "
    "preload modulepreload prefetch prerender".split()
)
CONNECTING_RELS: Final = frozenset({"preconnect", "dns-prefetch"})

ADDRESS_METADATA: Final = frozenset(
    "og:url og:image og:image:url og:image:secure_url og:audio og:audio:url og:audio:secure_url og:video og:video:url "
    "og:video:secure_url twitter:image twitter:image:src twitter:player twitter:player:stream thumbnail "
    "msapplication-tileimage msapplication-config msapplication-starturl citation_pdf_url citation_fulltext_html_url "
    "citation_abstract_html_url citation_public_url".split()
)
"""The properties and names of `<meta>` whose content is an address (ogp.me; the makers of cards and indexes)."""

ADDRESS_ITEMS: Final = frozenset("image thumbnailurl contenturl embedurl logo".split())
"""The properties of microdata whose content in a `<meta>` is an address (schema.org)."""

SVG_PAINT: Final = frozenset(
    "fill stroke filter clip-path mask marker marker-start marker-mid marker-end cursor".split()
)
"""Presentation attributes of SVG whose value may be `url(…)`."""

SVG_SELECTOR: Final = f":is(svg, svg *):is({','.join(f'[{name}]' for name in sorted(SVG_PAINT))})"


def link_use(rel: str) -> Use:
    """Return what a `<link>` of these types is for: the browser's own fetches before mere statements."""
    types = set(rel.lower().split())
    if types & REQUESTING_RELS:
        return Use.REQUEST
    return Use.CONNECTION if types & CONNECTING_RELS else Use.ADDRESS


def _by_name() -> dict[str, dict[str, Use | Grammar]]:
    tables: list[tuple[tuple[str, str], Use | Grammar]] = [*PLAIN.items(), *GRAMMARS.items()]
    found: dict[str, dict[str, Use | Grammar]] = {name: {"": grammar} for name, grammar in ANYWHERE.items()}
    for (tag, name), kind in tables:
        found.setdefault(name, {})[tag] = kind
    return found


BY_NAME: Final = _by_name()
"""The three tables by the attribute's name, and then by the element's: most attributes are in none."""
