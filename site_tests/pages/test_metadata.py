"""What a page says of itself to programs, read as those read it that show cards and keep references."""

import json
import struct
from pathlib import Path
from typing import Any, Final

import pytest
from bs4 import BeautifulSoup

from roundtable.build.project.layout import Project
from roundtable.build.project.siteaddress import site_address
from roundtable.content.addressing import addresses, pagekinds
from roundtables import AT, ROOT, BuiltRoundtable, parsed


def pages(built: BuiltRoundtable) -> dict[str, BeautifulSoup]:
    """Return every page that was made of a template for a kind of page, by its address."""
    found = {}
    for path in sorted(built.site.rglob("index.html")):
        soup = parsed(path)
        if soup.select_one(".rt-page"):
            folder = path.parent.relative_to(built.site).as_posix()
            found["/" if folder == "." else f"/{folder}/"] = soup
    return found


def told(soup: BeautifulSoup) -> dict[str, str]:
    """Return what the tags of a page say, by their names; each is said once."""
    tags = [
        (str(tag.get("property") or tag["name"]), str(tag["content"]))
        for tag in soup.select("meta[property], meta[name]")
        if tag.get("name") != "theme-color"
    ]
    assert len(dict(tags)) == len(tags)
    return dict(tags)


def linked(soup: BeautifulSoup) -> dict[str, Any]:
    """Return the structured data of a page: one block, which is one object."""
    (block,) = soup.select("script[type='application/ld+json']")
    found = json.loads(block.get_text())
    assert isinstance(found, dict)
    return found


def test_every_page_has_a_card(addressed: BuiltRoundtable) -> None:
    """Facebook, Slack and WordPress find type, title, address, language and a description that they need not cut."""
    roundtable = addressed.outcome.content.roundtable
    assert roundtable
    editions = sorted(edition.date.isoformat() for edition in roundtable.record.editions)
    for address, soup in pages(addressed).items():
        tags = told(soup)
        assert tags["og:url"] == f"{AT}{address[1:]}"
        assert tags["og:type"] == ("website" if address == "/" else "article")
        assert 0 < len(tags["og:description"]) <= 200
        assert tags["og:title"] == linked(soup)["headline"]
        assert tags["og:locale"] == "en_US"
        if address != "/":
            assert (tags["article:published_time"], tags["article:modified_time"]) == (editions[0], editions[-1])


def test_mastodon_reads_every_page(addressed: BuiltRoundtable) -> None:
    """Its LinkDetailsExtractor takes the first object of these types, and none that is under `@graph`."""
    for address, soup in pages(addressed).items():
        data = linked(soup)
        assert data["@type"] in {"WebPage", "NewsArticle"}
        assert "@graph" not in data
        assert data["url"] == f"{AT}{address[1:]}"
        assert data["inLanguage"] == "en"
        assert data["datePublished"] <= data["dateModified"]


def test_zotero_takes_a_page_for_a_web_page(addressed: BuiltRoundtable) -> None:
    """By the rules of its translators Embedded Metadata and RDF, each page is what it is, with title, site and date."""
    for soup in pages(addressed).values():
        tags = told(soup)
        assert zotero_type(tags) == "webpage"
        assert tags["og:title"]
        assert tags["og:site_name"]
        assert tags["citation_publication_date"]
        assert not soup.select(".Z3988")  # COinS, which would overrule all of it


OF_HIGHWIRE: Final = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_conference": "conferencePaper",
    "citation_book_title": "bookSection",
    "citation_inbook_title": "bookSection",
    "citation_dissertation_institution": "thesis",
}
"""What a tag makes of a page, whatever else it says (Zotero, "Embedded Metadata.js")."""
GUESSED: Final = {
    "citation_title": "journalArticle",
    "citation_series_title": "journalArticle",
    "citation_isbn": "book",
}
OF_OPEN_GRAPH: Final = {"website": "webpage", "book": "book", "music.song": "audioRecording"}
"""What `og:type` makes of it; `article` is a last guess only, after that of a web page (Zotero, "RDF.js")."""


def zotero_type(tags: dict[str, str]) -> str:
    """Return the type of item that Zotero makes of a page with these tags."""
    if certain := [kind for name, kind in OF_HIGHWIRE.items() if name in tags]:
        return certain[-1]
    guesses = [kind for name, kind in GUESSED.items() if name in tags]
    return OF_OPEN_GRAPH.get(tags.get("og:type", "")) or (guesses or ["webpage"])[0]


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"og:type": "article", "citation_title": "x"}, "journalArticle"),
        ({"og:type": "article", "citation_book_title": "x"}, "bookSection"),
        ({"og:type": "article"}, "webpage"),
    ],
)
def test_the_table_of_zoteros_rules(tags: dict[str, str], kind: str) -> None:
    """A bare title would make a journal's article of a page."""
    assert zotero_type(tags) == kind


