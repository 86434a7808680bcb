"""The name of an edition: equal for equal content, whoever builds it, and another for anything that changes a page."""

import json
import re
from pathlib import Path
from typing import Final

import pytest

from pages.test_metadata import linked
from roundtable.build.checking import check
from roundtable.build.project.layout import Project
from roundtable.build.staging.edition import edition_name
from roundtable.pages.wording import Wording
from roundtables import BuiltRoundtable, page
from smallcontent import SmallRoundtable


def name(project: Project) -> str:
    """Return the name of a project's edition."""
    outcome = check(project)
    assert not outcome.failed, outcome.diagnostics
    return edition_name(outcome.content, outcome.evidence, project.templates)


@pytest.fixture
def market(small: SmallRoundtable) -> SmallRoundtable:
    """Return a small roundtable with the pages' templates."""
    small.templates()
    return small


def test_equal_content_has_one_name(market: SmallRoundtable) -> None:
    """Whether the text is at hand, a comment was added, or lines end as on Windows, the edition is the same."""
    before = name(market.project)
    market.edit("topics/trade.yml", {"title:": "# a comment\ntitle:"})
    template = market.project.templates / "pages/home.md.jinja"
    template.write_bytes(template.read_bytes().replace(b"\n", b"\r\n"))

    assert re.fullmatch("[0-9a-f]{10}", before)
    assert name(market.project) == before
    assert name(market.without_text()) == before


OTHER: Final = {
    "a title": "content/topics/trade.yml",
    "a template": "templates/pages/home.md.jinja",
    "a style": "templates/styles/tokens.css",
    "a portrait": "content/pictures/ada.png",
}


@pytest.mark.parametrize("file", OTHER.values(), ids=OTHER)
def test_whatever_a_reader_sees_changes_the_name(file: str, market: SmallRoundtable) -> None:
    """A word of the content, a template, a style, a picture."""
    before = name(market.project)
    path = market.project.root / file
    path.write_bytes(path.read_bytes().replace(b"title: ", b"title: Another ") + b" ")
    if file.startswith("content/topics"):
        assert "Another" in path.read_text(encoding="utf-8")

    assert name(market.without_text()) != before


def test_another_text_is_another_edition(market: SmallRoundtable) -> None:
    """The fingerprint of the text counts, as its proof file gives it."""
    outcome = check(market.without_text())
    (evidence,) = outcome.evidence.values()
    assert evidence.proof
    before = edition_name(outcome.content, outcome.evidence, market.project.templates)
    evidence.proof = evidence.proof.model_copy(update={"edition": "0" * 64})

    assert edition_name(outcome.content, outcome.evidence, market.project.templates) != before


def test_every_page_names_its_edition(whole: BuiltRoundtable) -> None:
    """In its foot and in its structured data."""
    edition, held = whole.outcome.edition, whole.outcome.content.roundtable
    assert edition
    assert held
    newest = Wording("en").date(max(edition.date for edition in held.record.editions).isoformat())
    for path in sorted(Path(whole.site).rglob("index.html")):
        if b"rt-page" in path.read_bytes():
            soup = page(whole, path.parent.relative_to(whole.site).as_posix().strip("."))
            assert f"Edition {edition}, {newest}" in soup.select(".rt-footer")[0].get_text()
            assert linked(soup)["version"] == edition


def test_the_data_name_their_edition(whole: BuiltRoundtable) -> None:
    """As the pages do, so that whoever keeps them knows of which they are."""
    data = json.loads((whole.site / "data/roundtable.json").read_bytes())

    assert data["edition_name"] == whole.outcome.edition
