"""The whole roundtable in one file, for mail and for reading without a network."""

import gzip
import re
import shutil
from base64 import b64decode
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

import pytest
from bs4 import BeautifulSoup, Tag

from roundtable.build.publishing.builtchecks import pack_and_check
from roundtable.build.publishing.worker import Here
from roundtable.content.addressing import addresses
from roundtable.faults import Code, is_error
from roundtable.pages.whole.ownfiles import OwnFiles
from roundtables import AT, BuiltRoundtable, build_whole
from smallcontent import SmallRoundtable

LARGEST: Final = 200_000
"""Bytes of the file as a server sends it, compressed; the letters beyond Latin-1 that are in it take some 70,000."""
MAIN: Final = "main a[href], main image[href]"


def whole_file(built: BuiltRoundtable) -> BeautifulSoup:
    """Return the file, parsed without the tool's own parser."""
    return BeautifulSoup((built.site / addresses.WHOLE[1:]).read_bytes(), "html.parser")


def links(built: BuiltRoundtable) -> list[str]:
    """Return where the links of the file lead."""
    return [str(link["href"]) for link in whole_file(built).select(MAIN)]


def test_it_asks_for_no_other_file(addressed: BuiltRoundtable) -> None:
    """Its style, its fonts and its pictures are in it, and there is no script."""
    soup = whole_file(addressed)
    asked = re.findall(r"url\(\s*[\"']?([^)\"']*)", "".join(style.get_text() for style in soup.select("style")))

    assert not soup.select("script, [src]:not([src^='data:']), link[rel=stylesheet], link[rel=preload]")
    assert asked
    assert [address for address in asked if not address.startswith("data:font/woff2;base64,")] == []
    assert b64decode(asked[0].partition(",")[2]).startswith(b"wOF2")


def test_it_holds_every_quotation_and_record(addressed: BuiltRoundtable) -> None:
    """Each claim stands there with its words, and each topic, event, question and term has its place."""
    soup = whole_file(addressed)
    content = addressed.outcome.content
    assert content.roundtable
    assert content.timeline
    assert content.glossary
    for source in content.sources.values():
        for quoted in content.quoted(source):
            claim = soup.find(id=f"claim--{quoted.expert.id}--{quoted.claim.id}")
            assert isinstance(claim, Tag)
            article = claim.find_parent("article")
            assert article
            assert [said.get_text() for said in article.select("[data-quotation]")] == [quoted.claim.quote]
    places = {str(part["id"]) for part in soup.select("main [id]")}
    assert places >= {f"topic--{topic}" for topic in content.topics}
    assert places >= {f"question--{question.id}" for question in content.roundtable.record.questions}
    assert places >= {f"event--{event.id}" for event in content.timeline.record.events}
    assert places >= {f"term--{term.id}" for term in content.glossary.record.terms}


def test_links_lead_inside_and_else_to_the_web(addressed: BuiltRoundtable) -> None:
    """What the file holds is reached in it; a link out of it is a full address, for whoever got it by mail."""
    found = links(addressed)
    inside = {link for link in found if link.startswith("#")}
    outside = {link for link in found if not link.startswith("#")}

    assert all(link.startswith("https://") for link in outside)
    for name, expert in addressed.outcome.content.experts.items():
        assert f"#chapter--{name}" in inside
        for claim in expert.record.claims:
            assert f"{AT}experts/{name}/{claim.id}/" in outside  # to cite it
            assert f"{AT}experts/{name}/#{claim.id}" not in outside


def test_what_an_expert_answers_leads_to_the_claim_that_decides_it(addressed: BuiltRoundtable) -> None:
    """From the table, and from the picture."""
    soup = whole_file(addressed)
    for name, expert in addressed.outcome.content.experts.items():
        for position in expert.record.positions:
            decisive = f"#claim--{name}--{position.because[0]}"
            assert soup.select(f"td a.rt-answer[href='{decisive}']"), decisive
            assert soup.select(f"svg a[href='{decisive}']"), decisive


