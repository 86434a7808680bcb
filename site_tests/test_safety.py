"""Hostile content: a fault, or text that does nothing; never markup, never a hang, never a file from elsewhere."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from bs4 import BeautifulSoup

from roundtable.build.checking import check
from roundtable.build.stages import build
from roundtable.build.staging import assets
from roundtable.content.model import Record, prose_fields
from roundtable.faults import Code
from roundtables import ROOT, quietly
from smallcontent import SmallRoundtable, copy_small, fault, faults, prove

TOPIC: Final = "content/topics/hours.yml"

BOMB: Final = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{two}: &{two} [{', '.join([f'*{one}'] * 9)}]\n" for one, two in zip("abcdefgh", "bcdefghi", strict=True)
)

YAML_ATTACKS: Final = {
    "an alias bomb": (BOMB, 1, Code.YAML_FEATURE),
    "a cycle": ("title: &me [*me]\n", 1, Code.YAML_FEATURE),
    "merge keys": ("base: &base {title: x}\n<<: *base\n", 1, Code.YAML_FEATURE),
    "an object of Python": ("title: !!python/object/apply:os.system [id]\n", 1, Code.YAML_FEATURE),
    "a tag of one's own": ("title: !include /etc/passwd\n", 1, Code.YAML_FEATURE),
    "a tag by directive": ("%TAG ! tag:yaml.org,2002:python/\n---\ntitle: !name:os.system x\n", 3, Code.YAML_FEATURE),
    "deep nesting": (f"title: {'[' * 40}{']' * 40}\n", 1, Code.YAML_FEATURE),
    "deep nesting of mappings": ("".join(f"{' ' * depth}a:\n" for depth in range(200)), 13, Code.YAML_FEATURE),
    "a surrogate, as an escape": ('title: "\\ud800"\n', 1, Code.YAML_SYNTAX),
    "more values than any file has": (f"title: [{'0,' * 20_000}]\n", 1, Code.YAML_FEATURE),
    "a key without end": (f"? {'k' * 200_000}\n: v\n", 1, Code.YAML_SYNTAX),
    "a lone surrogate": (b"title: \xed\xa0\x80\n", 1, Code.UNREADABLE_FILE),
    "bytes of a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1, Code.UNREADABLE_FILE),
    "another encoding": ("title: Stunden\n".encode("utf-16"), 1, Code.UNREADABLE_FILE),
    "a huge file": ("title: " + "x" * 2_000_000, 0, Code.UNREADABLE_FILE),
    "an unclosed string": ("title: '" + "x" * 100_000, 1, Code.YAML_SYNTAX),
}


@pytest.fixture
def minimal(tmp_path: Path) -> SmallRoundtable:
    """Return the smallest roundtable."""
    return copy_small("minimal", tmp_path / "roundtable")


@pytest.mark.parametrize(("attack", "line", "code"), YAML_ATTACKS.values(), ids=YAML_ATTACKS)
def test_yaml(attack: str | bytes, line: int, code: Code, minimal: SmallRoundtable) -> None:
    """Each attack ends at its first offence."""
    raw = attack if isinstance(attack, bytes) else attack.encode()
    (minimal.project.root / TOPIC).write_bytes(raw)

    assert [one for one in faults(check(minimal.project)) if one[0] == TOPIC] == [(TOPIC, line, code.value)]


@pytest.mark.parametrize(
    "opening", ["[", "{", "- ", "? ", "[{a: "], ids=["lists", "mappings", "dashes", "keys", "both"]
)
def test_brackets_without_end(opening: str, minimal: SmallRoundtable) -> None:
    """200,000 open brackets crash PyYAML's composer, and with it the process: ours reports them and ends by itself."""
    (minimal.project.root / TOPIC).write_text(opening * 200_000, encoding="utf-8")
    command = [sys.executable, "-m", "roundtable", "check", "--project", str(minimal.project.root)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "ROUNDTABLE_TEXTS": ""}

    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)  # noqa: S603 - our own tool

    assert done.returncode == 1
    assert TOPIC in done.stderr
    assert "Traceback" not in done.stderr


def link_file(small: SmallRoundtable) -> str:
    """Put a link in the place of a topic's file."""
    outside = small.project.root / "outside.yml"
    (small.project.root / TOPIC).rename(outside)
    (small.project.root / TOPIC).symlink_to(outside)
    return TOPIC


def link_folder(small: SmallRoundtable) -> str:
    """Put a link in the place of the folder of topics."""
    outside = small.project.root / "outside"
    (small.content / "topics").rename(outside)
    (small.content / "topics").symlink_to(outside, target_is_directory=True)
    return "content/topics"


def link_to_nothing(small: SmallRoundtable) -> str:
    """Add a link that leads nowhere."""
    (small.content / "topics/lost.yml").symlink_to(small.project.root / "nowhere.yml")
    return "content/topics/lost.yml"


