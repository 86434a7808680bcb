"""The page about the site says in words what a source's own limits take away, and whose words cuts are judged by."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from roundtable.build.checking import check
from roundtable.build.stages import stage_site
from roundtable.pages.joined.join import join
from roundtable.pages.views import all_pages
from roundtable.pages.views.about import AboutView
from roundtable.pages.wording import Wording
from smallcontent import TEXTS, copy_small, prove

SOURCE: Final = "sources/reading-room.yml"
TIGHT: Final = {
    "longest_quotation": "80",
    "largest_share": "0.66",
    "longest_shared_run": "14",
    "least_coverage": "0.5",
}
"""Limits that are wide, and still limit something: at most twice the usual."""
LOOSE: Final = {
    "longest_quotation": ("81", "keeps no quotation short"),
    "largest_share": ("0.67", "free to be quoted"),
    "longest_shared_run": ("15", "repeat whole sentences"),
    "least_coverage": ("0.49", "leave most of a contribution out"),
    "cautions": ("[before-contrast]", "not to be warned of these: A negation stands before it"),
}
"""Limits that take a guard away, and what the page says of each."""


def about(folder: Path, field: str, value: str) -> str:
    """Return the page about a small roundtable whose source has a limit of its own."""
    small = copy_small("minimal", folder)
    small.templates()
    path = small.content / SOURCE
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(f"{field}:")]
    path.write_text("\n".join([*lines, f"{field}: {value}", ""]), encoding="utf-8")
    prove(small)
    outcome = check(small.project)
    stage_site(small.project, outcome)
    assert not outcome.failed, outcome.diagnostics
    return (small.project.staged / "about/index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("field", LOOSE)
def test_a_guard_that_is_off_is_told(field: str, tmp_path: Path) -> None:
    """A limit so wide that it limits nothing does not stand on the page as if it did."""
    value, said = LOOSE[field]

    assert said in about(tmp_path, field, value)


@pytest.mark.parametrize("field", TIGHT)
def test_a_limit_that_holds_is_told_as_one(field: str, tmp_path: Path) -> None:
    """Of a limit that still limits, nothing more is said than its figure."""
    page = about(tmp_path, field, TIGHT[field])

    assert [said for _, said in LOOSE.values() if said in page] == []


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (
            "",
            (
                "A quotation takes at most 40 words of the text.",
                "All quotations from one contribution take at most 33% of its words.",
                "The editors’ prose shares at most 7 words in a row with the text.",
                "Claims rest on every paragraph of each contribution.",
            ),
        ),
        (
            "longest_quotation: 1000\nlargest_share: 0.5\nlongest_shared_run: 6\nleast_coverage: 0.9\n",
            (
                "A quotation takes at most 1,000 words of the text.",
                "All quotations from one contribution take at most 50% of its words.",
                "The editors’ prose shares at most 6 words in a row with the text.",
                "Claims rest on at least 90% of the paragraphs of each contribution.",
            ),
        ),
    ],
    ids=["the usual", "others"],
)
def test_each_limit_is_told_with_its_figure(limits: str, said: tuple[str, ...], tmp_path: Path) -> None:
    """A sentence for each, in words, and no other."""
    small = copy_small("minimal", tmp_path)
    small.edit(SOURCE, {'apart: "1"\n': f'apart: "1"\n{limits}'})
    prove(small)
    outcome = check(small.project)
    assert not outcome.failed, outcome.diagnostics
    made = all_pages(join(outcome.content), outcome.evidence, Wording("en"))
    (view,) = [page.view for page in made if isinstance(page.view, AboutView)]

    assert [source.limits for source in view.sources] == [said]


def test_a_whole_text_has_the_limits_that_its_file_gives(tmp_path: Path) -> None:
    """A reader is told which limits a text that is shown whole does not have, and which it has."""
    small = copy_small("minimal", tmp_path)
    small.edit(SOURCE, {"rights: quotation": "rights: full\nlargest_share: 0.5"})
    shutil.copyfile(TEXTS / "reading-room.txt", small.content / "sources/reading-room.txt")
    small.templates()
    outcome = check(small.project)
    stage_site(small.project, outcome)

    page = (small.project.staged / "about/index.md").read_text(encoding="utf-8")

    assert "no other limit is set" in page
    assert "take at most 50% of its words" in page
    assert "A quotation takes at most" not in page


@pytest.mark.parametrize(
    ("tag", "said"), [("fr-CA", "negation and contrast of French"), ("ka", "knows no words of negation or contrast")]
)
def test_the_page_says_whose_words_cuts_are_judged_by(tag: str, said: str, tmp_path: Path) -> None:
    """A reader learns whether a cut that turns the sense would have been pointed out."""
    assert said in about(tmp_path, "language", tag)
