"""The bones of a page as assistive technology reads them: headings, landmarks, tables, languages."""

from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest

from .kinds import CONTRIBUTION, KINDS, heavy
from .visits import WIDE, Visit

LEVELS: Final = "() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.tagName[1]))"

NAVIGATION: Final = """() => [...document.querySelectorAll("nav, [role=navigation]")].map((one) => {
  const named = document.getElementById(one.getAttribute("aria-labelledby"));
  return one.getAttribute("aria-label") || named?.textContent || "";
})"""

HEADLESS: Final = """() => [...document.querySelectorAll("table")].filter((table) => {
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const heads = columns.length && columns.every((cell) => cell.matches("th[scope=col]"));
  return !heads || !rows.length || !rows.every((row) =>
    row.cells.length === columns.length && row.cells[0].matches("th[scope=row]"));
}).map((table) => table.outerHTML.slice(0, 200))"""
"""Tables with a column or row that has no head."""

LANGUAGES: Final = """() => [...document.querySelectorAll("[data-quotation], [data-paragraph]")]
  .map((one) => [one.dataset.quotation ?? one.dataset.paragraph, one.lang])"""


def test_every_kind_is_tested(quoted_site: Path) -> None:
    """A new kind of page is tested as the others are."""
    assert sorted(heavy(quoted_site)) == sorted(KINDS)


@pytest.mark.parametrize("size", [WIDE], ids=["wide"], indirect=True, scope="session")
class TestStructure:
    """What the document says of itself, whatever the window's width."""

    def test_headings_skip_no_level(self, visit: Visit) -> None:
        """There is one title, it comes first, and no heading stands more than a level below the one before."""
        levels = visit.page.evaluate(LEVELS)

        assert levels[0] == 1
        assert levels.count(1) == 1
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []

    def test_landmarks(self, visit: Visit) -> None:
        """There is one main part, one head and one foot of the site, and each navigation has a name of its own."""
        page = visit.page
        names = page.evaluate(NAVIGATION)

        assert [page.get_by_role(role).count() for role in ("main", "banner", "contentinfo")] == [1, 1, 1]
        assert all(names)
        assert len(set(names)) == len(names)

    def test_tables_have_heads(self, visit: Visit) -> None:
        """Each column and each row of a table has its head."""
        assert visit.page.evaluate(HEADLESS) == []

    def test_quotations_have_a_language(self, visit: Visit) -> None:
        """The words of another are in a language, and the document says in which."""
        languages: list[list[Any]] = visit.page.evaluate(LANGUAGES)

        assert [ref for ref, language in languages if not language] == []
        assert bool(languages) or visit.kind not in {"expert", CONTRIBUTION, "quotations", "positions", "print"}
