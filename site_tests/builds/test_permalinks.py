"""Published addresses: what is offered is promised, and a promise is kept by an alias or a redirect."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from commandline import Run
from roundtable.build.checking import check
from roundtable.build.stages import build
from roundtable.content.files.ledgerfile import read_ledger
from roundtable.faults import Code, CommandError, is_error
from roundtable.site.ledger import check_ledger, published, record
from roundtables import build_whole, quietly
from smallcontent import SmallRoundtable, prove

PAGE = """<!doctype html>
<h2 id="kept">Kept <a class="headerlink" href="#kept">¶</a></h2>
<p id="own"><span id="old" class="rt-alias"></span>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of one page that offers one anchor and one former id."""
    (tmp_path / "site/x").mkdir(parents=True)
    (tmp_path / "site/x/index.html").write_text(PAGE)
    (tmp_path / "content").mkdir()
    return tmp_path / "site"


@pytest.fixture(name="buildable")
def _buildable(small: SmallRoundtable, own_environment: None) -> SmallRoundtable:  # noqa: ARG001 - set up first
    """Return a roundtable of two experts that can be built."""
    small.templates()
    return small


def lead_on(roundtable: SmallRoundtable, old: str, new: str) -> None:
    """Add a redirect to those of a roundtable."""
    with (roundtable.content / "redirects.yml").open("a", encoding="utf-8") as redirects:
        redirects.write(f"  - {{old: {old}, new: {new}}}\n")


def test_what_a_page_offers_is_published(site: Path) -> None:
    """Pages, anchors that a page links to as its own, and former ids are public; other ids are not."""
    assert published(site) == {"/x/", "/x/#kept", "/x/#old"}


def test_recording_adds_and_never_takes_away(site: Path) -> None:
    """The ledger is sorted, an address a line, and an old one stays."""
    content = site.with_name("content")
    (content / "permalinks.txt").write_text("/gone/\n")

    assert record(content, published(site)) == 3
    assert (content / "permalinks.txt").read_text() == "/gone/\n/x/\n/x/#kept\n/x/#old\n"
    assert record(content, published(site)) == 0


def test_a_vanished_address_is_a_fault_with_its_cure(site: Path) -> None:
    """Each recorded address that leads nowhere is named with its line; a new one is a warning."""
    content = site.with_name("content")
    (content / "permalinks.txt").write_text("/x/\n/x/#gone\n/y/\n")

    faults = list(check_ledger(read_ledger(content), published(site), {}))

    assert [(fault.code, fault.location.line) for fault in faults] == [
        (Code.VANISHED_ADDRESS, 2),
        (Code.VANISHED_ADDRESS, 3),
        (Code.UNRECORDED_ADDRESS, 0),
    ]
    assert "aliases" in str(faults[0].hint)
    assert "redirects.yml" in str(faults[0].hint)
    assert not is_error(faults[2])


def test_a_redirect_keeps_a_page_and_its_anchors(site: Path) -> None:
    """An anchor of a page that moved must stand on the page that it moved to."""
    content = site.with_name("content")
    (content / "permalinks.txt").write_text("/old/\n/old/#kept\n/old/#lost\n/x/\n/x/#kept\n/x/#old\n")

    faults = list(check_ledger(read_ledger(content), published(site), {"/old/": "/x/"}))

    assert [fault.location.line for fault in faults] == [3]


def test_renaming_a_topic_fails_until_the_old_page_leads_on(buildable: SmallRoundtable) -> None:
    """A build with a renamed file stops and names the lost address; with a redirect the old page leads on."""
    project = buildable.project
    record(project.content, published(build_whole(project).site))
    old = min(path.stem for path in (project.content / "topics").iterdir())
    (project.content / f"topics/{old}.yml").rename(project.content / "topics/renamed.yml")
    for file in project.content.rglob("*.yml"):
        words = file.read_text(encoding="utf-8").replace(f"/topics/{old}/", "/topics/renamed/")
        renamed = re.sub(r"(?<=topics: )\[.*?\]", lambda ids: re.sub(rf"\b{old}\b(?!-)", "renamed", ids.group()), words)
        file.write_text(renamed, encoding="utf-8")
    prove(buildable)

    failed = [fault for fault in build(project, quietly).diagnostics if is_error(fault)]
    lead_on(buildable, f"/topics/{old}/", "/topics/renamed/")
    mended = build(project, quietly)

    assert [fault.code for fault in failed] == [Code.VANISHED_ADDRESS]
    assert f"'/topics/{old}/'" in failed[0].message
    assert not mended.failed
    assert (project.site / f"topics/{old}/index.html").is_file()


def test_the_address_of_a_file_leads_on(buildable: SmallRoundtable) -> None:
    """An old address that ends in .html is a file of that name, and its links lead to the new page."""
    lead_on(buildable, "/archive/talks.html", "/topics/")

    site = build_whole(buildable.project).site

    page = LexborHTMLParser((site / "archive/talks.html").read_bytes())
    assert [link.attributes["href"] for link in page.css("a")] == ["../topics/"]


REDIRECTS: tuple[tuple[str, list[tuple[int, str]]], ...] = (
    ("- {old: /a/, new: /topics/}", []),
    ("- {old: /topics/, new: /experts/}", [(2, "a page stands")]),
    ("- {old: /a/, new: /nowhere/}", [(2, "there is no")]),
    ("- {old: /a/, new: /topics/}\n  - {old: /a/, new: /experts/}", [(3, "given twice")]),
    ("- {old: /a/, new: /b/}\n  - {old: /b/, new: /topics/}", [(2, "leads on itself")]),
    ("- {old: /a/, new: /b/}\n  - {old: /b/, new: /a/}", [(2, "leads on itself"), (3, "leads on itself")]),
    ("- {old: /a/, new: /a/}", [(2, "leads on itself")]),
)


@pytest.mark.parametrize(("listed", "expected"), REDIRECTS)
def test_a_redirect_leads_to_a_page_in_one_step(
    small: SmallRoundtable, listed: str, expected: list[tuple[int, str]]
) -> None:
    """Chains, loops, redirects from where a page stands and to where none does are faults with their lines."""
    (small.content / "redirects.yml").write_text(f"redirects:\n  {listed}\n")

    found = [fault for fault in check(small.project).diagnostics if fault.code is Code.BROKEN_REDIRECT]

    assert [fault.location.line for fault in found] == [line for line, _ in expected]
    assert all(words in fault.message for fault, (_, words) in zip(found, expected, strict=True))


def test_a_ledger_in_another_encoding_is_named(tmp_path: Path) -> None:
    """The message says which file is at fault, and the cure; the ledger stays as it is."""
    (tmp_path / "permalinks.txt").write_bytes(b"/caf\xe9/\n")

    with pytest.raises(CommandError, match=r"permalinks\.txt, line 1: is not UTF-8 .* save it as plain text in UTF-8"):
        record(tmp_path, ["/"])

    assert (tmp_path / "permalinks.txt").read_bytes() == b"/caf\xe9/\n"


def test_the_command_shows_and_records(buildable: SmallRoundtable, run: Run) -> None:
    """`roundtable permalinks` prints the built site's addresses; before a build it says what to do."""
    project = buildable.project
    status, _, said = run("permalinks")
    assert status == 2
    assert "roundtable build" in said

    build_whole(project)
    status, shown, _ = run("permalinks")
    assert status == 0
    assert "/experts/\n" in shown
    assert run("permalinks", "--record")[0] == 0
    assert read_ledger(project.content).lines.keys() == published(project.site)
