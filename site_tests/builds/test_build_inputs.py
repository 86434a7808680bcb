"""Templates and settings reach nothing outside of the project in a way that nobody sees in a review."""

from pathlib import Path

import pytest

from roundtable.build.checking import check
from roundtable.build.stages import build, stage_site
from roundtable.build.staging.folder import MAX_ASSET, assets
from roundtable.faults import CommandError
from roundtables import copy_whole, quietly
from smallcontent import SmallRoundtable, faults, tree

pytestmark = pytest.mark.usefixtures("own_environment")


@pytest.fixture
def buildable(small: SmallRoundtable) -> SmallRoundtable:
    """Return a roundtable that can be built."""
    small.templates()
    return small


@pytest.mark.parametrize("inside", ["theme/leak.txt", "theme/assets", "assets/leak.css", "pages/home.md.jinja", ""])
def test_a_link_among_the_templates(inside: str, buildable: SmallRoundtable, tmp_path: Path) -> None:
    """MkDocs would publish a theme's file from elsewhere, and a page show it: it is a fault, and nothing is staged."""
    secret = tmp_path / "secret"
    path = buildable.project.templates / inside
    if path.exists():
        path.rename(secret)
    else:
        secret.write_text("private", encoding="utf-8")
    path.symlink_to(secret)

    found = faults(build(buildable.project, quietly))

    assert (f"templates/{inside}".rstrip("/"), 0, "unreadable-file") in found
    assert tree(buildable.project.staged) == {}
    assert not buildable.project.site.exists()


def test_links_are_not_staged(tmp_path: Path) -> None:
    """A link among the assets is left out, so that nothing from elsewhere is published."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = tmp_path / "assets"
    folder.mkdir()
    (folder / "own.css").write_text("a {}", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)

    assert [path.name for path in assets(folder, "assets")] == ["own.css"]


def test_an_asset_of_any_size_is_not_staged(tmp_path: Path) -> None:
    """An asset that would fill the memory is named."""
    with (tmp_path / "huge.css").open("wb") as file:
        file.truncate(MAX_ASSET + 1)

    with pytest.raises(CommandError, match=r"huge\.css has more than"):
        assets(tmp_path, "assets")


def settings(buildable: SmallRoundtable, old: str, new: str) -> None:
    """Change the settings of MkDocs."""
    path = buildable.project.root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("value", "line"),
    [("docs_dir: .", 10), ("docs_dir: content", 10), ("docs_dir: /", 10), ("docs_dir: !ENV [HOME]", 10), ("", 0)],
)
def test_another_folder_is_not_published(value: str, line: int, buildable: SmallRoundtable) -> None:
    """What was not staged was not checked: the project's own folder holds the texts of others."""
    settings(buildable, "docs_dir: build/docs", value)

    assert ("mkdocs.yml", line, "wrong-value") in faults(build(buildable.project, quietly))
    assert tree(buildable.project.staged) == {}


@pytest.mark.parametrize("text", ["INHERIT: mkdocs.yml", "- a list", "? [a]\n: b", "not: [yaml", ""])
def test_settings_that_are_none(text: str, buildable: SmallRoundtable) -> None:
    """Whatever stands in them, it is a fault of theirs, and no bug."""
    (buildable.project.root / "mkdocs.yml").write_text(text, encoding="utf-8")

    assert {path for path, _, _ in faults(build(buildable.project, quietly))} == {"mkdocs.yml"}


def test_the_folder_may_be_inherited(tmp_path: Path) -> None:
    """Settings that inherit from others inherit the folder too."""
    project = copy_whole(tmp_path)
    outcome = check(project)
    assert stage_site(project, outcome) > 0
    inherited = tmp_path / "mkdocs.yml"
    text = inherited.read_text(encoding="utf-8")
    inherited.write_text(text.replace("docs_dir: build/docs", "docs_dir: docs"), encoding="utf-8")

    stage_site(project, outcome)

    assert ("../../mkdocs.yml", 10, "wrong-value") in faults(outcome)


SLIPS = {
    "a colon in the site's name": ("site_name: Madison: what for\ndocs_dir: build/docs\n", 1, "needs quotation marks"),
    "a quotation mark that is not closed": ("site_name: 'Madison\ndocs_dir: build/docs\n", 1, "Close it"),
    "a tab": ("site_name: M\nextra:\n\ta: b\n", 3, "not with tabs"),
}
"""Settings that are no YAML, the line at fault, and words of the cure."""


@pytest.mark.parametrize(("text", "line", "cure"), SLIPS.values(), ids=SLIPS)
def test_settings_that_are_no_yaml(text: str, line: int, cure: str, buildable: SmallRoundtable) -> None:
    """A slip in mkdocs.yml is a fault in its line with its cure, as in the content, before MkDocs meets it."""
    (buildable.project.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    outcome = check(buildable.project)

    stage_site(buildable.project, outcome)

    assert faults(outcome) == [("mkdocs.yml", line, "yaml-syntax")]
    assert cure in str(outcome.diagnostics[0].hint)
