"""What is said of templates holds: their contexts, what they leave to others, and the palette."""

import html
import json
import re
from pathlib import Path, PurePosixPath
from typing import Final

import pytest
import yaml
from jinja2 import meta

from roundtable.build.checking import check
from roundtable.pages.joined.expert import COLOURS
from roundtable.pages.joined.join import join
from roundtable.pages.rendering.render import environment, render_pages
from roundtable.pages.views import all_pages
from roundtable.pages.wording import Wording
from smallcontent import copy_small

ROOT: Final = Path(__file__).parents[2]
TEMPLATES: Final = ROOT / "templates"
MADE: Final = environment(TEMPLATES, Wording("en"))
RENDERED: Final = sorted(path for folder in ("pages", "new") for path in (TEMPLATES / folder).rglob("*.jinja"))


@pytest.mark.parametrize("path", RENDERED, ids=lambda path: path.name)
def test_a_template_says_what_it_is_given(path: Path) -> None:
    """The names under `Context:` in a template's first comment are the names that it uses, and no others."""
    text = path.read_text(encoding="utf-8")
    listed = re.findall(r"^  (\w+) \(", text.partition("Context:")[2].partition("-#}")[0], flags=re.MULTILINE)
    imported = {
        name.strip()
        for names in re.findall(r"import ([\w, ]+?)(?: with context)? %}", text)
        for name in names.split(",")
    }
    set_here = set(re.findall(r"{%-? set (\w+) %}", text))
    used = meta.find_undeclared_variables(MADE.parse(text)) - set(MADE.globals) - imported - set_here

    assert text.startswith("{#-")
    assert used <= set(listed)
    assert "extends" in text or used == set(listed)


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.jinja")), ids=lambda path: path.name)
def test_a_template_decides_nothing(path: Path) -> None:
    """Templates choose and place: no macro sorts, filters, builds an address or calls a method."""
    text = path.read_text(encoding="utf-8")

    assert (
        re.findall(r"\|\s*(sort|groupby|selectattr|rejectattr|map|batch)\b|\.(split|startswith|format)\(", text) == []
    )


def test_every_part_of_the_sheet_is_in_it() -> None:
    """A part that is not listed would dress nothing, and one that is listed twice would overrule what lies between."""
    sheet = (TEMPLATES / "styles/roundtable.css.jinja").read_text(encoding="utf-8")

    assert sorted(re.findall(r'include "styles/([\w-]+\.css)"', sheet)) == sorted(
        path.name for path in (TEMPLATES / "styles").glob("*.css")
    )


@pytest.mark.parametrize(
    "title", ["Trade 🚢 & <b>", 'a "b" c', "a: b #c", "\\u0041 \\", "{{ x }} ---", "Ἀγάθων", "שלום"]
)
def test_the_front_matter_is_what_is_meant(title: str, tmp_path: Path) -> None:
    """MkDocs takes the head of a page that it cannot read as YAML for its text, and that for Markdown."""
    small = copy_small("minimal", tmp_path)
    small.edit("topics/hours.yml", {"title: Hours": f"title: {json.dumps(title, ensure_ascii=False)}"})
    outcome = check(small.project)
    pages = all_pages(join(outcome.content), outcome.evidence, Wording("en"))

    text = render_pages(pages, MADE, ())[PurePosixPath("topics/hours/index.md")]

    head = yaml.safe_load(text.split("---\n")[1])
    assert html.unescape(head["title"]) == title


@pytest.mark.parametrize("form", [r"--rt-voice-(\d+): light-dark", r"\.rt-voice-(\d+) {"])
def test_every_expert_has_a_colour(form: str) -> None:
    """The palette has a colour, and a class that gives it, for each number that an expert's may be."""
    tokens = (TEMPLATES / "styles" / "colours.css").read_text(encoding="utf-8")

    assert [int(number) for number in re.findall(form, tokens)] == list(range(1, COLOURS + 1))
