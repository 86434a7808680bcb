"""The search finds what a reader remembers, and leads to the very place."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from attacks import NAME, TITLE, TOPIC
from roundtables import BuiltRoundtable

from .kinds import page_of
from .serving import Host, serve
from .visits import PHONE, WIDE, Visit, new_context, visiting


@dataclass(frozen=True, slots=True)
class Sought:
    """What a reader types, and the address that should be found."""

    words: str
    address: str


def text(tree: Tag, selector: str) -> str:
    """Return the words of an element, without the sign that links to it."""
    found = tree.select_one(selector)
    assert found is not None
    return " ".join(found.get_text().replace("¶", "").split())


def sought(host: Host) -> dict[str, Sought]:
    """Return a search of each kind, with words from the built pages."""
    expert, topic = page_of("expert", host.site), page_of("topic", host.site)
    pages = {
        page: BeautifulSoup((host.site / page.strip("/") / "index.html").read_bytes(), "html.parser")
        for page in (expert, topic)
    }
    claim = pages[expert].select(".rt-claim--own")[-1]
    heading = claim.select_one("h3")
    assert heading is not None
    return {
        "claim": Sought(" ".join(text(claim, "h3").split()[:6]), f"{expert}#{heading['id']}"),
        "quotation": Sought(" ".join(text(claim, "[data-quotation]").split()[:6]), f"{expert}#{heading['id']}"),
        "expert": Sought(text(pages[expert], "h1"), expert),
        "topic": Sought(text(pages[topic], "h1"), topic),
    }


@pytest.fixture(scope="module")
def seeker(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile for all searches."""
    with new_context(browser, WIDE) as context:
        yield context


def search(visit: Visit, words: str) -> Locator:
    """Open the search by its key and type words; return the links to what is found."""
    visit.page.keyboard.press("/")
    visit.page.keyboard.type(words)
    return visit.page.locator(".rt-search__found a")


def addresses(links: Locator) -> list[str]:
    """Return where links lead, once there are any."""
    expect(links.first).to_be_visible()
    return [str(address) for address in links.evaluate_all("(all) => all.map((one) => one.href)")]


@pytest.mark.parametrize("what", ["claim", "quotation", "expert", "topic"])
def test_search_finds(what: str, seeker: BrowserContext, host: Host) -> None:
    """What is sought comes first, and a click on it leads to the exact address, in view."""
    wanted = sought(host)[what]
    with visiting(seeker, host, page_of("about", host.site)) as visit:
        links = search(visit, wanted.words)

        assert addresses(links)[0] == host.address(wanted.address)
        links.first.click()
        visit.page.wait_for_url(f"**{wanted.address}")
        expect(visit.page.locator(":target" if "#" in wanted.address else "h1")).to_be_in_viewport()


PROMISED: Final = {
    WIDE["width"]: ("", "#", "#section--method", "#no-such-anchor", "?from=elsewhere#section--proof"),
    PHONE["width"]: ("#section--method",),
}
"""What an address may end on, by the width of the window; no script asks for both."""


@pytest.mark.parametrize("way", ["key", "click"])
@pytest.mark.parametrize(("width", "end"), [(width, end) for width, ends in PROMISED.items() for end in ends])
def test_search_opens_on_every_address(
    width: int, end: str, way: str, contexts: dict[int, BrowserContext], host: Host
) -> None:
    """At the first key or the first click, on any part of a page, the search opens and stays open."""
    with visiting(contexts[width], host, f"/about/{end}") as visit:
        if way == "key":
            visit.page.keyboard.press("/")
        else:
            visit.page.locator("#rt--search-button").click()
        visit.page.keyboard.type("love")

        expect(visit.page.locator("#rt--search input")).to_have_value("love")
        expect(visit.page.locator(".rt-search__found a").first).to_be_visible()
        assert visit.page.url == host.address(f"/about/{end}")


