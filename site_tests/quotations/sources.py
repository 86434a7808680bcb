"""The texts that the tests quote from: a paragraph a line, and beside each a YAML file of whose lines they are."""

from pathlib import Path
from typing import Any, Final

import yaml

from roundtable.proof.quotes import SourceText

FOLDER: Final = Path(__file__).parent / "texts"
NAMES: Final = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))

Turn = tuple[str, tuple[str, ...]]
"""Who speaks, and in which paragraphs, until somebody else does."""


def _read_lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _read_owners(name: str) -> dict[int, str]:
    """Return who owns which line, counted from 1."""
    speakers = _read_about(name)["speakers"]
    return {int(number): who for who, numbers in speakers.items() for number in str(numbers).split(",")}


def _read_about(name: str) -> dict[str, Any]:
    about: dict[str, Any] = yaml.load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return about


def _turns(name: str) -> tuple[Turn, ...]:
    """Return the turns of a text, in order. A line that is nobody's ends no turn."""
    turns: list[Turn] = []
    owners = _read_owners(name)
    for number, line in enumerate(_read_lines(name), start=1):
        if who := owners.get(number):
            before = turns.pop()[1] if turns and turns[-1][0] == who else ()
            turns.append((who, (*before, line)))
    return tuple(turns)


TEXTS: Final = {
    name: SourceText.from_lines(_read_lines(name), _read_owners(name), _read_about(name)["language"]) for name in NAMES
}
"""Each text under its name, ready to be quoted from."""
TURNS: Final = {name: _turns(name) for name in NAMES}
"""Each text's turns, read without the code under test."""


def stands(words: str, name: str) -> bool:
    """Return whether a plain search finds words in any turn of a text, whatever mark stands at their end.

    Spaces of any width are one space: a change of words that takes one from the end leaves words that stand.
    """
    bare = " ".join(words.rstrip(".,;").split())
    return any(bare in " ".join(" ".join(paragraphs).split()) for _, paragraphs in TURNS[name])
