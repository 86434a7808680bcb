"""The register of quotations: its form shows what is asked for, and says how many that are."""

from collections.abc import Iterator
from typing import Final

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import BrowserContext, Locator, Page, expect

from .kinds import page_of
from .serving import Host
from .visits import visiting

ENTRIES: Final = ".rt-register > li"


@pytest.fixture(scope="module")
def entries(host: Host) -> list[Tag]:
    """Return the entries as they stand in the file."""
    file = host.site / page_of("quotations", host.site).strip("/") / "index.html"
    return list(BeautifulSoup(file.read_bytes(), "html.parser").select(ENTRIES))


@pytest.fixture
def register(desk: BrowserContext, host: Host) -> Iterator[Page]:
    """Open the register."""
    with visiting(desk, host, page_of("quotations", host.site)) as visit:
        yield visit.page


def shown(page: Page) -> list[str]:
    """Return the ids of the entries that are to be seen."""
    return [str(entry.get_attribute("id")) for entry in page.locator(ENTRIES).all() if entry.is_visible()]


def ids(entries: list[Tag]) -> list[str]:
    """Return the ids of entries of the file."""
    return [str(entry["id"]) for entry in entries]


def words(entry: Tag) -> str:
    """Return the words that an entry quotes."""
    quotation = entry.select_one("[data-quotation]")
    assert quotation is not None
    return quotation.get_text()


def form(page: Page) -> Locator:
    """Return the form."""
    return page.locator("form.rt-filter")


def count(page: Page) -> Locator:
    """Return what announces the number of entries, whenever it changes."""
    return form(page).get_by_role("status")


def test_form_is_offered(register: Page, entries: list[Tag]) -> None:
    """With script there is a form; before anything is asked, all is shown."""
    expect(form(register).get_by_label("Words")).to_be_visible()
    expect(count(register)).to_have_text(f"{len(entries)} quotations")
    assert shown(register) == ids(entries)


def test_words(register: Page, entries: list[Tag]) -> None:
    """Words narrow the register to the entries that hold them, in whatever case."""
    word = max(words(entries[0]).split(), key=len).strip(".,;:’“”")
    wanted = [entry for entry in entries if word.lower() in " ".join(entry.get_text().split()).lower()]
    form(register).get_by_label("Words").fill(word.upper())

    assert 0 < len(wanted) < len(entries)
    assert shown(register) == ids(wanted)
    expect(count(register)).to_have_text(f"{len(wanted)} quotation{'s' if len(wanted) > 1 else ''}")


def test_pasted_quotation(register: Page, entries: list[Tag]) -> None:
    """Whoever pastes the words of a quotation, with spaces around them, finds it."""
    form(register).get_by_label("Words").fill(f"  {words(entries[-1])} ")

    assert ids([entries[-1]])[0] in shown(register)


@pytest.mark.parametrize(("label", "attribute"), [("Expert", "data-speaker"), ("Proof", "data-verdict")])
def test_choice(register: Page, entries: list[Tag], label: str, attribute: str) -> None:
    """A choice narrows the register to what has been chosen, and All opens it again."""
    chosen = entries[-1][attribute]
    form(register).get_by_label(label).select_option(str(chosen))

    assert shown(register) == ids([entry for entry in entries if entry[attribute] == chosen])
    form(register).get_by_label(label).select_option("")
    assert shown(register) == ids(entries)


def test_nothing_found(register: Page) -> None:
    """Where nothing fits, that is said, and no expert's name stands over an empty list."""
    form(register).get_by_label("Words").fill("no expert said this")

    assert shown(register) == []
    expect(count(register)).to_have_text("0 quotations")
    for heading in register.locator("section:has(> .rt-register) h2").all():
        expect(heading).not_to_be_visible()


def test_enter_leaves_the_page_as_it_is(register: Page) -> None:
    """Enter in the field sends nothing and loads nothing."""
    before = register.url
    form(register).get_by_label("Words").fill("a")
    form(register).get_by_label("Words").press("Enter")

    assert register.url == before
    expect(form(register).get_by_label("Words")).to_have_value("a")


def test_links_lead_to_a_verdict(register: Page, entries: list[Tag]) -> None:
    """The verdict beside a quotation leads to what it means."""
    verdict = entries[0]["data-verdict"]
    register.locator(ENTRIES).first.locator("a[href^='#verdict--']").click()

    expect(register.locator(f"[id='verdict--{verdict}']")).to_be_in_viewport()
