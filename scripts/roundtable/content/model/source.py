"""`sources/ID.yml`: where the contributions stand, what may be shown of them, and which lines are whose."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from roundtable.content.files.document import KeyPath
from roundtable.content.model.base import ExpertRef, Id, Language, Line, LineRanges, PartialDate, Prose, Record
from roundtable.faults import CAUTIONS, CautionCode

WEB_ADDRESS_PATTERN = r"^https?://\S+$"


class Rights(StrEnum):
    """What of a source's text the site may show."""

    QUOTATION = "quotation"
    """Short quotations only; the text stays outside the project."""
    FULL = "full"
    """All of it: the publisher owns it, or it is in the public domain."""


class Guard(StrEnum):
    """What limits the use of a source's words, by the field that says how far."""

    LENGTH = "longest_quotation"
    SHARE = "largest_share"
    COPYING = "longest_shared_run"
    COVERAGE = "least_coverage"


class OtherSpeaker(Record):
    """Somebody who speaks in the source without being one of the experts."""

    id: Id
    name: Line
    lines: LineRanges


class SourceFile(Record):
    """`sources/ID.yml`: where the contributions stand, and which lines are whose."""

    title: Line | None = None
    """The published title; left out where it is not known."""
    publisher: Line
    published: PartialDate
    language: Language
    """BCP 47 tag of the text's language."""
    address: Annotated[str, StringConstraints(pattern=WEB_ADDRESS_PATTERN, max_length=2000)] | None = None
    """Where it was published; left out where that is not known."""
    description: Prose
    """What kind of text it is and what is not known of it."""
    rights: Rights
    rights_holder: Line
    """Whose the text is, or why it is nobody's."""
    speakers: Annotated[dict[ExpertRef, LineRanges], Field(min_length=1)]
    """For each expert, the lines of the text that hold the contribution: `8-13` or `23-27, 29-31`."""
    others: tuple[OtherSpeaker, ...] = ()
    apart: LineRanges | None = None
    """Lines that are nobody's words: headings, captions, the lines that name a speaker."""
    longest_quotation: Annotated[int, Field(ge=3, le=1000)] = 40
    """The most words that one quotation may have."""
    largest_share: Annotated[float, Field(gt=0, le=1)] = 1 / 3
    """The most of one contribution's words that its quotations together may take."""
    longest_shared_run: Annotated[int, Field(ge=3, le=100)] = 7
    """The most words in a row that prose may share with the text without marking them as a quotation."""
    least_coverage: Annotated[float, Field(ge=0, le=1)] = 1
    """The least share of each contribution's paragraphs on which a claim must rest."""
    cautions: tuple[CautionCode, ...] = CAUTIONS
    """Which cuts of proved quotations are warned of; all unless given."""

    def given_lines(self) -> Iterator[tuple[KeyPath, str, tuple[range, ...]]]:
        """Yield each field that names lines: its keys, whose the lines are (nothing for those set apart), the lines."""
        for name, lines in self.speakers.items():
            yield ("speakers", name), name, line_ranges(lines)
        for index, other in enumerate(self.others):
            yield ("others", index), other.id, line_ranges(other.lines)
        if self.apart:
            yield ("apart",), "", line_ranges(self.apart)

    def holds(self, guard: Guard) -> bool:
        """Return whether a limit is kept: a text that is shown whole has those alone that its file gives."""
        return self.rights is Rights.QUOTATION or guard is Guard.COVERAGE or guard in self.model_fields_set


def loosened(source: SourceFile) -> tuple[Guard, ...]:
    """Return the guards that a source has as good as taken away: by a limit more than twice as wide as the usual one.

    The page about the site says so in words, so that nobody is told of a limit that limits nothing.
    """
    usual = SourceFile.model_fields
    wide = {
        Guard.LENGTH: source.longest_quotation > 2 * usual["longest_quotation"].default,
        Guard.SHARE: source.largest_share > 2 * usual["largest_share"].default,
        Guard.COPYING: source.longest_shared_run > 2 * usual["longest_shared_run"].default,
    }
    guards = [guard for guard, is_wide in wide.items() if is_wide and source.holds(guard)]
    return (*guards, *([Guard.COVERAGE] if 2 * source.least_coverage < usual["least_coverage"].default else []))


def line_ranges(text: str) -> tuple[range, ...]:
    """Return the ranges of lines that a field names; they rise, and are not drawn out into numbers.

    >>> line_ranges("3, 8-10")
    (range(3, 4), range(8, 11))
    """
    bounds = (part.partition("-") for part in text.replace(" ", "").split(","))
    return tuple(range(int(first), int(last or first) + 1) for first, _, last in bounds)
