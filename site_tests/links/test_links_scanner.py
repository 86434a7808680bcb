"""The reader of places, against the tree: both must see the same attributes in the same order."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from roundtable.site.links.reading.html.scanner import scan

PIECES = [
    *("<p ", "<a ", "<A ", "<img ", "<span ", ">", "/>", "</p>", "</a>", "<b>", "text", "\n", " "),
    *("href=x ", "href='y' ", 'href = "z"', "HREF=&amp;", "href=&copy=1 ", 'title="a > b" ', "title='<a href=no>' "),
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
    tags = [[one.value for one in token.attributes if one.name == "href"] for token in scan(source) if not token.inert]
    return Counter(values[0] for values in tags if values)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_scanner_sees_what_the_tree_holds(source: str) -> None:
    """Whatever the tree takes for an attribute has a place, and nothing else has; unclosed links the tree copies."""
    assert set(in_source(source)) == set(in_tree(source))
    assert in_source(source) <= in_tree(source)


@pytest.mark.parametrize(
    "source",
    ["<a " * 20_000, "<a href='" * 20_000, "<!--" * 20_000, "<" * 50_000, "<a x=\"'" * 20_000, "<svg>" * 5_000],
)
def test_hostile_sources_come_to_an_end(source: str) -> None:
    """Tags that never close are passed over, and cost no more than their length."""
    assert sum(len(token.attributes) for token in scan(source)) == 0
