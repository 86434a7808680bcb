"""A fault on a built page says where in the content it is to be mended."""

from pathlib import Path

import pytest

from roundtable.build.checking import check
from roundtable.build.staging.origins import with_origins
from roundtable.faults import Code, Diagnostic, Location
from smallcontent import SmallRoundtable, copy_small


@pytest.fixture
def small(tmp_path: Path) -> SmallRoundtable:
    """Return a roundtable of two experts."""
    return copy_small("maximal", tmp_path)


def hint(small: SmallRoundtable, page: str, link: str, cure: str = "") -> str:
    """Return the hint of a fault of a link on a built page."""
    fault = Diagnostic(code=Code.BROKEN_LINK, location=Location(page, 7), message="x", hint=cure, subject=link)
    (told,) = with_origins([fault], check(small.project).content)
    assert (told.location, told.message, told.subject) == (fault.location, fault.message, fault.subject)
    return str(told.hint)


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("topics/trade/index.html", "../../experts/ben/#van-needed"),
        ("topics/trade/index.html", "/experts/ben/#van-needed"),
        ("experts/ben/index.html", "#van-needed"),
        ("print/index.html", "../experts/ben/#van-needed"),
        ("index.html", "experts/ben/#van-needed"),
    ],
)
def test_a_link_that_an_editor_wrote(page: str, link: str, small: SmallRoundtable) -> None:
    """On whichever page it stands, and however it is written there, the file and line are named where it is from."""
    line = small.line("topics/trade.yml", "his claim")

    assert hint(small, page, link, "Look there.") == (
        f"Look there. It was written in content/topics/trade.yml, line {line}."
    )


def test_a_link_out_of_the_site(small: SmallRoundtable) -> None:
    """An address with a scheme is found as it is written."""
    line = small.line("roundtable.yml", "mailto:")

    assert hint(small, "about/index.html", "mailto:council@town.example") == (
        f"It was written in content/roundtable.yml, line {line}."
    )


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("experts/ada/index.html", "experts/ada.yml"),
        ("topics/trade/index.html", "topics/trade.yml"),
        ("timeline/index.html", "timeline.yml"),
        ("glossary/index.html", "glossary.yml"),
    ],
)
def test_a_link_that_a_template_makes(page: str, file: str, small: SmallRoundtable) -> None:
    """What no editor wrote is looked for in the file from which its page is made."""
    assert hint(small, page, "gone/") == f"The page is made from content/{file}."
    assert hint(small, page, "") == f"The page is made from content/{file}."


def test_a_page_of_no_single_file(small: SmallRoundtable) -> None:
    """Of a page that many files are behind, nothing is said."""
    assert hint(small, "compare/index.html", "gone/", "Look there.") == "Look there."
    (small.content / "timeline.yml").unlink()
    (small.content / "glossary.yml").unlink()
    small.edit("roundtable.yml", {"[trial](/timeline/#trial)": "trial"})
    assert hint(small, "timeline/index.html", "gone/") == ""
