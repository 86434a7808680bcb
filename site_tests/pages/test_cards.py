"""The share pictures of a site: one for each page that is sent, linked in full, of words that were proved."""

import json
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import resvg_py

from commandline import Run
from roundtable.build.cards.fonts import Fonts, site_fonts
from roundtable.build.cards.store import Store
from roundtable.build.checking import check
from roundtable.build.project.layout import Project
from roundtable.build.stages import stage_site
from roundtable.content.addressing import pagekinds
from roundtable.content.model.base import MAX_LINE, MAX_SENTENCE
from roundtable.faults import Code
from roundtable.pages.cards.card import HEIGHT, WIDTH, Card
from roundtable.pages.cards.compose import FOOT, composed
from roundtable.pages.joined.join import join
from roundtable.pages.rendering.render import environment
from roundtable.pages.views import all_pages
from roundtable.pages.wording import Wording
from roundtables import AT, ROOT, BuiltRoundtable, parsed
from smallcontent import SmallRoundtable, prove

PICTURED: Final = {
    kind.name for kind in (pagekinds.HOME, pagekinds.EXPERT, pagekinds.TOPIC, pagekinds.PAIR, pagekinds.CLAIM)
}
HEAVIEST: Final = 100_000
"""Bytes of the largest picture."""


def told(page: Path) -> dict[str, str]:
    """Return what the tags of a page say."""
    soup = parsed(page)
    return {
        str(tag.get("property") or tag["name"]): str(tag["content"])
        for tag in soup.select("meta[property], meta[name]")
    }


def linked(page: Path) -> dict[str, Any]:
    """Return the structured data of a page."""
    block = parsed(page).select_one("script[type='application/ld+json']")
    found = json.loads(block.get_text()) if block else {}
    assert isinstance(found, dict)
    return found


