"""What the report of a check says besides the faults of single references."""

import errno
import os
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from roundtable.faults import Code, CommandError, Location, Severity
from roundtable.site.links import LinkReport, check_site
from roundtable.site.links.judging.suggestions import hints
from roundtable.site.links.resolving import listing

FEATURES = """
# Home {#home}

Text with a note[^1], a [page](sub/page.md#part), a ![picture](picture.png), `{{ code }}` and <https://example.com/>.

[^1]: The note, with `[a](b)`.

!!! note "An admonition"
    | a | b |
    |---|---|
    | 1 | 2 |

## Umlaute: Größe {#größe}

[Back](#home), [down](#größe)
"""


def site(folder: Path, files: dict[str, str]) -> Path:
    """Write a site; return its folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def faults(report: LinkReport) -> list[tuple[str, str]]:
    """Return each fault's file and code, in the order of the report."""
    return [(fault.location.path, fault.code.value) for fault in report.diagnostics]


def test_orphans(tmp_path: Path) -> None:
    """A page that only itself and machines name is an orphan; the first, the missing and the redirecting are none."""
    site(
        tmp_path,
        {
            "index.html": "<a href=linked.html>x</a><iframe src=shown.html></iframe>",
            "linked.html": "<link rel=next href=orphan.html>",
            "shown.html": "",
            "orphan.html": "<a href=orphan.html>self</a>",
            "404.html": "",
            "old.html": "<meta http-equiv=refresh content='0;url=sent.html'>",
            "sent.html": "",
            "moved.html": "<meta http-equiv=refresh content='0;url=https://elsewhere.example/'>",
            "sub/404.html": "",
        },
    )

    report = check_site(tmp_path, None)

    assert faults(report) == [("orphan.html", "orphan-page"), ("sub/404.html", "orphan-page")]
    assert {fault.severity for fault in report.diagnostics} == {Severity.WARNING}


def test_links_within_the_folder_are_followed(tmp_path: Path) -> None:
    """An alias of a version, a home page that is a link, and a link to a link are what servers make of them."""
    site(tmp_path, {"1.0/index.html": "<a href=page.html#part>x</a>", "1.0/page.html": "<p id=part><a href=./>x</a>"})
    (tmp_path / "1.0" / "self.html").symlink_to("page.html")
    (tmp_path / "latest").symlink_to("1.0", target_is_directory=True)
    (tmp_path / "stable").symlink_to("latest", target_is_directory=True)
    (tmp_path / "index.html").symlink_to("home.html")
    links = [f"<a href={name}/>x</a><a href={name}/self.html#part>x</a>" for name in ("1.0", "latest", "stable")]
    site(tmp_path, {"home.html": f"{''.join(links)}<a href=latest/gone.html>x</a><a href=home.html>x</a>"})

    found = faults(check_site(tmp_path, None))

    assert found == [("home.html", "broken-link"), ("index.html", "broken-link")]


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    """A symbolic link that leaves the folder satisfies no reference; each that is not followed says why."""
    site(tmp_path / "outside", {"secret.html": ""})
    folder = site(tmp_path / "site", {"index.html": "<a href=file.html>1</a><a href=folder/secret.html>2</a>"})
    (folder / "file.html").symlink_to("../outside/secret.html")
    (folder / "folder").symlink_to("../outside", target_is_directory=True)
    (folder / "gone.html").symlink_to("nowhere.html")
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")

    report = check_site(folder, None)

    assert Counter(faults(report)) == Counter(
        {("index.html", "broken-link"): 2}
        | {(name, "unreadable-file"): 1 for name in ("file.html", "folder", "gone.html", "one", "two")}
    )
    said = {fault.location.path: fault.message for fault in report.diagnostics}
    assert "out of the site, to '../outside'" in said["folder"]
    assert "to 'nowhere.html', which is not there" in said["gone.html"]


def test_links_that_lead_round_come_to_an_end(tmp_path: Path) -> None:
    """Folders that hold links to each other are listed once more at each link, and not for ever."""
    site(tmp_path, {"index.html": "<a href=a/>x</a>", "a/index.html": "<a href=../b/>x</a>", "b/index.html": ""})
    (tmp_path / "a" / "b").symlink_to("../b", target_is_directory=True)
    (tmp_path / "b" / "a").symlink_to("../a", target_is_directory=True)
    (tmp_path / "b" / "up").symlink_to("..", target_is_directory=True)

    refused = [fault for fault in check_site(tmp_path, None).diagnostics if fault.code is Code.UNREADABLE_FILE]

    assert {fault.location.path for fault in refused} == {"b/up", "a/b/a", "a/b/up", "b/a/b"}
    assert all("leads round for ever" in fault.message for fault in refused)


