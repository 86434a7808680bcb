"""The picture of positions as an instrument: one line is lit, and the words that decide it are spoken beside it."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from .serving import Host
from .visits import PHONE, WIDE, Visit, new_context, visiting

LIT: Final = (
    """() => [...new Set([...document.querySelectorAll(".rt-front .rt-lit")].map((one) => one.dataset.lane))]"""
)
"""The numbers of the lines that are lit."""

OVERLAP: Final = """() => {
  const box = (one) => document.querySelector(one).getBoundingClientRect();
  const [one, two] = [box(".rt-speech"), box(".rt-pattern__field")];
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
}"""
"""Whether the speech lies over the picture."""

ABOVE: Final = """() => document.querySelector(".rt-pattern__key").getBoundingClientRect().top
  - document.querySelector(".rt-speech").getBoundingClientRect().bottom"""
"""How far above the names the speech ends, in pixels."""

FINGER: Final = 24

BOXES: Final = """() => [".rt-pattern__field", ".rt-front__voices", ".rt-front"].map((one) => {
  const { left, top, width } = document.querySelector(one).getBoundingClientRect();
  return [left, top + scrollY, width].map(Math.round);
})"""
"""Where what stands around the speech is."""

SPEAKING: Final = ".rt-pattern__mark:not(.rt-pattern__mark--silent)"
"""Marks of answers."""

RESTED: Final = 200
"""Milliseconds after which a pointer is seen to rest."""

LONG: Final = 5000
"""Milliseconds after which nobody is on the way any more."""

SEEN: Final = """(one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === one;
}"""
"""Whether nothing lies over an element."""

ROW_HEIGHTS: Final = """() => [...document.querySelectorAll(".rt-pattern__rows > li")].map((one) => one.offsetHeight)"""


@pytest.fixture(scope="module")
def wide(desk: BrowserContext, host: Host) -> Iterator[Visit]:
    """Open the start page in a wide window."""
    with visiting(desk, host, "/") as visit:
        yield visit


def spoken(page: Page, mark: Locator) -> None:
    """Demand that the words in the table which a mark names are spoken, with their verdict."""
    key = mark.get_attribute("data-speaks")
    answer = page.locator(f".rt-matrix [data-answer='{key}']")
    speech = page.locator(".rt-speech")
    expect(speech.locator("[data-quotation]")).to_have_text(str(answer.locator("[data-quotation]").text_content()))
    expect(speech.locator(".rt-cell__source")).to_have_text(str(answer.locator(".rt-cell__source").text_content()))


def test_a_mark_speaks_beside_the_picture(wide: Visit) -> None:
    """Whoever points at a mark sees one line, and reads its words; nothing around them moves."""
    page = wide.page
    before = page.evaluate(BOXES), page.evaluate(ROW_HEIGHTS)
    for mark in page.locator(".rt-pattern__mark:not(.rt-pattern__mark--silent)").all():
        mark.hover()
        spoken(page, mark)
        expect(page.locator(".rt-pattern__said .rt-said")).to_have_attribute(
            "data-says", str(mark.get_attribute("data-speaks"))
        )
        assert page.evaluate(LIT) == [mark.get_attribute("data-lane")]
        assert not page.evaluate(OVERLAP)
        assert (page.evaluate(BOXES), page.evaluate(ROW_HEIGHTS)) == before


def test_words_of_any_length_move_nothing(desk: BrowserContext, host: Host) -> None:
    """However long a quotation is, what stands around it stays, and it lies under none of it."""
    with visiting(desk, host, "/") as visit:
        page = visit.page
        before = page.evaluate(BOXES)
        page.locator(".rt-matrix [data-quotation]").evaluate_all(
            "(all) => all.forEach((one) => { one.textContent = 'words and words '.repeat(18); })"
        )
        mark = page.locator(SPEAKING).first
        mark.hover()
        spoken(page, mark)

        assert page.evaluate(BOXES) == before
        assert page.locator(".rt-speech .rt-cell__source a").evaluate(SEEN)


def rest(page: Page, mark: Locator) -> None:
    """Let the pointer rest on a mark, by the clock of the page, until it speaks."""
    mark.hover()
    page.clock.run_for(RESTED)
    spoken(page, mark)


@pytest.fixture
def timed(browser: Browser, host: Host) -> Iterator[Page]:
    """Open the start page in a wide window, with a clock that goes on as a test says."""
    with new_context(browser, WIDE) as context:
        context.clock.install()
        with visiting(context, host, "/", scripted=False) as visit:
            yield visit.page


def test_what_is_said_can_be_reached(timed: Page) -> None:
    """On the way to what a mark says a pointer crosses lines and marks: it stays, and its links can be clicked."""
    mark = timed.locator(SPEAKING).last
    rest(timed, mark)
    source = timed.locator(".rt-speech .rt-cell__source a")
    box = source.bounding_box()
    assert box
    timed.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=40)
    timed.clock.run_for(LONG)
    spoken(timed, mark)
    address = source.evaluate("(link) => link.href")
    timed.mouse.down()
    timed.mouse.up()

    expect(timed).to_have_url(address)


def test_what_is_said_goes_when_it_is_left(timed: Page) -> None:
    """Whoever leaves the picture and what it says reads the standfirst again, but not at once."""
    mark = timed.locator(SPEAKING).first
    rest(timed, mark)
    timed.locator("h1").hover()
    timed.clock.run_for(RESTED)
    spoken(timed, mark)
    timed.clock.run_for(LONG)

    assert timed.evaluate(LIT) == []
    expect(timed.locator(".rt-speech")).to_be_empty()


def test_escape_takes_away_what_is_said(timed: Page) -> None:
    """Escape darkens the line, also under a pointer that stays where it is, and lets a chosen name go (WCAG 1.4.13)."""
    mark = timed.locator(SPEAKING).first
    timed.locator("button.rt-pattern__name").last.click()
    rest(timed, mark)
    timed.keyboard.press("Escape")
    timed.clock.run_for(LONG)
    assert timed.evaluate(LIT) == []
    expect(timed.locator("[aria-pressed=true]")).to_have_count(0)
    rest(timed, timed.locator(SPEAKING).last)


def test_a_silence_says_that_it_is_one(wide: Visit) -> None:
    """An open mark speaks no quotation, but says that the question was not addressed."""
    page = wide.page
    page.locator(".rt-pattern__mark--silent").first.hover()

    expect(page.locator(".rt-speech")).to_contain_text("did not address it")
    expect(page.locator(".rt-speech [data-quotation]")).to_have_count(0)


def test_focus_lights_as_the_pointer_does(wide: Visit) -> None:
    """By keyboard a name can be chosen and let go again, and a mark speaks as soon as it has the focus."""
    page = wide.page
    page.mouse.move(0, 0)
    name = page.get_by_role("button", name="Eryximachus")
    name.press("Enter")
    expect(name).to_have_attribute("aria-pressed", "true")
    page.locator("h1 ~ p").first.click()
    assert page.evaluate(LIT) == [name.get_attribute("data-lane")]
    spoken(page, name)
    mark = page.locator(".rt-pattern__mark").first
    mark.focus()
    spoken(page, mark)
    name.press("Enter")
    page.evaluate("document.activeElement.blur()")

    assert page.evaluate(LIT) == []


def test_questions_and_marks_are_one_stop(wide: Visit) -> None:
    """By Tab one comes to them once; arrows, Home and End go through them row by row, and each mark speaks."""
    page = wide.page
    questions, marks = page.locator(".rt-pattern__asks"), page.locator(".rt-pattern__mark")
    assert marks.count() > 10
    questions.first.focus()
    page.keyboard.press("ArrowRight")
    expect(marks.first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    spoken(page, marks.nth(1))
    for _ in range(marks.count()):
        page.keyboard.press("ArrowDown")
        if questions.nth(1).evaluate("(one) => one === document.activeElement"):
            break
    expect(questions.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(marks.last).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(marks.last).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".rt-pattern__field :focus")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(marks.last).to_be_focused()
    page.keyboard.press("Home")
    expect(questions.first).to_be_focused()
    page.evaluate("document.activeElement.blur()")


def test_a_questions_words_can_be_clicked(wide: Visit) -> None:
    """Nothing lies over a question's link: neither a line nor what the chosen expert answers."""
    page = wide.page
    name = page.locator("button.rt-pattern__name").first
    name.click()
    for question in page.locator("a.rt-pattern__asks").all():
        assert question.evaluate(SEEN)
    name.click()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile with a phone's window, and a finger."""
    with new_context(browser, PHONE, has_touch=True, is_mobile=True) as context:
        yield context


