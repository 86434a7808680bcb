"""Every kind of page is accessible as far as a machine can tell: axe-core's rules of WCAG 2.2 AA, and of good use."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from .kinds import page_of
from .serving import Host
from .visits import LIGHTNESS, PHONE, WIDE, Visit, new_context, until, visiting

AXE: Final = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""The tags of all rules (https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#axe-core-tags)."""
COLOURS: Final = ("color-contrast", "link-in-text-block")
"""The rules that judge colours: in another scheme of colours, the others have nothing new to judge."""

STRUCTURE: Final = """async ([tags, colours]) => {
  const rules = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));
  return (await axe.run({ runOnly: tags, rules, resultTypes: ["violations"] })).violations;
}"""
"""Asks all rules but those of colours of a page."""

LOOKS: Final = """async (colours) => {
  const known = new Map([[null, ""]]);
  const drawn = (one) => {
    const style = getComputedStyle(one);
    return [style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize, style.fontWeight,
      style.textShadow, style.textDecorationLine, style.borderBottomWidth, style.position].join();
  };
  const look = (one) => {
    if (!known.has(one)) known.set(one, `${look(one.parentElement)} ${one.localName}.${one.className}: ${drawn(one)}`);
    return known.get(one);
  };
  const holds = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const shown = (one) => one.checkVisibility() && one.getClientRects().length;
  const texts = [...document.body.querySelectorAll("*")].filter((one) => holds(one) && shown(one));
  const looks = new Map(texts.map((one) => [look(one), one]));
  const found = await axe.run({ include: [...looks.values()] }, { runOnly: colours, resultTypes: ["violations"] });
  return found.violations;
}"""
"""Asks the rules of colours of one text for each look: itself and all around it are of one kind and drawn alike.

Of texts that look alike they find the same, and take the longest of all rules to find it.
"""


def violations(page: Page) -> list[str]:
    """Return what axe-core finds on a page: the rule, and the first places with what is wrong there."""
    return asked(page, STRUCTURE, [TAGS, COLOURS]) + violations_of_colours(page)


def violations_of_colours(page: Page) -> list[str]:
    """Return what axe-core finds wrong with the colours of a page."""
    return asked(page, LOOKS, COLOURS)


def violations_in_the_dark(page: Page) -> list[str]:
    """Return what axe-core finds wrong with the colours of a light page, once the system has asked it for dark."""
    page.emulate_media(color_scheme="dark")
    until(page, f"({LIGHTNESS})() < 0.5")
    found = violations_of_colours(page)
    page.emulate_media(color_scheme="light")
    until(page, f"({LIGHTNESS})() > 0.5")
    return found


def violations_in_both_schemes(page: Page) -> list[str]:
    """Return what axe-core finds on a page by day, and wrong with its colours by night."""
    return violations(page) + violations_in_the_dark(page)


def asked(page: Page, run: str, rules: Sequence[Sequence[str] | str]) -> list[str]:
    """Return what axe-core finds on a page by some rules, in words."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(run, rules)
    return [
        f"{rule['id']} at {node['target']}: {node['failureSummary']}" for rule in found for node in rule["nodes"][:3]
    ]


def test_no_violations(visit: Visit) -> None:
    """axe-core finds nothing wrong."""
    assert violations(visit.page) == []


def test_no_violations_in_the_dark(visit: Visit) -> None:
    """Where the system asks for dark, the page follows at once, and axe-core finds nothing wrong with its colours."""
    assert violations_in_the_dark(visit.page) == []


@pytest.fixture(scope="module")
def forced(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile on a system that forces its own few colours."""
    with new_context(browser, WIDE, forced_colors="active") as context:
        yield context


@pytest.mark.parametrize("kind", ["home", "expert", "quotations", "positions"], scope="session")
def test_no_violations_in_forced_colours(kind: str, forced: BrowserContext, host: Host) -> None:
    """axe-core finds nothing wrong with the colours that a system forces."""
    with visiting(forced, host, page_of(kind, host.site)) as visit:
        assert violations_of_colours(visit.page) == []


def test_no_violations_while_searching(desk: BrowserContext, host: Host) -> None:
    """axe-core finds nothing wrong with the search while it shows what it found."""
    with visiting(desk, host, "/") as visit:
        visit.page.keyboard.press("/")
        visit.page.keyboard.type("love")
        visit.page.locator(".rt-search__found a").first.wait_for()

        assert violations_in_both_schemes(visit.page) == []


def test_no_violations_while_a_card_shows(desk: BrowserContext, host: Host) -> None:
    """Nor with the preview of a link."""
    with visiting(desk, host, page_of("topic", host.site)) as visit:
        visit.page.locator("main .rt-claim__says a").first.hover()
        card = visit.page.locator("#rt--preview")
        card.wait_for()

        assert violations_in_both_schemes(visit.page) == []
        assert card.is_visible()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_no_violations_while_a_line_is_lit(size: ViewportSize, contexts: dict[int, BrowserContext], host: Host) -> None:
    """Nor with the words and answers of a chosen expert."""
    with visiting(contexts[size["width"]], host, "/") as visit:
        visit.page.locator("button.rt-pattern__name").first.click()

        assert violations_in_both_schemes(visit.page) == []
