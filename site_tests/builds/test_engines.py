"""The exit: the same staged pages make the same site with every engine, and what differs is known."""

import json
from pathlib import Path, PurePosixPath
from typing import Final

import pytest

from commandline import Run
from roundtable.build import stages
from roundtable.build.comparison import engines
from roundtable.build.comparison.engines import Trial, try_engines
from roundtable.build.comparison.parity import compare
from roundtable.build.engine.generator import ENGINE, ENGINES, MKDOCS, PROPERDOCS, ZENSICAL, Engine
from roundtable.cli.reports import engines as shown
from roundtable.faults import is_error
from roundtables import build_whole, copy_quoted, quietly
from smallcontent import SmallRoundtable

PAGE: Final = (
    '<head><title>A page</title><meta name="description" content="of words"><script>1</script></head>'
    '<body><nav>x</nav><main id="__skip"><p id="a">Words</p><a href="../b/">b</a><img src="/c.png"></main></body>'
)
INDEX: Final = "search/search_index.json"
ENTRY: Final = {"location": "a/", "title": "A page", "text": "Words"}


def write(site: Path, files: dict[str, str]) -> Path:
    """Write a site of a page, a style sheet and an index, changed as given; no words: without the file."""
    index = json.dumps({"docs": [{**ENTRY, "boost": 2}]})
    for name, text in {"a/index.html": PAGE, "look.css": "a{}", INDEX: index, **files}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        if text:
            (site / name).write_text(text, encoding="utf-8")
    return site


def test_equal_sites_are_equal(tmp_path: Path) -> None:
    """Nothing differs between a site and itself."""
    parity = compare(write(tmp_path / "one", {}), write(tmp_path / "other", {}))

    assert parity.equal == ("a/index.html", "look.css", INDEX)
    assert (parity.different, parity.missing, parity.added, parity.unlike) == ((), (), (), ())
    assert parity.is_whole


UNNOTICED: Final = {
    "the engine's own script": PAGE.replace("<script>1", "<script>2"),
    "what stands around the page": PAGE.replace("<nav>x</nav>", "<nav>y</nav>"),
    "white space": PAGE.replace("<p id", "\n<p  id"),
    "another way to the same place": PAGE.replace("../b/", "./../b/."),
    "an attribute that the engine takes out": PAGE.replace("<p id", "<p data-search-exclude id"),
}


@pytest.mark.parametrize("page", UNNOTICED.values(), ids=UNNOTICED)
def test_what_no_reader_notices(page: str, tmp_path: Path) -> None:
    """A page may differ in its bytes and read alike."""
    parity = compare(write(tmp_path / "one", {}), write(tmp_path / "other", {"a/index.html": page}))

    assert parity.different == ("a/index.html",)
    assert parity.unlike == ()
    assert parity.is_whole


NOTICED: Final = {
    "a word": PAGE.replace("Words", "Word"),
    "the title": PAGE.replace("A page", "Page"),
    "the description": PAGE.replace("of words", "of pictures"),
    "an anchor": PAGE.replace('id="a"', 'id="b"'),
    "a link": PAGE.replace("../b/", "../../b/"),
    "a picture": PAGE.replace("/c.png", "/d.png"),
    "all of it": "<body></body>",
}


@pytest.mark.parametrize("page", NOTICED.values(), ids=NOTICED)
def test_what_a_reader_notices(page: str, tmp_path: Path) -> None:
    """Words, titles, anchors and links that differ are named with their page."""
    parity = compare(write(tmp_path / "one", {}), write(tmp_path / "other", {"a/index.html": page}))

    assert parity.unlike == ("a/index.html",)
    assert not parity.is_whole


LOSSES: Final = {
    "a page": ({"a/index.html": ""}, False),
    "a style sheet": ({"look.css": ""}, True),
    "what the search shows": ({INDEX: json.dumps({"docs": [{**ENTRY, "text": "Word"}]})}, False),
    "an entry of the search": ({INDEX: json.dumps({"docs": []})}, False),
    "the index": ({INDEX: ""}, False),
    "the index, with an engine's own in its place": ({INDEX: "", "search.json": json.dumps({"items": [ENTRY]})}, False),
}


@pytest.mark.parametrize(("files", "whole"), LOSSES.values(), ids=LOSSES)
def test_what_is_lost(files: dict[str, str], whole: bool, tmp_path: Path) -> None:  # noqa: FBT001 - what is expected
    """A page or a result of the search that is gone is a loss; a file of the engine's own is none."""
    parity = compare(write(tmp_path / "one", {}), write(tmp_path / "other", files))

    assert parity.is_whole is whole


@pytest.fixture
def small(minimal: SmallRoundtable) -> SmallRoundtable:
    """Return the smallest roundtable, on which `run` runs too."""
    return minimal


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> dict[Engine, Trial]:  # noqa: ARG001 - set up first
    """Make the site with every engine."""
    project = copy_quoted(tmp_path_factory.mktemp("engines"))
    return {trial.engine: trial for trial in try_engines(project, quietly)[1]}


def test_every_engine_makes_a_site_without_fault(trials: dict[Engine, Trial]) -> None:
    """Links, quotations, addresses and the search are right in the site of each, and nothing is lost."""
    assert tuple(trials) == ENGINES
    for trial in trials.values():
        assert list(filter(is_error, trial.diagnostics)) == []
        assert trial.is_passed


def test_properdocs_makes_the_same_site(trials: dict[Engine, Trial]) -> None:
    """Whoever moves to ProperDocs publishes the same bytes."""
    parity = trials[PROPERDOCS].parity

    assert parity
    assert (parity.different, parity.missing, parity.added) == ((), (), ())
    assert "index.html" in parity.equal


