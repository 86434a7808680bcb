"""Editions and corrections: what the site said before, on the page of corrections and at the claim concerned."""

from pathlib import Path
from typing import Final

import pytest
from bs4 import BeautifulSoup

from pages.test_words_on_pages import FIGURE, said
from roundtable.content.addressing import addresses
from roundtable.content.model import Correction
from roundtables import BuiltRoundtable, build_whole, page
from smallcontent import copy_small

WITHDRAWN: Final = "people came here first"
"""The words that stood as a quotation in the small roundtable, and are claimed no longer."""


def corrections(built: BuiltRoundtable) -> list[Correction]:
    """Return every correction of a roundtable, in its order."""
    held = built.outcome.content.roundtable
    assert held
    found = [correction for edition in held.record.editions for correction in edition.corrections]
    assert found
    return found


def read(text: str) -> str:
    """Return prose as it is read, with single spaces."""
    return " ".join(BeautifulSoup(text.replace("*", ""), "html.parser").get_text().split())


def test_every_edition_and_correction_has_a_place(market: BuiltRoundtable) -> None:
    """The page about the site gives each an anchor, what was said before, what is said now, and leads to it."""
    about = page(market, addresses.ABOUT)

    shown = about.select(".rt-corrections > li")
    assert [term["id"] for term in shown] == ["correction--2019-07-01--1", "correction--2019-07-01--2"]
    assert about.find(id="edition--2019-06-01")
    for correction, entry in zip(corrections(market), shown, strict=True):
        before, now = entry.select("dd")
        assert read(before.get_text()).startswith(correction.before)
        assert read(now.get_text()) == read(correction.now)
        assert f"/{str(entry.select('a')[0]['href']).removeprefix('../')}" == correction.what
    assert [entry.select("a")[0].get_text() for entry in shown] == [
        "Example: Takings rose while the trial ran.",
        "Trade",
    ]


def test_a_claim_says_that_it_was_corrected(market: BuiltRoundtable) -> None:
    """Its own page has the correction whole, its place on the expert's page leads there; other claims have neither."""
    own = page(market, addresses.claim_page("ada", "trial-sales"))
    other = page(market, addresses.claim_page("ada", "walkers-first"))
    expert = page(market, addresses.expert("ada"))

    (shown,) = own.select(".rt-correction")
    assert corrections(market)[0].before in read(shown.get_text())
    assert not other.select(".rt-correction")
    (link,) = expert.select("a[href$='#correction--2019-07-01--1']")
    assert link.get_text() == "Corrected 1 July 2019"


WHERE: Final = (
    ("/experts/ada/#on-ban", "#on-ban a.rt-claim__page", "Should there be a ban?"),
    ("/experts/ada/#on-cost", ".rt-silences a.rt-claim__page", "Who should pay for it?"),
    ("/timeline/#trial", ".rt-timeline a.rt-claim__page", "The trial"),
    ("/positions/#ban", "#ban a.rt-claim__page", "Should there be a ban?"),
    ("/glossary/#ltz", "#ltz a.rt-claim__page", "LTZ"),
    ("/compare/ada-and-ben/", "p > a.rt-claim__page", "Ada Example and Ben Beispiel"),
    ("/topics/traffic/", "p > a.rt-claim__page", "Traffic"),
    ("/experts/ben/", ".rt-page > p > a.rt-claim__page", "Ben Beispiel"),
)
"""What may be corrected, where its page says so, and by which name."""


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> BuiltRoundtable:
    """Return the small roundtable, after an edition that corrected something of every kind."""
    small = copy_small("maximal", tmp_path_factory.mktemp("amended") / "roundtable")
    small.templates()
    told = "".join(f"      - {{what: {what}, before: It was otherwise., now: It is so.}}\n" for what, _, _ in WHERE)
    with (small.content / "roundtable.yml").open("a", encoding="utf-8") as file:
        file.write(f"  - date: 2019-08-01\n    note: More was corrected.\n    corrections:\n{told}")
    return build_whole(small.without_text())


def test_whatever_was_corrected_says_so(amended: BuiltRoundtable) -> None:
    """A position, a silence, an event, a question, a term, a pair, a topic, a person: each leads to its correction."""
    for number, (what, where, name) in enumerate(WHERE, 1):
        (link,) = page(amended, what.partition("#")[0]).select(where)
        assert str(link["href"]).endswith(f"about/#correction--2019-08-01--{number}")
        assert link.get_text() == "Corrected 1 August 2019"
        assert link["aria-label"] == f"Corrected 1 August 2019: {name}"


def test_what_was_not_corrected_says_nothing(amended: BuiltRoundtable) -> None:
    """Neither the other topic, nor another question, nor the page of another claim."""
    assert not page(amended, "/experts/").select("a.rt-claim__page")
    assert len(page(amended, "/positions/").select("a.rt-claim__page")) == 1
    assert not page(amended, addresses.claim_page("ada", "walkers-first")).select("a[href*='#correction--']")


def test_withdrawn_words_are_struck_and_said_to_be(market: BuiltRoundtable) -> None:
    """Wherever they stand they are struck, after words that say why; and they are found in no search."""
    for address in (addresses.ABOUT, addresses.claim_page("ada", "trial-sales")):
        (struck,) = page(market, address).select("del")
        assert struck.get_text() == f"“{WITHDRAWN}”"
        assert struck.parent
        assert "Withdrawn, and claimed no longer: “" in read(struck.parent.get_text())
    assert WITHDRAWN not in (market.site / "search/search_index.json").read_text(encoding="utf-8")


STRUCK: Final = "<p><del>“<span data-withdrawn>{}</span>”</del></p>"


def test_withdrawn_words_are_no_quotation(tmp_path: Path) -> None:
    """Struck words that a correction withdrew may stand in quotation marks."""
    assert said(tmp_path, FIGURE + STRUCK.format("we sold the ferry")) == []


@pytest.mark.parametrize(
    "body",
    [
        STRUCK.format("we burned the ferry"),
        "<p>“<span data-withdrawn>we sold the ferry</span>”</p>",
        "<p><del>“we sold the ferry”</del></p>",
        "<blockquote>“<span data-withdrawn>we sold the ferry</span>”</blockquote>",
    ],
    ids=["others", "not struck", "not marked", "as a quotation"],
)
def test_nothing_else_is_withdrawn(body: str, tmp_path: Path) -> None:
    """Words that no correction names, or that are not struck, or stand where quotations do, are named."""
    assert said(tmp_path, FIGURE + body)


def test_corrections_lead_to_what_stands(quoted: BuiltRoundtable) -> None:
    """Each names a place that its page has."""
    for correction in corrections(quoted):
        where, _, anchor = correction.what.partition("#")
        soup = page(quoted, where)
        assert soup.find(id=anchor or True)
