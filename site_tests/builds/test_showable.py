"""What can be shown of content that is not whole: all of it but what is at fault, and what leans on that."""

from pathlib import Path
from typing import Final

import pytest

from content.test_faults import CASES, Case, make
from roundtable.build.checking import Outcome, check
from roundtable.build.showable import barred, showable
from roundtable.build.staging.rendering import render_site
from smallcontent import SmallRoundtable, copy_small, prove

TRIED: Final = (
    "a portrait of 30 MB",
    "a claim on no topic",
    "a draft expert in no source",
    "a draft question without answers",
    "a field's name misspelt",
    "an empty file",
    "an expert's file begins with a capital, others referring to its claims",
    "an expert's file that is not YAML, others referring to its claims",
    "an expert whose words stand in no source",
    "claims that are reasons for one another in a circle",
    "words that stand nowhere",
    "an event that ends before it begins",
)
"""Defects after which something is shown, of each kind one."""


def shown(small: SmallRoundtable, outcome: Outcome) -> dict[str, str]:
    """Return the pages that are made of what can be shown, by their addresses."""
    part = showable(small.project, outcome)
    assert part
    files = render_site(small.project, part)
    assert part.diagnostics == []
    return {
        f"/{path.parent.as_posix()}/": str(text)
        for path, text in files.items()
        if path.name in {"index.md", "index.html"}
    }


@pytest.mark.parametrize("case", [case for case in CASES if case.defect in TRIED], ids=lambda case: case.defect)
def test_pages_are_made(case: Case, tmp_path: Path) -> None:
    """Whatever is at fault, the pages of the rest are made without a fault."""
    small = make(case, tmp_path)
    small.templates()

    assert "/about/" in shown(small, check(small.project))


def test_every_defect_that_is_tried_there_is() -> None:
    """None of them was given another name."""
    assert set(TRIED) <= {case.defect for case in CASES}


def test_whole_content_is_shown_whole(small: SmallRoundtable) -> None:
    """Where nothing is at fault, nothing is read or proved again."""
    outcome = check(small.project)

    part = showable(small.project, outcome)

    assert part
    assert part.content is outcome.content
    assert barred(outcome) == frozenset()


def test_what_leans_on_a_faulty_claim(small: SmallRoundtable) -> None:
    """A misquotation is not shown, and nor are position, step and reason that name it; the rest of the file is."""
    small.templates()
    small.edit("experts/ada.yml", {"quote: Trade does not need the cars": "quote: Trade does not need any cars"})
    outcome = check(small.project)

    part = showable(small.project, outcome)
    pages = shown(small, outcome)

    assert part
    record = part.content.experts["ada"].record
    assert [claim.id for claim in record.claims] == ["walkers-first", "trial-sales"]
    assert record.positions[0].because == ("walkers-first",)
    assert "/experts/ada/trial-sales/" in pages
    assert "/experts/ada/trade-without-cars/" not in pages
    assert "any cars" not in pages["/experts/ada/"]
    assert barred(outcome) == {"content/experts/ada.yml"}


def test_a_file_that_lacks_something_is_a_draft(small: SmallRoundtable) -> None:
    """A half-finished file is shown as far as it goes, and so that nobody takes it for finished."""
    small.edit("topics/trade.yml", {"synthesis:": "# synthesis:"})

    part = showable(small.project, check(small.project))

    assert part
    assert part.content.topics["trade"].record.draft
    assert part.content.topics["trade"].record.synthesis == "…"
    assert not part.content.topics["traffic"].record.draft


def test_nobody_speaks(tmp_path: Path) -> None:
    """There is a site of a roundtable with nobody in it yet."""
    small = copy_small("minimal", tmp_path)
    small.templates()
    (small.content / "experts/ada.yml").unlink()

    pages = shown(small, check(small.project))

    assert "/experts/ada/" not in pages
    assert "The Reading Room" in pages["/./"]


@pytest.mark.parametrize("mark", ["", "draft: yes\n"])
@pytest.mark.parametrize("lost", ["sources/reading-room.yml", "sources/reading-room.proof.json"])
def test_whose_words_are_not_at_hand(mark: str, lost: str, tmp_path: Path) -> None:
    """An expert of whom there is no source yet, or no text, has a page: a draft, with all but the claims."""
    small = SmallRoundtable(copy_small("minimal", tmp_path).without_text())
    small.templates()
    small.edit("experts/ada.yml", {"name: Ada Example\n": f"{mark}name: Ada Example\n"})
    (small.content / lost).unlink()
    outcome = check(small.project)

    page = shown(small, outcome)["/experts/ada/"]

    assert "Sunday hours would serve those" in page
    assert "rt-draft" in page
    assert "forty people" not in page
    assert barred(outcome) == {"content/experts/ada.yml"}


def test_what_names_an_unfinished_claim(small: SmallRoundtable) -> None:
    """A claim that lacks something is left out of a draft, with what names it elsewhere, and nothing is a fault."""
    small.templates()
    small.edit("experts/ada.yml", {"draft: no": "draft: yes", "quote: the stalls sold a fifth more": "quote: ''"})
    prove(small)
    outcome = check(small.project)

    pages = shown(small, outcome)

    assert not outcome.failed
    assert barred(outcome) == frozenset()
    assert "Ada counts the summer’s takings" not in pages["/experts/ben/"]
    assert "What the summer proves" not in pages["/./"]
    assert outcome.content.timeline
    assert outcome.content.timeline.record.events[0].claims == ("ben/july",)


def test_whoever_stands_in_no_source_comes_last(small: SmallRoundtable) -> None:
    """In the lists an expert who is begun stands behind those whose words are there, whatever the id."""
    small.templates()
    (small.content / "experts/aaron.yml").write_text("draft: true\nname: Aaron\n", encoding="utf-8")

    listed = shown(small, check(small.project))["/experts/"]

    assert 0 < listed.index("Ben Beispiel") < listed.index("Aaron")


def test_nothing_can_be_shown(tmp_path: Path) -> None:
    """There is no site without a roundtable."""
    small = copy_small("minimal", tmp_path)
    (small.content / "roundtable.yml").write_text("title: [", encoding="utf-8")

    assert showable(small.project, check(small.project)) is None


def test_faults_that_a_page_can_bear(small: SmallRoundtable) -> None:
    """Prose that was not proved again, and a link that leads nowhere, keep nothing from being shown."""
    small.edit("experts/ada.yml", {"gist: The square belongs to": "gist: The [square](/nowhere/) belongs to"})
    outcome = check(small.project)
    assert outcome.failed

    part = showable(small.project, outcome)

    assert barred(outcome) == frozenset()
    assert part
    assert "nowhere" in part.content.experts["ada"].record.gist


def test_a_beginning(tmp_path: Path) -> None:
    """What `new` writes, and a source, show a page for each, on which the experts and topics are drafts."""
    small = copy_small("minimal", tmp_path)
    small.templates()
    (small.content / "experts/ada.yml").write_text("draft: true\n", encoding="utf-8")
    (small.content / "topics/hours.yml").write_text("draft: true\n", encoding="utf-8")

    pages = shown(small, check(small.project))

    assert {"/experts/ada/", "/topics/hours/", "/./"} <= pages.keys()
