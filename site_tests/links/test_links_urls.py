"""The parser of addresses, against the standard's own statements and against itself."""

import re
import unicodedata
from typing import Final

import can_ada
import pytest
from hypothesis import assume, given, seed, settings
from hypothesis import strategies as st

from roundtable.site.links.judging.judge import Judge
from roundtable.site.links.resolving.base import Base
from roundtable.site.links.resolving.redirects import Redirects
from roundtable.site.links.resolving.scope import Scope
from roundtable.site.links.resolving.tree import SiteTree
from roundtable.site.links.resolving.urls import Url, parse, parse_base

BASE = parse_base("https://example.org/a/b/c.html?q")
FILES = frozenset({"index.html", "x", "a/index.html", "a/x.html", "a/b/index.html", "a/b/c.html", "a/b/x", "www.x"})
FOLDERS = frozenset({"", "a", "a/b"})


@pytest.mark.parametrize(
    ("reference", "address"),
    [
        ("", "https://example.org/a/b/c.html"),
        ("x", "https://example.org/a/b/x"),
        ("x/", "https://example.org/a/b/x/"),
        ("./x", "https://example.org/a/b/x"),
        (".", "https://example.org/a/b/"),
        ("..", "https://example.org/a/"),
        ("../..", "https://example.org/"),
        ("../../../../x", "https://example.org/x"),
        ("x/..", "https://example.org/a/b/"),
        ("x/../", "https://example.org/a/b/"),
        ("x/.%2E/%2e/y", "https://example.org/a/b/y"),
        ("...", "https://example.org/a/b/..."),
        ("%2e%2e%2e", "https://example.org/a/b/%2e%2e%2e"),
        ("..x", "https://example.org/a/b/..x"),
        ("//", None),
        ("///host/x", "https://host/x"),
        ("/\\host", "https://host/"),
        ("/x//y", "https://example.org/x//y"),
        ("a b", "https://example.org/a/b/a%20b"),
        ("ü", "https://example.org/a/b/%C3%BC"),
        ("a^b|c", "https://example.org/a/b/a%5Eb|c"),
        ("x:y", "x"),
        ("./x:y", "https://example.org/a/b/x:y"),
        ("1x:y", "https://example.org/a/b/1x:y"),
        ("https:x", "https://example.org/a/b/x"),
        ("https:/x", "https://example.org/x"),
        ("http:x", "http://x/"),
        ("http:/x", "http://x/"),
        ("https://HOST", "https://host/"),
        ("https://host:443/", "https://host/"),
        ("https://host:0443/", "https://host/"),
        ("https://host:80/", "https://host:80/"),
        ("https://host:/", "https://host/"),
        ("https://host:0/", "https://host:0/"),
        ("https://host:00000000080/", "https://host:80/"),
        ("https://u:p@h:1@host/", "https://host/"),
        ("https://@host", "https://host/"),
        ("https://host?x", "https://host/"),
        ("https://%68ost/", "https://host/"),
        ("https://h\u00adost/", "https://host/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://例え。example/", "https://xn--r8jz45g.example/"),
        ("https://faß.de/", "https://xn--fa-hia.de/"),
        ("https://XN--FA-HIA.de/", "https://xn--fa-hia.de/"),
        ("https://ü..example/", "https://xn--tda..example/"),
        ("https://☃.example/", "https://xn--n3h.example/"),
        ("https://אב.example/", "https://xn--4dbc.example/"),
        ("https://אa.example/", None),
        ("https://xn--a.example/", None),
        ("https://xn--ü.example/", None),
        ("https://a\u200db.example/", None),
        ("https://\u0301a.example/", None),
        ("https://\ufffd.example/", None),
        ("https://0x7f.1/", "https://127.0.0.1/"),
        ("https://0300.168.257/", "https://192.168.1.1/"),
        ("https://4294967295/", "https://255.255.255.255/"),
        ("https://4294967296/", None),
        ("https://1.2.3.4.5/", None),
        ("https://1.2.x.08/", None),
        ("https://[1:0::0]/", "https://[1::]/"),
        ("https://[1::/", None),
        ("https://[1:2]/", None),
        ("https://[1::]x/", None),
        ("https://a%b/", None),
        ("https://a b/", None),
        ("https://a<b/", None),
        ("https://:80/", None),
        ("https://host:8a/", None),
        ("https://host:-1/", None),
        ("https://host:١/", None),
        ("https://xn--\udcff/", None),
    ],
)
def test_resolution(reference: str, address: str | None) -> None:
    """A reference stands for the address that the standard's algorithm gives; of other schemes only the name counts."""
    url = parse(reference, BASE)

    assert (str(url) if url and url.host else url and url.scheme) == address


