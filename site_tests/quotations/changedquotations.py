"""Every quotation of a content, changed in one way after another, and what the check then says of it."""

import copy
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from roundtable.content.model import ExpertFile
from roundtable.content.reading.content import Content, Loaded, Quoted
from roundtable.faults import Code, Diagnostic
from roundtable.proof.evidence import gather_evidence

TODAY: Final = dt.date(2030, 1, 1)
REFUSED: Final = frozenset(
    {
        Code.MALFORMED,
        Code.TOO_SHORT,
        Code.MISATTRIBUTED,
        Code.OUT_OF_ORDER,
        Code.STITCHED,
        Code.ALTERED,
        Code.NOT_FOUND,
    }
)
"""The verdicts that prove nothing."""

NEGATION: Final = re.compile(r"(?<=\w )(?:not|never|no|neither|cannot) |n’t\b")
"""A negation with a word before it: without its first word, a quotation is a shorter one and no changed one."""

Change = Callable[[str], str | None]
"""From a quotation to a changed one, or None where it offers nothing to change."""


def another_word(quote: str) -> str:
    """Put another word in the place of the longest."""
    longest = max(re.findall(r"\w+", quote), key=len)
    return quote.replace(longest, "xylophone", 1)


def lost_word(quote: str) -> str:
    """Drop the second word."""
    first, _, *rest = quote.split(" ")
    return " ".join([first, *rest])


def lost_negation(quote: str) -> str | None:
    """Drop a negation from its middle."""
    return NEGATION.sub("", quote, count=1) if NEGATION.search(quote) else None


def swapped_words(quote: str) -> str | None:
    """Swap the first two neighbours that differ."""
    words = quote.split(" ")
    for at in range(len(words) - 1):
        if words[at] != words[at + 1]:
            return " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])
    return None


def another_case(quote: str) -> str | None:
    """Change the case of the first letter that stands in no brackets."""
    for found in re.finditer(r"(?<!\[)[a-zA-Z]", quote):
        return quote[: found.start()] + found.group().swapcase() + quote[found.end() :]
    return None


def reordered_parts(quote: str) -> str | None:
    """Put the parts of an elided quotation in another order."""
    parts = [part.strip() for part in re.split(r"\[?…\]?", quote)]
    return " … ".join(reversed(parts)) if len(parts) > 1 else None


WORDINGS: Final[Mapping[str, Change]] = {
    change.__name__: change
    for change in (
        another_word,
        lost_word,
        lost_negation,
        swapped_words,
        another_case,
        reordered_parts,
    )
}
"""Changes that need no other quotation."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a check said, by the path and line at which it said it."""

    codes: Mapping[tuple[str, int], frozenset[Code]]

    def at(self, quoted: Quoted, part: str) -> frozenset[Code]:
        """Return the codes at the line of a claim's field."""
        where = quoted.at(part)
        return self.codes.get((where.path, where.line), frozenset())


def say(diagnostics: list[Diagnostic]) -> Said:
    """Gather diagnostics by their places."""
    codes: defaultdict[tuple[str, int], set[Code]] = defaultdict(set)
    for fault in diagnostics:
        codes[fault.location.path, fault.location.line].add(fault.code)
    return Said({place: frozenset(found) for place, found in codes.items()})


def check_changed(content: Content, changes: Mapping[str, Mapping[str, object]], texts: Path | None) -> Said:
    """Return what the proof of the content says once fields of claims, by `expert/claim`, have other values.

    Without the folder of texts, the proof file has to do for whatever may only be quoted.
    """
    changed = copy.copy(content)
    changed.experts = {name: _with_changes(expert, changes) for name, expert in content.experts.items()}
    evidence = gather_evidence(changed, texts, TODAY)
    return say([fault for found in evidence.values() for fault in found.diagnostics])


def _with_changes(expert: Loaded[ExpertFile], changes: Mapping[str, Mapping[str, object]]) -> Loaded[ExpertFile]:
    claims = tuple(
        claim.model_copy(update=dict(changes.get(f"{expert.id}/{claim.id}", {}))) for claim in expert.record.claims
    )
    return replace(expert, record=expert.record.model_copy(update={"claims": claims}))


def all_quoted(content: Content) -> list[Quoted]:
    """Return every quotation of a content."""
    return [quoted for source in content.sources.values() for quoted in content.quoted(source)]


def of_another_speaker(quoted: Quoted, every: list[Quoted]) -> Iterator[Quoted]:
    """Yield the quotations of everybody else."""
    yield from (candidate for candidate in every if candidate.expert.id != quoted.expert.id)
