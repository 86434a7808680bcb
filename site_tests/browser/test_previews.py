"""Previews: whoever rests on a link sees what it leads to, in a card that can be dismissed, rested on, and stays."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from attacks import NAME
from roundtables import BuiltRoundtable

from .kinds import page_of
from .serving import Host, serve
from .visits import PHONE, WIDE, Visit, new_context, visiting

GONE: Final = 400
"""Milliseconds after which a card that nothing holds any more would have gone."""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile whose reader has a pointer and a keyboard."""
    with new_context(browser, WIDE) as context:
        yield context


def card(visit: Visit) -> Locator:
    """Return the card."""
    return visit.page.locator("#rt--preview")


def rest_on(visit: Visit, link: Locator) -> Locator:
    """Rest the pointer on a link; return the card that comes."""
    link.scroll_into_view_if_needed()
    link.hover()
    expect(card(visit)).to_be_visible()
    return card(visit)


def test_a_claim_is_shown_with_its_quotation(reader: BrowserContext, host: Host, quoted: BuiltRoundtable) -> None:
    """The claim, the expert's words, whose they are and what was proved of them, as the expert's page has them."""
    with visiting(reader, host, page_of("topic", host.site)) as visit:
        link = visit.page.locator("main .rt-claim__says a").first
        address = str(link.evaluate("(one) => one.href"))
        expert_id, _, claim_id = address.removeprefix(host.address("/experts/")).partition("/#")
        expert = quoted.outcome.content.experts[expert_id].record
        (claim,) = [record for record in expert.claims if record.id == claim_id]
        shown = rest_on(visit, link)

        expect(shown).to_contain_text(link.inner_text())
        expect(shown).to_contain_text(f"“{claim.quote}”")
        expect(shown).to_contain_text(expert.sort_name.partition(",")[0])
        expect(shown).to_contain_text("Word for word")
        assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])


LINKS: Final = {
    "an expert": ("topic", "main .rt-voice h3 a"),
    "a topic": ("expert", "main .rt-tag"),
    "a term": ("home", "main a.rt-term"),
    "an event": ("topic", "main .rt-near a[href*='timeline/#']"),
    "a claim of the same page": ("expert", "main a.rt-quoted"),
    "a claim's own page": ("claim", "main .rt-ties a, main .rt-neighbours li a"),
}


@pytest.mark.parametrize(("kind", "selector"), LINKS.values(), ids=LINKS)
def test_whatever_has_an_address_is_shown(kind: str, selector: str, reader: BrowserContext, host: Host) -> None:
    """The card says what stands at the address; it lies in the window, and not over its link."""
    with visiting(reader, host, page_of(kind, host.site)) as visit:
        link = visit.page.locator(selector).first
        shown = rest_on(visit, link)
        words, window = shown.locator("p").all_inner_texts(), visit.page.viewport_size
        box, place = shown.bounding_box(), link.bounding_box()

        assert window
        assert box
        assert place
        assert len(words) > 1
        assert 0 <= box["x"] <= box["x"] + box["width"] <= window["width"]
        assert box["y"] + box["height"] <= place["y"] + 1 or box["y"] >= place["y"] + place["height"] - 1
        link.click()
        expect(visit.page.locator("main")).to_contain_text(words[0])


def test_the_card_can_be_rested_on_and_stays(reader: BrowserContext, host: Host) -> None:
    """It stays while the pointer is on it, and goes when the pointer has left both (WCAG 2.2, 1.4.13)."""
    with visiting(reader, host, page_of("topic", host.site)) as visit:
        shown = rest_on(visit, visit.page.locator("main .rt-claim__says a").first)
        shown.hover()
        visit.page.wait_for_timeout(GONE)
        expect(shown).to_be_visible()

        visit.page.mouse.move(1, 1)
        expect(shown).to_be_hidden()


def test_escape_dismisses_the_card(reader: BrowserContext, host: Host) -> None:
    """The pointer need not move for that, and the card does not come back while it stays."""
    with visiting(reader, host, page_of("topic", host.site)) as visit:
        shown = rest_on(visit, visit.page.locator("main .rt-claim__says a").first)
        visit.page.keyboard.press("Escape")

        expect(shown).to_be_hidden()
        visit.page.wait_for_timeout(GONE)
        expect(shown).to_be_hidden()


def test_the_card_comes_by_keyboard(reader: BrowserContext, host: Host) -> None:
    """Whoever reaches a link by Tab gets its card, as a description of the link, and loses it by going on."""
    with visiting(reader, host, page_of("topic", host.site)) as visit:
        visit.page.locator("main .rt-eyebrow a").focus()
        for _ in range(120):
            visit.page.keyboard.press("Tab")
            if visit.page.evaluate("() => document.activeElement.matches('.rt-claim__says a')"):
                break
        link = visit.page.locator(".rt-claim__says a:focus")
        expect(card(visit)).to_be_visible()
        expect(link).to_have_attribute("aria-describedby", "rt--preview")

        visit.page.locator("main h1").click()
        expect(card(visit)).to_be_hidden()
        expect(visit.page.locator("[aria-describedby=rt--preview]")).to_have_count(0)


def test_the_card_gives_way_to_the_next_focus(reader: BrowserContext, host: Host) -> None:
    """At once, before the next link's own is due: it could cover what has the focus now (WCAG 2.2, 2.4.11)."""
    with visiting(reader, host, page_of("topic", host.site)) as visit:
        link = visit.page.locator("main .rt-claim__says a").first
        link.focus()
        visit.page.keyboard.press("Shift+Tab")
        visit.page.keyboard.press("Tab")
        expect(card(visit)).to_be_visible()

        hidden = visit.page.evaluate(
            """() => {
              const links = [...document.querySelectorAll("main a")];
              links[links.indexOf(document.activeElement) + 1].focus();
              return !document.querySelector("#rt--preview").matches(":popover-open");
            }"""
        )

        assert hidden


def test_other_links_have_no_card(reader: BrowserContext, host: Host) -> None:
    """What leads to a list, to a part of a page or out of the site is a link like any other."""
    with visiting(reader, host, page_of("topic", host.site)) as visit:
        visit.page.locator("main .rt-eyebrow a").hover()
        visit.page.wait_for_timeout(2 * GONE)

        expect(card(visit)).to_be_hidden()


def test_a_finger_gets_the_page(browser: Browser, host: Host) -> None:
    """On a touch screen a tap leads on at once, and nothing is fetched for previews."""
    with (
        new_context(browser, PHONE, has_touch=True, is_mobile=True) as context,
        visiting(context, host, page_of("topic", host.site)) as visit,
    ):
        link = visit.page.locator("main .rt-claim__says a").first
        address = str(link.evaluate("(one) => one.href"))
        link.tap()

        visit.page.wait_for_url(address)
        assert [url for url in visit.asked if "previews" in url] == []


def test_a_card_shows_text_as_text(reader: BrowserContext, attacked_site: Path) -> None:
    """What looks like markup in a name is read in the card, and nothing of it runs or is fetched."""
    with serve(attacked_site) as host, visiting(reader, host, "/experts/") as visit:
        shown = rest_on(visit, visit.page.locator("main a[href*='ada/']").first)

        expect(shown.locator("p").first).to_have_text(NAME)
        assert shown.locator("img, svg, script").count() == 0
        assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])
