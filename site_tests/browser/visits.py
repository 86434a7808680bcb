"""A visit: a page opened in a window of some size, and everything that the browser said and asked for on the way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Final

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, Response, ViewportSize

from .serving import Host

WIDE: Final = ViewportSize(width=1280, height=800)
PHONE: Final = ViewportSize(width=390, height=844)

SETTLED: Final = """async () => {
  await document.fonts.ready;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}"""
"""Resolves when the fonts have come, and what follows from that has been painted."""

SHIFTS: Final = """() => new Promise((resolve) => {
  const seen = [];
  const note = (entries) => {
    for (const entry of entries) {
      for (const { node, previousRect, currentRect } of entry.sources) {
        const name = node?.className || node?.nodeName;
        seen.push(`${name}: ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`);
      }
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => { note(observer.takeRecords()); resolve(seen); }));
})"""
"""What moved since the page was opened, from where to where (https://wicg.github.io/layout-instability/)."""

LIGHTNESS: Final = """() => {
  const shares = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number);
  return shares.reduce((sum, share) => sum + share, 0) / (3 * 255);
}"""
"""How light the paper is, from 0 for black to 1 for white."""

EMPTY: Final = "about:blank"
"""The address of a tab in which nothing is open."""


@dataclass  # without slots: Playwright leaves a note on the object whose methods it calls
class Visit:
    """A page that was opened, with what happened."""

    page: Page
    host: Host
    kind: str
    address: str
    size: ViewportSize
    """Of the window, as it was opened."""
    said: list[str] = field(default_factory=list)
    """Errors and warnings of the console, and errors that no script caught."""
    failed: list[str] = field(default_factory=list)
    """Requests that came to nothing."""
    asked: list[str] = field(default_factory=list)
    """Addresses that were requested, in order."""
    shifts: list[str] = field(default_factory=list)
    """What moved on the page until it had settled; of a visit that tests share."""

    def record(self) -> None:
        """Begin to write down what happens."""
        for event, note in self._notes().items():
            self.page.on(event, note)  # type: ignore[call-overload] # each of the names is one of a page's events

    def leave(self) -> None:
        """Write down nothing more, and leave the tab as a new one is: empty, of its first size, its pointer aside."""
        for event, note in self._notes().items():
            self.page.remove_listener(event, note)
        self.page.goto(EMPTY)
        self.page.mouse.move(0, 0)
        if self.page.viewport_size != self.size:
            self.page.set_viewport_size(self.size)

    def _notes(self) -> dict[str, Callable[..., None]]:
        return {
            "console": self._console,
            "pageerror": self._error,
            "request": self._request,
            "requestfailed": self._failure,
            "response": self._response,
        }

    def _console(self, message: ConsoleMessage) -> None:
        # That the page which says "there is no page here" comes with status 404 is as it should be.
        expected = self.kind == "404" and message.location["url"] == self.address
        if message.type in ("error", "warning") and not expected:
            self.said.append(f"{message.type}: {message.text}")

    def _error(self, error: Error) -> None:
        self.said.append(str(error))

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)

    def _failure(self, request: Request) -> None:
        self.failed.append(f"{request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        expected = 404 if response.url == self.address and self.kind == "404" else 200
        if response.status != expected:
            self.failed.append(f"{response.url}: {response.status}")

    def open(self, *, scripted: bool) -> None:
        """Open the page; where scripts run, wait until what they do is done."""
        self.page.goto(self.address)
        if scripted:
            self.page.evaluate(SETTLED)

    def as_it_is(self) -> "Visit":
        """Return the visit with what has happened until now; what tests do to a page that they share is not added."""
        shifts = self.page.evaluate(SHIFTS)
        return replace(self, said=[*self.said], failed=[*self.failed], asked=[*self.asked], shifts=shifts)

    def abroad(self) -> list[str]:
        """Return the addresses that were requested from anybody but the site."""
        home = f"{self.host.origin}{self.host.path}"
        return [address for address in self.asked if not address.startswith((home, "data:", "blob:"))]


def new_context(browser: Browser, size: ViewportSize, **settings: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's own
    """Return a profile of its own, whose reader wants no motion unless the settings say otherwise."""
    context = browser.new_context(**{"viewport": size, "reduced_motion": "reduce", "color_scheme": "light", **settings})
    context.set_default_timeout(10_000)
    return context


def open_visit(context: BrowserContext, host: Host, page: str, kind: str = "", *, scripted: bool = True) -> Visit:
    """Open a page in a tab of the profile that is empty, and return the visit.

    A tab is used again, for a new one is a new process: that takes as long as most pages.
    """
    tab = next((tab for tab in context.pages if tab.url == EMPTY), None) or context.new_page()
    size = tab.viewport_size
    assert size is not None  # as `new_context` makes windows
    visit = Visit(tab, host, kind, host.address(page), size)
    visit.record()
    visit.open(scripted=scripted)
    return visit


@contextmanager
def visiting(
    context: BrowserContext, host: Host, page: str, kind: str = "", *, scripted: bool = True
) -> Iterator[Visit]:
    """Open a page in a tab that is left empty when the context ends."""
    visit = open_visit(context, host, page, kind, scripted=scripted)
    yield visit
    visit.leave()


def until(page: Page, condition: str) -> None:
    """Wait until a condition holds in a page. Playwright's own wait makes code of text, which a policy refuses."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    message = f"has not come true: {condition}"
    raise AssertionError(message)