def test_parts() -> None:
    """Query and fragment are split off in the right order, and only a fragment keeps the query."""
    assert parse("?a?b#c?d#e", BASE) == Url("https", "example.org", None, ("a", "b", "c.html"), "a?b", "c?d#e")
    assert parse("#f g", BASE) == Url("https", "example.org", None, ("a", "b", "c.html"), "q", "f%20g")
    assert parse("x", BASE) == Url("https", "example.org", None, ("a", "b", "x"))


def test_without_a_base() -> None:
    """A reference that is no whole address stands for none by itself."""
    assert parse("x") is None
    assert parse("//host/") is None


PIECES = ["../", "./", "/", "\\", "//", "..", ".", "a", "b", "x", "index.html", "www.x", ":", "?", "#", "%2e", "%2E%2e"]
REFERENCES = st.lists(
    st.sampled_from([*PIECES, " ", "\t", "@", "https:", "https://example.org", "#x"]), max_size=8
).map("".join)


@given(REFERENCES, st.sampled_from(["", "a/", "a/b/c.html", "a/b/", "x"]))
def test_what_is_remembered_is_what_is_resolved(reference: str, page: str) -> None:
    """The shortcuts for common references lead to the same file as the whole algorithm does."""
    scope = Scope.of("https://example.org/")
    base = parse_base(f"https://example.org/{page}")
    judge = Judge(SiteTree(FILES, FOLDERS), scope, Redirects([]))

    short = judge.judge(reference, Base(base))
    whole = judge._resolve(reference, str(base))  # noqa: SLF001 - the algorithm without its shortcuts

    assert (short.file, short.fragment, short.elsewhere) == (whole.file, whole.fragment, whole.elsewhere)
    assert (short.fault and short.fault.code) == (whole.fault and whole.fault.code)


HOSTS: Final = [
    *("HOST", "faß.de", "ü", "ß", "。", "xn--", "xn--fa-hia", "1", "0x7f", "08", "256", "4294967296", "[::1]", "[1:2]"),
    *("%41", "%zz", "%00", "user:pw@", ":80", ":443", ":", ":65536", "\u00ad", "\u200d", "①", "☃", "ftp:", "ws:", "x:"),
]


def told_alike(reference: str) -> bool:
    """Return whether what this very version of Ada says of a reference is what we are to say.

    Not of `^` in a path, which the standard has encoded since; of characters that Unicode has added since, or whose
    direction matters, in hosts; of Punycode that hides nothing but ASCII, which has been refused since (UTS 46,
    revision 33); and of other schemes than the web's, of which we keep the name alone.
    """
    return (
        "^" not in reference
        and not re.search(r"xn--[\x21-\x7e]*-(?![0-9a-z])", reference.casefold())
        and not any(
            unicodedata.category(letter) == "Cn" or unicodedata.bidirectional(letter) in {"R", "AL", "AN"}
            for letter in reference
        )
    )


@seed(13)
@settings(max_examples=2_000)
@given(
    st.lists(st.sampled_from([*PIECES, *HOSTS, " ", "\t", "@", "https://"]) | st.characters(codec="utf-8"), max_size=9)
)
def test_an_independent_parser_says_the_same(pieces: list[str]) -> None:
    """Ada, the parser of Node.js, resolves to the same origin, path and fragment, or finds no address either."""
    reference = "".join(pieces)
    assume(told_alike(reference))
    try:
        theirs = can_ada.parse("https://example.org/a/b/c.html?q") + reference
    except ValueError:
        theirs = None
    ours = parse(reference, BASE)
    if ours is not None and not ours.is_web:
        assume(theirs is not None)

    assert (ours is None) is (theirs is None)
    if ours is not None and theirs is not None:
        assert f"{ours.scheme}:" == theirs.protocol
    if ours is not None and theirs is not None and ours.is_web:
        port = "" if ours.port is None else str(ours.port)
        assert (ours.host, port, f"/{'/'.join(ours.path)}") == (theirs.hostname, theirs.port, theirs.pathname)
        assert (f"#{ours.fragment}" if ours.fragment else "") == theirs.hash


@given(st.text(max_size=40))
def test_nothing_crashes_the_parser(reference: str) -> None:
    """Any text is an address or none, and an address resolves to itself."""
    url = parse(reference, BASE)

    assert url is None or not url.is_web or parse(str(url)) == Url(url.scheme, url.host, url.port, url.path)
