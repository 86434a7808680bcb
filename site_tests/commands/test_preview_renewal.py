"""The preview's site: what is made of it again after a save is what would be made of it from the beginning."""

import time
from collections.abc import Callable
from pathlib import Path
from queue import Queue

import pytest
from jinja2 import FileSystemLoader

from roundtable.build.checking import Outcome, check
from roundtable.build.engine.frame import frame_of
from roundtable.build.publishing.renewal import KeptSite
from roundtable.build.staging.rendering import render_pages_alone, render_site
from roundtable.cli.preview.background import BackgroundCheck
from roundtable.cli.preview.saves import OvertakenError, Saves
from roundtable.faults import Code
from smallcontent import SmallRoundtable, prove

ADDRESS = "http://127.0.0.1:8000/"
SITEMAPS = {"sitemap.xml", "sitemap.xml.gz"}
"""Nobody reads them in a preview; they stay as they were first made."""


def renew(small: SmallRoundtable, site: KeptSite, before_each: Callable[[], None] = lambda: None) -> int:
    """Make a site of what stands in the project now; return how many staged files are others than before."""
    outcome = check(small.project)
    files = render_site(small.project, outcome)
    assert not outcome.failed
    changed, refused = site.renew(files, frame_of(outcome.content), before_each)
    assert refused == []
    return changed


def renew_alone(small: SmallRoundtable, site: KeptSite, *addresses: str) -> None:
    """Make a few pages of what stands in the project now."""
    outcome = check(small.project)
    files = render_pages_alone(small.project, outcome, addresses)
    assert not outcome.failed
    _, refused = site.renew_alone(files, frame_of(outcome.content))
    assert refused == []


def pages(site: KeptSite) -> dict[str, bytes]:
    """Return every file of a site."""
    files = (path for path in sorted(site.folder.rglob("*")) if path.is_file())
    named = {path.relative_to(site.folder).as_posix(): path.read_bytes() for path in files}
    return {name: raw for name, raw in named.items() if name not in SITEMAPS}


@pytest.fixture
def kept(small: SmallRoundtable, tmp_path: Path) -> KeptSite:
    """Return the site of a small roundtable, made once."""
    small.templates()
    (tmp_path / "kept").mkdir()
    site = KeptSite(small.project, ADDRESS, tmp_path / "kept")
    assert renew(small, site) > 0
    return site


def made_anew(small: SmallRoundtable, folder: Path) -> dict[str, bytes]:
    """Return the files of a site that is made from the beginning."""
    folder.mkdir()
    site = KeptSite(small.project, ADDRESS, folder)
    renew(small, site)
    return pages(site)


def edit_template(small: SmallRoundtable, name: str, old: str, new: str) -> None:
    """Change a template of the project."""
    path = small.project.templates / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_content_makes_its_pages_again(small: SmallRoundtable, kept: KeptSite, tmp_path: Path) -> None:
    """A changed title is on every page that shows it; what is the same again is not made again."""
    assert renew(small, kept) == 0
    before = (kept.folder / "glossary/index.html").stat().st_mtime_ns

    small.edit("topics/traffic.yml", {"title: Traffic": "title: Carriage"})
    prove(small)

    assert renew(small, kept) > 0
    assert pages(kept) == made_anew(small, tmp_path / "anew")
    assert b"Carriage" in (kept.folder / "topics/index.html").read_bytes()
    assert (kept.folder / "glossary/index.html").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "edit",
    [
        ("theme/frame.html", "</title>", " once more</title>"),
        ("parts/policy.jinja", "<meta", '<meta data-kept="no"'),
        ("pages/about.md.jinja", "{% endblock %}", "<p>And so on.</p>{% endblock %}"),
        ("styles/frame.css", "{", "{ color: teal; "),
    ],
)
def test_templates_make_their_pages_again(
    small: SmallRoundtable, kept: KeptSite, tmp_path: Path, edit: tuple[str, str, str]
) -> None:
    """A template of the frame changes every page, another those that it makes."""
    before = pages(kept)
    edit_template(small, *edit)
    renew(small, kept)

    assert pages(kept) != before
    assert pages(kept) == made_anew(small, tmp_path / "anew")


def test_a_frame_is_made_around_pages_alone(small: SmallRoundtable, kept: KeptSite) -> None:
    """With it no other file is made again, and none of the theme takes the place of the project's own."""
    own = small.project.templates / "root/assets/images/favicon.png"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"the project's own")  # Material has a file at this address too
    renew(small, kept)
    sheet, icon = kept.folder / "assets/roundtable/roundtable.css", kept.folder / "assets/images/favicon.png"
    before = sheet.stat().st_mtime_ns
    edit_template(small, "theme/frame.html", "</title>", " once more</title>")

    renew(small, kept)

    assert b"once more" in (kept.folder / "about/index.html").read_bytes()
    assert sheet.stat().st_mtime_ns == before
    assert icon.read_bytes() == b"the project's own"


def test_what_is_no_longer_staged_is_gone(small: SmallRoundtable, kept: KeptSite, tmp_path: Path) -> None:
    """A file that the project lost is lost to the preview."""
    extra = small.project.templates / "root" / "extra.txt"
    extra.write_text("x", encoding="utf-8")
    assert renew(small, kept) == 1
    assert (kept.folder / "extra.txt").is_file()

    extra.unlink()

    assert renew(small, kept) == 1
    assert pages(kept) == made_anew(small, tmp_path / "anew")


