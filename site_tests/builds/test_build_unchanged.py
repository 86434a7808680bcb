"""A build after which nothing changed is not done again, and whatever could change the site has it done."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from commandline import Run
from roundtable.build.project.layout import Project
from roundtable.build.project.unchanged import Remembered, fingerprint, recall, remember
from roundtable.faults import Code, Diagnostic, Location
from smallcontent import TEXTS, SmallRoundtable

SAME: Final = "nothing changed since the last build: "
TOLD: Final = Remembered(
    "1 page", [Diagnostic(code=Code.ORPHAN_PAGE, location=Location("a.html", 2, 3), message="alone", hint="Link it.")]
)


def test_nothing_changed(small: SmallRoundtable, run: Run) -> None:
    """The second build says so, with what the first found, and touches nothing; a lost page has it made."""
    small.templates()
    status, out, err = run("build", "--texts", str(TEXTS))
    assert (status, "building the site" in err) == (0, True)
    before = {path: path.stat().st_mtime_ns for path in small.project.site.rglob("*")}

    again, said, told = run("build", "--texts", str(TEXTS))

    assert (again, said) == (0, f"{SAME}{out}")
    assert told == "".join(line for line in err.splitlines(keepends=True) if not line.startswith("roundtable:"))
    assert "unrecorded-address" in told
    assert {path: path.stat().st_mtime_ns for path in small.project.site.rglob("*")} == before

    (small.project.site / "index.html").unlink()
    _, _, made = run("build", "--texts", str(TEXTS))
    assert "building the site" in made
    assert (small.project.site / "index.html").is_file()


def test_a_failed_build_is_not_remembered(small: SmallRoundtable, run: Run) -> None:
    """Faults are told at every build until they are mended."""
    small.templates()
    small.edit("topics/traffic.yml", {"title: Traffic": "titel: Traffic"})

    for _ in range(2):
        status, _, err = run("build", "--texts", str(TEXTS))
        assert status == 1
        assert "unknown-field" in err


@pytest.fixture
def remembered(tmp_path: Path) -> Project:
    """Return a project whose last build is remembered."""
    for name in ("content/a.yml", "templates/a.jinja", "mkdocs.yml", "site/index.html", "site/a/index.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("site_name: a\nsite_url: !ENV [WHERE]\n", encoding="utf-8")
    project = Project(tmp_path)
    remember(project, fingerprint(project), TOLD)
    return project


def disguise(page: Path) -> None:
    """Change a page, and let it have its old size and date."""
    found = page.stat()
    page.write_bytes(page.read_bytes().replace(b"a", b"b", 1))
    os.utime(page, ns=(found.st_atime_ns, found.st_mtime_ns))


CHANGES: Final[dict[str, Callable[[Path], object]]] = {
    "content": lambda root: (root / "content/a.yml").touch(),
    "content, disguised": lambda root: disguise(root / "content/a.yml"),
    "a new file": lambda root: (root / "content/b.yml").write_text("x", encoding="utf-8"),
    "a template": lambda root: (root / "templates/a.jinja").touch(),
    "the settings": lambda root: (root / "mkdocs.yml").touch(),
    "a file that settings may name": lambda root: (root / "hook.py").write_text("", encoding="utf-8"),
    "a page": lambda root: (root / "site/index.html").touch(),
    "a page, disguised": lambda root: disguise(root / "site/index.html"),
    "a lost page": lambda root: (root / "site/a/index.html").unlink(),
    "a page too many": lambda root: (root / "site/.more").write_text("x", encoding="utf-8"),
    "the mode of a page": lambda root: (root / "site/index.html").chmod(0o600),
    "the memory": lambda root: (root / "build/published.json").unlink(),
    "its form": lambda root: (root / "build/published.json").write_text("[]", encoding="utf-8"),
    "its fields": lambda root: (root / "build/published.json").write_text('{"inputs": 1}', encoding="utf-8"),
}


def test_what_is_remembered(remembered: Project) -> None:
    """Where nothing changed, what was found is known again, to the last place."""
    assert recall(remembered, fingerprint(remembered)) == TOLD


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_is_noticed(remembered: Project, change: Callable[[Path], object]) -> None:
    """Each change of what a site is made from, or of the site, has it made."""
    change(remembered.root)

    assert recall(remembered, fingerprint(remembered)) is None


@pytest.mark.parametrize("variable", ["SOURCE_DATE_EPOCH", "WHERE"])
def test_the_environment_is_an_input(remembered: Project, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    """What a build, or mkdocs.yml, takes from the environment counts, and nothing else of it."""
    monkeypatch.setenv("ELSEWHERE", "1")
    assert recall(remembered, fingerprint(remembered)) == TOLD

    monkeypatch.setenv(variable, "1000000000")
    assert recall(remembered, fingerprint(remembered)) is None
