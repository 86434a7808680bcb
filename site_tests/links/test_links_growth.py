"""What a check costs grows with the bytes it reads and the faults it finds, and no faster, however a site is broken."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from growth import TIMES, outgrows, seconds
from roundtable.site.links import check_site

Shape = Callable[[int], dict[str, str]]
MASK: Final = "p{mask:url(gone-#.png)}"
CANDIDATE: Final = "gone-#.png #w,"
LINK: Final = "<a href=gone-#.html>x</a>"
LINKED: Final = '{"url": "/gone-#"},'


def page(markup: str) -> dict[str, str]:
    """Return the files of a site with one page."""
    return {"index.html": markup}


def lines(form: str, count: int) -> str:
    """Return a form filled in with numbers, a line each."""
    return "\n".join(form.replace("#", str(number)) for number in range(count))


def laughs(count: int) -> str:
    """Return a sitemap whose entities would make of it ten times as much at each of six steps."""
    entities = "".join("<!ENTITY e{} '{}'>".format(step, f"&e{step - 1};" * 10) for step in range(1, 6))
    locations = "<url><loc>&e5;</loc></url>" * count
    return f"<!DOCTYPE urlset [<!ENTITY e0 'xxxxxxxxxx'>{entities}]><urlset>{locations}</urlset>"


SHAPES: Final[dict[str, tuple[int, Shape]]] = {
    "broken links on a page": (500, lambda n: page(lines(LINK, n))),
    "broken links of one name": (300, lambda n: page(lines("<a href=folder-#/gone.html>x</a>", n))),
    "ids and broken fragments": (300, lambda n: page(lines("<p id=part-#><a href=#-part-#>x</a>", n))),
    "a broken link on each of many pages": (60, lambda n: {f"{k}.html": "<a href=x.html>x</a>" for k in range(n)}),
    "broken addresses in one style": (700, lambda n: page(f"<style>{lines(MASK, n)}</style>")),
    "a path of many steps": (20_000, lambda n: page(f"<a href={'a/' * n}>x</a>")),
    "a base of many steps": (2_000, lambda n: page(f"<base href={'a/' * n}>{'<a href=x>x</a>' * 20}")),
    "open elements": (2_000, lambda n: page("<div>" * n)),
    "open formatting, and paragraphs": (700, lambda n: page(lines("<b id=b-#>", n) + "<p>x</p>" * n)),
    "doubled ids": (700, lambda n: page(lines("<p id=x-#><p id=x-#>", n))),
    "candidates of a picture": (700, lambda n: page(f"<img srcset='{lines(CANDIDATE, n)}'>")),
    "a circle of refreshes": (
        40,
        lambda n: {f"{k}.html": f"<meta http-equiv=refresh content='0;url={(k + 1) % n}.html'>" for k in range(n)},
    ),
    "comments after @import": (20_000, lambda n: page(f"<style>@import {'/**/' * n};url(</style>")),
    "a text directive over repeats": (
        5_000,
        lambda n: page(f"<p>{'a b ' * n}</p><a href='#:~:text=a,b,-c'>x</a><a href='#:~:text=c-,a,b'>x</a>"),
    ),
    "entities in a sitemap": (100, lambda n: {"index.html": "", "sitemap.xml": laughs(n)}),
    "brackets in linked data": (20_000, lambda n: page(f"<script type=application/ld+json>{'[' * n}</script>")),
    "addresses in linked data": (
        400,
        lambda n: page(f"<script type=application/ld+json>[{lines(LINKED, n)}1]</script>"),
    ),
    "templates in templates": (2_000, lambda n: page("<template>" * n + "<a href=x>x</a>")),
    "documents in a frame": (200, lambda n: page(f"<iframe srcdoc='{lines(LINK, n)}'></iframe>")),
    "cdata and foreign elements": (5_000, lambda n: page("<a href=x>x</a><svg>" + "<svg></x><![CDATA[>" * n)),
    "elements in a drawing": (500, lambda n: {"index.html": "", "a.svg": drawing(n)}),
    "ids that nobody carries": (300, lambda n: page(lines("<label for=no-#>", n) + "<p id=x>")),
    "left-over syntax": (1_000, lambda n: page("<p>{{ x }}</p>" * n)),
}


def drawing(count: int) -> str:
    """Return a drawing that refers to as many things that are not there."""
    uses = lines('<use href="#gone-#"/>', count)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{uses}</svg>'


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write the files of a site; return its folder."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def cost(folder: Path) -> float:
    """Return the seconds of processor that the check of a site takes."""
    return seconds(lambda: check_site(folder, None, leftovers=True))


@pytest.mark.parametrize("name", SHAPES)
def test_growth(name: str, tmp_path: Path) -> None:
    """Four times as much of a shape costs nowhere near sixteen times as much."""
    count, shape = SHAPES[name]
    small, large = write(tmp_path / "small", shape(count)), write(tmp_path / "large", shape(TIMES * count))

    assert not outgrows(cost, large, small)