def test_search_opens_at_the_first_tap(browser: Browser, host: Host) -> None:
    """A finger opens it as well, and the field is ready for typing."""
    with new_context(browser, PHONE, has_touch=True, is_mobile=True) as context, visiting(context, host, "/") as visit:
        visit.page.locator("#rt--search-button").tap()

        expect(visit.page.locator("#rt--search input")).to_be_focused()


ALIKE: Final = {
    "straight marks for curly ones": ('"{}"', str),
    "capitals": ("{}", str.upper),
    "marks of another shape inside": ("{}", lambda words: words.replace("’", "'").replace("-", "–")),
    "the last word unfinished": ("{}", lambda words: words[:-1]),
}


@pytest.mark.parametrize(("frame", "change"), ALIKE.values(), ids=ALIKE)
def test_the_experts_words_are_found(
    frame: str, change: Callable[[str], str], seeker: BrowserContext, host: Host, quoted: BuiltRoundtable
) -> None:
    """Each quotation, however it is typed, brings the claim that rests on it to the top, under its speaker's name."""
    with visiting(seeker, host, "/") as visit:
        links = search(visit, "")
        for name, expert in quoted.outcome.content.experts.items():
            claim = expert.record.claims[-1]
            visit.page.locator("#rt--search input").fill(frame.format(change(claim.quote)))
            expect(links.first).to_contain_text(f"“{claim.quote}”")
            expect(links.first).to_contain_text(expert.record.name)
            assert addresses(links)[0] == host.address(f"/experts/{name}/#{claim.id}")


NAMED: Final = {
    "Agathon gods": "/experts/agathon/#youngest",
    "gods AGATHŌN": "/experts/agathon/#youngest",
    "Eryximachus human": "/experts/eryximachus/#in-all-that-is",
}
"""A speaker's name and a word of a claim, both of which a topic's page has too; the address of that claim."""


@pytest.mark.parametrize("words", NAMED)
def test_a_speaker_by_name_comes_first(words: str, seeker: BrowserContext, host: Host) -> None:
    """Who names a speaker and a word is led to what that speaker says of it, before what others say of both."""
    with visiting(seeker, host, "/") as visit:
        found = addresses(search(visit, words))

        assert found[0] == host.address(NAMED[words])
        assert any("/topics/" in address for address in found)


def test_words_together_come_before_words_apart(seeker: BrowserContext, host: Host) -> None:
    """A question that has all the words comes before prose in which they stand here and there."""
    with visiting(seeker, host, "/") as visit:
        found = addresses(search(visit, "good Love"))

        assert found[0] == host.address("/positions/#gift")
        assert host.address("/experts/agathon/") in found


def test_a_claim_is_found_once(seeker: BrowserContext, host: Host) -> None:
    """No address stands twice among the results, and what was sought is marked in them."""
    with visiting(seeker, host, "/") as visit:
        links = search(visit, sought(host)["claim"].words)

        assert len(addresses(links)) == len(set(addresses(links)))
        expect(links.first.locator("mark").first).to_be_visible()


def test_a_page_is_left_by_a_result_on_itself(seeker: BrowserContext, host: Host) -> None:
    """A result that leads to another part of the same page closes the search."""
    with visiting(seeker, host, "/about/#section--method") as visit:
        search(visit, "How the quotations were proved").first.click()

        expect(visit.page.locator("#rt--search")).to_be_hidden()
        expect(visit.page.locator("#section--proof")).to_be_in_viewport()


def test_enter_leads_to_the_first(seeker: BrowserContext, host: Host) -> None:
    """The form has a button that submits it, and Enter in its field does the same."""
    wanted = sought(host)["topic"]
    with visiting(seeker, host, "/about/") as visit:
        addresses(search(visit, wanted.words))
        expect(visit.page.locator("#rt--search form button[type=submit]")).to_be_visible()
        visit.page.keyboard.press("Enter")

        visit.page.wait_for_url(f"**{wanted.address}")