def test_every_page_that_is_sent_has_a_picture(addressed: BuiltRoundtable) -> None:
    """Start, expert, topic, pair and claim have one at a full address, of the size that is said; no other page has."""
    with_picture = {path.parent for path in addressed.site.rglob("card.png")}
    made = {path.parent for path in addressed.site.rglob("cite.bib")}  # beside the same kinds of page
    assert with_picture <= made
    # Two who never meet, and whose names the fonts lack, have nothing that a picture could show.
    assert {folder.parent.name for folder in made - with_picture} <= {"compare"}
    for page in addressed.site.rglob("index.html"):
        tags = told(page)
        if page.parent not in with_picture:
            assert "og:image" not in tags
            assert tags.get("twitter:card") != "summary_large_image"
            continue
        picture = page.parent / "card.png"
        assert tags["og:image"] == f"{AT}{picture.relative_to(addressed.site).as_posix()}"
        assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
        assert tags["twitter:card"] == "summary_large_image"
        image = linked(page)["image"]
        assert (image["url"], image["caption"]) == (tags["og:image"], tags["og:image:alt"])
        raw = picture.read_bytes()
        assert raw[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", raw[16:24]) == (1200, 630)
        assert len(raw) < HEAVIEST


def test_what_is_left_out_is_in_another_script(addressed: BuiltRoundtable) -> None:
    """Of the two roundtables all is painted that the fonts have, every quotation whole; one has a name in Greek."""
    faults = [fault for fault in addressed.outcome.diagnostics if fault.code is Code.UNPAINTED_TEXT]

    assert [fault.message for fault in faults if not re.search("[\u0370-\u03ff\u1f00-\u1fff]", fault.message)] == []
    assert len(faults) == len({fault.message for fault in faults})


def test_a_site_without_address_has_none(quoted_site: Path) -> None:
    """Nobody could fetch it."""
    assert list(quoted_site.rglob("card.png")) == []
    assert "og:image" not in told(quoted_site / "index.html")


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Fonts:
    """Return the site's fonts, which take long to unpack."""
    folder = tmp_path_factory.mktemp("fonts")
    return site_fonts(ROOT / "templates/assets/fonts", Store(folder / "kept", folder))


def cards(small: SmallRoundtable, fonts: Fonts) -> dict[str, Card]:
    """Return the pictures of a roundtable, by the addresses of their pages."""
    outcome = check(small.project)
    assert not outcome.failed
    roundtable, wording = join(outcome.content), Wording("en")
    pages = tuple(all_pages(roundtable, outcome.evidence, wording))
    return {card.page: card for card in composed(pages, roundtable, fonts.faces, wording)}


def painted_text(card: Card) -> str:
    """Return all text of a picture, its lines joined."""
    return " ".join("".join(run.text for run in line.runs) for line in card.lines)


def test_a_claims_picture_shows_the_proved_words(small: SmallRoundtable, fonts: Fonts) -> None:
    """The quotation in its marks, whole; whose it is, in what office; the name of the site, in the expert's colour."""
    card = cards(small, fonts)["/experts/ada/walkers-first/"]

    text = painted_text(card)
    assert "“The square was laid out for people on foot”" in text
    assert "Ada Example Teacher, The grammar school" in text
    assert text.endswith("The Market Square: Two Voices")
    assert [band.colour for band in card.bands] == [1]
    assert "“The square was laid out for people on foot” · Ada Example" in card.alternative


def test_a_pairs_picture_shows_both_and_how_they_stand(small: SmallRoundtable, fonts: Fonts) -> None:
    """Two quotations stand side by side under what is said of them, each over its speaker's name."""
    card = cards(small, fonts)["/compare/ada-and-ben/"]

    text = painted_text(card)
    assert card.alternative.startswith("Where they differ · “")
    assert "“the stalls sold a fifth more” Ada Example" in text
    assert "any square sells well” Ben Beispiel" in text
    assert [band.colour for band in card.bands] == [1, 2]
    quoted = [line.size for line in card.lines if "italic" in line.runs[0].family]
    assert len(set(quoted)) == 1  # neither speaks louder


def lengthened(small: SmallRoundtable, word: str) -> None:
    """Give names, offices, titles and sentences of a roundtable the longest text that the model allows, of one word."""
    line, prose = ((f"{word} " * MAX_SENTENCE)[:most].strip() for most in (MAX_LINE, MAX_SENTENCE))
    small.edit("experts/ada.yml", {"name: Ada Example": f"name: {line}", "title: Teacher": f'title: "{line}"'})
    small.edit("experts/ada.yml", {"gist: The square belongs to those who walk.": f"gist: {prose}"})
    small.edit("experts/ada.yml", {"says: Its builders had walkers in mind.": f"says: {prose}"})
    small.edit("topics/trade.yml", {"title: Trade": f"title: {line}"})
    small.edit("topics/trade.yml", {"about: What the stalls and shops live by.": f"about: {prose}"})
    small.edit("roundtable.yml", {'title: "The Market Square: Two Voices"': f"title: {line}"})
    small.edit("roundtable.yml", {"question: Should cars be kept out of *the market square*?": f"question: {prose}"})
    prove(small)


@pytest.mark.parametrize("word", ["m", "Wide", "W" * MAX_LINE, "Щ" * 17, "Łi"])
def test_the_longest_texts_stay_on_the_picture(word: str, small: SmallRoundtable, fonts: Fonts) -> None:
    """No line goes over the edge or into the foot; what is painted is asked of the painter itself."""
    lengthened(small, word)
    made = environment(ROOT / "templates", Wording("en")).get_template("cards/card.svg.jinja")
    for card in cards(small, fonts).values():
        *body, foot = card.lines
        assert max(line.baseline + 0.25 * line.size for line in body) < FOOT.top - 12
        assert foot.baseline > FOOT.top
        drawn = made.render(card=card, width=WIDTH, height=HEIGHT)
        assert list(inked(drawn, fonts)) == []


def inked(drawn: str, fonts: Fonts) -> Iterator[str]:
    """Yield the edges of a picture on which something is painted besides the coloured edge and the paper."""
    for edge, (x, y, width, height) in {
        "right": (WIDTH - 50, 0, 50, HEIGHT),
        "top": (40, 0, WIDTH - 40, 30),
        "rule": (40, 540, WIDTH - 40, 6),
        "foot": (40, HEIGHT - 15, WIDTH - 40, 15),
    }.items():
        size = f'width="{width}" height="{height}" viewBox="{x} {y} {width} {height}">'
        part = drawn.replace(f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">', size)
        paper = f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="#fbfaf6"/>'
        empty = f'<svg xmlns="http://www.w3.org/2000/svg" {size}{paper}</svg>'
        assert part != drawn
        if paint(part, fonts) != paint(empty, fonts):
            yield edge


def paint(drawn: str, fonts: Fonts) -> bytes:
    """Return a drawing as PNG."""
    return resvg_py.svg_to_bytes(
        svg_string=drawn, font_files=[str(path) for path in fonts.files], skip_system_fonts=True
    )


def test_a_script_without_font_is_left_out_and_said(
    small: SmallRoundtable, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture does without a name that it cannot paint, and without the words that would be nobody's then."""
    monkeypatch.setenv("SITE_URL", AT)
    small.templates()
    small.edit("experts/ada.yml", {"name: Ada Example": "name: 阿达"})
    prove(small)

    status, _, err = run("build", "--format", "json")

    assert status == 0
    faults = [json.loads(line) for line in err.splitlines() if line.startswith("{")]
    (fault,) = [fault for fault in faults if "'阿达'" in fault["message"]]
    assert fault["code"] == Code.UNPAINTED_TEXT
    assert fault["severity"] == "warning"
    claim = told(small.project.site / "experts/ada/walkers-first/index.html")
    assert claim["og:image:alt"] == "Its builders had walkers in mind."


def test_an_unchanged_picture_is_not_painted_again(small: SmallRoundtable, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next build takes it over; a changed one takes the place of the old, of which nothing is kept."""
    monkeypatch.setenv("SITE_URL", AT)
    small.templates()
    before = kept_after_staging(small.project)
    assert kept_after_staging(small.project) == before

    small.edit("topics/trade.yml", {"title: Trade": "title: Trading"})
    prove(small)
    after = kept_after_staging(small.project)

    assert len(after) == len(before)
    assert len(after.keys() - before.keys()) == 1
    assert {name: after[name] for name in after.keys() & before.keys()} == {
        name: before[name] for name in after.keys() & before.keys()
    }


def kept_after_staging(project: Project) -> dict[str, int]:
    """Stage as a build does; return the files that are kept for the next, with the times at which they were written."""
    outcome = check(project)
    stage_site(project, outcome)
    assert not outcome.failed
    return {path.name: path.stat().st_mtime_ns for path in project.kept.iterdir()}


@pytest.mark.parametrize("held", [None, b"no font"])
def test_a_missing_font_is_named(
    held: bytes | None, small: SmallRoundtable, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its fonts no picture is made, and none is made in others."""
    monkeypatch.setenv("SITE_URL", AT)
    small.templates()
    font = small.project.templates / "assets/fonts/source-serif-4-latin-400-italic.woff2"
    font.unlink()
    if held:
        font.write_bytes(held)

    status, _, err = run("build")

    assert status == 2
    assert font.name in err
    assert "cure: put the font back" in err
