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

INKS: Final = """() => {
  const paper = getComputedStyle(document.body).backgroundColor;
  const opacity = (one) => one ? getComputedStyle(one).opacity * opacity(one.parentElement) : 1;
  const luminance = (colour, over = 1) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    for (const [fill, alpha] of [[paper, 1], [colour, over]]) {
      Object.assign(canvas, { fillStyle: fill, globalAlpha: alpha });
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((share) => share / 255)
      .map((share) => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
      .reduce((sum, share, at) => sum + share * [0.2126, 0.7152, 0.0722][at], 0);
  };
  const lines = ".rt-thread, .rt-pattern__mark circle, .rt-pattern__mark text, .rt-pattern__name, .rt-pattern__key b";
  return [...document.querySelectorAll(lines)].map((one) => {
    const { stroke, fill, color } = getComputedStyle(one);
    const ink = one.matches("text") ? fill : one instanceof SVGElement ? stroke : color;
    const [light, dark] = [luminance(ink, opacity(one)), luminance(paper)].sort((a, b) => b - a);
    const lane = (one.closest("[data-lane]") ?? one.parentElement.querySelector("[data-lane]")).dataset.lane;
    const what = one.matches(".rt-thread") ? "line" : one.matches("circle") ? "mark" : "text";
    return { lane, ink, what, contrast: (light + 0.05) / (dark + 0.05) };
  });
}"""
"""The colour of each line, mark and name, whose it is, and how it stands out from the paper (WCAG 2.2, 1.4.3)."""

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
def wide(browser: Browser, host: Host) -> Iterator[Visit]:
    """Open the start page in a wide window."""
    with new_context(browser, WIDE) as context, visiting(context, host, "/") as visit:
        yield visit


CUT: Final = """() => [...document.querySelectorAll(".rt-pattern__said.rt-lit")].flatMap((said) => {
  const words = document.createRange();
  words.selectNodeContents(said);
  const boxes = [...words.getClientRects()];
  const field = document.querySelector(".rt-pattern__field").getBoundingClientRect();
  const row = said.closest("li").getBoundingClientRect();
  const marks = [...document.querySelectorAll(".rt-pattern__mark circle")].map((one) => one.getBoundingClientRect());
  const own = marks.filter((mark) => row.top < mark.top && mark.bottom <= row.bottom + 1);
  const top = Math.min(...own.map((mark) => mark.top));
  const out = boxes.some(({ left, right, bottom }) =>
    left < field.left - 1 || right > field.right + 1 || bottom > top + 3);
  return out || !own.length || said.scrollWidth > said.clientWidth + 1 ? [said.textContent] : [];
})"""
"""What is written out of a lit line and cannot be read whole: it leaves the picture, or runs into the marks below."""

GROUNDS: Final = """() => {
  const clear = "rgba(0, 0, 0, 0)";
  const words = [...document.querySelectorAll(".rt-pattern__asks, .rt-pattern__said.rt-lit")].filter((one) =>
    getComputedStyle(one).backgroundColor !== clear);
  return [...document.querySelectorAll(".rt-thread")].flatMap((line) => {
    const points = [...Array(50).keys()].map((n) => line.getPointAtLength((n / 50) * line.getTotalLength()));
    return points.flatMap((point) => {
      const { x, y } = point.matrixTransform(line.getScreenCTM());
      return words.filter((one) => [...one.getClientRects()].some(({ left, top, right, bottom }) =>
        left < x && x < right && top < y && y < bottom)).map((one) => one.textContent);
    });
  });
}"""
"""Words whose ground lies over a line, and cuts it."""


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_that_step_back_stay_in_sight(scheme: str, browser: Browser, host: Host) -> None:
    """Beside a lit line all others turn grey, and can be seen, and their letters read, by day and by night."""
    with new_context(browser, WIDE, color_scheme=scheme) as context, visiting(context, host, "/") as visit:
        page = visit.page
        name = page.locator("button.rt-pattern__name").first
        name.click()
        lane = name.get_attribute("data-lane")
        inks = page.evaluate(INKS)
        others = [ink for ink in inks if ink["lane"] != lane]
        grey = {ink["ink"] for ink in others if ink["what"] == "line"}

        assert len(grey) == 1
        assert grey.isdisjoint(ink["ink"] for ink in inks if ink["lane"] == lane)
        assert [ink for ink in others if ink["contrast"] < (4.5 if ink["what"] == "text" else 3)] == []


def test_questions_stay_in_sight_in_forced_colours(browser: Browser, host: Host) -> None:
    """Where the system sets the colours, and a ground behind words, what is written out lies over no question."""
    with (
        new_context(browser, WIDE, forced_colors="active") as context,
        visiting(context, host, "/") as visit,
    ):
        question = visit.page.locator(".rt-pattern__asks").first
        before = question.screenshot()
        visit.page.locator("button.rt-pattern__name").first.click()

        assert question.screenshot() == before


def test_words_of_any_length_move_nothing(browser: Browser, host: Host) -> None:
    """However long a quotation is, what stands around it stays, and it lies under none of it."""
    with new_context(browser, WIDE) as context, visiting(context, host, "/") as visit:
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


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 2560])
def test_all_that_is_written_out_can_be_read(width: int, browser: Browser, host: Host) -> None:
    """Whoever is chosen: in each row the answers stand whole, above the marks; no row moves, and no line is cut."""
    with new_context(browser, {"width": width, "height": 900}) as context, visiting(context, host, "/") as visit:
        page = visit.page
        before = page.evaluate(ROW_HEIGHTS)
        page.evaluate("document.querySelector('.rt-pattern__key').scrollIntoView()")
        for name in page.locator(".rt-pattern__name").all():
            name.click()
            assert page.locator(".rt-pattern__said.rt-lit").count() == len(before)
            assert page.evaluate(CUT) == []
            assert page.evaluate(ROW_HEIGHTS) == before
        assert page.evaluate(GROUNDS) == []


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


def test_from_right_to_left_the_picture_is_mirrored(browser: Browser, host: Host) -> None:
    """Where the page reads from the right, a scale's first answer stands there, and letters stay as they are."""
    with new_context(browser, WIDE) as context, visiting(context, host, "/") as visit:
        page = visit.page
        middle = (
            "() => [...document.querySelectorAll('.rt-pattern__end, .rt-pattern__mark text')].map((one) => {"
            " const box = one.getBoundingClientRect(); return Math.round(box.left + box.width / 2); })"
        )
        field = "() => document.querySelector('.rt-pattern__field').getBoundingClientRect().toJSON()"
        before, there = page.evaluate(middle), page.evaluate(field)
        page.evaluate("document.documentElement.dir = 'rtl'")
        after, now = page.evaluate(middle), page.evaluate(field)

        assert after != before
        shares = [round((x - there["left"]) / there["width"], 2) for x in before]
        mirrored = [round((now["right"] - x) / now["width"], 2) for x in after]
        assert mirrored == pytest.approx(shares, abs=0.02)
        flips = (
            "() => { const one = document.querySelector('.rt-pattern__mark text'); return one.getScreenCTM().a > 0; }"
        )
        assert page.evaluate(flips)
