"""The benchmarks: what they are run on is the same in every run and without fault, and their tables come out.

How long anything takes is not asked here; `roundtable bench` measures it.
"""

import gzip
import json
import shutil
import sys
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from mkdocs.config import load_config

from roundtable.bench import SUBJECTS, check, links, pages, preview, quotes
from roundtable.bench import build as builds
from roundtable.bench.material.generated import CLAIMS, generate
from roundtable.bench.material.vocabulary import Vocabulary
from roundtable.bench.measuring import saving
from roundtable.bench.measuring.kinds import built_pages, heaviest
from roundtable.bench.measuring.lighthouse import Lighthouse, Verdict
from roundtable.bench.measuring.saving import Save, previewed
from roundtable.bench.measuring.serving import served
from roundtable.bench.measuring.timing import Command
from roundtable.build.checking import check as check_content
from roundtable.build.project.layout import Project
from roundtable.cli.main import main
from roundtable.content.people import short_names
from roundtable.content.reading.load import load_content
from roundtable.faults import CommandError
from roundtables import ROOT, BuiltRoundtable, build_whole
from smallcontent import copy_small

SHIPPED = Project(ROOT)


def contents(project: Project) -> dict[str, bytes]:
    """Return every file of a content folder."""
    return {path.name: path.read_bytes() for path in sorted(project.content.rglob("*.*"))}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return the smallest roundtable, to be built."""
    small = copy_small("minimal", tmp_path_factory.mktemp("tiny") / "roundtable")
    small.templates()
    small.edit("experts/ada.yml", {"{title: Reader}": "title: Reader"})  # in block style, as files are begun
    return small.project


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> BuiltRoundtable:  # noqa: ARG001 - set up first
    """Return a generated roundtable after its build, with enough experts for pages of pairs."""
    return build_whole(generate(tmp_path_factory.mktemp("generated") / "few", 4, SHIPPED))


def test_generated_roundtable_is_the_same_again(tmp_path: Path) -> None:
    """A seed gives the same bytes each time, another seed others."""
    first, same, other = (generate(tmp_path / str(at), 2, SHIPPED, seed) for at, seed in enumerate((7, 7, 8)))

    assert contents(first) == contents(same)
    assert contents(first) != contents(other)


@pytest.mark.parametrize("experts", [2, 14])
def test_generated_roundtable_is_without_fault(tmp_path: Path, experts: int) -> None:
    """All its quotations are proved against its text, eight for each expert, and nothing is pointed out."""
    outcome = check_content(generate(tmp_path / "made", experts, SHIPPED))

    assert outcome.diagnostics == []
    assert [len(found.proof.quotations) for found in outcome.evidence.values() if found.proof] == [CLAIMS * experts]


def test_invented_words_are_none_that_deny() -> None:
    """Among all words of a vocabulary is none that would make a cut doubtful."""
    words = Vocabulary(Random(1)).different(24_000)  # noqa: S311 - test data

    assert {"none", "refuse", "refute"}.isdisjoint(words)


def test_generated_people_are_told_apart(tmp_path: Path) -> None:
    """In a large roundtable too no two have the same family name, so that each quotation stands under one name."""
    made = load_content(generate(tmp_path / "made", 100, SHIPPED).content)

    short = short_names({name: expert.record for name, expert in made.experts.items()})
    assert len(set(short.values())) == 100
    assert all(short[name] != expert.record.name for name, expert in made.experts.items())


def test_generating_leaves_what_is_there(tmp_path: Path) -> None:
    """A folder that exists is not written into."""
    with pytest.raises(FileExistsError):
        generate(tmp_path, 2, SHIPPED)


def test_kinds_of_built_pages(few: BuiltRoundtable) -> None:
    """Every page is told by its template, the one for missing pages too; the heaviest of each kind is found."""
    found = built_pages(few.site)
    heavy = heaviest(few.site)

    frames = list((few.site / "embed").rglob("*.html"))  # which are of none, and neither is the file that holds all
    assert frames
    assert len(found) + len(frames) + 1 == len(list(few.site.rglob("*.html")))
    assert Counter(page.kind for page in found)["expert"] == 4
    assert heavy.keys() == {page.kind for page in found}
    assert all(heavy[page.kind].file.stat().st_size >= page.file.stat().st_size for page in found)
    assert heavy["home"].address == "/"
    assert heavy["404"].address == "/404.html"


def test_served_as_the_web_sees_it(few: BuiltRoundtable) -> None:
    """Pages come compressed where the browser takes that, folders by their index, and what is missing with its page."""
    with served(few.site) as address:
        asked = urllib.request.Request(f"{address}/experts/", headers={"Accept-Encoding": "gzip"})  # noqa: S310 - our own
        with urllib.request.urlopen(asked) as answer:  # noqa: S310
            assert answer.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(answer.read()) == (few.site / "experts/index.html").read_bytes()
        with urllib.request.urlopen(f"{address}/about/") as answer:  # noqa: S310
            assert "Content-Encoding" not in answer.headers
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{address}/nowhere/")  # noqa: S310
        assert missing.value.code == 404
        assert missing.value.read() == (few.site / "404.html").read_bytes()


def test_planted_faults_are_found(few: BuiltRoundtable, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of the faults that are put on pages, `check-links` finds each, and whatever lychee finds."""
    monkeypatch.setattr(links, "EXPERTS", 4)
    monkeypatch.setattr(links, "FEW", 4)
    monkeypatch.setattr(links, "ROUNDS", 1)
    monkeypatch.setattr(links, "_built", lambda project: shutil.copytree(few.site, tmp_path / project.root.name))

    monkeypatch.setattr(links, "documentation", lambda _: {"other-doc": few.site})

    speed, other, found = links.bench(SHIPPED).split("\n\n")

    assert (speed.split(":")[0], other.split(":")[0]) == ("generated", "other-doc")
    assert [line.split()[0] for line in speed.splitlines()[1:]] == ["roundtable", "lychee", "lychee,"]
    assert all(float(line.split()[-2]) > 1 for line in speed.splitlines()[1:])
    rows = found.splitlines()[1:]
    assert len(rows) == len(links.PLANTED) + 1
    assert [row for row in rows[:-1] if row.split()[-3] != "yes"] == []
    assert any("no" in row.split()[-2:] for row in rows[:-1])


