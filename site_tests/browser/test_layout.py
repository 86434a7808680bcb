"""Where things stand on a page, in windows of every width: nothing sticks out, and all is where it is looked for."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import BrowserContext, ViewportSize, expect

from .kinds import page_of
from .serving import Host
from .visits import PHONE, WIDE, Visit, visiting

HEIGHT: Final = 800

STICKING_OUT: Final = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && box.right > root.clientWidth && !one.closest(".rt-scroll");
  });
  const named = out.map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`);
  return [`${root.scrollWidth} wide in ${root.clientWidth}`, ...named.slice(0, 5)];
}"""
"""Nothing where the page cannot be scrolled sideways; else its width, and what reaches beyond the window."""

CARDS: Final = """() => [...document.querySelectorAll(".rt-matrix td:has(.rt-answer)")].map((cell) => {
  const [who, answer] = [".rt-cell__who", ".rt-answer"].map((one) => cell.querySelector(one).getBoundingClientRect());
  return { who: cell.querySelector(".rt-cell__who").innerText.trim(), beside: who.right <= answer.left,
    level: Math.abs(who.top - answer.top) < who.height, seen: who.width > 0 && answer.width > 0 };
})"""
"""For each answer in the matrix, how its expert's name stands to the answer."""

HEAD: Final = """() => {
  const table = document.querySelector(".rt-matrix");
  const last = table.rows[table.rows.length - 2].getBoundingClientRect();
  window.scrollBy(0, last.top - 300);
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.getBoundingClientRect());
  const seen = heads.map((box) => document.elementFromPoint(box.left + 4, box.top + box.height / 2)?.closest("thead"));
  return heads.every((box, index) => box.top >= 0 && box.bottom <= 300 && seen[index]);
}"""
"""Whether the matrix's head is in sight above its last row but one."""

VOICES: Final = 5
"""In the roundtable of the tests."""

ENDS: Final = """() => [".rt-question", ".rt-standfirst", ".rt-front .rt-voice", ".rt-pattern__field"].flatMap(
  (part) => [...document.querySelectorAll(part)].map((one) => one.getBoundingClientRect().bottom),
)"""
"""How far down the page each part of its front ends."""

COLUMNS: Final = """() => [...document.querySelector(".rt-matrix").tHead.rows[0].cells].slice(1).map(
  (head) => head.getBoundingClientRect().width,
)"""
"""How wide each expert's column is."""


LEFTS: Final = """() => [...document.querySelectorAll(".rt-voices > li")].map((one) =>
  Math.round(one.getBoundingClientRect().left))"""
"""Where each voice begins."""

SHARE: Final = """(part) => document.querySelector(part).getBoundingClientRect().width / innerWidth"""
"""How much of the window's width a part takes."""

COLUMN_ENDS: Final = """() => [...document.querySelectorAll(".rt-side-by-side > .rt-voice")].map((voice) => {
  const claims = [...voice.querySelectorAll(".rt-claim")];
  const boxes = claims.map((claim) => claim.getBoundingClientRect());
  const highest = claims.map((claim, index) => boxes[index].height + parseFloat(getComputedStyle(claim).marginBottom));
  const ends = new Map();
  for (const box of boxes) ends.set(box.left, Math.max(ends.get(box.left) ?? 0, box.bottom));
  return { claims: boxes.length, ends: [...ends.values()], tallest: Math.max(0, ...highest) };
})"""
"""For each voice of a topic how many claims it has, where their columns end, and how high the highest is."""


GAPS: Final = """() => [...document.querySelectorAll(".rt-claim--own")].map((claim) => {
  const [words, beside] = [".rt-quotation", ".rt-claim__apparatus"].map((part) => claim.querySelector(part));
  return beside.getBoundingClientRect().left - words.getBoundingClientRect().right;
})"""
"""For each claim how far what belongs to it stands from its quotation."""

FINGER: Final = 44


on_a_desk: Final = pytest.mark.parametrize("size", [WIDE], ids=["wide"], indirect=True, scope="session")
"""Of the visits that tests share, those in a wide window."""


def only(*kinds: str) -> pytest.MarkDecorator:
    """Return the mark of a test that looks at some kinds of pages alone, among the visits that tests share."""
    return pytest.mark.parametrize("kind", kinds, indirect=True, scope="session")


@pytest.fixture(params=[320, 390, 768, 1280, 1920])
def width(request: pytest.FixtureRequest, visit: Visit) -> Iterator[int]:
    """Make the window of the page so wide, as long as the test lasts."""
    before = visit.page.viewport_size
    assert before is not None
    visit.page.set_viewport_size({"width": request.param, "height": HEIGHT})
    yield request.param
    visit.page.set_viewport_size(before)


@on_a_desk
class TestWidths:
    """A page in windows from a small phone's to a large desk's."""

    @pytest.mark.usefixtures("width")
    def test_nothing_sticks_out(self, visit: Visit) -> None:
        """The page itself never scrolls sideways (WCAG 2.2, 1.4.10)."""
        assert visit.page.evaluate(STICKING_OUT) == []

    @pytest.mark.parametrize("width", [320], indirect=True)
    @pytest.mark.usefixtures("width")
    def test_nothing_sticks_out_with_large_text(self, visit: Visit) -> None:
        """Nor does it on a small phone with text twice as large (WCAG 2.2, 1.4.4)."""
        root = "document.documentElement"
        visit.page.evaluate(f"{root}.style.fontSize = parseFloat(getComputedStyle({root}).fontSize) * 2 + 'px'")
        found = visit.page.evaluate(STICKING_OUT)
        visit.page.evaluate(f"{root}.removeAttribute('style')")

        assert found == []


