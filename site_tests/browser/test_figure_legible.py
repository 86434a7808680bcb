"""The picture of positions as it is seen and read: in windows of every width, by day and by night, from either side."""

from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext

from .serving import Host
from .test_figure import ROW_HEIGHTS
from .visits import WIDE, new_context, visiting

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

WORDS: Final = """(one) => {
  const words = document.createRange();
  words.selectNodeContents(one);
  const { x, y, width, height } = words.getBoundingClientRect();
  return { x, y: y + 3, width, height: height - 6 };
}"""
"""Where an element's words stand."""

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
        page = visit.page
        question = page.locator(".rt-pattern__asks").first.evaluate(WORDS)
        before = page.screenshot(clip=question)
        page.locator("button.rt-pattern__name").first.click()

        assert page.screenshot(clip=question) == before


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


def test_from_right_to_left_the_picture_is_mirrored(desk: BrowserContext, host: Host) -> None:
    """Where the page reads from the right, a scale's first answer stands there, and letters stay as they are."""
    with visiting(desk, host, "/") as visit:
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