def test_on_a_phone_the_picture_follows_the_question(phone: BrowserContext, host: Host) -> None:
    """Right after the question comes the picture; a tap on a name lights its line, its words come to stand above it."""
    with visiting(phone, host, "/") as visit:
        page = visit.page
        tops = page.evaluate(
            "() => ['.rt-question', '.rt-pattern', '.rt-standfirst', '.rt-voices']"
            ".map((one) => document.querySelector(one).getBoundingClientRect().top)"
        )
        assert tops == sorted(tops)
        page.locator(".rt-pattern__key").evaluate("(one) => one.scrollIntoView()")
        before = page.evaluate(BOXES)
        for name in page.locator(".rt-pattern__name:not([data-speaks=''])").all():
            name.tap()
            assert page.evaluate(LIT) == [name.get_attribute("data-lane")]
            spoken(page, name)
            expect(page.locator(".rt-speech")).to_be_in_viewport(ratio=1)
            expect(name).to_be_in_viewport(ratio=1)
            assert not page.evaluate(OVERLAP)
            assert 0 <= page.evaluate(ABOVE) < FINGER
            assert page.evaluate(BOXES) == before
        expect(page.locator(".rt-standfirst")).to_have_css("opacity", "1")


def test_a_tap_on_a_mark_says_its_answer(phone: BrowserContext, host: Host) -> None:
    """The first tap on a mark writes out what it stands for, the second leads to the position."""
    with visiting(phone, host, "/") as visit:
        page = visit.page
        marks = page.locator(SPEAKING)
        for mark in [marks.nth(1), marks.last]:
            mark.tap()
            said = page.locator(f"[data-says='{mark.get_attribute('data-speaks')}']")
            expect(said).to_have_class("rt-said")
            expect(said).to_be_visible()
            spoken(page, mark)
        expect(page.locator(".rt-pattern__said .rt-said")).to_have_count(1)
        expect(page).to_have_url(visit.address)
        address = marks.last.evaluate("(link) => link.href.baseVal")
        marks.last.tap()
        expect(page).to_have_url(f"{visit.address}{address}")


def test_the_table_is_folded_on_a_phone_and_open_on_a_desk(phone: BrowserContext, wide: Visit, host: Host) -> None:
    """What the picture tells is told again on a phone only to whom asks for it."""
    expect(wide.page.locator(".rt-front ~ section .rt-matrix")).to_be_visible()
    with visiting(phone, host, "/") as visit:
        table = visit.page.locator(".rt-matrix")
        expect(table).not_to_be_visible()
        visit.page.locator(".rt-retold > summary").tap()
        expect(table).to_be_visible()
