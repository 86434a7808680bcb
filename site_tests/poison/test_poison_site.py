"""The site of all that passes, its pages read as files: what attacked is text on them, to the letter, and no more."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
from bs4 import BeautifulSoup, Tag

from poison.payloads import PAYLOADS
from poison.site import TEXTS, lay_out
from roundtable.build.stages import build
from roundtable.faults import Code, is_error
from roundtables import parsed, quietly

ADDRESSES: Final = ("href", "src", "action", "data", "content", "srcset", "poster", "formaction")


REDIRECTS: Final = ("constructor/index.html", '"><script>hit()<&script>/index.html')
"""The pages that send their reader on, as they are meant to."""

MEANT: Final = {
    ("strong", ""),
    ("noscript", ""),
    ("text", "text-anchor"),
    *(("img", name) for name in ("", "src", "alt", "width", "height", "loading")),
}
"""What the other roundtables have no use for: emphasis, a redirect, a portrait, a roundtable at an end of its axis."""

EVALUATED: Final = str(7919 * 7907)
"""What a page would show if the expression among the payloads were evaluated: too long for a hash to hold by chance."""


def pages(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Yield every page of a site by its path, parsed."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), parsed(path)


def elements(site: Path) -> Iterator[tuple[str, Tag]]:
    """Yield every element of every page, and of what a page keeps as text for its script."""
    for page, soup in pages(site):
        kept = [BeautifulSoup(script.get_text(), "html.parser") for script in soup.select("script[type='text/html']")]
        for whole in (soup, *kept):
            for element in whole.find_all():
                yield page, element


class Shape(HTMLParser):
    """Gathers each element with each of its attributes, and with none, by their names."""

    def __init__(self, found: set[tuple[str, str]]) -> None:
        super().__init__()
        self.found: Final = found
        self.kept: Shape | None = None
        """Reads what the page keeps as text for its script, inside the element that does."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element."""
        self.found.update((tag, name) for name in ("", *(name for name, _ in attrs)))
        self.kept = Shape(self.found) if ("type", "text/html") in attrs else None

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the library's
        """End what is kept: nothing else ends inside it."""
        self.kept = None

    def handle_data(self, data: str) -> None:
        """Take a part of what is kept."""
        if self.kept:
            self.kept.feed(data)


def shape(site: Path) -> set[tuple[str, str]]:
    """Return the shape of all pages of a site."""
    found = set[tuple[str, str]]()
    for path in site.rglob("*.html"):
        parser = Shape(found)
        parser.feed(path.read_text(encoding="utf-8"))
        parser.close()
    return found


STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
"""A string of a style sheet, which is shown and does nothing: the title stands in one, for printed sheets."""


def read(soup: Tag) -> str:
    """Return what a reader sees, its spaces as one."""
    return " ".join(soup.get_text().split())


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_what_was_typed_is_what_is_read(number: int, poisoned_site: Path) -> None:
    """On a topic's and an expert's page every text stands as it was typed: in titles, headings, prose and the card."""
    for page in (f"topics/t{number}/index.html", f"experts/e{number}/index.html"):
        soup = BeautifulSoup((poisoned_site / page).read_bytes(), "html.parser")
        assert soup.title
        assert soup.h1
        assert read(soup.title).startswith(TEXTS[number])
        assert read(soup.h1).startswith(TEXTS[number])
        assert soup.select("meta[property='og:title']")[0]["content"] == TEXTS[number]
        assert read(soup).count(TEXTS[number]) >= 3


def test_no_text_becomes_markup(poisoned_site: Path, quoted_site: Path, whole_site: Path) -> None:
    """No page has an element, or an attribute of one, that the pages of other roundtables lack."""
    known = shape(quoted_site) | shape(whole_site)

    assert shape(poisoned_site) - known - MEANT == set()


def test_nothing_of_theirs_runs_or_is_fetched(poisoned_site: Path) -> None:
    """No script, style or address of a page holds what was meant to run, or leads where it was meant to lead."""
    for page, element in elements(poisoned_site):
        assert [name for name in element.attrs if name.startswith("on") or name in {"style", "srcdoc"}] == [], page
        assert element.get("http-equiv") in {None, "Content-Security-Policy"} or page.endswith(REDIRECTS), page
        is_data = element.get("type") in {"application/ld+json", "text/html"}
        code = STRING.sub("", element.get_text()) if element.name == "style" else element.get_text()
        assert element.name not in {"script", "style"} or is_data or "hit(" not in code, page
        for name in set(element.attrs) & set(ADDRESSES) - {"content"}:
            address = "".join(str(element[name]).split()).lower()
            assert not address.startswith(("javascript:", "data:text", "vbscript:", "//")), page
            assert "evil.example" not in address, page


def test_what_looks_like_a_template_stops_the_build(tmp_path: Path) -> None:
    """Braces are never evaluated; on a page they look like what a template left over, which is a fault of the page."""
    small = lay_out(tmp_path / "roundtable")
    attacks = [payload.text for payload in PAYLOADS.values() if payload.leftover]
    topics = [f"topics/t{number}" for number in range(len(attacks))]
    for topic, text in zip(topics, attacks, strict=True):
        (small.content / f"{topic}.yml").write_text(f'title: T\nabout: "{text}"\nsynthesis: b\n', encoding="utf-8")

    found = [fault for fault in build(small.project, quietly).diagnostics if is_error(fault)]

    assert {fault.code for fault in found} == {Code.SOURCE_LEFTOVER}
    for topic in topics:
        assert f"{topic}/index.html" in {fault.location.path for fault in found}
        made = BeautifulSoup((small.project.built / topic / "index.html").read_bytes(), "html.parser")
        assert EVALUATED not in read(made)
