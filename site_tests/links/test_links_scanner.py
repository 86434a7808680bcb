"""The reader of places, against the tree: both must see the same attributes in the same order."""

from collections import Counter

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from roundtable.site.links.reading.html.documents import documents
from roundtable.site.links.reading.html.parsing import read_html
from roundtable.site.links.reading.html.tokens.depth import MOST_OPEN, is_too_deep
from roundtable.site.links.reading.html.tokens.scanner import scan
from roundtable.site.links.reading.xml.xhtml import read_xhtml

PIECES = [
    *("<p ", "<a ", "<A ", "<img ", "<span ", ">", "/>", "</p>", "</a>", "<b>", "text", "\n", " "),
    *(
        "href=x ",
        "href=x",
        "=",
        "href='y' ",
        'href = "z"',
        "HREF=&amp;",
        "href=&copy=1 ",
        'title="a > b" ',
        "title='<a href=no>' ",
    ),
    *("id ", "<!-- <a href=no> -->", "<!--> ", "<script>'<a href=no>'</script>", "<title><a href=no></title>"),
    *(
        "<textarea></TEXTAREA >",
        "<style><a href=no></style>",
        "&lt;",
        "<![CDATA[ <a href=no> ]]>",
        "<![CDATA[ > <i href=in> ]]>",
        "<? x >",
        "</ a>",
        "<3",
    ),
]


def in_tree(source: str) -> Counter[str]:
    """Return the values of `href` in the tree."""
    return Counter(node.attributes["href"] or "" for node in LexborHTMLParser(source).css("[href]"))


def in_source(source: str) -> Counter[str]:
    """Return the values of `href` in the source, the first of each tag."""
    tags = [
        [attribute.value for attribute in token.attributes if attribute.name == "href"]
        for token in scan(source)
        if not token.inert
    ]
    return Counter(values[0] for values in tags if values)


@seed(13)
@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_scanner_sees_what_the_tree_holds(source: str) -> None:
    """Whatever the tree takes for an attribute has a place, and nothing else has; unclosed links the tree copies."""
    assert set(in_source(source)) == set(in_tree(source))
    assert in_source(source) <= in_tree(source)


CARRIERS = [
    *("<img srcset='a 1x, b&amp;c 2x'>", '<p style="x:url(a) url(&quot;d&quot;)">', "<style>a{b:url(a)url(e)}</style>"),
    *("<meta http-equiv=refresh content='0;url=f'>", "<iframe srcdoc='<a href=&quot;g&quot;>\r\n<a href=h>'></iframe>"),
    *(
        '<script type=application/ld+json>{"url": "/i", "image": "\\u002fj"}</script>',
        "<td headers='k l'>",
        "<label for=k>",
    ),
    *("<template><a href=m></template>", "<svg><use xlink:href=n /></svg>", "<a ping='o p' href=q>", "<form action=r>"),
    "<label for=k>",
]


@seed(13)
@settings(max_examples=500)
@given(st.lists(st.sampled_from([*PIECES, *CARRIERS]), max_size=10).map("".join))
def test_whatever_the_tree_refers_to_is_found(source: str) -> None:
    """Each reference of each document has a place, and what stands there is the reference, save for escapes."""
    for placed in documents(read_html(source)):
        for reference, offsets in placed.find(placed.document.references).items():
            here = [source[offset : offset + len(reference.text)] for offset in offsets]
            assert here or reference.holder is None
            escaped = any(mark in (reference.holder or "") or mark in source for mark in ("&", "\\"))
            assert escaped or all(text == reference.text for text in here)


@seed(13)
@settings(max_examples=300)
@given(
    st.lists(st.sampled_from([*PIECES, *CARRIERS]), max_size=10).map("".join), st.sampled_from(["a", "img", "p", "i"])
)
def test_passing_over_other_tags_misses_none(source: str, tag: str) -> None:
    """What is scanned for some elements alone is found as by scanning for all, and nothing besides."""
    assert list(scan(source, {tag})) == [token for token in scan(source) if token.tag == tag]


XML_PIECES = [
    *(
        "<p>",
        "<a href='a'/>",
        '<l:a x:href="&amp;b"/>',
        "<title/>",
        "<script src='c'/>",
        "<!-- <a href='no'/> -->",
        "text",
    ),
    *(
        "<![CDATA[<a href='no'/>]]>",
        "<style>d{e:url(f)}</style>",
        "<?x <a href='no'/> ?>",
        "<ü href='no'/>",
        "<p id='g'>",
    ),
    "<style><![CDATA[h{i:url(j)}]]></style>",
]


@seed(13)
@settings(max_examples=300)
@given(st.lists(st.sampled_from(XML_PIECES), max_size=8))
def test_whatever_xhtml_refers_to_is_found(pieces: list[str]) -> None:
    """The same where a document is read by the rules of XML."""
    spaces = "xmlns='http://www.w3.org/1999/xhtml' xmlns:x='http://www.w3.org/1999/xlink' xmlns:l='http://www.w3.org/2000/svg'"
    source = f"<html {spaces}>{''.join(pieces)}{'</p>' * sum(piece.startswith('<p') for piece in pieces)}</html>"
    (placed,) = documents(read_xhtml(source.encode()))

    for reference, offsets in placed.find(placed.document.references).items():
        assert len(offsets) == placed.document.references[reference]
        assert all(source[offset:].startswith(("&amp;b", reference.text)) for offset in offsets)
        assert reference.text != "no"


@pytest.mark.parametrize("open_elements", [900, 1_100])
def test_how_deep_a_page_may_be(open_elements: int) -> None:
    """Elements that are open at once are counted, whatever end tags there are, and nothing that is none is."""
    void = "<br><p>x<li><!-- <div> --><svg><path/><g/></svg>" * 2_000
    sources = ["<div>" * open_elements, "<div></x>" * open_elements, "<b id=x>" * open_elements + "</i>" * 5_000]

    assert [is_too_deep(f"{void}{source}{void}".encode()) for source in sources] == [open_elements > MOST_OPEN] * 3
    assert not is_too_deep(f"<script>'{'<div>' * 5_000}'</script>".encode())


@pytest.mark.parametrize(
    "source",
    ["<a " * 20_000, "<a href='" * 20_000, "<!--" * 20_000, "<" * 50_000, "<a x=\"'" * 20_000, "<svg>" * 5_000],
)
def test_hostile_sources_come_to_an_end(source: str) -> None:
    """Tags that never close are passed over, and cost no more than their length."""
    assert sum(len(token.attributes) for token in scan(source)) == 0
