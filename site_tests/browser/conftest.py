"""What the tests in a browser share: the browsers, the sites under their addresses, each kind of page opened once."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, ViewportSize, sync_playwright

from roundtables import build_whole, copy_quoted
from sharing import made_once

from .kinds import CONTRIBUTION, KINDS, page_of
from .serving import Host, serve
from .visits import PHONE, WIDE, Visit, new_context, visiting

BELOW: Final = "/any/sub/path/"

WITHOUT: Final = (
    "WebUIOmniboxPopup",  # pages of the address bar's, two to a tab, in a process that takes longer than the tab's own
    "WebUIOmniboxAimPopup",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
)
"""Features of Chromium's own that are left out. It heeds the last such list alone, so Playwright's stand here too."""

SWITCHES: Final = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    f"--disable-features={','.join(WITHOUT)}",
)
"""A browser that asks nothing of anybody of its own accord, and finds no host but this machine."""

WISHES: Final[dict[str, str | float | bool]] = {"ui.prefersReducedMotion": 1, "ui.systemUsesDarkTheme": 0}
"""What the system asks for, as Firefox is told it before it starts: no motion, and light colours."""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start what drives the browsers."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start the Chromium that ROUNDTABLE_CHROMIUM names, or Playwright's own."""
    switches = [*SWITCHES, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [*SWITCHES]
    path = os.environ.get("ROUNDTABLE_CHROMIUM") or None
    with playwright.chromium.launch(executable_path=path, args=switches) as started:
        yield started


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """Start the Firefox that ROUNDTABLE_FIREFOX names: one that readers have, which is driven by WebDriver BiDi.

    What a context asks for in motion, colours and touch it does not heed.
    """
    path = os.environ.get("ROUNDTABLE_FIREFOX") or None
    with playwright.firefox.launch(channel="moz-firefox", executable_path=path, firefox_user_prefs=WISHES) as started:
        yield started


@pytest.fixture(scope="session")
def host(quoted_site: Path) -> Iterator[Host]:
    """Serve the site with quotations alone at the root of a host."""
    with serve(quoted_site) as started:
        yield started


@pytest.fixture(scope="session")
def whole_host(whole_site: Path) -> Iterator[Host]:
    """Serve the site with the whole contributions at the root of a host."""
    with serve(whole_site) as started:
        yield started


@pytest.fixture(scope="session")
def host_below(run_folder: Path, own_environment: None) -> Iterator[Host]:  # noqa: ARG001 - set up first
    """Serve the site below a path, built for it as GitHub Pages builds the site of a project."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", f"https://example.org{BELOW}")
        built = made_once(run_folder, "below", lambda folder: build_whole(copy_quoted(folder)))
    with serve(built.site, BELOW) as started:
        yield started


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[dict[int, BrowserContext]]:
    """Return a profile for each size of window, by its width; its reader lets pages copy."""
    copying = ["clipboard-read", "clipboard-write"]
    made = {size["width"]: new_context(browser, size, permissions=copying) for size in (WIDE, PHONE)}
    yield made
    for context in made.values():
        context.close()


@pytest.fixture(scope="session")
def desk(contexts: dict[int, BrowserContext]) -> BrowserContext:
    """Return the profile with a wide window, for tests that leave it as they found it."""
    return contexts[WIDE["width"]]


@pytest.fixture(scope="session")
def handheld(contexts: dict[int, BrowserContext]) -> BrowserContext:
    """Return the profile with a phone's window, for tests that leave it as they found it."""
    return contexts[PHONE["width"]]


@pytest.fixture(scope="session", params=[WIDE, PHONE], ids=["wide", "phone"])
def size(request: pytest.FixtureRequest) -> ViewportSize:
    """Return the size of a window."""
    chosen: ViewportSize = request.param
    return chosen


@pytest.fixture(scope="session", params=[*KINDS, CONTRIBUTION])
def kind(request: pytest.FixtureRequest) -> str:
    """Return a kind of page."""
    return str(request.param)


@pytest.fixture(scope="session")
def place(kind: str, host: Host, whole_host: Host) -> tuple[Host, str]:
    """Return where the heaviest page of a kind stands: on which host, and at which address of its site."""
    if kind == CONTRIBUTION:
        return whole_host, page_of("expert", whole_host.site)
    return host, page_of(kind, host.site)


@pytest.fixture(scope="module")
def visit(
    kind: str, size: ViewportSize, contexts: dict[int, BrowserContext], place: tuple[Host, str]
) -> Iterator[Visit]:
    """Return the heaviest page of a kind, opened once for all tests of a module; they leave it as they found it.

    Every page is opened in one tab, whose process has compiled by then what is asked of each of them.
    """
    with visiting(contexts[size["width"]], *place, kind) as opened:
        yield opened