def test_search_opens_over_the_page(size: ViewportSize, contexts: dict[int, BrowserContext], host: Host) -> None:
    """Whoever opens the search finds the page below it unmoved."""
    with visiting(contexts[size["width"]], host, "/") as visit:
        page = visit.page
        before = [page.locator(part).bounding_box() for part in ("main h1", ".rt-nav")]
        page.keyboard.press("/")
        page.keyboard.type("love")
        page.locator(".rt-search__found a").first.wait_for()

        assert [page.locator(part).bounding_box() for part in ("main h1", ".rt-nav")] == before


@pytest.mark.parametrize("width", [390, 768])
@pytest.mark.parametrize("kind", ["home", "positions", "topic", "pair"], scope="session")
def test_matrix_is_cards_in_a_small_window(kind: str, width: int, desk: BrowserContext, host: Host) -> None:
    """On a phone and a tablet each answer has its expert's name beside it, in one line of sight."""
    with visiting(desk, host, page_of(kind, host.site)) as visit:
        visit.page.set_viewport_size({"width": width, "height": HEIGHT})
        visit.page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
        cells = visit.page.evaluate(CARDS)

        assert cells
        assert [cell for cell in cells if not (cell["who"] and cell["beside"] and cell["level"] and cell["seen"])] == []
        assert not visit.page.locator(".rt-matrix thead").is_visible()


def test_matrix_keeps_its_head_in_sight(desk: BrowserContext, host: Host) -> None:
    """In a wide window, whoever reads the last rows of the long table still sees whose column is whose."""
    with visiting(desk, host, page_of("positions", host.site)) as visit:
        assert visit.page.evaluate(HEAD)


SCREENS: Final = {WIDE["width"]: 1, PHONE["width"]: 3}
"""In how many screens the front is seen, by their width."""


@only("home")
def test_the_front_is_seen_at_once(visit: Visit, size: ViewportSize) -> None:
    """The question, the voices and where they part stand in one screen, on a phone in three."""
    ends = visit.page.evaluate(ENDS)

    assert len(ends) == 1 + 1 + VOICES + 1
    assert max(ends) <= SCREENS[size["width"]] * size["height"]


@only("home", "positions", "topic")
@on_a_desk
def test_nobodys_column_is_narrower(visit: Visit) -> None:
    """An expert who says little, or nothing, has a column as wide as the others'."""
    widths = visit.page.evaluate(COLUMNS)

    assert len(widths) == VOICES
    assert max(widths) - min(widths) < 1


@only("home")
@on_a_desk
@pytest.mark.parametrize(("width", "columns"), [(390, 1), (480, 2), (768, 2), (959, 2)], indirect=["width"])
@pytest.mark.usefixtures("width")
def test_voices_stand_in_two_columns_on_a_tablet(columns: int, visit: Visit) -> None:
    """Between a phone and a desk the voices share two columns, and the picture has the whole width."""
    lefts = visit.page.evaluate(LEFTS)

    assert len(set(lefts)) == columns
    assert visit.page.evaluate(SHARE, ".rt-pattern__field") > 0.9


@only("home")
@on_a_desk
@pytest.mark.parametrize("width", [2560], indirect=True)
@pytest.mark.usefixtures("width")
def test_a_very_large_window_is_not_half_empty(visit: Visit) -> None:
    """At 2,560 pixels the start page uses two thirds of the window or more."""
    assert visit.page.evaluate(SHARE, ".rt-front") > 2 / 3


@only("topics", "quotations")
@on_a_desk
@pytest.mark.parametrize(("width", "columns"), [(1280, 2), (640, 1)], indirect=["width"])
@pytest.mark.usefixtures("width")
def test_long_lists_use_the_width(columns: int, visit: Visit) -> None:
    """On a desk their entries stand in two columns, on a tablet in one."""
    lefts = "(all) => all.map((one) => one.offsetLeft)"
    found = visit.page.eval_on_selector_all(".rt-topics > li, .rt-register > li", lefts)

    assert len(set(found)) == columns


@only("expert")
@on_a_desk
@pytest.mark.parametrize("width", [2560], indirect=True)
@pytest.mark.usefixtures("width")
def test_what_belongs_to_a_claim_stands_beside_it(visit: Visit) -> None:
    """In a very large window, too, a claim's topics and relations are within a finger's breadth of its words."""
    gaps = visit.page.evaluate(GAPS)

    assert gaps
    assert max(gaps) < FINGER


def test_the_map_of_an_argument_is_folded_in_a_small_window(desk: BrowserContext, host: Host) -> None:
    """On a phone, where it would be several screens long, whoever asks for it unfolds it; on a desk it is open."""
    with visiting(desk, host, page_of("expert", host.site)) as visit:
        rows, unfold = visit.page.locator(".rt-map__rows"), visit.page.locator(".rt-map summary")
        expect(rows).to_be_visible()
        expect(unfold).to_be_hidden()
        visit.page.set_viewport_size(PHONE)
        expect(rows).to_be_hidden()
        unfold.click()
        expect(rows).to_be_visible()


@only("topic")
@on_a_desk
def test_no_column_of_a_topic_runs_on_beside_empty_ones(visit: Visit) -> None:
    """The columns of an expert's claims end at about the same height: none is longer by more than a claim."""
    voices = visit.page.evaluate(COLUMN_ENDS)

    assert any(len(voice["ends"]) > 1 for voice in voices)
    for voice in voices:
        if voice["claims"] >= len(voice["ends"]) > 1:
            assert max(voice["ends"]) - min(voice["ends"]) <= voice["tallest"]
