"""A claim on another site: in a frame, or as a quotation that needs none."""

from html import escape
from pathlib import Path
from typing import Final

import pytest
from bs4 import BeautifulSoup

from pages.test_words_on_pages import FIGURE, WORDS, said
from roundtable.content.addressing import addresses
from roundtable.content.reading.content import Quoted
from roundtable.faults import Code
from roundtable.site.security.policy import check_policies, policy
from roundtables import AT, BuiltRoundtable, page

LARGEST: Final = 15_000
"""Bytes of the largest page for frames."""


def claims(built: BuiltRoundtable) -> list[Quoted]:
    """Return every claim of a roundtable."""
    content = built.outcome.content
    return [quoted for source in content.sources.values() for quoted in content.quoted(source)]


def test_a_frame_shows_the_claim_and_leads_to_it(addressed: BuiltRoundtable) -> None:
    """The words, the verdict, the speaker; its link opens the claim's page in the place of the page around."""
    for quoted in claims(addressed):
        address = addresses.embed(quoted.expert.id, quoted.claim.id)
        soup = page(addressed, address)
        own = page(addressed, addresses.claim_page(quoted.expert.id, quoted.claim.id))
        assert soup.blockquote
        assert soup.blockquote.get_text().strip() == f"“{quoted.claim.quote}”"
        assert soup.figcaption
        assert quoted.expert.record.name in soup.figcaption.get_text()
        verdict = own.select("figcaption a")[0].get_text()
        assert verdict in soup.figcaption.get_text()
        assert ".." not in soup.figcaption.get_text()  # a caution is a sentence of its own
        assert {link["target"] for link in soup.select("a")} == {"_top"}
        target = (addressed.site / address[1:] / str(soup.select("a")[0]["href"])).resolve()
        assert target == addressed.site / f"experts/{quoted.expert.id}/{quoted.claim.id}"
        canonical = soup.select("link[rel=canonical]")[0]["href"]
        assert canonical == f"{AT}experts/{quoted.expert.id}/{quoted.claim.id}/"


def test_a_frame_is_light_and_looked_for_by_nobody(addressed: BuiltRoundtable) -> None:
    """It has no script, asks for no file, and is in no search."""
    found = sorted((addressed.site / "embed").rglob("index.html"))
    frames = [path for path in found if b'http-equiv="refresh"' not in path.read_bytes()]
    assert len(frames) == len(claims(addressed))
    for path in frames:
        raw = path.read_bytes()
        soup = BeautifulSoup(raw, "html.parser")
        assert len(raw) < LARGEST
        assert not soup.select("script, img, link[rel=stylesheet], [src]")
        assert soup.select("meta[name=robots]")[0]["content"] == "noindex"
    assert "embed/" not in (addressed.site / "search/search_index.json").read_text(encoding="utf-8")


def test_what_is_taken_along(addressed: BuiltRoundtable) -> None:
    """The claim's page gives the frame's markup with its full address, and the words with speaker and address."""
    for quoted in claims(addressed):
        own = page(addressed, addresses.claim_page(quoted.expert.id, quoted.claim.id))
        frame, words = (BeautifulSoup(taken.get_text(), "html.parser") for taken in own.select("[data-taken]"))
        assert frame.iframe
        assert frame.iframe["src"] == f"{AT}embed/{quoted.expert.id}/{quoted.claim.id}/"
        assert words.blockquote
        assert words.blockquote["cite"] == f"{AT}experts/{quoted.expert.id}/{quoted.claim.id}/"
        assert words.select("p")[0].get_text() == f"“{quoted.claim.quote}”"
        assert words.select("a")[0].get_text() == quoted.expert.record.name


def test_without_an_address_nothing_can_be_taken_along(whole: BuiltRoundtable) -> None:
    """The page for frames is there, and no markup that would lead nowhere from another site."""
    for quoted in claims(whole):
        own = page(whole, addresses.claim_page(quoted.expert.id, quoted.claim.id))
        assert not own.select("[data-taken]")
        assert own.select(f"a[href$='embed/{quoted.expert.id}/{quoted.claim.id}/']")


def test_the_frame_of_a_former_claim_leads_on(whole: BuiltRoundtable) -> None:
    """Other sites go on showing a claim after its id has changed."""
    renamed = [(quoted, alias) for quoted in claims(whole) for alias in quoted.claim.aliases]
    assert renamed
    for quoted, alias in renamed:
        soup = page(whole, addresses.embed(quoted.expert.id, alias))
        assert soup.select("a")[0]["href"] == f"../{quoted.claim.id}/"


TAKEN: Final = FIGURE + "<code data-taken>{}</code>"


@pytest.mark.parametrize(
    ("taken", "codes"),
    [
        (f"<blockquote><p>“{WORDS}”</p><p>Ada Low</p></blockquote>", []),
        ('<iframe src="https://town.example/embed/" title="Low: The ferry"></iframe>', []),
        ("<blockquote><p>“we sell the ferry”</p><p>Ada Low</p></blockquote>", [Code.UNMARKED_QUOTATION]),
        (f"<blockquote><p>“{WORDS}”</p><p>Ben Quay</p></blockquote>", [Code.UNMARKED_QUOTATION]),
        ('<iframe title="“we sell the ferry”"></iframe>', [Code.UNMARKED_QUOTATION]),
    ],
    ids=["the words", "a frame", "other words", "another speaker", "other words on hover"],
)
def test_what_may_be_taken_along(taken: str, codes: list[Code], tmp_path: Path) -> None:
    """Words that the page proves, under their speaker's name, and no others."""
    assert said(tmp_path, TAKEN.format(escape(taken))) == codes


STYLE: Final = "p { color: red }"
DRESSED: Final = (
    '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="{}">'
    "<title>A page</title><style>{}</style></head><body><p>Red</p>{}</body></html>"
)


@pytest.mark.parametrize(
    ("known", "body", "codes"),
    [
        (STYLE, "", []),
        ("p { color: blue }", "", [Code.WRONG_POLICY]),
        (STYLE, "<style>p { color: green }</style>", [Code.INLINE_CODE]),
    ],
    ids=["its own", "another", "outside of the head"],
)
def test_a_policy_knows_the_style_of_the_head(known: str, body: str, codes: list[Code], tmp_path: Path) -> None:
    """By its hash, like a script; a style that stands elsewhere does nothing."""
    (tmp_path / "index.html").write_text(DRESSED.format(policy([], [known]), STYLE, body), encoding="utf-8")

    assert [fault.code for fault in check_policies(tmp_path)] == codes
