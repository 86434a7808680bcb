"""The build as a whole: a good site stays until a better one takes its place."""

import hashlib
import itertools
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from roundtable.build.checking import check
from roundtable.build.engine.generator import ENGINES, Engine, generate, started
from roundtable.build.stages import build, stage_site
from roundtable.content.addressing import addresses
from roundtable.content.addressing.pagekinds import KINDS
from roundtable.faults import Code, is_error
from roundtable.site.ledger import published, record
from roundtables import BuiltRoundtable, build_whole, quietly
from smallcontent import SmallRoundtable, copy_small, prove

pytestmark = pytest.mark.usefixtures("own_environment")

HOOK: Final = """
def on_page_content(html, **_):
    return html.replace("no barrow will ever replace", "a barrow will never replace")
"""
"""An extension of MkDocs that means well."""


@pytest.fixture
def small(tmp_path: Path) -> SmallRoundtable:
    """Return a roundtable of two experts that can be built."""
    small = copy_small("maximal", tmp_path / "roundtable")
    small.templates()
    return small


def tree(folder: Path) -> dict[str, str]:
    """Return the hash of every file of a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def break_content(small: SmallRoundtable) -> None:
    """Misspell a topic."""
    small.edit("experts/ben.yml", {"topics: [trade, traffic]": "topics: [trade, trafic]"})


def break_a_quotation(small: SmallRoundtable) -> None:
    """Show quotations in capitals."""
    replace(small.project.templates / "parts/quotation.jinja", "{{ quotation.text }}", "{{ quotation.text | upper }}")


def break_by_extension(small: SmallRoundtable) -> None:
    """Let an extension improve the wording of every page."""
    (small.project.root / "hook.py").write_text(HOOK, encoding="utf-8")
    with (small.project.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [hook.py]\n")


def drop_a_quotation(small: SmallRoundtable) -> None:
    """Show no quotation anywhere."""
    replace(small.project.templates / "parts/quotation.jinja", ' data-quotation="{{ quotation.ref }}"', "")


def add_to_timeline(small: SmallRoundtable, line: str) -> None:
    """Let the template of the timeline say something more."""
    path = small.project.templates / "pages/timeline.md.jinja"
    before, end, after = path.read_text(encoding="utf-8").rpartition("{% endblock %}")
    path.write_text(f"{before}\n{line}\n\n{end}{after}", encoding="utf-8")


def break_the_pages(small: SmallRoundtable) -> None:
    """Let a page quote nobody, link to nothing, and hold a link in Markdown that stays text; leave out the index."""
    add_to_timeline(small, "<p>They said “nothing of the sort”.</p>")
    add_to_timeline(small, '<p><a href="../nowhere/">x</a></p>')
    add_to_timeline(small, "[x](nowhere.md)")
    replace(small.project.root / "mkdocs.yml", "plugins:", "exclude_docs: /search/\nplugins:")


def break_settings(small: SmallRoundtable) -> None:
    """Name a page that is not there, which the engine alone can know."""
    replace(small.project.root / "mkdocs.yml", "  - index.md", "  - index.md\n  - gone.md")


def break_a_template(small: SmallRoundtable) -> None:
    """Ask for what no page has."""
    add_to_timeline(small, "{{ view.nothing }}")


def replace(path: Path, old: str, new: str) -> None:
    """Replace a passage that stands in a file once or more."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


BREAKS: Final = {
    break_content: {Code.UNKNOWN_TOPIC},
    break_a_quotation: {Code.CHANGED_ON_PAGE},
    break_by_extension: {Code.CHANGED_ON_PAGE, Code.BROKEN_FRAGMENT},  # what links to those words misses them
    drop_a_quotation: {Code.CHANGED_ON_PAGE, Code.UNMARKED_QUOTATION},
    break_the_pages: {Code.UNMARKED_QUOTATION, Code.BROKEN_LINK, Code.SOURCE_LEFTOVER, Code.MISSING_INDEX},
    break_settings: {Code.SITE_GENERATOR},
    break_a_template: {Code.TEMPLATE_FAULT},
}


@pytest.mark.parametrize(("make", "codes"), BREAKS.items(), ids=[make.__name__ for make in BREAKS])
def test_a_failing_build_leaves_the_last_site(
    make: Callable[[SmallRoundtable], None], codes: set[Code], small: SmallRoundtable
) -> None:
    """Whatever stops a build, and however late, the site that was published last stays as it was."""
    small.project.site.mkdir()
    (small.project.site / "index.html").write_text("the last good site", encoding="utf-8")
    before = tree(small.project.site)
    make(small)

    outcome = build(small.project, quietly)

    assert outcome.failed
    assert {fault.code for fault in filter(is_error, outcome.diagnostics)} == codes
    assert tree(small.project.site) == before


