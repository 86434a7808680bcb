"""The feed of editions and corrections, read back by a reader of feeds that knows nothing of how it was written."""

import datetime as dt
from pathlib import Path
from typing import Final

import atoma
import pytest
from bs4 import BeautifulSoup

from pages.test_words_on_pages import KNOWN, said
from roundtable.build.checking import check
from roundtable.content.addressing import addresses
from roundtable.content.model import Edition
from roundtable.faults import Code
from roundtable.pages.joined.join import join
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.rendering.feed import Entry, feed
from roundtable.pages.wording import Wording
from roundtable.site.links import check_site
from roundtables import AT, BuiltRoundtable, parsed
from smallcontent import copy_small

FEED: Final = "feed.atom"

Told = tuple[dt.date, tuple[str, ...], str | None]
"""What an entry is to say: its day, texts of the content, and the address of what was corrected, if anything was."""


def editions(built: BuiltRoundtable) -> list[Edition]:
    """Return the editions of a roundtable, the newest first."""
    held = built.outcome.content.roundtable
    assert held
    return sorted(held.record.editions, key=lambda edition: edition.date, reverse=True)


def read(built: BuiltRoundtable) -> atoma.atom.AtomFeed:
    """Return a site's feed, as it is read back."""
    return atoma.parse_atom_file(str(built.site / FEED))


def test_the_feed_tells_of_every_edition_and_correction(addressed: BuiltRoundtable) -> None:
    """Each has an id of its own, the day of its edition, what was said before and now, and the newest comes first."""
    held = read(addressed)
    expected: list[Told] = []
    for edition in editions(addressed):
        expected += [
            (edition.date, (correction.before, correction.now), correction.what)
            for correction in reversed(edition.corrections)
        ]
        expected.append((edition.date, (edition.note,), None))

    assert len(held.entries) == len(expected)
    assert len({entry.id_ for entry in held.entries}) == len(expected)
    for entry, (date, texts, what) in zip(held.entries, expected, strict=True):
        assert entry.updated.date() == entry.published.date() == date
        for text in texts:
            assert text.partition("[")[0].strip() in entry.content.value
        if what:
            assert entry.links[0].href == f"{AT}{what[1:]}"
    assert held.updated == held.entries[0].updated


def test_the_feed_says_what_it_is(addressed: BuiltRoundtable) -> None:
    """Its id is its own address, it leads to the site, and it names the roundtable and the language."""
    roundtable = addressed.outcome.content.roundtable
    assert roundtable
    held = read(addressed)

    assert held.id_ == f"{AT}{FEED}"
    assert {link.rel: link.href for link in held.links} == {"self": f"{AT}{FEED}", "alternate": AT}
    assert roundtable.record.title in held.title.value
    assert [author.name for author in held.authors] == [f"The editors of {roundtable.record.title}"]


def test_a_feed_is_as_new_as_its_newest_entry(tmp_path: Path) -> None:
    """Of one edition with nothing corrected too; it gives no time of the day, since none is known."""
    content = check(copy_small("minimal", tmp_path).project).content

    told = feed(join(content), Wording("en"), Publication(AT))

    assert told.updated == "2020-03-01T00:00:00Z"
    assert told.entries == (
        Entry(
            id=f"{AT}about/#edition--2020-03-01",
            link=f"{AT}about/#edition--2020-03-01",
            title="Edition of 1 March 2020",
            updated="2020-03-01T00:00:00Z",
            text="First edition.",
        ),
    )


def test_ids_are_places_on_the_page_of_corrections(addressed: BuiltRoundtable) -> None:
    """Whoever follows an id finds the edition or correction there."""
    about = BeautifulSoup((addressed.site / "about/index.html").read_bytes(), "html.parser")
    for entry in read(addressed).entries:
        page, _, anchor = entry.id_.partition("#")
        assert page == f"{AT}{addresses.ABOUT[1:]}"
        assert about.find(id=anchor)


def test_every_page_leads_to_the_feed(addressed: BuiltRoundtable) -> None:
    """A reader of feeds that is given any page finds it."""
    pages = [path for path in addressed.site.rglob("index.html") if b"rt-page" in path.read_bytes()]
    assert pages
    for path in pages:
        soup = parsed(path)
        (link,) = soup.select("link[rel=alternate][type='application/atom+xml']")
        assert (path.parent / str(link["href"])).resolve() == addressed.site / FEED


def test_without_an_address_there_is_no_feed(quoted: BuiltRoundtable) -> None:
    """A site built for nowhere in particular has none, and no page says that it has."""
    assert not (quoted.site / FEED).exists()
    assert b"application/atom+xml" not in (quoted.site / "about/index.html").read_bytes()


ENTRY: Final = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://town.example/{}"/><title>{}</title></entry></feed>
"""


def test_a_feed_that_leads_nowhere(tmp_path: Path) -> None:
    """Its links are checked like those of pages."""
    (tmp_path / "index.html").write_text("<!doctype html><title>A page</title>", encoding="utf-8")
    (tmp_path / FEED).write_text(ENTRY.format("nowhere/", "News"), encoding="utf-8")

    found = check_site(tmp_path, "https://town.example/").diagnostics

    assert [(fault.code, fault.location.path) for fault in found] == [(Code.BROKEN_LINK, FEED)]


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Of the “LTZ”", []),
        ("Withdrawn: “we sold the ferry”", []),
        ("She says “we burned the ferry”", [Code.UNMARKED_QUOTATION]),
        (f"She says “{next(iter(KNOWN.proved.values()))}”", [Code.UNMARKED_QUOTATION]),
    ],
)
def test_what_stands_in_quotation_marks_in_a_feed(title: str, codes: list[Code], tmp_path: Path) -> None:
    """Terms and withdrawn words may; nobody proves words there, so no others."""
    (tmp_path / FEED).write_text(ENTRY.format("", title), encoding="utf-8")

    assert said(tmp_path, "") == codes