def test_nobody_waits_for_the_theme(small: SmallRoundtable, kept: KeptSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """While its frame stays the same, no page has the thousands of files of the theme looked through."""
    monkeypatch.setattr(FileSystemLoader, "list_templates", lambda _: pytest.fail("the theme was looked through"))
    edit_template(small, "pages/about.md.jinja", "{% endblock %}", "<p>And so on.</p>{% endblock %}")

    renew_alone(small, kept, "/about/")
    renew(small, kept)

    assert b"And so on." in (kept.folder / "about/index.html").read_bytes()


def test_a_page_that_is_looked_at_comes_first(small: SmallRoundtable, kept: KeptSite, tmp_path: Path) -> None:
    """What changed is on that page at once, and on all others when the rest is made."""
    small.edit("topics/traffic.yml", {"title: Traffic": "title: Carriage"})
    prove(small)

    renew_alone(small, kept, "/topics/traffic/")

    assert b"Carriage" in (kept.folder / "topics/traffic/index.html").read_bytes()
    assert b"Carriage" not in (kept.folder / "topics/index.html").read_bytes()
    renew(small, kept)
    assert pages(kept) == made_anew(small, tmp_path / "anew")


@pytest.mark.parametrize(
    ("edit", "file"),
    [
        (("theme/frame.html", "</title>", "teal</title>"), "topics/traffic/index.html"),
        (("styles/frame.css", "{", "{ color: teal; "), "assets/roundtable/roundtable.css"),
    ],
)
def test_a_page_that_is_looked_at_has_its_new_frame_first(
    small: SmallRoundtable, kept: KeptSite, tmp_path: Path, edit: tuple[str, str, str], file: str
) -> None:
    """So it is where the frame of every page changed, or what styles them."""
    before = (kept.folder / "about/index.html").read_bytes()
    edit_template(small, *edit)

    renew_alone(small, kept, "/topics/traffic/")

    assert b"teal" in (kept.folder / file).read_bytes()
    assert (kept.folder / "about/index.html").read_bytes() == before
    renew(small, kept)
    assert pages(kept) == made_anew(small, tmp_path / "anew")


def test_the_next_save_ends_the_rendering(small: SmallRoundtable) -> None:
    """What is called before each page can end the work there."""
    small.templates()
    seen: list[None] = []

    def end_at_the_third() -> None:
        seen.append(None)
        if len(seen) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        render_site(small.project, check(small.project), end_at_the_third)
    assert len(seen) == 3


@pytest.mark.parametrize("steps", [3, 40])
def test_the_next_save_ends_what_mkdocs_makes(
    steps: int, small: SmallRoundtable, kept: KeptSite, tmp_path: Path
) -> None:
    """It ends between two pages, the site stays as it was, and is made anew when it is asked for again."""
    before = pages(kept)
    edit_template(small, "theme/frame.html", "</title>", " once more</title>")
    waited = iter(range(steps))

    def give_way() -> None:
        if next(waited, None) is None:
            raise OvertakenError

    with pytest.raises(OvertakenError):
        renew(small, kept, give_way)

    assert pages(kept) == before
    renew(small, kept)
    assert pages(kept) == made_anew(small, tmp_path / "anew")


def test_settings_are_watched_once_they_are_inherited(small: SmallRoundtable, tmp_path: Path) -> None:
    """A file that mkdocs.yml names while the preview runs is a save from then on, from the first time it is written."""
    small.templates()
    base = tmp_path / "shared" / "base.yml"
    base.parent.mkdir()
    settings = small.project.settings.read_text(encoding="utf-8")
    with Saves(small.project) as saves:
        small.project.settings.write_text(f"INHERIT: {base}\n{settings}", encoding="utf-8")
        saves.wait()

        for text in ("extra: [", "extra: {}\n"):  # what cannot be read is waited for as well
            base.write_text(text, encoding="utf-8")
            with pytest.raises(OvertakenError):
                wait_for_a_save(saves)
            saves.wait()


def wait_for_a_save(saves: Saves) -> None:
    """Ask for a while whether something was saved."""
    for _ in range(600):
        saves.give_way()
        time.sleep(0.05)


def test_a_check_that_is_overtaken_says_nothing(small: SmallRoundtable, kept: KeptSite) -> None:
    """Only the check of the newest site tells what it found: no more than that its addresses are not recorded."""
    told = Queue[Outcome]()

    def tell(found: Outcome) -> int:
        told.put(found)
        return 0

    background = BackgroundCheck(small.project, kept.folder, ADDRESS, tell)
    for _ in range(2):
        background.begin(check(small.project))

    found = told.get(timeout=300)
    assert {fault.code for fault in found.diagnostics} <= {Code.UNRECORDED_ADDRESS}
    assert "links checked" in found.summary
    assert told.empty()


def test_a_first_event_is_named_on_every_page(small: SmallRoundtable, tmp_path: Path) -> None:
    """With the timeline's page comes what leads to it, and what leads there goes with it."""
    small.templates()
    small.edit("roundtable.yml", {"[trial](/timeline/#trial)": "trial"})
    timeline = small.content / "timeline.yml"
    events = timeline.read_text(encoding="utf-8")
    timeline.write_text("events: []\n", encoding="utf-8")
    prove(small)
    site = KeptSite(small.project, ADDRESS, tmp_path)
    renew(small, site)
    assert b"timeline/" not in (site.folder / "about/index.html").read_bytes()

    timeline.write_text(events, encoding="utf-8")
    prove(small)
    renew(small, site)

    assert b"timeline/" in (site.folder / "about/index.html").read_bytes()
    assert pages(site) == made_anew(small, tmp_path / "anew")
