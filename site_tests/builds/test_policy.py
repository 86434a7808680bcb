"""Each page's Content-Security-Policy: it allows the page's own scripts, and what departs from it stops the build."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from bs4 import Tag

from roundtable.build.publishing.policies import write_policies
from roundtable.build.stages import build
from roundtable.faults import Code
from roundtable.site.security.policy import check_policies
from roundtables import ROOT, parsed, quietly
from smallcontent import SmallRoundtable, fault

POLICY: Final = (
    "default-src 'none'; script-src {sources}; style-src {styles}; font-src {fonts}; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)

SITES: Final = ("quoted_site", "whole_site", "attacked_site")


def hashed(script: str) -> str:
    """Return a script as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize("name", SITES)
def test_every_page_begins_with_its_policy(name: str, request: pytest.FixtureRequest) -> None:
    """Nothing in the head of any page, redirects and the page for missing ones included, stands before its policy."""
    site: Path = request.getfixturevalue(name)
    for path in sorted(site.rglob("*.html")):
        soup = parsed(path)
        assert soup.head
        policy, referrer = soup.head.select(":scope > *", limit=2)
        scripts = soup.select("script:not([src], [type$='json'], [type='text/html'])")
        sources = " ".join(["'self'", *dict.fromkeys(hashed(script.get_text()) for script in scripts)])

        assert isinstance(policy, Tag)
        assert isinstance(referrer, Tag)
        styles = " ".join(["'self'", *(hashed(style.get_text()) for style in soup.select("style"))])
        fonts = "'self' data:" if soup.style else "'self'"
        written = POLICY.format(sources=sources, styles=styles, fonts=fonts)
        assert policy.attrs == {"http-equiv": "Content-Security-Policy", "content": written}
        assert referrer.attrs == {"name": "referrer", "content": "no-referrer"}


@pytest.mark.parametrize("name", SITES)
def test_the_encoding_is_told_in_time(name: str, request: pytest.FixtureRequest) -> None:
    """However long the policy, the encoding stands where browsers look for it (its first 1,024 bytes)."""
    site: Path = request.getfixturevalue(name)
    for path in sorted(site.rglob("*.html")):
        assert b'<meta charset="utf-8">' in path.read_bytes()[:1024], path


def test_the_pages_differ_in_what_they_allow(quoted_site: Path) -> None:
    """Material's script names the way to the root, so pages of different depths need different hashes."""
    pages = ["index.html", "about/index.html", "experts/phaedrus/index.html", "404.html"]
    policies = [(quoted_site / page).read_text(encoding="utf-8").partition("script-src")[2][:250] for page in pages]

    assert len(set(policies)) == len(pages)


PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>x</title>
<script>first("é");</script>
<script type="module">second();</script>
<script src="third.js"></script>
<script type="application/json">{"data": "none of these runs"}</script>
</head><body><p>x</p><template><script>waiting();</script></template></body></html>
"""


def write(site: Path, page: str = PAGE) -> Path:
    """Write a site of one page, and its policy; return the page's file."""
    path = site / "index.html"
    path.write_text(page, encoding="utf-8", newline="")
    assert write_policies(site, ROOT / "templates") == []
    return path


def codes(site: Path) -> list[tuple[str, int, str]]:
    """Return place and code of all that is wrong with the policies of a site."""
    return [fault(diagnostic) for diagnostic in check_policies(site)]


def test_a_page_as_it_was_built_is_sound(tmp_path: Path) -> None:
    """The policy knows the scripts that run, those that wait in a template as well, and no others."""
    text = write(tmp_path).read_text(encoding="utf-8")
    known = [hashed(script) for script in ('first("é");', "second();", "waiting();")]

    assert f"script-src 'self' {' '.join(known)};" in text
    assert codes(tmp_path) == []


def move_down(text: str) -> str:
    """Put the policy behind the first script."""
    start, end = text.index("<meta http-equiv"), text.index('<meta name="referrer"')
    script = text.index("</script>") + len("</script>")
    return text[:start] + text[end:script] + text[start:end] + text[script:]


