"""The search index: what an editor typed is text in it, and what a browser would take for more stops the build."""

import json
from pathlib import Path
from typing import Any, Final

import pytest
from bs4 import BeautifulSoup

from attacks import NAME, SITE_NAME, TITLE, TOPIC
from roundtable.build.stages import build
from roundtable.faults import Code
from roundtable.site.searchindex import check_search_index
from roundtables import quietly
from smallcontent import SmallRoundtable, prove

BARE: Final = {"p", "code", "pre", "li", "ol", "ul", "sub", "sup"}
"""The elements that Material's own parser leaves in the index."""


def entries(site: Path) -> dict[str, dict[str, Any]]:
    """Return the entries of a built index, by the address that each leads to."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    return {entry["location"]: entry for entry in index["docs"]}


def shown(markup: str) -> str:
    """Return what a reader sees of markup."""
    return BeautifulSoup(markup, "html.parser").get_text().strip()


def test_titles_and_names_are_text_in_the_index(attacked_site: Path) -> None:
    """The search inserts titles and texts as HTML: no element comes of what was typed, and it reads as typed."""
    found = entries(attacked_site)

    for entry in found.values():
        for one in BeautifulSoup(f"{entry['title']}{entry['text']}", "html.parser").find_all():
            assert (one.name in BARE, one.attrs) == (True, {}), entry["location"]
    assert [shown(found[page]["title"]) for page in ("", "topics/trade/", "experts/ada/")] == [TITLE, TOPIC, NAME]


def test_an_apostrophe_in_a_name_is_found(attacked_site: Path) -> None:
    """The search compares what is typed with the index as it stands: marks in a title are marks in the index."""
    assert "O'Example" in entries(attacked_site)["experts/ada/"]["title"]


PAGES: Final = {"index.html": "", "topics/trade/index.html": TOPIC, "experts/ada/index.html": NAME}


@pytest.mark.parametrize("page", PAGES)
def test_titles_read_as_they_were_typed(page: str, attacked_site: Path) -> None:
    """In a browser's tab and on a card stands what was typed: neither markup nor an entity."""
    soup = BeautifulSoup((attacked_site / page).read_bytes(), "html.parser")
    title = PAGES[page]

    assert soup.title
    assert soup.title.text.strip() == (f"{title} – {SITE_NAME}" if title else SITE_NAME)
    assert [one["content"] for one in soup.select("meta[property='og:title']")] == [title or TITLE]
    assert [one["content"] for one in soup.select("meta[property='og:site_name']")] == [SITE_NAME]


def test_the_page_for_missing_ones_reads_as_it_was_typed(attacked_site: Path) -> None:
    """So do the site's name and description, on the page that has none of its own."""
    soup = BeautifulSoup((attacked_site / "404.html").read_bytes(), "html.parser")

    assert soup.title
    assert soup.title.text.strip() == f"Page not found – {SITE_NAME}"
    assert [one["content"] for one in soup.select("meta[name='description']")] == [SITE_NAME]


SOUND: Final = {
    "location": "topics/gas/#supply",
    "title": "Q&amp;A &lt;img src=x&gt; &lt;",
    "text": "<p>It's &lt;b&gt;</p><pre><code>a &gt; b</code></pre><ul><li>10<sup>2</sup></li></ul>",
    "boost": 2,
    "tags": ["gas"],
}
"""An entry as Material writes it."""

UNSOUND: Final[dict[str, dict[str, Any]]] = {
    "an element in a title": {"title": "Q&A <img src=x onerror=alert(1)>"},
    "an element in a text": {"text": "<p>x</p><script>alert(1)</script>"},
    "an attribute": {"text": "<p onclick=alert(1)>x</p>"},
    "an end tag with more to it": {"text": "<p>x</p onclick=alert(1)>"},
    "capitals": {"text": "<IMG src=x>"},
    "a comment": {"text": "<!--x-->"},
    "a tag that is not closed": {"text": "x <p"},
    "an element in a tag": {"tags": ["gas", "<b>oil</b>"]},
    "a field that nobody knows": {"more": {"deep": ["x", "<b>y</b>"]}},
    "a script as address": {"location": "javascript:alert(1)"},
    "a script in disguise as address": {"location": " java\tscript:alert(1)"},
    "a page as address": {"location": "data:text/html,x"},
    "another host as address": {"location": "//town.example/"},
    "another host by a backslash": {"location": "\\\\town.example/"},
    "another site as address": {"location": "https://town.example/topics/gas/"},
}


def write_index(site: Path, *docs: object) -> Path:
    """Write a search index with these entries, after one that is sound; return the site."""
    (site / "search").mkdir()
    index = {"config": {"separator": r"(?<!\d)[\s\-]+"}, "docs": [SOUND, *docs]}
    (site / "search/search_index.json").write_text(json.dumps(index), encoding="utf-8")
    return site


def test_what_material_writes_is_sound(tmp_path: Path) -> None:
    """Escaped text and bare tags are what an index is made of; its settings are shown to nobody."""
    assert list(check_search_index(write_index(tmp_path))) == []


def test_the_index_of_another_engine_is_judged(tmp_path: Path) -> None:
    """Zensical's index is held to the same."""
    (tmp_path / "search.json").write_text(
        json.dumps({"items": [SOUND, {**SOUND, "path": ["<b>x</b>"]}]}), encoding="utf-8"
    )

    (fault,) = check_search_index(tmp_path)

    assert fault.code is Code.SEARCH_MARKUP


@pytest.mark.parametrize("change", UNSOUND.values(), ids=UNSOUND)
def test_more_than_text_is_a_fault(change: dict[str, Any], tmp_path: Path) -> None:
    """Each value that would do more than be read is told of, whatever its field."""
    (fault,) = check_search_index(write_index(tmp_path, {**SOUND, **change}))

    assert fault.code is Code.SEARCH_MARKUP
    (name,) = change
    assert repr(name) in fault.message


def test_the_fault_names_the_page(tmp_path: Path) -> None:
    """Each fault of an entry is placed on the page that the entry leads to, or on the index where that is none."""
    wrong = {"title": "<b>", "text": "<i>"}
    site = write_index(
        tmp_path,
        {**SOUND, **wrong},
        {**SOUND, "location": "", "title": "<b>"},
        {**SOUND, "location": "a.html#b", "title": "<b>"},
        {**SOUND, "location": "//town.example/", "title": "<b>"},
    )

    assert [one.location.path for one in check_search_index(site)] == [
        *["topics/gas/index.html"] * 2,
        "index.html",
        "a.html",
        *["search/search_index.json"] * 2,
    ]


@pytest.mark.usefixtures("own_environment")
def test_a_title_that_is_not_escaped_stops_the_build(small: SmallRoundtable) -> None:
    """A template that writes titles as they are is found out by the first title that shows it, with its file."""
    small.templates()
    frame = small.project.templates / "parts/page.md.jinja"
    frame.write_text(frame.read_text(encoding="utf-8").replace("page.title | html |", "page.title |"), encoding="utf-8")
    small.edit("topics/trade.yml", {"title: Trade": "title: Trade <img src=x onerror=alert(1)>"})
    prove(small)

    faults = [one for one in build(small.project, quietly).diagnostics if one.severity == "error"]

    assert [(one.code, one.location.path) for one in faults] == [(Code.SEARCH_MARKUP, "topics/trade/index.html")]
    assert "content/topics/trade.yml" in str(faults[0].hint)
    assert not small.project.site.exists()