def link_to_itself(small: SmallRoundtable) -> str:
    """Add a link that leads to itself."""
    (small.content / "topics/loop.yml").symlink_to(small.content / "topics/loop.yml")
    return "content/topics/loop.yml"


def link_text(small: SmallRoundtable) -> str:
    """Link to a text that would be published."""
    small.edit("sources/reading-room.yml", {"rights: quotation": "rights: full"})
    (small.content / "sources/reading-room.txt").symlink_to("/etc/hostname")
    return "content/sources/reading-room.txt"


def foreign_text(small: SmallRoundtable) -> str:
    """Add a text that is not UTF-8."""
    (small.content / "sources/reading-room.txt").write_bytes("Stühle\nStühle".encode("latin-1"))
    return "content/sources/reading-room.txt"


FILES: Final = (link_file, link_folder, link_to_nothing, link_to_itself, link_text, foreign_text)


@pytest.mark.parametrize("make", FILES, ids=[make.__name__ for make in FILES])
def test_files_from_elsewhere(make: Callable[[SmallRoundtable], str], minimal: SmallRoundtable) -> None:
    """What is no file of the folder is a fault, and nothing of it is read."""
    path = make(minimal)

    found = {(one[0], one[2]) for one in faults(check(minimal.project))}

    assert found & {(path, Code.UNREADABLE_FILE), (path, Code.UNEXPECTED_FILE)}


def test_a_file_in_another_encoding_is_one_fault(tmp_path: Path) -> None:
    """The line is named, and what refers to the file's claims is not blamed for it."""
    small = copy_small("maximal", tmp_path)
    file = small.content / "experts/ada.yml"
    raw = file.read_bytes()
    line = raw[: raw.index(b"gist:")].count(b"\n") + 1
    file.write_bytes(raw.replace(b"gist:", "gist: Stühle".encode("latin-1"), 1))

    outcome = check(small.project)

    assert faults(outcome) == [("content/experts/ada.yml", line, Code.UNREADABLE_FILE)]
    assert "not UTF-8" in outcome.diagnostics[0].message


def test_links_are_not_staged(tmp_path: Path) -> None:
    """A link among the assets is left out, so that nothing from elsewhere is published."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = tmp_path / "assets"
    folder.mkdir()
    (folder / "own.css").write_text("a {}", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)

    assert [path.name for path in assets(folder, "assets")] == ["own.css"]


LINKS: Final = (
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "<javascript:alert(1)>",
    "<java&Tab;script:alert(1)>",
    "&#1;javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<b>x</b>",
    "file:///etc/passwd",
    "blob:https://town.example/1",
    "//town.example/",
    "\\\\\\\\town.example/",
    "/\\\\town.example/",
    "../../etc/passwd",
    "?next=/",
)


@pytest.mark.parametrize("target", LINKS)
def test_links_in_prose(target: str, minimal: SmallRoundtable) -> None:
    """A link of a kind that the site does not allow is a fault, however it is disguised."""
    text = f"Ask [the board]({target}) for it."
    (minimal.project.root / TOPIC).write_text(
        yaml.safe_dump({"title": "Hours", "about": text, "synthesis": "More."}, sort_keys=False, width=1000), "utf-8"
    )

    assert [one for one in faults(check(minimal.project)) if one[0] == TOPIC] == [(TOPIC, 2, "broken-prose-link")]


LENGTHS: Final = {
    "a title": ("topics/hours.yml", {"title: Hours": f"title: {'x' * 301}"}),
    "a sentence": ("topics/hours.yml", {"about: When": f"about: {'when ' * 1000}"}),
    "a quotation": ("experts/ada.yml", {"quote: counted": f"quote: {'counted ' * 50}"}),
    "an id": ("experts/ada.yml", {"id: counted": f"id: {'a' * 61}"}),
    "a number": ("experts/ada.yml", {"paragraph: 1": f"paragraph: {'9' * 5000}"}),
    "a range of lines": ("sources/reading-room.yml", {'apart: "1"': "apart: 1-99999999"}),
}


@pytest.mark.parametrize(("inside", "edit"), LENGTHS.values(), ids=LENGTHS)
def test_absurd_sizes(inside: str, edit: dict[str, str], minimal: SmallRoundtable) -> None:
    """What is longer than anything of its kind is refused in its line."""
    minimal.edit(inside, edit)

    found = check(minimal.project).diagnostics

    assert {(one.location.path, one.code) for one in found} >= {(f"content/{inside}", Code.WRONG_VALUE)}
    assert all(len(one.message) < 500 for one in found)


@pytest.mark.parametrize("old", ["/../../escaped/", "/a/../../../escaped/", "/./a/", "/..\\\\escaped/"])
def test_a_redirect_out_of_the_site(old: str, minimal: SmallRoundtable) -> None:
    """An old address that would be written outside of the staged folder is refused."""
    (minimal.content / "redirects.yml").write_text(f'redirects:\n  - {{old: "{old}", new: /topics/hours/}}\n', "utf-8")

    assert faults(check(minimal.project)) == [("content/redirects.yml", 2, "wrong-value")]


PRINTED: Final = {Code.SOURCE_LEFTOVER, Code.UNRECORDED_ADDRESS}
HOSTILE: Final = (
    "<script>alert(1)</script><img src=x onerror=alert(1)><b>b</b> {{ 7 * 7 }} {% raw %} {# c #} ${7*7} "
    "# h {: onclick=alert(1) } `c` ![i] [^1] [TOC] :heart: &lt;i&gt; &amp; <!-- c --> --- +++ *[A]: b "
    "$x$ ==m== ~~d~~ </article></script>"
)
"""Markup of every kind that some part of the pipeline could take for its own; neither quotation marks nor links."""


def hostile(record: Record) -> dict[str, Any]:
    """Return a record's data with hostile text in every prose field."""
    data = record.model_dump(mode="json", exclude_unset=True)
    for keys, text in prose_fields(record):
        at: Any = data
        for key in keys[:-1]:
            at = at[key]
        at[keys[-1]] = f"{text.split('[')[0]} {HOSTILE}"
    return data


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory, own_environment: None) -> Path:  # noqa: ARG001 - set up first
    """Return the built pages of a roundtable with hostile text in every prose field, in a name and in a title.

    Braces on a page look like what a template left over: that is said, and such a site is not published.
    """
    small = copy_small("maximal", tmp_path_factory.mktemp("hostile") / "roundtable")
    small.templates()
    content = check(small.project).content
    for loaded in (
        *(content.roundtable, content.glossary, content.timeline),
        *(one for group in (content.experts, content.topics, content.sources) for one in group.values()),
    ):
        assert loaded
        path = small.project.root / loaded.document.path
        path.write_text(yaml.safe_dump(hostile(loaded.record), allow_unicode=True, sort_keys=False), encoding="utf-8")
    small.edit("experts/ada.yml", {"name: Ada Example": "name: Ada <b>{{ 7 * 7 }}</b> *Example*"})
    small.edit("topics/trade.yml", {"title: Trade": "title: Trade <i>{% x %}</i> & _more_"})
    prove(small)
    outcome = build(small.project, quietly)
    assert [one for one in map(fault, outcome.diagnostics) if one[2] not in PRINTED] == []
    return small.project.built