def test_many_links_are_not_followed_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links to folders of links double with each folder: what they may add is limited."""
    monkeypatch.setattr(listing, "FREE", 100)
    monkeypatch.setattr(listing, "GROWTH", 10)
    site(tmp_path, {"index.html": ""})
    for number in range(20):
        (tmp_path / str(number)).mkdir()
        for name in ("a", "b") if number else ():
            (tmp_path / str(number) / name).symlink_to(f"../{number - 1}", target_is_directory=True)

    tree = listing.list_site(tmp_path)

    assert len(tree.folders) < 2_000
    assert any("more than 10 times" in why for why in tree.refused.values())


def test_what_links_may_make_grows_with_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links inside what a link leads to are followed while they make no more than the folder holds."""
    monkeypatch.setattr(listing, "FREE", 0)
    monkeypatch.setattr(listing, "GROWTH", 1)
    site(tmp_path, {"index.html": "", "a/page.html": "", "c/page.html": ""})
    (tmp_path / "a" / "more").symlink_to("../c", target_is_directory=True)
    (tmp_path / "b").symlink_to("a", target_is_directory=True)

    tree = listing.list_site(tmp_path)

    assert tree.refused == {}
    assert "b/more/page.html" in tree.files


def test_what_is_no_file_is_said_and_not_read(tmp_path: Path) -> None:
    """A named pipe keeps a reader waiting for ever, and a socket cannot be read: neither is, and both are told."""
    folder = site(tmp_path, {"index.html": "<a href=pipe.html>x</a><a href=gone.html>x</a>"})
    os.mkfifo(folder / "pipe.html")
    (folder / "alias.html").symlink_to("pipe.html")
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(str(folder / "s.html"))
        found = faults(check_site(folder, None))

    assert Counter(found) == Counter(
        {("index.html", "broken-link"): 2} | {(f"{name}.html", "unreadable-file"): 1 for name in ("pipe", "alias", "s")}
    )


def test_what_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file and a folder without permission, which not even this machine's superuser has here, end nothing."""
    folder = site(tmp_path, {"index.html": "<a href=closed.html>x</a>", "closed.html": "", "shut/page.html": ""})
    for module, name, refused in ((Path, "read_bytes", "closed.html"), (os, "scandir", "shut")):
        real = getattr(module, name)

        def refuse(path: Path, real: Callable[[Path], object] = real, refused: str = refused) -> object:
            if path.name == refused:
                raise PermissionError(errno.EACCES, "Permission denied")
            return real(path)

        monkeypatch.setattr(module, name, refuse)

    found = faults(check_site(folder, None))

    assert found == [("closed.html", "unreadable-file"), ("shut", "unreadable-file")]


@pytest.mark.parametrize(
    ("reference", "hint"),
    [
        ("Guide/", "'guide/'"),
        ("guide/settings.html", "'reference/settings/'"),
        ("guide/instalation/", "'guide/installation/'"),
        ("guide/installation.md", "'guide/installation/'"),
        ("guide/#Setup", "'#setup'"),
        ("www.example.com/x", "'https://www.example.com/x'"),
        ("editor@example.com", "'mailto:editor@example.com'"),
        ("/guide/", "'/project/guide/index.html'"),
        ("guide", "'/'"),
    ],
)
def test_hints(reference: str, hint: str, tmp_path: Path) -> None:
    """The hint names what was most likely meant."""
    site(
        tmp_path,
        {
            "index.html": f"<a href='{reference}'>x</a>",
            "guide/index.html": "<p id=setup>",
            "guide/installation/index.html": "",
            "reference/settings/index.html": "",
        },
    )

    report = check_site(tmp_path, "https://example.org/project/")

    assert [hint in str(fault.hint) for fault in report.diagnostics if fault.code is not Code.ORPHAN_PAGE] == [True]


def test_no_hint_where_nothing_is_near(tmp_path: Path) -> None:
    """A hint is a likely cure or nothing."""
    site(tmp_path, {"index.html": "<a href=zyx.html>x</a><a href=#zyx>y</a>"})

    assert [fault.hint for fault in check_site(tmp_path, None).diagnostics] == ["", ""]