WRONG: Final[dict[str, tuple[Callable[[str], str], list[str]]]] = {
    "a changed byte": (lambda text: text.replace('first("é")', 'first("e")'), ["wrong-policy"] * 2),
    "a changed space": (lambda text: text.replace("second();", "second(); "), ["wrong-policy"] * 2),
    "a changed byte in a template": (lambda text: text.replace("waiting", "Waiting"), ["wrong-policy"] * 2),
    "a script more": (lambda text: text.replace("<p>", "<script>alert(1)</script><p>"), ["wrong-policy"]),
    "a script in a drawing": (
        lambda text: text.replace("<p>", "<svg><script>alert(1)</script></svg><p>"),
        ["wrong-policy"],
    ),
    "a script less": (lambda text: text.replace('<script type="module">second();</script>', ""), ["wrong-policy"]),
    "data in place of a script": (lambda text: text.replace('"module"', '"text/plain"'), ["wrong-policy"]),
    "a script in place of data": (
        lambda text: text.replace('"application/json"', '"text/javascript"'),
        ["wrong-policy"],
    ),
    "a map of modules in place of data": (
        lambda text: text.replace('"application/json"', '"importmap"'),
        ["wrong-policy"],
    ),
    "every inline script": (lambda text: text.replace("script-src ", "script-src 'unsafe-inline' "), ["wrong-policy"]),
    "a host more": (lambda text: text.replace("img-src ", "img-src https://town.example "), ["wrong-policy"]),
    "a directive less": (lambda text: text.replace("base-uri 'none'; ", ""), ["wrong-policy"]),
    "a directive before its like": (lambda text: text.replace("default", "default-src *; default"), ["wrong-policy"]),
    "no own scripts": (lambda text: text.replace("script-src 'self'", "script-src"), ["wrong-policy"]),
    "an empty policy": (lambda text: re.sub('content="default[^"]*"', 'content=""', text), ["wrong-policy"] * 4),
    "no policy": (lambda text: text.replace("Content-Security-Policy", "Content-Security"), ["missing-policy"]),
    "only a report": (lambda text: text.replace("Security-Policy", "Security-Policy-Report-Only"), ["missing-policy"]),
    "a policy behind a script": (move_down, ["missing-policy"]),
    "a script before the head": (
        lambda text: text.replace("<head>", "<script>alert(1)</script><head>"),
        ["missing-policy"],
    ),
    "an element before the head": (lambda text: text.replace("<head>", "<p><head>"), ["missing-policy"]),
}
"""What may be done to a page after its policy was written, and what is said of it."""


