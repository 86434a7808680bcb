"""What a reader should be told of brackets: whether what they hold may turn what was meant.

Nothing is said of a pronoun, an article or a name in the place of another or of a noun phrase, or beside it, nor of a
grammatical ending in the place of another. A name is what the source writes as one, or the name of who speaks in it.
What cannot be known to be so is pointed out.
"""

from collections.abc import Iterator
from typing import Final

import regex

from roundtable.faults import Code
from roundtable.proof.quotes.finding.brackets import Insertion
from roundtable.proof.quotes.source.text import SourceText
from roundtable.proof.quotes.verdicts import Caution
from roundtable.text.languages import plain
from roundtable.text.segmentation import sentences
from roundtable.text.segmentation.words import WORD

SHORTEST_STEM: Final = 2
"""Letters that brackets must be joined to for what they hold to be an ending."""
_PREFIX: Final = regex.compile(r"(?:un|non|in|im|ir|il|dis|mis|anti)$", regex.I)
"""Beginnings of words that deny the rest, in the languages that have them from Latin or from Germanic."""
_HYPHENED: Final = regex.compile(r"(?:un|non)\W", regex.I)


def inserted(insertion: Insertion, text: SourceText) -> Iterator[Caution]:
    """Yield what should be said of a pair of brackets: it names what they hold and what stands in the source."""
    content, replaced = insertion.content, insertion.stands_for
    if _is_same(content, replaced):
        return
    instead = f" for {replaced!r}" if replaced else " put in"
    if _denies(insertion, text):
        yield Caution(Code.BRACKETED_NEGATION, f"a negation stands in brackets: {f'[{content}]'!r}{instead}")
    elif found := text.language.negation.search(plain(replaced)):
        message = f"{f'[{content}]'!r} stands for {replaced!r}, which holds {found.group()!r}"
        yield Caution(Code.SWALLOWED_NEGATION, message)
    elif not _is_harmless(insertion, text):
        yield Caution(Code.BRACKETED_WORD, f"{f'[{content}]'!r} stands in brackets{instead}")


def _is_same(content: str, replaced: str) -> bool:
    """Return whether brackets change nothing but the first letter's case."""
    return bool(content) and content[:1].casefold() == replaced[:1].casefold() and content[1:] == replaced[1:]


def _denies(insertion: Insertion, text: SourceText) -> bool:
    """Return whether brackets hold a negation, or make one of the letters to which they are joined."""
    content, negation = plain(insertion.content), text.language.negation
    word = f"{insertion.stem}{content}{insertion.tail}"
    joined = word != content and bool(negation.fullmatch(word) or (insertion.tail and _PREFIX.match(content)))
    return joined or bool(negation.search(content) or content.lower() == "n't" or _HYPHENED.match(content))


def _is_harmless(insertion: Insertion, text: SourceText) -> bool:
    """Return whether nothing need be said of brackets that deny nothing."""
    content, replaced = insertion.content, insertion.stands_for
    if insertion.stem or insertion.tail:
        endings = text.language.inflections
        is_ending = content.lower() in endings and replaced.lower() in endings
        return is_ending and len(insertion.stem) >= SHORTEST_STEM
    words = _words(content, text)
    return bool(words) and all(_is_small_or_name(word, text) for word in words) and _is_noun(replaced, text)


def _is_noun(replaced: str, text: SourceText) -> bool:
    """Return whether words are sure to name something: a pronoun, names, a determiner and its noun; or nothing."""
    words = _words(replaced, text)
    if all(_is_small_or_name(word, text) for word in words):
        return True
    determiner, *rest = words
    is_determined = len(rest) == 1 and determiner.lower() in text.language.determining
    return is_determined and (not text.language.nouns_by_capital or rest[0][:1].isupper())


def _is_small_or_name(word: str, text: SourceText) -> bool:
    return word.lower() in text.language.small or _is_name(word, text)


def _is_name(word: str, text: SourceText) -> bool:
    """Return whether a word is written as a name, and the source knows it, with or without a genitive's s."""
    name = word.removesuffix("'s")
    return text.language.names_by_capital and name[:1].isupper() and _is_known(name, text)


def _is_known(name: str, text: SourceText) -> bool:
    """Return whether a name is of a speaker's id, or stands in the source inside a sentence, and nowhere in small."""
    if any(name.casefold() in speaker.casefold().split("-") for speaker in text.by_speaker):
        return True
    if not name.isupper() and any(_standing(name.lower(), text)):
        return False
    return any(WORD.search(sentences.before(text.index.folded, at)) for at in _standing(name, text))


def _standing(word: str, text: SourceText) -> Iterator[int]:
    """Yield where a word stands in the source."""
    found = regex.finditer(rf"(?<!\w){regex.escape(word)}(?!\w)", text.index.folded)
    return (match.start() for match in found)


def _words(words: str, text: SourceText) -> list[str]:
    """Return the words of what stands in brackets or in their place; without spaces, the whole is one."""
    return WORD.findall(words) if text.language.spaced else [words.strip()] if words.strip() else []