def test_zensical_makes_the_same_pages(trials: dict[Engine, Trial]) -> None:
    """Whoever moves to Zensical loses no page, word, anchor or result of the search; only the theme's files differ."""
    parity = trials[ZENSICAL].parity

    assert parity
    assert parity.unlike == ()
    assert parity.is_found_alike
    others = [file for file in parity.different if not file.endswith(".html")]
    assert others == ["roundtable.zip", "sitemap.xml"]
    themes = {"assets/javascripts", "assets/stylesheets"}
    lost = [file for file in parity.missing if not themes & set(map(str, PurePosixPath(file).parents))]
    assert lost == ["sitemap.xml.gz"]
    assert {"assets/roundtable/roundtable.css", INDEX} <= set(parity.equal)


def test_the_published_site_is_made_by_mkdocs(trials: dict[Engine, Trial]) -> None:
    """MkDocs with Material is the engine until somebody changes it, and the others are compared with it."""
    assert ENGINE == MKDOCS
    assert trials[MKDOCS].parity is None


@pytest.mark.parametrize("engine", [PROPERDOCS, ZENSICAL], ids=lambda engine: engine.name)
def test_another_engine_can_publish(engine: Engine, small: SmallRoundtable, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build by another engine goes through the same checks, and its site is put in the place of the last."""
    monkeypatch.setattr(stages, "ENGINE", engine)

    built = build_whole(small.project)

    assert (built.site / "experts/ada/index.html").is_file()
    assert (built.site / INDEX).is_file()


def test_the_command_prints_what_differs(small: SmallRoundtable, run: Run) -> None:
    """A table of the engines, and the files by name; the status says that one could move."""
    status, out, err = run("engines", "--texts", str(small.project.texts))

    head, *rows = [line.split() for line in out.splitlines()]
    assert status == 0, err
    assert head[:3] == ["engine", "version", "faults"]
    assert [row[:3] for row in rows[:3]] == [[engine.name, engine.version, "0"] for engine in ENGINES]
    assert rows[1][4:] == ["0", "0", "0", "0", "the", "same"]
    assert "zensical: different: roundtable.zip, sitemap.xml\n" in out
    assert not small.project.site.exists()


def test_an_engine_that_makes_another_site(small: SmallRoundtable, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that reads otherwise is named, and the status says so: here of what Zensical alone knows."""
    for module in (engines, shown):
        monkeypatch.setattr(module, "ENGINES", (MKDOCS, ZENSICAL))
    frame = small.project.templates / "theme/frame.html"
    text = frame.read_text(encoding="utf-8")
    frame.write_text(text.replace("{{ page.content }}", "{{ page.content }}{{ page.path }}"), encoding="utf-8")

    status, out, _ = run("engines", "--texts", str(small.project.texts))

    assert status == 1
    (named,) = [line for line in out.splitlines() if line.startswith("zensical: reads otherwise: ")]
    assert "about/index.html, " in named


def test_an_engine_that_refuses_the_pages(small: SmallRoundtable, run: Run) -> None:
    """What one engine cannot read is its fault, with what it said; the others are tried all the same."""
    frame = small.project.templates / "theme/frame.html"
    text = frame.read_text(encoding="utf-8")
    frame.write_text(
        text.replace("{{ page.content }}", "{{ page.content }}{{ page.is_homepage.real }}"), encoding="utf-8"
    )

    status, out, err = run("engines", "--texts", str(small.project.texts))

    assert status == 1
    assert "site-generator: zensical refused the staged pages" in err
    assert [line.split()[2] for line in out.splitlines()[1:]] == ["0", "0", "1"]


@pytest.mark.parametrize("inside", [".cache", ".cache/kept"])
def test_no_engine_clears_what_lies_behind_a_link(
    inside: str, small: SmallRoundtable, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Zensical clears a folder of its own, whatever it leads to: a link there is refused, and named with the cure."""
    monkeypatch.setattr(engines, "ENGINES", (ZENSICAL,))
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/letter.txt").write_text("irreplaceable", encoding="utf-8")
    link = small.project.root / inside
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(tmp_path / "precious", target_is_directory=True)

    status, out, err = run("engines", "--texts", str(small.project.texts))

    assert (status, out) == (2, "")
    assert f"{link} is a link" in err
    assert (tmp_path / "precious/letter.txt").is_file()


def test_an_engine_that_is_not_installed(small: SmallRoundtable, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named as such, and does not hinder the others."""
    for module in (engines, shown):
        monkeypatch.setattr(module, "ENGINES", (MKDOCS, Engine("nobodys-engine")))

    status, out, _ = run("engines", "--texts", str(small.project.texts))

    assert status == 0
    assert out.splitlines()[-1].split() == ["nobodys-engine", "not", "installed"]


def test_faulty_content_is_not_built(small: SmallRoundtable, run: Run) -> None:
    """Faults of the content, or of a template, are told as by a build, and no engine is tried."""
    about = small.project.templates / "pages/about.md.jinja"
    about.write_text(about.read_text(encoding="utf-8").replace("{% endblock %}", "{{ view.none }}{% endblock %}"))

    assert run("engines", "--texts", str(small.project.texts))[:2] == (1, "")

    small.edit("topics/hours.yml", {"title: Hours": "titel: Hours"})
    status, out, err = run("engines", "--texts", str(small.project.texts))

    assert (status, out) == (1, "")
    assert "unknown-field" in err