def test_only_so_many_hints_are_sought(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where much is broken, the first ones show the cause."""
    monkeypatch.setattr(hints, "MOST_SOUGHT", 2)
    site(tmp_path, {"index.html": "<p id=setup><a href=#setap>1</a><a href=#setip>2</a><a href=#setop>3</a>"})

    assert Counter(fault.hint for fault in check_site(tmp_path, None).diagnostics) == {
        "Did you mean '#setup'?": 2,
        "": 1,
    }


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("gone.html", "leads nowhere: the site has no 'gone.html'"),
        ("a.txt/", "leads nowhere: 'a.txt' is a file, and the path ends with a slash"),
        ("empty/", "leads nowhere: the folder 'empty' has no index.html"),
        ("pa%E2%80%8Bge.html", "leads nowhere: it holds the character U+200B, which nobody sees"),
        ("%FF.html", "leads nowhere: its path cannot be that of a file"),
        ("notes.md", "leads to a Markdown source; the site has pages"),
        ("../x.html", "leads out of the site, to '/x.html'; the site is at '/project/'"),
        ("//[/", "is no address: its host or port cannot be read"),
        ("http://localhost:8000/", "leads to the reader's own machine"),
        ("sub", "works only by a redirect: the address is that of a folder and lacks its slash"),
    ],
)
def test_messages_say_why(reference: str, said: str, tmp_path: Path) -> None:
    """What is wrong is told apart from what looks like it."""
    site(tmp_path, {"index.html": f"<a href='{reference}'>x</a>", "a.txt": "", "empty/a.txt": "", "sub/index.html": ""})

    report = check_site(tmp_path, "https://example.org/project/")

    assert [fault.message for fault in report.diagnostics if fault.code is not Code.ORPHAN_PAGE] == [
        f"'{reference}' in <a href> {said}"
    ]


def test_messages_name_the_reference(tmp_path: Path) -> None:
    """Each message says which reference, in which element, is wrong in which way; the order is that of the source."""
    site(tmp_path, {"index.html": "<p>\r\n<img src=b.png>\r\n<a href='a.html'>x</a>"})

    said = [(fault.location, fault.message) for fault in check_site(tmp_path, None).diagnostics]

    assert said == [
        (Location("index.html", 2, 10), "'b.png' in <img src> leads nowhere: the site has no 'b.png'"),
        (Location("index.html", 3, 10), "'a.html' in <a href> leads nowhere: the site has no 'a.html'"),
    ]


def test_references_are_counted_wherever_they_stand(tmp_path: Path) -> None:
    """The count is of references, not of different ones, and style sheets are read too."""
    files = {"index.html": "<a href=#>1</a><a href=#>2</a><img srcset='a.css, a.css'>", "a.css": "p{mask:url(a.css)}"}

    report = check_site(site(tmp_path, files), None)

    assert (report.pages, report.references, report.diagnostics) == (1, 5, ())


@pytest.mark.parametrize("address", ["example.org", "/project/", "ftp://example.org/", "https://", "mailto:a@b.c"])
def test_an_address_of_no_site_is_refused(address: str, tmp_path: Path) -> None:
    """A site's address is a whole one of the web."""
    with pytest.raises(CommandError, match="no address of a site"):
        check_site(tmp_path, address)


@pytest.mark.parametrize("address", ["https://example.org/project", "HTTPS://Example.org:443/project/"])
def test_one_site_has_one_address_however_it_is_written(address: str, tmp_path: Path) -> None:
    """The closing slash, the case of the host and a default port make no difference."""
    site(tmp_path, {"index.html": "<a href=https://example.org/project/gone>1</a><a href=/project/gone>2</a>"})

    assert faults(check_site(tmp_path, address)) == [("index.html", "broken-link")] * 2


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A missing folder is the environment's fault, and is raised."""
    with pytest.raises(FileNotFoundError):
        check_site(tmp_path / "missing", None)


def test_an_empty_folder(tmp_path: Path) -> None:
    """A folder without pages has no faults of links."""
    assert check_site(tmp_path, None) == LinkReport((), 0, 0)


@pytest.mark.parametrize("directory_urls", ["true", "false"])
@pytest.mark.parametrize("address", ["https://example.org/project/", "https://example.org/", ""])
def test_a_plain_material_site_has_no_faults(directory_urls: str, address: str, tmp_path: Path) -> None:
    """What MkDocs and Material build from sound pages is sound, at a root, under a path and without an address."""
    config = [
        "site_name: Plain",
        f"site_url: '{address}'",
        f"use_directory_urls: {directory_urls}",
        "theme: {name: material, font: false, features: [navigation.tabs, navigation.footer, content.code.copy]}",
        "markdown_extensions: [admonition, attr_list, footnotes, tables, {toc: {permalink: true}}]",
        "nav: [index.md, Part: [sub/index.md, sub/page.md]]",
    ]
    source = site(
        tmp_path,
        {
            "mkdocs.yml": "\n".join(config),
            "docs/index.md": FEATURES,
            "docs/picture.png": "",
            "docs/sub/index.md": "# Part\n\n[Page](page.md), [home](../index.md#home)\n",
            "docs/sub/page.md": "# Page\n\n## Part\n\n[Home](../index.md)\n",
        },
    )
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=source, env=environment, check=True, capture_output=True)  # noqa: S603 - a fixed command

    report = check_site(source / "site", address or None)

    assert report.diagnostics == ()
    assert report.pages == 4
    assert report.references > 100
