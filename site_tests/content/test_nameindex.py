"""The likeliest of many names: found whatever their number, and at a price that does not grow with it."""

from difflib import SequenceMatcher

import pytest

from roundtable.faults import nameindex as module
from roundtable.faults.nameindex import NameIndex


@pytest.mark.parametrize(
    ("written", "names", "likeliest"),
    [
        ("instalation", ["installation", "installed", "station"], "installation"),
        ("Setup", ["setup", "set-up"], "setup"),
        ("colour", ["color", "column"], "color"),
        ("zyx", ["abc", "def"], None),
        ("", ["abc"], None),
        ("abc", [], None),
        ("guide", ["guide"], "guide"),
        ("b", ["ab", "ba"], "ab"),
    ],
)
def test_the_likeliest_is_named(written: str, names: list[str], likeliest: str | None) -> None:
    """A slip of the pen finds its name, and what resembles nothing finds nothing."""
    assert NameIndex(names).nearest(written) == likeliest


def test_it_is_found_among_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Among names of one form the one meant is found, though only a few are ever compared."""
    compared = []

    class Counting(SequenceMatcher[str]):
        def ratio(self) -> float:
            compared.append(self)
            return super().ratio()

    monkeypatch.setattr(module, "SequenceMatcher", Counting)
    names = NameIndex([f"section-{number}" for number in range(20_000)] + ["section-on-quotations"])

    assert names.nearest("section-on-quotation") == "section-on-quotations"
    assert len(compared) <= module.MOST_COMPARED
