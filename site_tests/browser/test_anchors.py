"""Every address that the site promises leads to its place: in view, in the open, and marked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, ViewportSize, expect

from roundtable.site.ledger import published

from .kinds import page_of
from .serving import Host
from .visits import PHONE, WIDE, Visit, new_context, visiting

LEAD: Final = """async (anchors) => {
  const frame = () => new Promise(requestAnimationFrame);
  const look = (one) => {
    const { backgroundColor, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return [backgroundColor, outlineStyle, outlineWidth, boxShadow].join("|");
  };
  const wrong = [];
  for (const anchor of anchors) {
    location.hash = "nowhere"; // or the last target would still be one, which may stand in the same row
    const target = document.getElementById(anchor);
    if (!target) { wrong.push(`${anchor}: is not there`); continue; }
    const near = [target, target.parentElement, target.parentElement.parentElement,
      target.closest("section"), ...target.parentElement.children, ...target.children].filter((one) => one);
    const before = near.map(look);
    window.scrollTo(0, 0);
    location.hash = anchor;
    await frame();
    const box = [...target.getClientRects()].find((one) => one.width) ?? target.getBoundingClientRect();
    if (box.top < 0 || box.top > innerHeight - 20) wrong.push(`${anchor}: out of view, at ${box.top}`);
    const above = document.elementFromPoint(box.left + Math.min(8, box.width / 2), Math.max(box.top, 0) + 4);
    const row = target.closest(".rt-claim, tr, li, div, p");
    if (!above || !(row.contains(above) || above.contains(target))) {
      wrong.push(`${anchor}: covered by ${above?.className}`);
    }
    if (near.every((one, index) => look(one) === before[index])) wrong.push(`${anchor}: not marked`);
  }
  return wrong;
}"""
"""Goes to each anchor from the page's top; returns what is wrong there."""


def anchors_of(addresses: Iterable[str]) -> dict[str, list[str]]:
    """Return the anchors of each page among some addresses."""
    found: dict[str, list[str]] = defaultdict(list)
    for address in sorted(addresses):
        page, mark, anchor = address.partition("#")
        if mark:
            found[page].append(anchor)
    return found


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"], scope="module")
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile with a window of some size."""
    chosen: ViewportSize = request.param
    with new_context(browser, chosen) as context:
        yield context


def wrong_on(visit: Visit, anchors: list[str]) -> list[str]:
    """Return which anchors of a page do not lead to where they should, and why."""
    wrong: list[str] = visit.page.evaluate(LEAD, anchors)
    return [f"{visit.address}#{anchor}" for anchor in wrong]


def test_published_anchors(desk: BrowserContext, host: Host) -> None:
    """Each anchor that a page offers as its own, in either window: claims, positions, questions, events, terms."""
    pages = anchors_of(published(host.site))
    wrong: list[str] = []
    for page, anchors in pages.items():
        with visiting(desk, host, page) as visit:
            for size in (WIDE, PHONE):
                visit.page.set_viewport_size(size)
                wrong += [f"{fault}, {size['width']} wide" for fault in wrong_on(visit, anchors)]

    assert pages
    assert wrong == []


def test_address_of_the_last_claim(reader: BrowserContext, host: Host) -> None:
    """Whoever opens the address of what stands furthest down lands there, and stays when the fonts have come."""
    page = page_of("expert", host.site)
    anchor = anchors_in_order(host, page)[-1]
    with visiting(reader, host, f"{page}#{anchor}") as visit:
        expect(visit.page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_marks_and_claims_lead_to_each_other(reader: BrowserContext, whole_host: Host) -> None:
    """In a whole contribution, each mark leads to its claim, and each claim to its mark."""
    page = page_of("expert", whole_host.site)
    tree = BeautifulSoup((whole_host.site / page.strip("/") / "index.html").read_bytes(), "html.parser")
    marks = [str(mark["id"]) for mark in tree.select(".rt-mark__link")]
    claims = [str(mark["href"])[1:] for mark in tree.select(".rt-mark__link")]
    back = [str(link["href"])[1:] for link in tree.select(".rt-claim figcaption a[href^='#']")]

    assert marks
    assert sorted(back) == sorted(marks)
    with visiting(reader, whole_host, page) as visit:
        assert wrong_on(visit, marks + claims) == []


def anchors_in_order(host: Host, page: str) -> list[str]:
    """Return the anchors that a page offers as its own, in the order of the page."""
    file = host.site / page.strip("/") / "index.html"
    signs = BeautifulSoup(file.read_bytes(), "html.parser").select("a.headerlink[href^='#']")
    return [str(sign["href"])[1:] for sign in signs]


def test_link_to_this_copies_the_address(desk: BrowserContext, host: Host) -> None:
    """The sign beside a claim copies the claim's address, says so to screen readers too, and leads there."""
    page = page_of("expert", host.site)
    anchor = anchors_in_order(host, page)[-1]
    with visiting(desk, host, page) as visit:
        sign = visit.page.locator(f"a.headerlink[href$='#{anchor}']")
        sign.click()

        expect(visit.page.get_by_role("status")).to_have_text("Link copied")
        expect(sign).to_have_attribute("data-copied", "")
        assert visit.page.evaluate("() => navigator.clipboard.readText()") == f"{visit.address}#{anchor}"
        assert visit.page.url == f"{visit.address}#{anchor}"


def test_link_to_this_without_permission(browser: Browser, host: Host) -> None:
    """Where the browser lets nothing be copied, nothing is said, and the link still leads there."""
    page = page_of("expert", host.site)
    anchor = anchors_in_order(host, page)[-1]
    with new_context(browser, WIDE) as context:
        context.grant_permissions([], origin=host.origin)
        with visiting(context, host, page) as visit:
            visit.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
            visit.page.locator(f"a.headerlink[href$='#{anchor}']").click()

            visit.page.wait_for_url(f"{visit.address}#{anchor}")
            assert visit.page.get_by_role("status").inner_text() == ""
            assert visit.said == []