@pytest.mark.parametrize(("change", "said"), WRONG.values(), ids=WRONG)
def test_what_departs_is_a_fault(change: Callable[[str], str], said: list[str], tmp_path: Path) -> None:
    """One byte of one script, one hash, one directive, or the place: nothing of it is taken for right."""
    path = write(tmp_path)
    before = path.read_text(encoding="utf-8")
    path.write_text(change(before), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before

    assert codes(tmp_path) == [("index.html", 0, code) for code in said]


def test_the_fault_names_the_script(tmp_path: Path) -> None:
    """Whoever reads the fault sees which script will not run, and which hash stands for none."""
    path = write(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("second();", "third();"), encoding="utf-8")

    unknown, idle = check_policies(tmp_path)

    assert "'third();'" in unknown.message
    assert hashed("second();") in idle.message


def test_a_page_without_a_head_is_told_of(tmp_path: Path) -> None:
    """HTML may leave the tag out; then there is no place for the policy, and the page is not published without one."""
    write(tmp_path, "<!doctype html><title>x</title><header>x</header>")

    assert codes(tmp_path) == [("index.html", 0, "missing-policy")]


@pytest.mark.parametrize("head", ["<HEAD>", '<head lang="en">', "<head\n>"])
def test_a_head_is_found_however_it_is_written(head: str, tmp_path: Path) -> None:
    """Case, attributes and line ends make no other tag of it."""
    write(tmp_path, PAGE.replace("<head>", head))

    assert codes(tmp_path) == []


@pytest.mark.parametrize("line_end", ["\r\n", "\r"], ids=["CR LF", "CR"])
def test_line_ends_are_those_that_the_browser_sees(line_end: str, tmp_path: Path) -> None:
    """A browser takes every line end for LF before it hashes (HTML, "Preprocessing the input stream")."""
    page = PAGE.replace('first("é");', 'first("é");\nthen();').replace("\n", line_end)

    text = write(tmp_path, page).read_bytes().decode()

    assert hashed('first("é");\nthen();') in text
    assert codes(tmp_path) == []


INLINE: Final = {
    "a handler": '<p onclick="alert(1)">x</p>',
    "a handler in capitals": "<p ONCLICK=alert(1)>x</p>",
    "a handler behind a slash": "<img/onerror=alert(1) src=x alt=x>",
    "a handler behind a quotation mark": '<p id="x"onclick ="alert(1)">x</p>',
    "a handler in a drawing": "<svg onload=alert(1)></svg>",
    "a handler in a template": "<template><p onclick=alert(1)>x</p></template>",
    "a style": '<p style="color: red">x</p>',
    "a style in capitals": "<p STYLE=color:red>x</p>",
    "a sheet": "<style>p { color: red }</style>",
}


@pytest.mark.parametrize("markup", INLINE.values(), ids=INLINE)
def test_code_and_style_in_the_markup_are_told_of(markup: str, tmp_path: Path) -> None:
    """What the policy keeps from working is said before a reader misses it, with its line."""
    write(tmp_path, PAGE.replace("<p>x</p>", markup))
    lines = (tmp_path / "index.html").read_text(encoding="utf-8").splitlines()
    (line,) = [number for number, text in enumerate(lines, start=1) if markup in text]

    assert codes(tmp_path) == [("index.html", line, "inline-code")]


DEAD: Final = {
    "in words": "<p>on = off, style = plain; onclick=alert(1)</p>",
    "in code": "<pre><code>&lt;p onclick=alert(1) style=x&gt;</code></pre>",
    "in a comment": "<!-- <p onclick=alert(1) style=x> -->",
    "in a value": '<p title="onclick=alert(1) style=x">x</p>',
    "in a script": '<script type="application/json">{"a": "<p onclick=alert(1) style=x>"}</script>',
}


@pytest.mark.parametrize("markup", DEAD.values(), ids=DEAD)
def test_what_only_looks_like_code_is_text(markup: str, tmp_path: Path) -> None:
    """A page may speak of handlers and styles."""
    write(tmp_path, PAGE.replace("<p>x</p>", markup))

    assert codes(tmp_path) == []


HOOK: Final = """
def on_post_page(output, **_):
    return output.replace("</h1>", "</h1>" + {addition})
"""
"""An extension of MkDocs that adds something to every page."""


def change_policy(small: SmallRoundtable, old: str, new: str) -> None:
    """Change the template of the policy."""
    path = small.project.templates / "parts/policy.jinja"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_handler_stops_the_build_and_its_page_is_named(minimal: SmallRoundtable) -> None:
    """What an extension adds is found on each page, beside the file that the page is made from."""
    addition = json.dumps('<p onclick="alert(1)">x</p>')
    (minimal.project.root / "hook.py").write_text(HOOK.replace("{addition}", addition), encoding="utf-8")
    with (minimal.project.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [hook.py]\n")

    faults = [
        diagnostic for diagnostic in build(minimal.project, quietly).diagnostics if diagnostic.severity == "error"
    ]

    assert {diagnostic.code for diagnostic in faults} == {Code.INLINE_CODE}
    (on_topic,) = [diagnostic for diagnostic in faults if diagnostic.location.path == "topics/hours/index.html"]
    assert "content/topics/hours.yml" in str(on_topic.hint)
    assert not minimal.project.site.exists()


def test_a_script_that_an_extension_adds_is_allowed(minimal: SmallRoundtable) -> None:
    """The policy is made from what MkDocs wrote, whoever wrote it: the publisher's extensions are trusted."""
    addition = json.dumps("<script>extended()</script>")
    (minimal.project.root / "hook.py").write_text(HOOK.replace("{addition}", addition), encoding="utf-8")
    with (minimal.project.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [hook.py]\n")

    assert not build(minimal.project, quietly).failed
    assert hashed("extended()") in (minimal.project.site / "index.html").read_text(encoding="utf-8")


def test_a_looser_policy_stops_the_build(minimal: SmallRoundtable) -> None:
    """Whoever loosens the policy in its template is told of it, page by page."""
    change_policy(minimal, "{{ policy | safe }}", "{{ policy | safe }}; script-src-attr 'unsafe-inline'")

    faults = [
        diagnostic for diagnostic in build(minimal.project, quietly).diagnostics if diagnostic.severity == "error"
    ]

    assert {diagnostic.code for diagnostic in faults} == {Code.WRONG_POLICY}


def test_a_faulty_template_of_the_policy_is_named(minimal: SmallRoundtable) -> None:
    """It is a template like others: what cannot be rendered is a fault with its line."""
    change_policy(minimal, "{{ policy | safe }}", "{{ polity | safe }}")

    (found,) = build(minimal.project, quietly).diagnostics

    assert fault(found) == ("templates/parts/policy.jinja", 7, "template-fault")
