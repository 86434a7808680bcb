"""Taking along what a page has to cite and to quote: copied whole, said aloud, and nothing moves."""

from typing import Final
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, ViewportSize, expect

from .kinds import page_of
from .serving import Host
from .visits import PHONE, WIDE, Visit, new_context, visiting

COPIED: Final = "() => navigator.clipboard.readText()"


WORDS: Final = ".rt-page :is(h1, h2, h3, p, li, dt, dd):not(.rt-contents *)"
"""What holds words, but for the list beside the page, which stays in view."""
BOXES: Final = """(all) => all.filter((one) => one.offsetWidth).map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [x + scrollX, y + scrollY, width, height];
})"""


def boxes(visit: Visit, selector: str) -> list[tuple[float, ...]]:
    """Return where on the page each element lies that a selector finds, and how large it is."""
    found: list[tuple[float, ...]] = visit.page.eval_on_selector_all(selector, BOXES)
    return found


@pytest.mark.parametrize("kind", ["claim", "expert"])
def test_a_citation_is_copied(kind: str, desk: BrowserContext, host: Host) -> None:
    """Each button copies the citation beside it, to the letter, and nothing on the page moves."""
    with visiting(desk, host, page_of(kind, host.site)) as visit:
        visit.page.locator(".rt-cite:not(.rt-cite--elsewhere) > summary").click()
        row = visit.page.locator(".rt-cite:not(.rt-cite--elsewhere) dl > div").last
        before = boxes(visit, WORDS)

        row.get_by_role("button").click()

        expect(visit.page.get_by_role("status")).to_have_text("Copied")
        assert visit.page.evaluate(COPIED) == row.locator("[data-citation]").inner_text()
        assert boxes(visit, WORDS) == before
        assert visit.said == []


@pytest.mark.parametrize("number", [0, 1], ids=["the frame", "the quotation"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"], scope="function")
def test_what_other_sites_show_is_copied(
    number: int, size: ViewportSize, contexts: dict[int, BrowserContext], host_below: Host
) -> None:
    """One click copies the markup that is shown, to the letter; what is said of it moves neither words nor buttons."""
    with visiting(contexts[size["width"]], host_below, page_of("claim", host_below.site)) as visit:
        visit.page.locator(".rt-cite--elsewhere > summary").click()
        row = visit.page.locator(".rt-cite--elsewhere dl > div:has([data-taken])").nth(number)
        before = boxes(visit, f"{WORDS}, .rt-cite--elsewhere button")

        row.get_by_role("button").click()

        expect(visit.page.get_by_role("status")).to_have_text("Copied")
        shown = row.locator("[data-taken]").inner_text()
        assert shown.startswith(("<iframe src=", "<blockquote cite=")[number])
        assert visit.page.evaluate(COPIED) == shown
        assert boxes(visit, f"{WORDS}, .rt-cite--elsewhere button") == before
        assert visit.said == []


@pytest.mark.parametrize("file", ["cite.bib", "cite.ris", "cite.json"])
def test_a_file_of_references_is_copied(file: str, desk: BrowserContext, host: Host) -> None:
    """The button beside a file copies what the file holds."""
    page = page_of("claim", host.site)
    with visiting(desk, host, page) as visit:
        visit.page.locator(".rt-cite:not(.rt-cite--elsewhere) > summary").click()
        visit.page.locator(f"li:has(> a[href$='{file}']) button").click()

        expect(visit.page.get_by_role("status")).to_have_text("Copied")
        held = (host.site / page[1:] / file).read_text(encoding="utf-8")
        assert visit.page.evaluate(COPIED).splitlines() == held.splitlines()


def test_nothing_is_said_of_what_was_not_copied(desk: BrowserContext, host: Host) -> None:
    """Where the browser refuses, the button says nothing, and the words stand beside it."""
    with visiting(desk, host, page_of("claim", host.site)) as visit:
        visit.page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('refused')); }")
        visit.page.locator(".rt-cite:not(.rt-cite--elsewhere) > summary").click()
        visit.page.locator(".rt-cite dl button").first.click()

        assert visit.page.get_by_role("status").inner_text() == ""
        assert visit.said == []