def test_build_table(few: BuiltRoundtable, tiny: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Costs and weights are given for the project and for each generated roundtable."""
    monkeypatch.setattr(builds, "SIZES", (2,))
    monkeypatch.setattr(builds, "ROUNDS", 1)

    costs, weights = builds.bench(tiny).split("\n\n")

    assert [line.split("  ")[0] for line in costs.splitlines()[1:]] == ["shipped", "2 experts"]
    assert all(len(line.split()[-11:]) == len(builds.HEAD) - 1 for line in costs.splitlines()[1:])
    assert {line.split()[0] for line in weights.splitlines()[1:]} == {*heaviest(few.site), "all"}


def test_yardstick_has_nothing_of_ours(few: BuiltRoundtable, tmp_path: Path) -> None:
    """MkDocs alone makes of what was staged the pages that it makes with our extension."""
    project = Project(Path(shutil.copytree(few.project.root, tmp_path / "few")))
    bare, unread = builds.bare_settings(project), builds.unread_settings(project)

    for settings in (bare, unread):
        builds.mkdocs_build(project, settings).run()

    assert [_own_extensions(file) for file in (bare, unread)] == [[], ["roundtable.build.unreadpages:UnreadPages"]]
    alone, with_ours = (_pages(project.root / "build" / name) for name in ("bare", "unread"))
    assert alone
    assert alone == with_ours


def _own_extensions(settings: Path) -> list[str]:
    return [name for name in load_config(str(settings)).markdown_extensions if "roundtable" in name]


def _pages(site: Path) -> dict[Path, bytes]:
    return {page.relative_to(site): page.read_bytes() for page in site.rglob("*.html")}


def test_preview_table(tiny: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of file that is saved is shown by our preview and by MkDocs alone, of each roundtable.

    Measured is the first, which is as small as it may be.
    """
    measure, experts = preview._rows, {}  # noqa: SLF001 - how one roundtable is measured

    def rows(name: str, project: Project) -> Iterator[tuple[str, ...]]:
        experts[name] = len(load_content(project.content).experts)
        return measure(name, project) if name == "shipped" else iter([(name, "0.25", "0.75")])

    monkeypatch.setattr(preview, "_rows", rows)
    monkeypatch.setattr(preview, "EXPERTS", 2)
    monkeypatch.setattr(preview, "ROUNDS", 1)
    monkeypatch.setattr(saving, "PAUSE", 0.1)

    head, *shipped, generated = preview.bench(tiny).splitlines()

    assert head.split("  ")[0] == "saved"
    assert [row.split("  ")[0] for row in shipped] == [f"shipped: {what}" for what in preview.CHANGES]
    assert all(float(seconds) > 0 for row in shipped for seconds in row.split()[-2:])
    assert generated.split() == ["2", "experts", "0.25", "0.75"]
    assert experts == {"shipped": 1, "2 experts": 2}


def test_a_preview_that_ends_is_no_measurement() -> None:
    """Where a server ended, what it said is told."""
    with pytest.raises(CommandError, match="no room"), previewed(lambda _: (sys.executable, "-c", "exit('no room')")):
        pass


def test_a_save_that_changes_nothing_is_no_measurement(tmp_path: Path) -> None:
    """Where a file does not hold what is to be changed in it, that is said."""
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")

    with pytest.raises(CommandError, match="holds nothing like 'two'"):
        Save(tmp_path / "a.txt", "/", "two").write("mark")


def test_check_table(few: BuiltRoundtable, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts of the wait are named, and the imports too where it is too long."""
    monkeypatch.setattr(check, "ROUNDS", 1)
    monkeypatch.setattr(check, "BUDGET", 0.0)

    table, profile = check.bench(few.project).split("\n\n")

    assert len(table.splitlines()) == 4
    assert len(profile.splitlines()) == check.SHOWN + 2


def test_quotations_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every true quotation passes and no false one, in a source of a thousandth of the size."""
    for name, value in (("WORDS", 2_000), ("QUOTATIONS", 100), ("ALIGNED", 10)):
        monkeypatch.setattr(quotes, name, value)

    ours = [line for line in quotes.bench(SHIPPED).splitlines() if line.startswith("roundtable")]

    assert [line.split()[-6:-3] for line in ours if "changed" not in line] == [
        ["10", "of", "10"],
        ["10", "of", "10"],
        ["60", "of", "60"],
    ]
    assert [line.split()[-3:] for line in ours if "changed" in line] == [["0", "of", "20"]]


def test_pages_table(few: BuiltRoundtable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of page has its medians, and what cost points in most rounds is named with its pages."""
    scores = iter(range(100))
    monkeypatch.setattr(Lighthouse, "__init__", lambda _: None)
    lost = (("accessibility", "Names of dialogues"),)
    monkeypatch.setattr(
        Lighthouse,
        "run",
        lambda _, url: Verdict((next(scores), 90, 100, 100), lost if url.endswith("/about/") else ()),
    )
    monkeypatch.setattr(pages, "ROUNDS", 3)

    lines = pages.bench(few.project).splitlines()

    kinds = [*heaviest(few.site), pages.PLAIN]
    assert lines[1].split() == ["404", str(len(kinds)), "90", "100", "100", "0", str(len(kinds)), str(2 * len(kinds))]
    assert lines[-1] == "accessibility: Names of dialogues (about)"
    assert len(lines) == len(kinds) + 2


def test_pages_need_a_site(tmp_path: Path) -> None:
    """Without a built site there is nothing to judge."""
    with pytest.raises(CommandError, match="roundtable build"):
        pages.bench(Project(tmp_path))


def test_lighthouse_says_what_it_needs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where Node or Chromium is missing, the message names both."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CommandError, match=r"Node\.js .* and Chromium"):
        Lighthouse()


def test_verdict_of_lighthouse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scores are of a hundred; an audit costs points where it counts, applies, and is not fulfilled."""
    audits = {
        "lost": {"score": 0.5, "title": "Lost"},
        "won": {"score": 1, "title": "Won"},
        "off": {"score": None, "title": "Does not apply"},
        "free": {"score": 0, "title": "Counts for nothing"},
    }
    refs = [{"id": "lost", "weight": 3}, {"id": "won", "weight": 1}, {"id": "off", "weight": 1}]
    part = {"score": 0.955, "auditRefs": [*refs, {"id": "free", "weight": 0}]}
    names = ("performance", "accessibility", "best-practices", "seo")
    said = json.dumps({"categories": dict.fromkeys(names, part), "audits": audits})
    monkeypatch.setattr(Lighthouse, "__init__", lambda _: None)
    lighthouse = Lighthouse()
    monkeypatch.setattr(lighthouse, "_environ", {}, raising=False)
    monkeypatch.setattr(lighthouse, "_command", (sys.executable, "-c", f"print({said!r})"), raising=False)
    monkeypatch.setattr(lighthouse, "_flags", (), raising=False)

    verdict = lighthouse.run("http://127.0.0.1/")

    assert verdict.scores == (96, 96, 96, 96)
    assert verdict.lost == tuple((name, "Lost") for name in names)


def test_failed_command_is_no_measurement() -> None:
    """A command that fails raises with what it said, instead of being fast."""
    command = Command((sys.executable, "-c", "raise SystemExit('out of paper')"))

    with pytest.raises(CommandError, match="out of paper"):
        command.run()


def test_command_line_names_every_subject(capsys: pytest.CaptureFixture[str]) -> None:
    """`roundtable bench` takes the subjects there are, and no other."""
    with pytest.raises(SystemExit) as stopped:
        main(["bench", "everything"])

    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert [subject for subject in SUBJECTS if subject not in said] == []