TEMPLATES: Final = {"{{ view.nothing }}": "nothing", "{% if %}": "expression"}


@pytest.mark.parametrize("line", TEMPLATES)
def test_a_faulty_template_is_named_with_its_line(line: str, small: SmallRoundtable) -> None:
    """A template that cannot be read, or asks for what is not there, is a fault like one of the content."""
    add_to_timeline(small, line)
    path = small.project.templates / "pages/timeline.md.jinja"
    number = path.read_text(encoding="utf-8").split("\n").index(line) + 1

    (fault,) = build(small.project, quietly).diagnostics

    assert fault.code is Code.TEMPLATE_FAULT
    assert (fault.location.path, fault.location.line) == ("templates/pages/timeline.md.jinja", number)
    assert TEMPLATES[line] in fault.message.lower()


def test_codes_of_the_built_pages() -> None:
    """The table above provokes what only the built pages show."""
    found = set().union(*BREAKS.values())

    assert Code.CHANGED_ON_PAGE in found
    assert Code.UNMARKED_QUOTATION in found
    assert Code.SITE_GENERATOR in found
    assert Code.TEMPLATE_FAULT in found


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_an_engine_itself_fails_on_a_seeded_link(engine: Engine, small: SmallRoundtable) -> None:
    """The very command of the build stops at a warning of the engine, and its message names page and link."""
    outcome = check(small.project)
    stage_site(small.project, outcome)
    page = small.project.staged / "timeline/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n\n[elsewhere](elsewhere.md)\n", encoding="utf-8")

    with started(engine) as waiting:
        (fault,) = generate(small.project, outcome, small.project.built, waiting)

    assert fault.code is Code.SITE_GENERATOR
    assert "timeline/index.md" in fault.message
    assert "elsewhere.md" in fault.message
    assert "\x1b" not in fault.message


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_an_engine_leaves_nothing_but_the_site(engine: Engine, small: SmallRoundtable) -> None:
    """What lay in the folder of the site is gone, and no settings of its own stay beside mkdocs.yml."""
    outcome = check(small.project)
    stage_site(small.project, outcome)
    (small.project.built / "old").mkdir(parents=True)
    (small.project.built / "old/page.html").write_text("stale", encoding="utf-8")
    before = sorted(small.project.root.glob("*.yml")) + sorted(small.project.root.glob(".*.yml"))

    with started(engine) as waiting:
        assert generate(small.project, outcome, small.project.built, waiting) == []

    assert (small.project.built / "index.html").is_file()
    assert not (small.project.built / "old").exists()
    assert sorted(small.project.root.glob("*.yml")) + sorted(small.project.root.glob(".*.yml")) == before


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_no_engine_runs_a_module_of_the_working_folder(
    engine: Engine, small: SmallRoundtable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that are called like modules of the engine's, in the folder of the roundtable, are not run from there."""
    for name in (engine.name, "yaml", "jinja2"):
        (small.project.root / f"{name}.py").write_text("raise SystemExit('a planted module was run')", encoding="utf-8")
    monkeypatch.chdir(small.project.root)
    monkeypatch.setenv("PYTHONPATH", str(small.project.root))
    outcome = check(small.project)
    stage_site(small.project, outcome)

    with started(engine) as waiting:
        assert generate(small.project, outcome, small.project.built, waiting) == []


def test_a_page_that_is_no_longer_made_vanishes(small: SmallRoundtable) -> None:
    """Staging removes what is stale, and leaves the time stamps of what stays the same."""
    stage_site(small.project, check(small.project))
    long_ago = 1_000_000_000
    for path in small.project.staged.rglob("*"):
        os.utime(path, (long_ago, long_ago))
    (small.project.staged / "experts/eve").mkdir()
    (small.project.staged / "experts/eve/index.md").write_text("gone", encoding="utf-8")
    (small.project.staged / "old").mkdir()
    (small.project.staged / "old/page.md").write_text("gone", encoding="utf-8")
    small.edit("topics/traffic.yml", {"title: Traffic": "title: Cars"})
    prove(small)

    stage_site(small.project, check(small.project))

    written = {path for path in small.project.staged.rglob("*") if path.is_file() and path.stat().st_mtime > long_ago}
    assert not (small.project.staged / "experts/eve/index.md").exists()
    assert not (small.project.staged / "old").exists()
    assert small.project.staged / "topics/traffic/index.md" in written
    assert small.project.staged / "assets/roundtable/roundtable.css" not in written
    assert small.project.staged / "timeline/index.md" not in written


def test_a_second_staging_changes_nothing(small: SmallRoundtable) -> None:
    """What was staged once is staged again without a write."""
    outcome = check(small.project)

    assert stage_site(small.project, outcome) > 0
    assert stage_site(small.project, outcome) == 0


def test_a_sources_own_limits_are_shown(small: SmallRoundtable) -> None:
    """Whoever widens a limit for a source says so to its readers: none can be switched off in silence."""
    stage_site(small.project, check(small.project))

    about = (small.project.staged / "about/index.md").read_text(encoding="utf-8")
    for limit in ("12 words of the text", "at most 35% of its words", "at most 6 words in a row", "at least 90% of"):
        assert limit in about


def test_a_failing_build_brings_back_the_site_of_a_killed_one(small: SmallRoundtable) -> None:
    """After a publication was killed, even a build that fails leaves the last good site in its place."""
    last = small.project.site.with_name(".site.last")
    last.mkdir()
    (last / "index.html").write_text("old", encoding="utf-8")
    break_content(small)

    assert build(small.project, quietly).failed

    assert (small.project.site / "index.html").read_text(encoding="utf-8") == "old"


SQUARE: Final = "https://town.example/square/"


@pytest.mark.parametrize("where", ["in the environment", "in the settings"])
def test_a_site_with_an_address(where: str, minimal: SmallRoundtable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Built for a sub-path of a host, as GitHub Pages serves it, the site says where it is, and has no other faults.

    A link to a page that is not there is one under that address as well. At the head of each printed sheet stand the
    roundtable's title and, where it is known, the site's address.
    """
    if where == "in the environment":
        monkeypatch.setenv("SITE_URL", SQUARE)
    else:
        set_address(minimal.project.settings, SQUARE)

    minimal.edit("roundtable.yml", {"was heard": f"[was heard]({SQUARE}gone/)"})
    prove(minimal)

    outcome = build(minimal.project, quietly)

    assert {fault.code for fault in filter(is_error, outcome.diagnostics)} == {Code.BROKEN_LINK}
    assert SQUARE in (minimal.project.built / "index.html").read_text(encoding="utf-8")
    sheet = (minimal.project.built / addresses.SHEET.strip("/")).read_text(encoding="utf-8")
    assert re.search(r'@page \{[^}]*@top-left \{ content: "The Reading Room"', sheet)
    assert '@top-right { content: "town.example/square"' in sheet


def set_address(settings: Path, address: str) -> None:
    """Write an address into settings that take it from the environment."""
    text = settings.read_text(encoding="utf-8")
    assert '!ENV [SITE_URL, ""]' in text
    settings.write_text(text.replace('!ENV [SITE_URL, ""]', address), encoding="utf-8")


RESTING: Final = ("because", "claims")
"""Keys of an expert's file under which claims are named: of a position, and of a step."""


def test_the_ledger_of_addresses(small: SmallRoundtable) -> None:
    """A recorded address that a page no longer offers stops the build, unless an alias keeps it."""
    built = build_whole(small.project)
    assert [fault.code for fault in built.outcome.diagnostics] == [Code.UNRECORDED_ADDRESS]
    record(small.content, published(built.site))
    small.edit("experts/ben.yml", {"- id: empty-square": "- id: emptied-square"})
    kept = {"- id: trade-without-cars": "- id: no-cars\n    aliases: [trade-without-cars]"}
    renamed = {f"{key}: [walkers-first, trade-without-cars]": f"{key}: [walkers-first, no-cars]" for key in RESTING}
    small.edit("experts/ada.yml", renamed | kept)
    prove(small)

    found = build(small.project, quietly).diagnostics

    vanished = {fault.location.line for fault in found if fault.code is Code.VANISHED_ADDRESS}
    assert small.line("permalinks.txt", "/experts/ben/#empty-square") in vanished
    assert small.line("permalinks.txt", "/experts/ada/#trade-without-cars") not in vanished


def test_every_page_is_there(quoted: BuiltRoundtable) -> None:
    """The pages that readers are promised, one for each expert, topic and pair, and one for whoever is lost."""
    content = quoted.outcome.content
    experts, topics = sorted(content.experts), sorted(content.topics)
    pairs = [f"/compare/{first}-and-{second}/" for first, second in itertools.combinations(experts, 2)]
    single = [kind.address for kind in KINDS if kind.address]
    wanted = [*single, *(f"/experts/{name}/" for name in experts), *(f"/topics/{name}/" for name in topics), *pairs]

    assert [address for address in wanted if not (quoted.site / address.strip("/") / "index.html").is_file()] == []
    assert (quoted.site / "404.html").is_file()
    assert (quoted.site / "sitemap.xml").is_file()
