"""Links in prose: to what the content declares they are checked at once, to what templates add on the built page."""

from pathlib import Path

import pytest

from roundtable.build.checking import check
from smallcontent import copy_small, faults


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/topics/trade/#section--differ", []),
        ("/topics/gone/#section--differ", ["broken-prose-link"]),
        ("/topics/trade/#differ", ["broken-prose-link"]),
        ("/topics/trade/", []),
        ("/experts/ben/#july", []),
        ("/experts/ben/#june", ["broken-prose-link"]),
    ],
)
def test_where_a_link_may_lead(target: str, expected: list[str], tmp_path: Path) -> None:
    """The page must be one of the site's; its part too, unless that is a section which a template makes."""
    small = copy_small("maximal", tmp_path)
    small.edit("topics/traffic.yml", {"[the aim](/topics/trade/)": f"[the aim]({target})"})

    assert [code for _, _, code in faults(check(small.without_text())) if code != "unchecked-prose"] == expected
