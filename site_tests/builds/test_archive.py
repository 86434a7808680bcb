"""The whole site as one archive, to keep an edition and to read it from the disk."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup

from roundtable.build.publishing.builtchecks import pack_and_check
from roundtable.build.publishing.worker import Here
from roundtable.content.addressing import addresses
from roundtable.faults import Code, is_error
from roundtable.site.archive.check import check_archive
from roundtable.site.archive.fromdisk import FromDisk
from roundtable.site.links.resolving.tree import SiteTree
from roundtables import BuiltRoundtable

LINKED: Final = {"a": "href", "link": "href", "script": "src", "img": "src"}
LINK: Final = re.compile(
    rb"""(<(?:a|link)\b[^>]*?\shref=|<meta\shttp-equiv=.refresh.\scontent=)(?:"[^"]*"|'[^']*'|[^\s"'>]*)"""
)
"""The attributes whose values are links, of the tags that are on pages here; the value goes."""
FOR_SERVERS: Final = re.compile(
    r"404\.html|sitemap\.xml(\.gz)?|(.*/)?card\.png|assets/javascripts/.*|.*\.map|roundtable\.zip"
)


@pytest.fixture(scope="module")
def unpacked(addressed: BuiltRoundtable, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that an archive unpacks to."""
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(addressed.site / addresses.ARCHIVE[1:]) as archive:
        archive.extractall(folder)
    (inside,) = folder.iterdir()
    return inside


def files(folder: Path) -> set[str]:
    """Return the paths of the files below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_lies_in_a_folder_named_after_its_edition(addressed: BuiltRoundtable, unpacked: Path) -> None:
    """Nothing is spilled where it is unpacked, and two editions do not mix."""
    assert unpacked.name == f"roundtable-{addressed.outcome.edition}"


def test_it_holds_what_a_reader_may_want(addressed: BuiltRoundtable, unpacked: Path) -> None:
    """Every file of the site but what only servers, search engines and other sites ask for."""
    assert files(unpacked) == {file for file in files(addressed.site) if not FOR_SERVERS.fullmatch(file)}


def test_each_link_names_a_file(unpacked: Path) -> None:
    """As browsers follow it from the disk; a link that names a host leads to the web."""
    for path in unpacked.rglob("*.html"):
        soup = BeautifulSoup(path.read_bytes(), "html.parser")
        for tag, attribute in LINKED.items():
            for part in soup.select(f"{tag}[{attribute}]"):
                target = str(part[attribute]).partition("#")[0]
                assert "://" in target or not target or (path.parent / target).is_file(), (path, target)


def test_pages_differ_from_the_site_in_links_alone(addressed: BuiltRoundtable, unpacked: Path) -> None:
    """Not a word is another, and no script: all that a page is checked for holds for it here."""
    for file in files(unpacked):
        ours, theirs = (unpacked / file).read_bytes(), (addressed.site / file).read_bytes()
        if file.endswith(".html"):
            ours, theirs = (LINK.sub(rb"\1", page) for page in (ours, theirs))
        assert ours == theirs, file


def test_it_passes_the_checks_of_the_site(addressed: BuiltRoundtable, unpacked: Path) -> None:
    """Its links, policies, data and quotations are without fault, as the site's are."""
    outcome = replace(addressed.outcome, diagnostics=[])
    pack_and_check(outcome, unpacked, "", Here())

    assert list(filter(is_error, outcome.diagnostics)) == []


def test_a_link_to_the_archive_leads_to_its_first_page(unpacked: Path) -> None:
    """Whoever reads it has it."""
    about = BeautifulSoup((unpacked / "about/index.html").read_bytes(), "html.parser")

    assert about.find("a", string="the whole site as an archive")["href"] == "../index.html"  # type: ignore[index]


def test_a_former_address_leads_on(unpacked: Path) -> None:
    """From the disk too, with and without script."""
    sent_on = [page for page in unpacked.rglob("*.html") if b'http-equiv="refresh"' in page.read_bytes()]
    assert sent_on
    for page in sent_on:
        soup = BeautifulSoup(page.read_bytes(), "html.parser")
        targets = [
            str(soup.select("link[rel=canonical]")[0]["href"]),
            str(soup.select("meta[http-equiv=refresh]")[0]["content"]).partition("url=")[2],
        ]
        assert [(page.parent / target).is_file() for target in targets] == [True, True]


TREE: Final = SiteTree(
    files=frozenset({"index.html", "a/index.html", "a/b.html", "a/c d.html", "a/x.png"}), folders=frozenset({"", "a"})
)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("./", "./index.html"),
        (".", "./index.html"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("../a/#top", "../a/index.html#top"),
        ("../a?q=1#top", "../a/index.html?q=1#top"),
        ("b#end", "b.html#end"),
        ("b.html", "b.html"),
        ("c%20d", "c%20d.html"),
        ("x.png", "x.png"),
        ("#top", "#top"),
        ("", ""),
        ("/a/", "/a/index.html"),
        ("nowhere/", "nowhere/"),
        ("https://ferry.example/a/", "https://ferry.example/a/"),
        ("mailto:ada@ferry.example", "mailto:ada@ferry.example"),
        ("../roundtable.zip", "../index.html"),
    ],
)
def test_how_a_link_is_written(written: str, named: str) -> None:
    """Each names its file, and what is no link to a page of the site stays as it is."""
    page = '<p title="../">See <a class=b href="{0}">../</a><svg><a xlink:href="{0}"/></svg></p><!-- <a href="../"> -->'

    assert FromDisk(TREE).page("a/index.html", page.format(written)) == page.format(named)


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ("<a href='../'>", "<a href='../index.html'>"),
        ("<a href=../>", "<a href=../index.html>"),
        ('<a HREF="../?a=1&amp;b=2">', '<a HREF="../index.html?a=1&amp;b=2">'),
        ('<link rel="next" href="../">', '<link rel="next" href="../index.html">'),
        (
            '<meta content="0; url=../" http-equiv="Refresh">',
            '<meta content="0; url=../index.html" http-equiv="Refresh">',
        ),
        ('<meta name="description" content="../">', '<meta name="description" content="../">'),
        ("<script>const a = '<a href=\"../\">'</script>", "<script>const a = '<a href=\"../\">'</script>"),
    ],
)
def test_where_links_are(page: str, read: str) -> None:
    """In every form of an attribute, and in nothing that only looks like one."""
    assert FromDisk(TREE).page("a/index.html", page) == read


@pytest.mark.parametrize(
    ("target", "codes"),
    [
        ("b.html#end", []),
        ("c%20d.html", []),
        ("https://ferry.example/", []),
        ("#top", []),
        ("./", [Code.BROKEN_LINK]),
        ("../../b.html", [Code.BROKEN_LINK]),
        ("/r/b.html", [Code.BROKEN_LINK]),
        ("gone.html", [Code.BROKEN_LINK]),
    ],
)
def test_a_link_that_names_no_file_is_a_fault(target: str, codes: list[Code], tmp_path: Path) -> None:
    """A folder's address, one outside of the archive, and one of nothing."""
    with ZipFile(tmp_path / addresses.ARCHIVE[1:], "w") as archive:
        archive.writestr("r/b.html", f'<a href="{target}">on</a>')
        archive.writestr("r/c d.html", "")

    assert [fault.code for fault in check_archive(tmp_path)] == codes