def test_without_script_there_are_files_and_no_buttons(browser: Browser, host: Host) -> None:
    """What a button could not do is not offered: the citations open all the same, and the files are links."""
    with new_context(browser, PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host.origin}{page_of('claim', host.site)}")
        page.locator(".rt-cite:not(.rt-cite--elsewhere) > summary").click()

        expect(page.locator(".rt-cite [data-citation]").first).to_be_visible()
        expect(page.locator(".rt-cite a[download]").first).to_be_visible()
        assert not any(button.is_visible() for button in page.locator(".rt-page button").all())


MARKUP: Final = """async () => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType("text/html")).text();
}"""


def test_a_quotation_is_copied_with_its_speaker(desk: BrowserContext, host: Host) -> None:
    """As text and as markup: the words in their marks, whose they are, and the page; and nothing moves."""
    with visiting(desk, host, page_of("claim", host.site)) as visit:
        words = visit.page.locator(".rt-quotation__words").first.inner_text()
        name = visit.page.locator(".rt-byline a").inner_text()
        before = boxes(visit, WORDS)

        visit.page.get_by_role("button", name="Copy the quotation").click()

        told = visit.page.get_by_role("status")
        expect(told).to_have_text("Quotation copied")
        assert min(boxes(visit, ".rt-told")[0][2:]) > 20
        text = visit.page.evaluate(COPIED)
        assert text.startswith(f"{words} – {name}, ")
        assert text.endswith(f", {visit.address}")
        markup = BeautifulSoup(visit.page.evaluate(MARKUP), "html.parser")
        assert markup.blockquote
        assert (markup.blockquote["cite"], markup.blockquote.get_text()) == (visit.address, words)
        assert name in markup.get_text()
        assert [link["href"] for link in markup.select("a")] == [visit.address]
        assert boxes(visit, WORDS) == before
        assert visit.said == []


def test_the_link_to_the_words_marks_them(desk: BrowserContext, host: Host) -> None:
    """A browser that knows text fragments finds the whole quotation, whatever signs it holds."""
    for claim in ("experts/aristophanes/cut-in-two/", page_of("claim", host.site)[1:]):
        with visiting(desk, host, f"/{claim}") as visit:
            words = visit.page.locator(".rt-quotation [data-quotation]").first.inner_text()
            link = visit.page.get_by_role("link", name="Link to these words").get_attribute("href")

            assert link
            directive = link.partition("#:~:text=")[2]
            assert unquote(directive) == words
            assert not set("-,&") & set(directive)


def test_a_page_is_shared_where_the_system_can(browser: Browser, host: Host) -> None:
    """The button is there only where the browser has a sheet for sharing, and gives it the page."""
    with new_context(browser, PHONE) as context:
        context.add_init_script("navigator.share = async (what) => { window.shared = what; };")
        with visiting(context, host, page_of("claim", host.site)) as visit:
            visit.page.get_by_role("button", name="Share").click()

            assert visit.page.evaluate("() => window.shared") == {"title": visit.page.title(), "url": visit.address}
    with new_context(browser, PHONE) as context:
        context.add_init_script("navigator.share = undefined;")
        with visiting(context, host, page_of("claim", host.site)) as visit:
            expect(visit.page.get_by_role("button", name="Share")).to_have_count(0)


@pytest.mark.parametrize("kind", ["claim", "expert", "positions", "timeline"])
def test_what_is_touched_is_large_enough(kind: str, handheld: BrowserContext, host: Host) -> None:
    """Under a finger, each sign and each button is at least 24 pixels wide and high (WCAG 2.2, 2.5.8)."""
    with visiting(handheld, host, page_of(kind, host.site)) as visit:
        for summary in visit.page.locator(".rt-cite > summary").all():
            summary.click()

        found = boxes(visit, ".headerlink, .rt-copy:not([hidden]), .rt-share:not([hidden])")
        assert found
        assert [box for box in found if min(box[2:]) < 24] == []


def test_the_sign_moves_nothing_when_it_has_copied(handheld: BrowserContext, host: Host) -> None:
    """That an address was copied is shown by colour, and said; the words beside the sign stay where they are."""
    with visiting(handheld, host, page_of("timeline", host.site)) as visit:
        sign = visit.page.locator(".headerlink").first
        before = boxes(visit, WORDS)

        sign.click()

        expect(sign).to_have_attribute("data-copied", "")
        assert boxes(visit, WORDS) == before
