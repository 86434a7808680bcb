"""What a browser's reader mode shows of a page: everything that anybody said.

Firefox's reader mode is Mozilla's Readability, which the package fast-readability carries. It takes `div`, `ul` and
`table` for decoration where they hold many links or little prose, and says nothing of what it leaves out.
"""

from importlib.metadata import files
from typing import Any, Final

import pytest

from .visits import WIDE, Visit

READABILITY: Final = next(
    str(file.read_text(encoding="utf-8")) for file in files("fast-readability") or () if file.name == "Readability.js"
)

SAID: Final = (
    "[data-quotation]",
    ".rt-claim__says",
    ".rt-gist",
    ".rt-summary",
    ".rt-answer",
    ".rt-cell__reading",
    ".rt-position > p",
    ".rt-argument > li > p",
    ".rt-map__joint",
    ".rt-tie__note",
    ".rt-meeting > p",
)
"""Where a page says who holds what."""

LOST: Final = """(said) => {
  const words = (node) => node.textContent.replace(/\\s+/g, " ").trim();
  const read = new Readability(document.cloneNode(true)).parse();
  const kept = words(new DOMParser().parseFromString(read?.content ?? "", "text/html").body);
  const parts = [...document.querySelectorAll(said)].map((part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll(".headerlink").forEach((link) => link.remove());
    return words(copy);
  });
  return { said: parts.length, lost: parts.filter((part) => !kept.includes(part)) };
}"""
"""How many parts of a page say who holds what, and which of them reader mode leaves out."""

BESIDE: Final = """(said) => [...document.querySelectorAll(said)]
  .filter((part) => !document.querySelector("article")?.contains(part))
  .map((part) => part.textContent.trim())"""
"""Which parts do not stand in the first article of the page: other programs take that for all that it says."""


@pytest.mark.parametrize("size", [WIDE], ids=["wide"], indirect=True, scope="session")
def test_reader_mode_loses_no_claim(visit: Visit) -> None:
    """Each claim, quotation, position and relation of a page stands in what reader mode makes of it."""
    found: dict[str, Any] = visit.page.evaluate(
        f"(said) => {{ {READABILITY}; return ({LOST})(said); }}", ", ".join(SAID)
    )

    assert found["lost"] == []
    assert found["said"] or visit.kind not in {"home", "expert", "topic", "pair", "positions", "quotations", "print"}


@pytest.mark.parametrize("size", [WIDE], ids=["wide"], indirect=True, scope="session")
def test_the_first_article_holds_every_claim(visit: Visit) -> None:
    """A program that takes a page's first article for the page misses nothing: the articles in it are parts of it."""
    assert visit.page.evaluate(BESIDE, ", ".join(SAID)) == []
