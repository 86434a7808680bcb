"""Changes of wording made at random, of each text in its own letters and words: none may be proved."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import regex

from .sources import TURNS
from .spans import UNSPACED, is_plain

SPEAKERS: Final = (
    *("jack", "lady-bracknell", "algernon", "plato", "tolstoy", "psalmist", "ibn-khaldun"),
    *("confucius", "youzi", "rousseau", "kant", "soseki", "cervantes"),
)
"""Whose words are changed: English, Greek, Russian, Hebrew, Arabic, Chinese, French, German, Japanese and Spanish."""
CLOSING: Final = ",;:!?.，。？！；：、،؟· "
"""Marks that may close a quotation, and a space before them."""
ELLIPSIS: Final = regex.compile(r"\[?(?:…|\.\.\.)\]?")
LONGEST: Final = 20
"""Tokens of a span that is changed."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A quotation that is none."""

    text: str
    speaker: str
    change: str
    """Which change was made."""
    quote: str


Change = Callable[[random.Random, list[str], list[str]], list[str]]
"""From a span's tokens, and those of the turn, to the changed ones."""


def lost(rng: random.Random, span: list[str], _: list[str]) -> list[str]:
    """Take a token away inside the span."""
    at = rng.randrange(1, len(span) - 1)
    return [*span[:at], *span[at + 1 :]]


def added(rng: random.Random, span: list[str], turn: list[str]) -> list[str]:
    """Put one of the turn's tokens between two."""
    at = rng.randrange(1, len(span))
    return [*span[:at], rng.choice(turn), *span[at:]]


def replaced(rng: random.Random, span: list[str], turn: list[str]) -> list[str]:
    """Put one of the turn's tokens in the place of another."""
    at = rng.randrange(len(span))
    return [*span[:at], rng.choice(turn), *span[at + 1 :]]


def swapped(rng: random.Random, span: list[str], _: list[str]) -> list[str]:
    """Let two neighbours change places."""
    at = rng.randrange(len(span) - 1)
    return [*span[:at], span[at + 1], span[at], *span[at + 2 :]]


def another_letter(rng: random.Random, span: list[str], turn: list[str]) -> list[str]:
    """Put another letter of the text in a letter's place."""
    at = rng.randrange(len(span))
    places = [place for place, sign in enumerate(span[at]) if sign.isalpha()]
    letters = sorted({sign for token in turn for sign in token if sign.isalpha()})
    if not places:
        return span
    place = rng.choice(places)
    return [*span[:at], span[at][:place] + rng.choice(letters) + span[at][place + 1 :], *span[at + 1 :]]


def another_case(rng: random.Random, span: list[str], _: list[str]) -> list[str]:
    """Make a capital of a small letter, or the other way round."""
    at = rng.randrange(len(span))
    return [*span[:at], span[at][:1].swapcase() + span[at][1:], *span[at + 1 :]]


def lost_letter(rng: random.Random, span: list[str], _: list[str]) -> list[str]:
    """Take the first or the last letter away, so that a word is cut; what is no letter there may be typography."""
    if rng.random() < 1 / 2:
        return [span[0][1:], *span[1:]] if span[0][0].isalnum() else span
    return [*span[:-1], span[-1][:-1]] if span[-1][-1].isalnum() else span


def another_mark(rng: random.Random, span: list[str], turn: list[str]) -> list[str]:
    """Change a mark inside the span, or put one there."""
    at = rng.randrange(len(span) - 1)
    marks = sorted({sign for token in turn for sign in token if sign in CLOSING.strip()} | {","})
    return [*span[:at], span[at].rstrip("".join(marks)) + rng.choice(marks), *span[at + 1 :]]


def swallowed(rng: random.Random, span: list[str], _: list[str]) -> list[str]:
    """Hide the beginning of a word behind an ellipsis at the quotation's own beginning."""
    return [rng.choice(["…", "[…] ", "...", "[...] "]) + span[0][1:], *span[1:]]


def hidden(rng: random.Random, span: list[str], _: list[str]) -> list[str]:
    """Put an ellipsis into a word: what was a part of it passes for a word."""
    at = rng.randrange(len(span))
    place = rng.randrange(len(span[at]) + 1)
    return [*span[:at], span[at][:place] + rng.choice(["…", " … ", "[…]", "..."]) + span[at][place:], *span[at + 1 :]]


CHANGES: Final[tuple[Change, ...]] = (
    *(lost, added, replaced, swapped, another_letter, another_case, lost_letter, another_mark, swallowed, hidden),
)


def mutations(rng: random.Random) -> Iterator[Mutation]:
    """Yield changed spans without end; what a plain search finds in the text all the same is passed over."""
    turns = [(text, *turn) for text, several in TURNS.items() for turn in several if turn[0] in SPEAKERS]
    for _ in iter(int, 1):
        text, speaker, paragraphs = rng.choice(turns)
        tokens = _tokens(" ".join(paragraphs), spaced=speaker not in UNSPACED)
        fewest = 4 if speaker not in UNSPACED else 8
        if len(tokens) < fewest:
            continue
        size = rng.randint(fewest, min(LONGEST, len(tokens)))
        start = rng.randrange(len(tokens) - size + 1)
        change = rng.choice(CHANGES)
        joint = "" if speaker in UNSPACED else " "
        span, plain = tokens[start : start + size], [token for token in tokens if is_plain(token)]
        quote = joint.join(change(rng, span, plain))
        parts = [regex.sub(r"^[^\p{L}\p{N}\p{M}]+", "", part) for part in ELLIPSIS.split(quote)]
        if is_plain(joint.join(span)) and not all(
            _is_found(part, text, spaced=speaker not in UNSPACED) for part in parts
        ):
            yield Mutation(text, speaker, change.__name__, quote)


def _tokens(words: str, *, spaced: bool) -> list[str]:
    """Return words with their marks, or characters where the script sets no space."""
    return words.split() if spaced else list(words)


def _is_found(quote: str, text: str, *, spaced: bool) -> bool:
    """Return whether a plain search finds words as they stand, cut at neither end, whatever mark closes them."""
    words = regex.escape(regex.sub(r"[^\p{L}\p{N}\p{M}]+$", "", " ".join(quote.split())))
    letter = r"[\p{L}\p{N}\p{M}]"
    whole = regex.compile(rf"(?<!{letter}){words}(?!{letter})" if spaced else words)
    return any(whole.search(" ".join(" ".join(paragraphs).split())) for _, paragraphs in TURNS[text])