def test_the_way_to_a_page(addressed: BuiltRoundtable) -> None:
    """Every page but the first names its way from the start page, each step an address at which a page stands."""
    found = pages(addressed)
    for address, soup in found.items():
        if address == "/":
            continue
        steps = linked(soup)["breadcrumb"]["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert steps[0]["item"] == AT
        assert steps[-1]["item"] == f"{AT}{address[1:]}"
        assert {step["item"].removeprefix(AT[:-1]) for step in steps} <= found.keys()


def test_whom_a_page_is_about(addressed: BuiltRoundtable) -> None:
    """Pages of experts, claims and pairs name their people with the full name and the page."""
    found = pages(addressed)
    for expert in addressed.outcome.content.experts.values():
        for address in (addresses.expert(expert.id), addresses.claim_page(expert.id, expert.record.claims[0].id)):
            (person,) = linked(found[address])["about"]
            assert (person["@type"], person["name"]) == ("Person", expert.record.name)
            assert person["url"] == f"{AT}{addresses.expert(expert.id)[1:]}"


def test_who_wrote_a_page_and_who_spoke(addressed: BuiltRoundtable) -> None:
    """What a page says in words of its own is the editors'; the expert is the author of what it is based on."""
    found, content = pages(addressed), addressed.outcome.content
    assert content.roundtable
    editors = {"@type": "Organization", "name": f"The editors of {content.roundtable.record.title}"}
    for soup in found.values():
        assert linked(soup)["author"] == editors
    for name, expert in content.experts.items():
        original = linked(found[addresses.expert(name)])["isBasedOn"]
        assert original["author"] == {"@type": "Person", "name": expert.record.name}


def test_a_claims_quotation_is_data(addressed: BuiltRoundtable) -> None:
    """Who spoke, the words to the letter, and the original with what is known of it, and nothing else."""
    found, content = pages(addressed), addressed.outcome.content
    for source in content.sources.values():
        for quoted in content.quoted(source):
            data = linked(found[addresses.claim_page(quoted.expert.id, quoted.claim.id)])["mainEntity"]
            assert (data["@type"], data["text"]) == ("Quotation", quoted.claim.quote)
            assert data["spokenByCharacter"]["name"] == quoted.expert.record.name
            original = data["isBasedOn"]
            assert original["datePublished"] == source.record.published
            assert original["publisher"]["name"] == source.record.publisher
            assert original.get("name") == source.record.title
            assert original.get("url") == source.record.address


def test_a_card_quotes_what_fits_on_it(addressed: BuiltRoundtable) -> None:
    """The card of a claim has the quotation whole, in its marks and under its speaker's name, or not at all."""
    found, content = pages(addressed), addressed.outcome.content
    whole = 0
    for source in content.sources.values():
        for quoted in content.quoted(source):
            tags = told(found[addresses.claim_page(quoted.expert.id, quoted.claim.id)])
            assert quoted.expert.record.name in tags["og:description"]
            whole += f"“{quoted.claim.quote}”" in tags["og:description"]
            assert "“" not in tags["og:description"].replace(f"“{quoted.claim.quote}”", "")
    assert whole


def test_a_site_without_an_address_has_links(quoted: BuiltRoundtable) -> None:
    """Built at home, a page's structured data lead where its links do, and no tag names an address."""
    soup = pages(quoted)[pagekinds.TOPICS.address]

    assert linked(soup)["isPartOf"]["url"] == "../"
    assert "citation_public_url" not in told(soup)


SETTINGS: Final = {
    "site_url: https://town.example/square": AT,
    "site_url: !ENV SITE_URL": "https://from.example/env/",
    "site_url: !ENV [SITE_URL, '']": "https://from.example/env/",
    "site_url: !ENV [NO_SUCH_VARIABLE, SITE_URL, 'https://town.example/']": "https://from.example/env/",
    "site_url: !ENV [NO_SUCH_VARIABLE, 'https://town.example/square']": AT,
    "site_url: ''": "",
    "site_url: !ENV []": "",
    "site_name: x": "",
    "INHERIT: parent.yml": "https://parent.example/",
    "site_url: [": "",
}


@pytest.mark.parametrize("settings", SETTINGS)
def test_the_address_is_that_of_the_settings(settings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As MkDocs reads it: from the environment, the settings or those that they inherit, with a slash at its end."""
    monkeypatch.setenv("SITE_URL", "https://from.example/env")
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "parent.yml").write_text("site_url: https://parent.example/", encoding="utf-8")

    assert site_address(Project(tmp_path)) == SETTINGS[settings]


def size(picture: bytes) -> tuple[int, int]:
    """Return width and height of a PNG (PNG, 11.2.2)."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_icons_are_there_in_every_size(quoted_site: Path) -> None:
    """A tab, a home screen, and whoever asks the root of the site get an icon of the size that they expect."""
    soup = BeautifulSoup((quoted_site / "index.html").read_bytes(), "html.parser")
    icons = {
        str(link["href"]): link.get("sizes") for link in soup.select("link[rel~=icon], link[rel=apple-touch-icon]")
    }

    assert size((quoted_site / "assets/roundtable/icon-32.png").read_bytes()) == (32, 32)
    assert size((quoted_site / "assets/roundtable/apple-touch-icon.png").read_bytes()) == (180, 180)
    assert {"./assets/roundtable/icon-32.png", "./assets/roundtable/apple-touch-icon.png"} <= {
        f"./{href.removeprefix('./')}" for href in icons
    }
    kind, count = struct.unpack("<2xHH", (quoted_site / "favicon.ico").read_bytes()[:6])
    assert (kind, count) == (1, 3)


def test_the_browsers_bar_has_the_colour_of_the_paper(quoted_site: Path) -> None:
    """By day and by night, the colour that a phone gives its bar is the page's own."""
    soup = BeautifulSoup((quoted_site / "index.html").read_bytes(), "html.parser")
    colours = [str(tag["content"]) for tag in soup.select("meta[name=theme-color]")]

    assert f"--rt-paper: light-dark({', '.join(colours)});" in (ROOT / "templates/styles/colours.css").read_text()
