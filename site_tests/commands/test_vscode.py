"""`roundtable new vscode`: an editor's settings, by which each file of the content has its schema."""

import json
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest

from commandline import Run
from roundtable.cli.making.schemas import schema_texts
from roundtable.content.reading.listing import FOLDERS, SINGLE, record_type
from roundtables import ROOT, SYMPOSIUM
from smallcontent import SmallRoundtable


@pytest.fixture
def settings(run: Run, small: SmallRoundtable) -> dict[str, Any]:
    """Return the settings that the command writes."""
    small.templates()
    assert run("new", "vscode")[0] == 0
    return json.loads((small.project.root / ".vscode/settings.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_every_pattern_leads_to_a_schema(settings: dict[str, Any]) -> None:
    """Each kind of file has a pattern, and a schema that `roundtable schemas` writes."""
    schemas = {Path(name) for name in settings["yaml.schemas"]}

    assert {path.name for path in schemas} == set(schema_texts())
    assert [path for path in schemas if not path.is_file()] == []
    assert len(settings["yaml.schemas"]) == len(SINGLE | FOLDERS)


def test_every_file_has_its_schema(settings: dict[str, Any], small: SmallRoundtable) -> None:
    """A file of the content is checked against the schema of its kind, and against no other."""
    root = ROOT / SYMPOSIUM
    files = [path for folder in (root, small.project.root) for path in (folder / "content").rglob("*.yml")]
    titles = {}
    for path in files:
        inside = path.relative_to(root if path.is_relative_to(root) else small.project.root)
        matching = [name for name, pattern in settings["yaml.schemas"].items() if fnmatchcase(str(inside), pattern)]
        titles[inside] = [json.loads(Path(name).read_text(encoding="utf-8"))["title"] for name in matching]

    assert {inside.parts[1] for inside in titles} == {*FOLDERS, *(f"{name}.yml" for name in SINGLE)}
    assert titles == {inside: [record_type(inside.relative_to("content")).__name__] for inside in titles}  # type: ignore[arg-type,union-attr]


def test_the_settings_name_what_reads_them(settings: dict[str, Any], small: SmallRoundtable) -> None:
    """The editor is told which extension reads the settings, and knows the tags of mkdocs.yml."""
    asked = json.loads((small.project.root / ".vscode/extensions.json").read_text(encoding="utf-8"))

    assert asked == {"recommendations": ["redhat.vscode-yaml"]}
    assert "!ENV sequence" in settings["yaml.customTags"]


def test_settings_of_ones_own_stay(settings: dict[str, Any], run: Run, small: SmallRoundtable) -> None:
    """Settings that are there are not written over."""
    (small.project.root / ".vscode/extensions.json").unlink()

    status, out, err = run("new", "vscode")

    assert (status, out) == (2, "")
    assert "settings.json is there already: nothing was written" in err
    assert not (small.project.root / ".vscode/extensions.json").exists()
    assert json.loads((small.project.root / ".vscode/settings.json").read_text(encoding="utf-8")) == settings


def test_settings_have_no_id(run: Run, small: SmallRoundtable) -> None:
    """What is named besides is refused, as with a roundtable, and nothing is written."""
    small.templates()

    status, out, err = run("new", "vscode", "ada")

    assert (status, out) == (2, "")
    assert "an editor's settings have no id: leave 'ada' out" in err
    assert not (small.project.root / ".vscode").exists()


def test_settings_can_be_shared(run: Run, small: SmallRoundtable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Schemas that lie in the project are named from its folder, as the files are: no path of this machine is told."""
    small.templates()
    monkeypatch.setattr("roundtable.cli.making.vscode.SCHEMAS", small.project.root / "scripts/schemas")

    assert run("new", "vscode")[0] == 0
    schemas = json.loads((small.project.root / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert schemas["scripts/schemas/expert.schema.json"] == "content/experts/*.yml"
    assert schemas["scripts/schemas/roundtable.schema.json"] == "content/roundtable.yml"
