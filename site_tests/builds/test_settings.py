"""`mkdocs.yml` as a publisher changes it: a slip is told with its line and its cure, by `check` as by a build."""

from pathlib import Path
from typing import Final

import pytest
from mkdocs.config.defaults import MkDocsConfig

from commandline import Run
from roundtable.build.project.settings import KEYS
from roundtable.build.project.unchanged import fingerprint
from roundtable.build.stages import build
from roundtables import quietly
from smallcontent import SmallRoundtable, fault

SETTINGS: Final = """\
site_name: A debate
site_description: Two speeches
site_url: !ENV [SITE_URL, ""]
docs_dir: build/docs
theme: {name: material, custom_dir: templates/theme}
plugins:
  - search: {enabled: false}
markdown_extensions:
  - roundtable.build.unreadpages:UnreadPages
"""
SLIPS: Final = {
    "no name": ("site_name: A debate\n", "", 0, "missing-field", "Write `site_name: `"),
    "an empty name": ("A debate", '""', 1, "wrong-value", "Write the name of the site after it."),
    "a name to come": ("A debate", "", 1, "wrong-value", "Write the name of the site after it."),
    "a year for a name": ("A debate", "1788", 1, "wrong-value", "Put it in quotation marks."),
    "a list for a name": ("A debate", "[a, b]", 1, "wrong-value", "Put it in quotation marks."),
    "a colon in the name": ("A debate", "Madison: a debate", 1, "yaml-syntax", "needs quotation marks"),
    "two names": ("docs_dir", "site_name: B\ndocs_dir", 4, "duplicate-key", "It stands on line 1 too."),
    "a key misspelt": ("description", "descripton", 2, "unknown-field", "Did you mean 'site_description'?"),
    "no scheme": ('!ENV [SITE_URL, ""]', "a.example/b", 3, "wrong-value", "Did you mean 'https://a.example/b'?"),
    "another folder": ("build/docs", "docs", 4, "wrong-value", "Write docs_dir: build/docs"),
    "two folders": ("build/docs", "[build/docs]", 4, "wrong-value", "Write docs_dir: build/docs"),
    "no host": ('!ENV [SITE_URL, ""]', "https://", 3, "wrong-value", ""),
    "a space in the address": ('!ENV [SITE_URL, ""]', "https://a.example/my site", 3, "wrong-value", ""),
    "a question in the address": ('!ENV [SITE_URL, ""]', "https://a.example/?site=1", 3, "wrong-value", ""),
    "a tab as indent": ("  - search", "\t- search", 7, "yaml-syntax", "Indent with spaces, not with tabs."),
    "a tab after a key": ("site_name: A", "site_name:\tA", 1, "yaml-syntax", "Put a space in its place."),
    "another theme": ("name: material", "name: materail", 5, "wrong-value", "Write name: material under theme."),
    "no theme": ("theme: {name: material, custom_dir: templates/theme}\n", "", 0, "wrong-value", "Write theme: {name"),
    "a theme alone": ("{name: material, custom_dir: templates/theme}", "material", 5, "wrong-value", "custom_dir"),
    "another frame": (
        "templates/theme",
        "templates/themes",
        5,
        "wrong-value",
        "Write custom_dir: templates/theme under theme.",
    ),
    "a plugin misspelt": (
        "{enabled: false}",
        "{enabled: false}\n  - saerch",
        8,
        "wrong-value",
        "Did you mean 'search'?",
    ),
    "a plugin that is not there": (
        "{enabled: false}",
        "{enabled: false}\n  - awesome-pages: {}",
        8,
        "wrong-value",
        "Install its package",
    ),
    "the theme's search": (": {enabled: false}", "", 7, "wrong-value", "Write `- search: {enabled: false}`"),
    "no plugins": (
        "plugins:\n  - search: {enabled: false}\n",
        "",
        0,
        "wrong-value",
        "Write `- search: {enabled: false}`",
    ),
    "pages as files": ("docs_dir", "use_directory_urls: no\ndocs_dir", 4, "wrong-value", "Take the line out."),
    "a parent that is gone": (
        "docs_dir",
        "INHERIT: gone.yml\ndocs_dir",
        4,
        "wrong-value",
        "There are: base.yml, circle.yml",
    ),
    "a parent of no name": (
        "docs_dir",
        'INHERIT: "a\\0b.yml"\ndocs_dir',
        4,
        "wrong-value",
        "Name a file that is there",
    ),
    "its own parent": ("docs_dir", "INHERIT: mkdocs.yml\ndocs_dir", 4, "wrong-value", "Take one of the INHERIT lines"),
    "no parent": ("docs_dir", "INHERIT:\ndocs_dir", 4, "wrong-value", "Write its name after it"),
    "two parents": (
        "docs_dir",
        "INHERIT: [base.yml, circle.yml]\ndocs_dir",
        4,
        "wrong-value",
        "Write its name after it",
    ),
    "a list of settings": (SETTINGS, "- site_name: A debate", 0, "wrong-value", "Take the file of this project"),
    "nothing": (SETTINGS, "", 0, "wrong-value", "Take the file of this project"),
}
"""What stands in the settings, and what somebody wrote there; the line at fault, the code, and words of the cure."""


