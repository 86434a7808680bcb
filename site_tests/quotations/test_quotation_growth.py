"""What a quotation costs grows with its source and no faster, however the source's marks and words repeat."""

from collections.abc import Callable
from functools import partial
from typing import Final

import pytest

from growth import TIMES, outgrows, seconds
from roundtable.proof.quotes import SourceText, Verdict, prove
from roundtable.proof.quotes.judging.refuse import SEARCHED_OUT
from roundtable.proof.quotes.source import lowercase

WORDS: Final = "we keep the ferry"
QUOTE: Final = '"a '

SHAPES: Final[dict[str, tuple[int, Callable[[int], list[str]]]]] = {
    "many places beside a quotation": (400, lambda n: ["She said “no”. " + f"{WORDS} now, " * n]),
    "paragraphs that each open a speech": (600, lambda n: [WORDS, *["“so it goes"] * n]),
    "paragraphs that each close a speech": (600, lambda n: [WORDS, *["so it goes”"] * n]),
    "paragraphs that each open a speech within a speech": (400, lambda n: [WORDS, *["“‘so it goes"] * n]),
    "marks within marks": (600, lambda n: [f"{WORDS} {'“‘' * n} x {'’”' * n}"]),
    "words between marks within marks": (600, lambda n: [f"{WORDS} {'“a ‘b ' * n} x {'’ c” ' * n}"]),
    "marks that nothing closes": (1_000, lambda n: [f"{WORDS} {'“a «b „c ' * n}"]),
    "marks that close nothing": (1_000, lambda n: [f"{WORDS} {'a” b» c』 ' * n}"]),
    "straight marks": (1_000, lambda n: [f"{WORDS} {QUOTE * n}"]),
    "apostrophes": (1_000, lambda n: [f"‘{WORDS} {'the dogs’ ' * n}"]),
    "marks of Chinese": (1_000, lambda n: [f"{WORDS} {'”我们“' * n}"]),
}


def cost(quotation: str, lines: list[str]) -> float:
    """Return the seconds of processor that a quotation takes, its source read anew."""
    owners = dict.fromkeys(range(1, len(lines) + 1), "ada")
    return seconds(lambda: prove(quotation, SourceText.from_lines(lines, owners)))


@pytest.mark.parametrize("name", SHAPES)
def test_growth(name: str) -> None:
    """Four times as much of a shape costs nowhere near sixteen times as much."""
    count, shape = SHAPES[name]

    assert not outgrows(partial(cost, WORDS), shape(TIMES * count), shape(count))


def test_marks_that_pair_neither_here_nor_there() -> None:
    """Whether the marks of a paragraph pair is asked once, however often the words stand in it."""
    quotation = "we keep “the ferry"

    assert not outgrows(partial(cost, quotation), [f"{quotation} now, " * 801], [f"{quotation} now, " * 201])


BRACKETED: Final = "we keep it now and a[x]a[x]a[x]a[x]z"


def test_letters_that_brackets_may_stand_for() -> None:
    """Four brackets in a word are no more to look for than what the letters of the word allow."""
    large, small = ([f"we keep it now and {'a' * letters}"] for letters in (60, 15))

    assert not outgrows(partial(cost, BRACKETED), large, small)


def cost_of_refusal(count: int) -> float:
    """Return the seconds of processor for a refused quotation in one word so many times."""
    text = SourceText.from_lines(["a " * count], {1: "ada"})
    prove("a a a", text)  # builds the index
    return seconds(lambda: prove("a a a … a a a a … a a a … a a a b", text))


def test_places_that_are_tried() -> None:
    """In a text of one word no more places are tried for a quotation than in one an eighth as long."""
    assert not outgrows(cost_of_refusal, 80_000, 10_000, most=2)


def cost_of_brackets(quotation: str, count: int) -> float:
    """Return the seconds of processor for a quotation with brackets in one word so many times."""
    text = SourceText.from_lines(["ferry " * count], {1: "ada"})
    prove("ferry [a] ferry ferry", text)  # builds the index, and counts the words
    return seconds(lambda: prove(quotation, text))


@pytest.mark.parametrize(
    "quotation",
    [
        "ferry [x] ferry ferry [y] ferry",
        "ferry [x] ferry zzz",
        "ferry ferr[x] fer[y] ferry z",
        "[x] ferry [y] ferry … z",
    ],
)
def test_brackets_in_a_text_of_one_word(quotation: str) -> None:
    """Where every place may be meant no more are tried in a long text than in one a quarter as long."""
    assert not outgrows(partial(cost_of_brackets, quotation), 100_000, 25_000, most=2)


def test_passages_are_looked_for_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a source was looked through for many refused quotations, the next is told that it was not."""
    text = SourceText.from_lines(["We keep the boat, and nobody asked for a ferry now."], {1: "ada"})
    monkeypatch.setattr(lowercase, "MOST_SEARCHED", 11)
    details = [prove(f"we saw {word} ferry", text).detail for word in ("him", "her")]

    assert details == ["nothing like it stands in the source", SEARCHED_OUT]
    assert prove("we keep the boat and ferry", text).verdict is Verdict.ALTERED
    assert prove("We keep the boat", text).verdict.is_proved
