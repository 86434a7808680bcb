"""Taking along what a page has to cite and to quote: copied whole, said aloud, and nothing moves."""

from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from .kinds import page_of
from .serving import Host
from .visits import PHONE, WIDE, Visit, new_context, visiting

COPIED: Final = "() => navigator.clipboard.readText()"


BOXES: Final = """(all) => all.map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [x + scrollX, y + scrollY, width, height];
})"""


def boxes(visit: Visit, selector: str) -> list[tuple[float, ...]]:
    """Return where on the page each element lies that a selector finds, and how large it is."""
    found: list[tuple[float, ...]] = visit.page.eval_on_selector_all(selector, BOXES)
    return found


@pytest.mark.parametrize("kind", ["claim", "expert"])
def test_a_citation_is_copied(kind: str, browser: Browser, host: Host) -> None:
    """Each button copies the citation beside it, to the letter, and nothing on the page moves."""
    with new_context(browser, WIDE) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=host.origin)
        with visiting(context, host, page_of(kind, host.site)) as visit:
            visit.page.locator(".rt-cite > summary").click()
            row = visit.page.locator(".rt-cite dl > div").last
            before = boxes(visit, ".rt-page *")

            row.get_by_role("button").click()

            expect(visit.page.get_by_role("status")).to_have_text("Copied")
            assert visit.page.evaluate(COPIED) == row.locator("[data-citation]").inner_text()
            assert boxes(visit, ".rt-page *") == before
            assert visit.said == []


@pytest.mark.parametrize("file", ["cite.bib", "cite.ris", "cite.json"])
def test_a_file_of_references_is_copied(file: str, browser: Browser, host: Host) -> None:
    """The button beside a file copies what the file holds."""
    page = page_of("claim", host.site)
    with new_context(browser, WIDE) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=host.origin)
        with visiting(context, host, page) as visit:
            visit.page.locator(".rt-cite > summary").click()
            visit.page.locator(f"li:has(> a[href$='{file}']) button").click()

            expect(visit.page.get_by_role("status")).to_have_text("Copied")
            held = (host.site / page[1:] / file).read_text(encoding="utf-8")
            assert visit.page.evaluate(COPIED).splitlines() == held.splitlines()


def test_nothing_is_said_of_what_was_not_copied(browser: Browser, host: Host) -> None:
    """Where the browser refuses, the button says nothing, and the words stand beside it."""
    with new_context(browser, WIDE) as context, visiting(context, host, page_of("claim", host.site)) as visit:
        visit.page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('refused')); }")
        visit.page.locator(".rt-cite > summary").click()
        visit.page.locator(".rt-cite dl button").first.click()

        assert visit.page.get_by_role("status").inner_text() == ""
        assert visit.said == []


def test_without_script_there_are_files_and_no_buttons(browser: Browser, host: Host) -> None:
    """What a button could not do is not offered: the citations open all the same, and the files are links."""
    with new_context(browser, PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host.origin}{page_of('claim', host.site)}")
        page.locator(".rt-cite > summary").click()

        expect(page.locator(".rt-cite [data-citation]").first).to_be_visible()
        expect(page.locator(".rt-cite a[download]").first).to_be_visible()
        assert not any(button.is_visible() for button in page.locator(".rt-page button").all())
