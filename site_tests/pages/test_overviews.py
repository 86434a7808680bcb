"""Pages that list something stand where there is something to list, and nothing leads to them elsewhere."""

import re
from typing import Final

import pytest

from roundtable.build.checking import check
from roundtable.build.engine.frame import frame_of
from roundtable.build.stages import build
from roundtable.build.staging.rendering import render_site
from roundtable.content.addressing.inventory import overviews
from roundtable.faults import Code
from roundtables import quietly
from smallcontent import SmallRoundtable

EMPTY: Final = ("compare", "positions", "timeline", "glossary")
"""What a roundtable of one expert without questions, events and terms has none of."""
LINK: Final = re.compile('href="[^"#]*?([a-z]+)/?(?:#[^"]*)?"')


def test_nothing_leads_to_a_page_that_would_list_nothing(minimal: SmallRoundtable) -> None:
    """The site has neither the page nor a link to it, on any page, in the sitemap or on the page for lost readers."""
    outcome = build(minimal.project, quietly)
    site = minimal.project.site

    assert {fault.code for fault in outcome.diagnostics} == {Code.UNRECORDED_ADDRESS}
    assert [name for name in EMPTY if (site / name).exists()] == []
    texts = [path.read_text(encoding="utf-8") for path in (*site.rglob("*.html"), site / "sitemap.xml")]
    assert [name for text in texts for name in LINK.findall(text) if name in EMPTY] == []
    assert not any(f"{name}/</loc>" in texts[-1] for name in EMPTY)


def test_an_expert_alone_is_compared_with_nobody(minimal: SmallRoundtable) -> None:
    """The page of the only expert says nothing of comparisons, nor of questions that nobody put."""
    files = render_site(minimal.project, check(minimal.project))

    [page] = [str(text) for path, text in files.items() if path.as_posix() == "experts/ada/index.md"]

    assert "section--compared" not in page
    assert "addressed every question" not in page


@pytest.mark.parametrize("ledger", ["/timeline/\n", "/timeline/\n/timeline/#trial\n"])
def test_a_published_page_does_not_vanish(ledger: str, minimal: SmallRoundtable) -> None:
    """Where the page was published, the build says so, until it leads on."""
    (minimal.content / "permalinks.txt").write_text(ledger, encoding="utf-8")

    found = build(minimal.project, quietly).diagnostics

    assert {(fault.code, fault.location.line) for fault in found if fault.code is Code.VANISHED_ADDRESS} == {
        (Code.VANISHED_ADDRESS, number) for number in range(1, ledger.count("\n") + 1)
    }


def test_it_may_lead_on(minimal: SmallRoundtable) -> None:
    """A redirect takes the place of a page that was published and is empty now."""
    (minimal.content / "permalinks.txt").write_text("/timeline/\n", encoding="utf-8")
    redirect = "redirects:\n  - {old: /timeline/, new: /}\n"
    (minimal.content / "redirects.yml").write_text(redirect, encoding="utf-8")

    assert not build(minimal.project, quietly).failed


def test_each_stands_where_it_lists_something(small: SmallRoundtable, minimal: SmallRoundtable) -> None:
    """A roundtable with everything has every one of them, and the menu names what there is."""
    full, bare = (check(held.project).content for held in (small, minimal))

    assert {kind.name for kind in overviews(full)} - {kind.name for kind in overviews(bare)} == set(EMPTY)
    named = [[part for part, _ in frame_of(content)["parts"]] for content in (full, bare)]  # type: ignore[attr-defined]
    assert set(named[0]) - set(named[1]) == set(EMPTY) - {"glossary"}


@pytest.mark.parametrize("link", ["/timeline/", "/glossary/", "/positions/", "/compare/"])
def test_prose_leads_to_none(link: str, minimal: SmallRoundtable) -> None:
    """A link to such a page is a fault where it is written."""
    minimal.edit("roundtable.yml", {"what a reader had": f"what a [reader]({link}) had"})

    assert Code.BROKEN_PROSE_LINK in {fault.code for fault in check(minimal.project).diagnostics}