def test_hostile_text_is_shown_as_it_was_typed(hostile_site: Path) -> None:
    """What was typed is what is read."""
    about = BeautifulSoup((hostile_site / "about/index.html").read_bytes(), "html.parser")

    assert " ".join(HOSTILE.split()) in " ".join(about.text.split())
    names = BeautifulSoup((hostile_site / "experts/ada/index.html").read_bytes(), "html.parser")
    assert "Ada <b>{{ 7 * 7 }}</b> *Example*" in names.text


def test_hostile_text_makes_no_markup(hostile_site: Path) -> None:
    """No page has an element, a handler or an evaluated expression that came from prose."""
    for path in sorted(hostile_site.rglob("*.html")):
        soup = BeautifulSoup(path.read_bytes(), "html.parser")
        shown = path.relative_to(hostile_site)
        assert soup.select("[onerror], [onclick], img[src='x'], img[src='x.png']") == [], shown
        assert [script for script in soup.select("script:not([src])") if "alert(1)" in (script.string or "")] == [], (
            shown
        )
        assert [one for one in soup.select("b, i, h1, h2, h3") if one.text in {"b", "c", "h"}] == [], shown
        assert "${49}" not in soup.text, shown


def test_a_description_stays_in_its_attribute(minimal: SmallRoundtable) -> None:
    """A gist that would close the attribute and turn the page into a redirect is the description, to the letter."""
    gist = '0;url=https://town.example/5" http-equiv=refresh x='
    minimal.templates()
    minimal.edit("experts/ada.yml", {"Sunday hours would serve those who cannot come otherwise.": gist})
    prove(minimal)

    outcome = build(minimal.project, quietly)

    assert not outcome.failed
    head = BeautifulSoup((minimal.project.site / "experts/ada/index.html").read_bytes(), "html.parser").head
    assert head
    told = head.select("meta[name='description'], meta[property='og:description']")
    assert [one["content"] for one in told] == [gist, gist]
    assert [one["http-equiv"] for one in head.select("meta[http-equiv]")] == ["Content-Security-Policy"]


def test_templates_in_content_are_not_evaluated(hostile_site: Path) -> None:
    """Braces are braces."""
    text = (hostile_site / "experts/ada/index.html").read_text(encoding="utf-8")

    assert "<b>49</b>" not in text
    assert "&lt;b&gt;49" not in text
