"""Which attributes of which elements carry addresses, and what for (HTML, "Attributes" index; SVG 2, section 16)."""

from typing import Final

from roundtable.site.links.reading.reference import Use

SVG_REQUESTS: Final = frozenset(
    "image use feimage textpath lineargradient radialgradient pattern filter mpath animate animatemotion "
    "animatetransform set cursor tref script".split()
)
PLAIN: Final[dict[tuple[str, str], Use]] = {
    **dict.fromkeys([("a", "href"), ("area", "href"), ("a", "xlink:href")], Use.LINK),
    **dict.fromkeys([("form", "action"), ("button", "formaction"), ("input", "formaction")], Use.LINK),
    **dict.fromkeys([(tag, "cite") for tag in ("blockquote", "q", "ins", "del")], Use.ADDRESS),
    **dict.fromkeys([(tag, "longdesc") for tag in ("img", "iframe", "frame")], Use.LINK),
    **dict.fromkeys(
        [(tag, "src") for tag in "img script iframe frame embed source track audio video input".split()],
        Use.REQUEST,
    ),
    **dict.fromkeys([(tag, "background") for tag in ("body", "table", "td", "th")], Use.REQUEST),
    **dict.fromkeys([("video", "poster"), ("object", "data")], Use.REQUEST),
    **dict.fromkeys([(tag, name) for tag in SVG_REQUESTS for name in ("href", "xlink:href")], Use.REQUEST),
}
"""Attributes whose value is one address."""

SRCSETS: Final = frozenset({("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset")})
"""Attributes whose value is a list of images."""

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

SVG_PAINT: Final = frozenset(
    "fill stroke filter clip-path mask marker marker-start marker-mid marker-end cursor".split()
)
"""Presentation attributes of SVG whose value may be `url(…)`."""

SELECTOR: Final = (
    ":is([href],[src],[srcset],[imagesrcset],[id],[action],[formaction],[cite],[data],[poster],[longdesc],[background],"
    "[usemap],[ping],[style],[srcdoc],a[name],map[name],meta[content],style,img,"
    'script[type="application/ld+json" i])'
)
"""Every element that carries an address or an anchor; inside `:is()`, so that none is found twice."""
SVG_SELECTOR: Final = f":is(svg, svg *):is({','.join(f'[{name}]' for name in sorted(SVG_PAINT))})"


def link_use(rel: str) -> Use:
    """Return what a `<link>` of these types is for: the browser's own fetches before mere statements."""
    types = set(rel.lower().split())
    if types & REQUESTING_RELS:
        return Use.REQUEST
    return Use.CONNECTION if types & CONNECTING_RELS else Use.ADDRESS