@pytest.fixture
def settings(small: SmallRoundtable) -> Path:
    """Return the settings of a roundtable that can be built."""
    small.templates()
    path = small.project.root / "mkdocs.yml"
    path.write_text(SETTINGS, encoding="utf-8")
    for other in ("base.yml", "circle.yml"):
        (small.project.root / other).write_text("copyright: Nobody\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_slip_in_the_settings(
    slip: tuple[str, str, int, str, str], settings: Path, run: Run, small: SmallRoundtable
) -> None:
    """The daily check tells it, and a build tells the same before the engine meets it."""
    old, new, line, code, cure = slip
    assert SETTINGS.count(old) == 1
    settings.write_text(SETTINGS.replace(old, new), encoding="utf-8")

    status, out, err = run("check")
    built = build(small.project, quietly)

    assert (status, out) == (1, "")
    assert err.startswith(f"mkdocs.yml:{line}:" if line else "mkdocs.yml: ")
    assert f" {code}: " in err.splitlines()[0]
    assert cure in err
    assert [fault(diagnostic) for diagnostic in built.diagnostics] == [("mkdocs.yml", line, code)]
    assert not small.project.site.exists()


INHERITED: Final = {
    "base.yml": ("site_nam: A debate\n", "base.yml", 1, "unknown-field"),
    "circle.yml": ("site_url: ''\nINHERIT: mkdocs.yml\n", "circle.yml", 2, "wrong-value"),
    "more.yml": ("site_name: [\n", "more.yml", 2, "yaml-syntax"),
}
"""Files that settings inherit, what they hold, and their fault."""


@pytest.mark.parametrize("name", INHERITED)
def test_a_slip_in_what_is_inherited(name: str, settings: Path, run: Run) -> None:
    """It is told where it stands, once."""
    text, path, line, code = INHERITED[name]
    settings.with_name(name).write_text(text, encoding="utf-8")
    settings.write_text(f"INHERIT: {name}\n{SETTINGS}", encoding="utf-8")

    status, _, err = run("check")

    assert status == 1
    assert err.startswith(f"{path}:{line}:")
    assert f" {code}: " in err.splitlines()[0]
    assert len([said for said in err.splitlines() if said[:1].strip()]) == 2  # and how many there are


@pytest.mark.parametrize("name", ['site_name: "1788"', "site_name: !ENV [NAME, x]", "INHERIT: more.yml"])
def test_settings_as_they_may_be(name: str, settings: Path, run: Run) -> None:
    """A name that is text, one from the environment, and one that other settings may have are no faults."""
    settings.with_name("more.yml").write_text("site_name: A debate\n", encoding="utf-8")
    settings.write_text(SETTINGS.replace("site_name: A debate", name), encoding="utf-8")

    assert run("check")[0] == 0


def test_the_settings_are_those_of_mkdocs() -> None:
    """A setting that MkDocs knows is none that is refused, save what it takes no longer and what is no setting."""
    known = {name for name, _ in MkDocsConfig()._schema}  # noqa: SLF001 - what it takes

    assert known - {"config_file_path", "google_analytics", "pages"} | {"INHERIT"} == KEYS


REFUSED: Final = {
    "a page that is not there": ("nav: [index.md, about.md]\n", 10, "nav names 'about.md'"),
    "a page that is no list": ("nav: index.md\n", 10, "refuses nav: Expected nav to be a list"),
    "an extension that is not there": (
        "  - pymdownx.superfence\n",
        9,
        "refuses markdown_extensions: Failed to load extension 'pymdownx.superfence'",
    ),
    "a hook that is not there": ("hooks: [hook.py]\n", 10, "refuses hooks: The path 'hook.py'"),
    "a repository that is none": ("repo_url: github\n", 10, "refuses repo_url: The URL isn't valid"),
}
"""What somebody added, the line of the fault, and words of it."""


@pytest.mark.parametrize("added", REFUSED.values(), ids=REFUSED)
def test_what_the_engine_refuses(added: tuple[str, int, str], settings: Path, small: SmallRoundtable) -> None:
    """What MkDocs alone can judge it says when it makes the site: at its line, without a path of the machine."""
    text, line, words = added
    settings.write_text(SETTINGS + text, encoding="utf-8")

    [told] = build(small.project, quietly).diagnostics

    assert fault(told) == ("mkdocs.yml", line, "site-generator")
    assert words in told.message
    assert str(small.project.root) not in told.message


def test_inherited_settings_are_part_of_the_project(settings: Path, small: SmallRoundtable) -> None:
    """A change of what is inherited from beside the project is a change of what its site is made from."""
    parent = small.project.root.parent / "shared.yml"
    parent.write_text("copyright: Nobody\n", encoding="utf-8")
    settings.write_text(f"INHERIT: ../shared.yml\n{SETTINGS}", encoding="utf-8")
    before = fingerprint(small.project)
    assert fingerprint(small.project) == before

    parent.write_text("copyright: Everybody\n", encoding="utf-8")

    assert fingerprint(small.project) != before
