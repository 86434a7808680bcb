"""An address that the site once had leads on to the new one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from roundtables import build_whole, copy_quoted

from .serving import Host, serve
from .visits import WIDE, new_context

OLD: Final = "/voices/former/"


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> tuple[Path, str]:  # noqa: ARG001 - set up first
    """Build the site with a redirect to an expert's page; return its folder and that page's address."""
    project = copy_quoted(tmp_path_factory.mktemp("moved"))
    expert = min(path.stem for path in (project.content / "experts").glob("*.yml"))
    redirect = f"redirects:\n  - {{old: {OLD}, new: /experts/{expert}/}}\n"
    (project.content / "redirects.yml").write_text(redirect, encoding="utf-8")
    return build_whole(project).site, f"/experts/{expert}/"


@pytest.fixture(params=["/", "/any/sub/path/"], ids=["root", "below"])
def moved(request: pytest.FixtureRequest, new: tuple[Path, str]) -> Iterator[Host]:
    """Serve the site with the redirect."""
    with serve(new[0], request.param) as host:
        yield host


def test_redirect_takes_the_anchor_along(browser: Browser, moved: Host, new: tuple[Path, str]) -> None:
    """With script, the part after # comes along, and Back does not lead into the redirect again."""
    with new_context(browser, WIDE) as context:
        page = context.new_page()
        page.goto(moved.address("/"))
        page.goto(moved.address(f"{OLD}#section--cite"), wait_until="commit")
        page.wait_for_url(moved.address(f"{new[1]}#section--cite"))
        expect(page.locator("#section--cite")).to_be_in_viewport()
        page.go_back()

        assert page.url == moved.address("/")


def test_redirect_without_script(browser: Browser, moved: Host, new: tuple[Path, str]) -> None:
    """Without script, the page leads on by itself."""
    with new_context(browser, WIDE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(moved.address(OLD), wait_until="commit")
        page.wait_for_url(moved.address(new[1]))

        expect(page.locator("h1")).to_be_visible()
