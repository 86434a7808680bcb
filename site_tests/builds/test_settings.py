"""`mkdocs.yml` as a publisher changes it: a slip is told with its line and its cure, by `check` as by a build."""

from pathlib import Path
from typing import Final

import pytest
from mkdocs.config.defaults import MkDocsConfig

from commandline import Run
from roundtable.build.project.settings import KEYS
from roundtable.build.stages import build
from roundtables import quietly
from smallcontent import SmallRoundtable, fault

SETTINGS: Final = """\
site_name: A debate
site_description: Two speeches
site_url: !ENV [SITE_URL, ""]
docs_dir: build/docs
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


@pytest.mark.parametrize("name", ['site_name: "1788"', "site_name: !ENV [NAME, x]", "INHERIT: more.yml"])
def test_settings_as_they_may_be(name: str, settings: Path, run: Run) -> None:
    """A name that is text, one from the environment, and one that other settings may have are no faults."""
    settings.write_text(SETTINGS.replace("site_name: A debate", name), encoding="utf-8")

    assert run("check")[0] == 0


def test_the_settings_are_those_of_mkdocs() -> None:
    """A setting that MkDocs knows is none that is refused, save what it takes no longer and what is no setting."""
    known = {name for name, _ in MkDocsConfig()._schema}  # noqa: SLF001 - what it takes

    assert known - {"config_file_path", "google_analytics", "pages"} | {"INHERIT"} == KEYS
