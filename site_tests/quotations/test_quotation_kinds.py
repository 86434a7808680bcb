"""The kinds of slip and of attack, each both ways: beside the true quotation that is proved, the wrong one that is not.

A row of `kinds/` carries its own source: a text of one speaker, or of several, each line begun by `name: `.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
import yaml

from roundtable.proof.quotes import Finding, SourceText, prove

KINDS: Final = Path(__file__).parent / "kinds"
SPEAKERS: Final = ("ada", "ben")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One quotation from a source of its own."""

    kind: str
    language: str
    source: str
    quote: str
    verdict: str
    warnings: tuple[str, ...]
    says: str
    is_true: bool

    def __str__(self) -> str:
        """Return what tells it apart in the report."""
        return f"{self.kind}-{self.quote}"

    def found(self) -> Finding:
        """Return what the program says of it."""
        lines = self.source.splitlines()
        named = {
            number: name for number, line in enumerate(lines, 1) for name in SPEAKERS if line.startswith(f"{name}: ")
        }
        words = [line.removeprefix(f"{named.get(number, '')}: ") for number, line in enumerate(lines, 1)]
        owners = {number: named.get(number, "ada") for number in range(1, len(lines) + 1)}
        return prove(self.quote, SourceText.from_lines(words, owners, self.language), speaker="ada")


def read(path: Path) -> list[Example]:
    """Return the examples of one file: under each kind the true ones and the false ones."""
    found = []
    for row in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
        for is_true, part in ((True, "proved"), (False, "refused")):
            assert row[part], row
            for quote, verdict, *rest in row[part]:
                warnings = tuple(word for word in rest if not word.startswith("says "))
                says = next((word.removeprefix("says ") for word in rest if word.startswith("says ")), "")
                place = {"kind": row["kind"], "language": row["language"], "source": row["source"]}
                found.append(
                    Example(**place, quote=quote, verdict=verdict, warnings=warnings, says=says, is_true=is_true)
                )
    return found


EXAMPLES: Final = [example for path in sorted(KINDS.glob("*.yml")) for example in read(path)]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_the_true_one_is_proved_and_the_false_one_is_not(example: Example) -> None:
    """The verdict, the cautions and the words that explain them are those of the table."""
    finding = example.found()

    assert finding.verdict == example.verdict
    assert finding.verdict.is_proved == example.is_true
    assert sorted(caution.code for caution in finding.cautions) == sorted(example.warnings)
    assert example.says in " ".join([finding.detail, *(caution.message for caution in finding.cautions)])
