"""No two experts are called by one name, and none by a part of a name that is not the family's."""

from pathlib import Path

import pytest

from roundtable.build.checking import check
from roundtable.pages.joined.join import join
from smallcontent import copy_small


@pytest.mark.parametrize(
    ("ada", "ben", "shown"),
    [
        (("Ada Example", "Example, Ada"), ("Ben Other", "Other, Ben"), [("Example", "AE"), ("Other", "BO")]),
        (
            ("James Madison", "Madison, James"),
            ("John Madison", "Madison, John"),
            [("James Madison", "JaM"), ("John Madison", "JoM")],
        ),
        (("Al Ho", "Ho, Al"), ("Albert Ho", "ho, Albert"), [("Al Ho", "AlH"), ("Albert Ho", "AlbH")]),
        (("王毅", "王毅"), ("王文", "王文"), [("王毅", "王毅"), ("王文", "王文")]),
        (("王毅", "王，毅"), ("طه حسين", "حسين، طه"), [("王", "王"), ("حسين", "طح")]),
        (("Ada Example", "Example, Ada"), ("Ann Elder", "Elder, Ann"), [("Example", "AdE"), ("Elder", "AnE")]),
    ],
)
def test_short_names_and_monograms(
    ada: tuple[str, str], ben: tuple[str, str], shown: list[tuple[str, str]], tmp_path: Path
) -> None:
    """The family name, or the whole where it is shared; as many letters as tell one from the other."""
    small = copy_small("maximal", tmp_path)
    for path, (name, sort_name) in (("experts/ada.yml", ada), ("experts/ben.yml", ben)):
        text = (small.content / path).read_text("utf-8").splitlines()[2:]
        (small.content / path).write_text("\n".join([f"name: {name}", f"sort_name: {sort_name}", *text]), "utf-8")

    experts = join(check(small.project).content).experts

    assert [(expert.short_name, expert.initials) for expert in experts if expert.id in {"ada", "ben"}] == shown
