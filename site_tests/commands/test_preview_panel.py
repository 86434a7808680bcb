"""What is told over a page of the preview: what concerns it, with place and cure, and where the rest is told."""

import re
from pathlib import Path
from typing import Final

import pytest
from bs4 import BeautifulSoup

from roundtable.build.checking import Outcome, check
from roundtable.cli.preview.editions import Editions
from roundtable.cli.preview.panel import Notices, State, notices, render
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Diagnostic, Location
from smallcontent import SmallRoundtable, prove

PAGES: Final = {
    ("experts/ada.yml", "kind: assessment", "kind: rumour"): "/experts/ada/",
    ("topics/traffic.yml", "title: Traffic", "titel: Traffic"): "/topics/traffic/",
    ("glossary.yml", "- id: ltz", "- idd: ltz"): "/glossary/",
    ("timeline.yml", "title: The trial", "titel: The trial"): "/timeline/",
    ("roundtable.yml", "asks: Who should pay for it?", "ask: Who should pay for it?"): "/positions/",
    ("roundtable.yml", "date: 2019-06-01", "date: soon"): "/about/",
    ("roundtable.yml", "language: en-GB", "language: English"): "/",
    ("sources/market-square.yml", "language: ", "languages: "): "/",
}
"""A mistake in each file, and the page on which it is told."""


def told(small: SmallRoundtable, state: State = State.KEPT) -> Notices:
    """Return what is told of a small roundtable."""
    return notices(check(small.project), state)


def read(markup: str) -> str:
    """Return the words of some markup."""
    return re.sub(r"\s+", " ", BeautifulSoup(markup, "html.parser").get_text())


@pytest.mark.parametrize("mistake", PAGES, ids=lambda mistake: mistake[2])
def test_a_fault_is_told_where_it_is_looked_for(mistake: tuple[str, str, str], small: SmallRoundtable) -> None:
    """On the page that shows the part at fault, or else on the start page; other pages lead there."""
    inside, old, new = mistake
    small.edit(inside, {old: new})
    found = told(small)

    assert found.on(PAGES[mistake])
    assert {one.address for one in found.all} == {PAGES[mistake]}
    assert found.elsewhere("/data/") == {PAGES[mistake]: len(found.all)}
    assert f'href="{PAGES[mistake]}"' in render(found, "/data/")
    assert "<li" not in render(found, "/data/")


@pytest.mark.parametrize(
    ("path", "page"), [("index.html", "/"), ("about/index.html", "/about/"), ("assets/x.css", "/"), ("mkdocs.yml", "/")]
)
def test_a_fault_of_a_built_page(path: str, page: str) -> None:
    """What the check of the whole site finds is told on the page itself."""
    fault = Diagnostic(code=Code.BROKEN_LINK, location=Location(path, 1), message="leads nowhere")

    [told] = notices(Outcome(Content(Path()), diagnostics=[fault]), State.WHOLE).all

    assert told.address == page


def test_a_fault_of_a_template(small: SmallRoundtable) -> None:
    """It is told on the page that the template makes, where that is one."""
    where = [Location(f"templates/{name}", 1) for name in ("pages/about.md.jinja", "pages/expert.md.jinja", "x.jinja")]
    faults = [Diagnostic(code=Code.TEMPLATE_FAULT, location=place, message="is wrong") for place in where]

    found = notices(Outcome(check(small.project).content, diagnostics=faults), State.KEPT)

    assert {told.place: told.address for told in found.all} == {
        "templates/pages/about.md.jinja:1": "/about/",
        "templates/pages/expert.md.jinja:1": "/",
        "templates/x.jinja:1": "/",
    }


def test_place_message_and_cure(small: SmallRoundtable) -> None:
    """As the terminal says them."""
    small.edit("experts/ada.yml", {"[trade, traffic]": "[trade, trafic]"})

    said = read(render(told(small), "/experts/ada/trial-sales/"))

    assert f"content/experts/ada.yml:{small.line('experts/ada.yml', 'trafic')}:" in said
    assert "unknown-topic" in said
    assert "there is no topic 'trafic'" in said
    assert "Did you mean 'traffic'?" in said
    assert "shown as it was before" in said


def test_what_is_still_to_do(small: SmallRoundtable) -> None:
    """It is told on the draft's page, to which the start page leads; no other page does, since it is no fault."""
    small.edit("topics/traffic.yml", {"draft: no": "draft: yes", "about: Cars, carts and walkers.": "about: ''"})
    prove(small)
    found = told(small, State.WHOLE)

    page = render(found, "/topics/traffic/")

    assert "2 things still to do" in read(page)
    assert "about is still to be filled in" in read(page)
    assert "urgent" not in page
    assert found.elsewhere("/") == {"/topics/traffic/": 2}
    assert "urgent" not in render(found, "/")
    assert render(found, "/topics/trade/") == ""


def test_prose_that_changed_is_to_be_proved(small: SmallRoundtable) -> None:
    """Every save of it would be a fault otherwise: it is something to do, of which the start page tells."""
    small.edit("topics/traffic.yml", {"Cars, carts": "Carts, cars"})
    found = told(small, State.WHOLE)

    assert "proof-stale" in {one.code for one in found.all}
    assert "Run `roundtable prove`" in read(render(found, "/"))
    assert render(found, "/topics/traffic/") == ""


def test_before_there_is_a_site_all_is_told(small: SmallRoundtable) -> None:
    """There is one page then, at whatever address."""
    small.edit("topics/traffic.yml", {"title: Traffic": "titel: Traffic"})
    small.edit("glossary.yml", {"- id: ltz": "- idd: ltz"})
    found = told(small, State.NOTHING)

    assert found.on("/") == found.all
    assert len({one.address for one in found.all}) == 2


def test_nothing_acts_on_the_page() -> None:
    """What a file holds is text, whatever it looks like, and characters that hide are seen."""
    message = "the key '<script>alert(1)</script>\x1b' is not known"
    fault = Diagnostic(code=Code.UNKNOWN_FIELD, location=Location("content/a\u202e.yml", 1), message=message)
    found = notices(Outcome(Content(Path()), diagnostics=[fault]), State.KEPT)

    page = render(found, "/")

    assert "<script" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_many_faults_are_counted(small: SmallRoundtable) -> None:
    """Of very many the first are shown, and how many there are more."""
    where = [Location("mkdocs.yml", line) for line in range(1, 61)]
    faults = [Diagnostic(code=Code.WRONG_VALUE, location=place, message="is wrong") for place in where]

    page = render(notices(Outcome(check(small.project).content, diagnostics=faults), State.KEPT), "/")

    assert "60 faults" in read(page)
    assert page.count("<li") == 50
    assert "10 more are told in the terminal" in read(page)


def test_what_is_told_has_a_name(tmp_path: Path) -> None:
    """It changes with what is told, and neither with the edition nor with the same told again."""
    editions = Editions(tmp_path)
    first = editions.newest
    faulty = Notices(State.KEPT)

    editions.show(faulty)
    second = editions.newest
    editions.show(Notices(State.KEPT), tmp_path)

    assert (first.name, first.told) != (second.name, second.told)
    assert second.name == first.name
    assert editions.newest.told == second.told
    assert editions.newest.name != second.name
