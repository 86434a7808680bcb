"""The search index: what a reader may look for stands in it once, as it was typed, and leads into the site."""

import json
from pathlib import Path
from typing import Any, Final

import pytest
from bs4 import BeautifulSoup

from attacks import NAME, SITE_NAME, TITLE, TOPIC
from roundtable.faults import Code
from roundtable.site.searchindex import check_search_index
from roundtable.text.prose import plain_text
from roundtables import BuiltRoundtable, page


def entries(site: Path) -> dict[str, dict[str, Any]]:
    """Return the entries of a built index, by the address that each leads to."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    return {entry["location"]: entry for entry in index["docs"]}


def test_titles_and_names_stand_in_the_index_as_they_were_typed(attacked_site: Path) -> None:
    """The search shows text as text and compares it with what is typed: nothing in it is escaped."""
    found = entries(attacked_site)

    assert [found[page]["title"] for page in ("", "topics/trade/", "experts/ada/")] == [TITLE, TOPIC, NAME]


def test_each_claim_is_one_entry(quoted: BuiltRoundtable) -> None:
    """It says what the claim says, the expert's words in quotation marks, and who says so; no answer of another's."""
    index = json.loads((quoted.site / "search/search_index.json").read_text(encoding="utf-8"))
    found = [entry for entry in index["docs"] if entry["location"].startswith("experts/") and "#" in entry["location"]]
    experts = quoted.outcome.content.experts

    claims = {
        f"experts/{name}/#{claim.id}": (loaded.record, claim)
        for name, loaded in experts.items()
        for claim in loaded.record.claims
    }

    assert sorted(entry["location"] for entry in found) == sorted(claims)
    for entry in found:
        expert, claim = claims[entry["location"]]
        assert (entry["title"], entry["text"]) == (plain_text(claim.says), f"“{claim.quote}”")
        assert entry["speaker"] == expert.name


def test_whatever_is_looked_for_is_an_entry(quoted: BuiltRoundtable) -> None:
    """So are experts, topics, questions, events, terms, the setting, and what the page about the site says."""
    content = quoted.outcome.content
    assert content.roundtable
    assert content.timeline
    assert content.glossary
    wanted = {
        "",
        "#section--setting",
        "about/#section--proof",
        "about/#section--citing",
        *(f"experts/{name}/" for name in content.experts),
        *(f"topics/{name}/" for name in content.topics),
        *(f"positions/#{question.id}" for question in content.roundtable.record.questions),
        *(f"timeline/#{event.id}" for event in content.timeline.record.events),
        *(f"glossary/#{term.id}" for term in content.glossary.record.terms),
    }

    assert wanted - entries(quoted.site).keys() == set()


def test_a_whole_contribution_is_found_by_its_paragraphs(whole: BuiltRoundtable) -> None:
    """Where the text may be shown, each paragraph is an entry that leads to it, under its speaker's name."""
    found = entries(whole.site)
    made = page(whole, "/experts/agathon/")
    written = made.select("[data-paragraph]")
    speaker = made.select_one("h1")

    assert speaker
    assert written
    for paragraph in written:
        entry = found[f"experts/agathon/#{paragraph['id']}"]
        assert entry["text"] == paragraph.get_text().replace("§", "")
        assert entry["speaker"] == speaker.get_text()


PAGES: Final = {"index.html": "", "topics/trade/index.html": TOPIC, "experts/ada/index.html": NAME}


@pytest.mark.parametrize("page", PAGES)
def test_titles_read_as_they_were_typed(page: str, attacked_site: Path) -> None:
    """In a browser's tab and on a card stands what was typed: neither markup nor an entity."""
    soup = BeautifulSoup((attacked_site / page).read_bytes(), "html.parser")
    title = PAGES[page]

    assert soup.title
    assert soup.title.text.strip() == (f"{title} – {SITE_NAME}" if title else SITE_NAME)
    assert [tag["content"] for tag in soup.select("meta[property='og:title']")] == [title or TITLE]
    assert [tag["content"] for tag in soup.select("meta[property='og:site_name']")] == [SITE_NAME]


def test_the_page_for_missing_ones_reads_as_it_was_typed(attacked_site: Path) -> None:
    """So do the site's name and description, on the page that has none of its own."""
    soup = BeautifulSoup((attacked_site / "404.html").read_bytes(), "html.parser")

    assert soup.title
    assert soup.title.text.strip() == f"Page not found – {SITE_NAME}"
    assert [tag["content"] for tag in soup.select("meta[name='description']")] == [SITE_NAME]


SOUND: Final = {"location": "topics/gas/#supply", "title": "Q&A <img src=x>", "text": "It's <b>", "colour": 2}
"""An entry as it is staged: what would be markup elsewhere is text here."""

OUTSIDE: Final = {
    "a script": "javascript:alert(1)",
    "a script in disguise": " java\tscript:alert(1)",
    "a page": "data:text/html,x",
    "another host": "//town.example/",
    "another host by a backslash": "\\\\town.example/",
    "another site": "https://town.example/topics/gas/",
}


def write_index(site: Path, location: str) -> Path:
    """Write a search index with an entry for this location, after one that is sound; return the site."""
    (site / "search").mkdir()
    docs = [SOUND, {**SOUND, "location": location}]
    (site / "search/search_index.json").write_text(json.dumps({"docs": docs}), encoding="utf-8")
    return site


@pytest.mark.parametrize("location", ["", "#voices", "about.html", "topics/gas/"])
def test_entries_lead_into_the_site(location: str, tmp_path: Path) -> None:
    """An address of the site's own is sound, and so is any text beside it."""
    assert list(check_search_index(write_index(tmp_path, location))) == []


@pytest.mark.parametrize("location", OUTSIDE.values(), ids=OUTSIDE)
def test_an_entry_that_leads_out_is_a_fault(location: str, tmp_path: Path) -> None:
    """A reader who follows a result stays on the site; whatever else an address may do is told of, with the address."""
    (fault,) = check_search_index(write_index(tmp_path, location))

    assert (fault.code, fault.location.path) == (Code.SEARCH_ADDRESS, "search/search_index.json")
    assert repr(location) in fault.message
