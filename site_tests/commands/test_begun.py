"""What `roundtable new` begins can be looked at as it is, before a word of it is written."""

import pytest

from commandline import Run
from roundtable.build.checking import check
from roundtable.build.stages import stage_site
from roundtable.faults import is_error
from smallcontent import SmallRoundtable, prove

STEPS = {
    "an expert": [],
    "a claim": [("claim", "eve/short")],
    "a topic, and a claim": [("claim", "eve/short"), ("topic", "noise")],
}
"""What is begun after the expert."""


@pytest.mark.parametrize("begun", STEPS.values(), ids=STEPS)
@pytest.mark.usefixtures("own_environment")
def test_what_was_begun_is_shown(begun: list[tuple[str, str]], run: Run, small: SmallRoundtable) -> None:
    """An expert of whom nothing is filled in, and who speaks in a source, has a page for the preview."""
    small.templates()
    small.edit("sources/market-square.yml", {"  ben: 9-10": '  ben: 9-10\n  eve: "7"', '"2, 7"': '"2"'})
    for what in [("expert", "eve"), *begun]:
        assert run("new", *what)[0] == 0
    prove(small)
    outcome = check(small.project)

    stage_site(small.project, outcome)

    assert [fault for fault in outcome.diagnostics if is_error(fault)] == []
    assert (small.project.staged / "experts/eve/index.md").is_file()