def test_search_says_what_stands_nowhere(seeker: BrowserContext, host: Host) -> None:
    """Words that stand nowhere are named, and do not hide what the others find; words that never meet are told of."""
    with visiting(seeker, host, "/") as visit:
        said = visit.page.locator("#rt--search [role=status]")
        links = search(visit, "xylophone")
        expect(said).to_have_text("Nowhere on this site: xylophone.")
        assert links.count() == 0

        visit.page.locator("#rt--search input").fill("xylophone love")
        expect(said).to_contain_text("Nowhere on this site: xylophone. ")
        expect(links.first).to_contain_text("Love")

        visit.page.locator("#rt--search input").fill("colophon androgynous")
        expect(said).to_have_text("Nothing holds all of these words.")

        visit.page.locator("#rt--search input").fill("")
        expect(said).to_have_text("")


AT_ONCE: Final = """(keys) => {
  for (const key of keys) {
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
}"""
"""Presses keys one after the other, between two pictures of the window."""


def test_search_opens_again_as_soon_as_it_is_closed(seeker: BrowserContext, host: Host) -> None:
    """The key that opens it does so right after the one that closes it, before the browser has moved the focus."""
    with visiting(seeker, host, "/about/") as visit:
        visit.page.keyboard.press("/")
        expect(visit.page.locator("#rt--search input")).to_be_focused()

        visit.page.evaluate(AT_ONCE, ["Escape", "/"])

        expect(visit.page.locator("#rt--search")).to_be_visible()


def test_search_says_that_it_could_not_be_loaded(seeker: BrowserContext, host: Host) -> None:
    """Where the index does not come the search says so, and the next opening tries again."""
    with visiting(seeker, host, "/") as visit:
        visit.page.route("**/search_index.json", lambda route: route.abort())
        visit.page.keyboard.press("/")
        expect(visit.page.locator("#rt--search [role=status]")).to_have_text("The search could not be loaded.")
        visit.page.keyboard.press("Escape")
        expect(visit.page.locator("#rt--search")).to_be_hidden()
        visit.page.unroute("**/search_index.json")

        expect(search(visit, "love").first).to_be_visible()


def test_accents_and_capitals_may_differ(seeker: BrowserContext, whole_host: Host) -> None:
    """A paragraph of a whole contribution is found by its words, in capitals and without their accents."""
    written = BeautifulSoup((whole_host.site / "experts/agathon/index.html").read_bytes(), "html.parser")
    paragraph = written.select("[data-paragraph]")[-1]
    words = " ".join(paragraph.get_text().replace("§", "").split()[:8])
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", words) if not unicodedata.combining(letter))
    with visiting(seeker, whole_host, "/") as visit:
        found = addresses(search(visit, plain.upper()))

        assert whole_host.address(f"/experts/agathon/#{paragraph['id']}") in found


def test_letters_may_be_typed_apart(seeker: BrowserContext, host: Host) -> None:
    """Whoever has no key for a letter of a name finds it by the letters that stand for it, and sees it marked."""
    with visiting(seeker, host, "/about/") as visit:
        links = search(visit, "Phaedrus")

        assert addresses(links)[0] == host.address("/experts/phaedrus/")
        expect(links.first.locator("mark").first).to_have_text("Phædrus")


@pytest.mark.parametrize("title", [TITLE, TOPIC, NAME])
def test_search_shows_titles_as_they_were_typed(title: str, seeker: BrowserContext, attacked_site: Path) -> None:
    """What looks like markup in a title is read among the results, and nothing of it runs or is fetched."""
    with serve(attacked_site) as host, visiting(seeker, host, "/about/") as visit:
        links = search(visit, " ".join(title.replace("<", " ").split()[:2]))

        expect(links.locator("span").get_by_text(title, exact=True).first).to_be_visible()
        assert visit.page.locator(".rt-search__found").locator("img, svg, script").all_inner_texts() == []
        assert (visit.said, visit.failed, visit.abroad()) == ([], [], [])
