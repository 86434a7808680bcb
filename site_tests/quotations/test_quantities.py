"""The words of quantities: those that the Unicode Common Locale Data Repository writes with numbers are all known."""

import re

import pytest
from babel import Locale

from roundtable.text.languages import LANGUAGES
from roundtable.text.segmentation.quantities import quantities_of


def written(tag: str) -> list[str]:
    """Return numbers as a language writes them in short and at length, and per cents, by Babel's data."""
    data = Locale.parse(tag)._data  # noqa: SLF001 - Babel gives no other way to the patterns
    forms = (pattern for several in data["compact_decimal_formats"].values() for pattern in several.values())
    decimals = [str(pattern.pattern) for form in forms for pattern in dict(form).values()]
    shares = [str(form) for form in dict(data["unit_patterns"]["concentr-percent"].get("long", {})).values()]
    found = [re.sub(r"[¤']", "", pattern).strip() for pattern in decimals] + [
        share.replace("{0}", "5") for share in shares
    ]
    return sorted({re.sub("0+", "5", pattern) for pattern in found})


@pytest.mark.parametrize("tag", sorted(LANGUAGES))
def test_no_number_ends_before_what_its_language_writes_with_it(tag: str) -> None:
    """Whatever stands behind the digits and a space, a place between the two is inside a quantity."""
    numbers = [number.replace("\u00a0", " ") for number in written(tag)]
    cuts = quantities_of(tag).cuts
    passed = [number for number in numbers if number.startswith("5 ") and not cuts(f"it grew {number} now", 0, 9)]

    assert passed == []