def test_without_an_address_links_out_lead_on_beside_the_site(whole: BuiltRoundtable) -> None:
    """There is no web to lead to; the file may still lie in the site's folder."""
    assert not whole_file(whole).select("link[rel=canonical]")
    outside = {link for link in links(whole) if not link.startswith(("#", "http"))}
    assert outside
    for link in outside:
        assert (whole.site / link.partition("#")[0]).exists(), link


def test_it_is_light_enough_for_mail(addressed: BuiltRoundtable) -> None:
    """With all its fonts."""
    assert len(gzip.compress((addressed.site / addresses.WHOLE[1:]).read_bytes(), 9, mtime=0)) < LARGEST


def test_a_portrait_is_in_it(small: SmallRoundtable) -> None:
    """As the bytes that the content has, with its rights."""
    small.templates()
    soup = whole_file(build_whole(small.without_text()))
    (picture,) = soup.select("main img")
    held = str(picture["src"])

    assert held.startswith("data:image/png;base64,")
    assert b64decode(held.partition(",")[2]) == (small.content / "pictures/ada.png").read_bytes()
    assert picture["alt"] == "A grey field"


NAMES: Final = ("latin", "cyrillic")
FACE: Final = '@font-face {{\n  src: url("fonts/{}.woff2") format("woff2");\n  unicode-range: {};\n}}\n\n'
SHEET: Final = FACE.format("latin", "U+0000-00FF, U+2019") + FACE.format("cyrillic", "U+0301, U+0400-045F")


@pytest.mark.parametrize(
    ("words", "fonts"),
    [("Ada’s", ["TA=="]), ("Ада", ["Qw=="]), ("Ada, Ада", ["TA==", "Qw=="]), ("阿达", [])],
    ids=["Latin", "Cyrillic", "both", "a script that the fonts lack"],
)
def test_only_fonts_are_in_it_of_which_it_has_letters(words: str, fonts: list[str]) -> None:
    """Told by the ranges that the sheet gives for each."""
    files = {PurePosixPath(f"assets/roundtable/fonts/{name}.woff2"): name[:1].upper().encode() for name in NAMES}
    sheet = OwnFiles(sheet=SHEET, assets=files).dressed(words)

    assert re.findall(r'url\("data:font/woff2;base64,([^"]*)"\)', sheet) == fonts
    assert sheet.count("@font-face") == len(fonts)


def test_no_title_ends_the_style() -> None:
    """A title stands in the sheet, for printed pages; whatever it is, the sheet stays in its element."""
    dressed = OwnFiles(sheet='@page { content: "</style><b>" }', assets={}).dressed("")

    assert "</style" not in dressed
    assert '"<\\/style><b>"' in dressed


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('href="#chapter--topics"', 'href="#chapter--tropics"', Code.BROKEN_FRAGMENT),
        ("</main>", "<p>“we sell the ferry”</p></main>", Code.UNMARKED_QUOTATION),
        ("</section>", "<p>“we sell the ferry”</p></section>", Code.UNMARKED_QUOTATION),
        ("</main>", '<img src="https://ferry.example/a.png" alt=""></main>', Code.THIRD_PARTY_REQUEST),
    ],
    ids=["a link", "a quotation", "a quotation in a chapter", "a picture"],
)
def test_it_is_checked_like_any_page(old: str, new: str, code: Code, whole: BuiltRoundtable, tmp_path: Path) -> None:
    """A link that leads nowhere, words that nobody proved, and what it would ask for are faults."""
    site = shutil.copytree(whole.site, tmp_path / "site")
    file = site / addresses.WHOLE[1:]
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    outcome = replace(whole.outcome, diagnostics=[])
    pack_and_check(outcome, site, "", Here())

    assert [(fault.location.path, fault.code) for fault in outcome.diagnostics if is_error(fault)] == [
        (file.name, code)
    ]
