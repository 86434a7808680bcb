"""The sources' texts where they are at hand: where each lies, and its lines given to their speakers."""

import os
from pathlib import Path
from typing import NamedTuple

from roundtable.content.model import Rights, SourceFile
from roundtable.content.reading.content import Loaded
from roundtable.disk.reading import UnreadableError, decoded, read_bytes
from roundtable.proof.prooffile import MAX_TEXT_BYTES, MAX_TEXT_LINES
from roundtable.proof.quotes import SourceText
from roundtable.proof.texts.edition import Edition
from roundtable.proof.texts.lines import owners


class HeldText(NamedTuple):
    """A text that is at hand."""

    text: SourceText
    """Its words, each line with its speaker."""
    lines: list[str]
    owners: list[str | None]
    """Whose each line is: nobody's (""), or None where it is not given."""
    edition: Edition
    """Which text it is."""


def find_text(source: Loaded[SourceFile], folder: Path, texts: Path | None) -> Path | None:
    """Return where a source's text is at hand: beside its YAML file, or in a folder of texts; None where it is not."""
    places = [folder / f"{source.id}.txt"]
    if texts and source.record.rights is Rights.QUOTATION:
        places.append(Path(os.path.realpath(texts / f"{source.id}.txt")))  # a folder of one's own may hold links
    return next((path for path in places if path.exists() or path.is_symlink()), None)


def read_held(path: Path, source: SourceFile) -> HeldText:
    """Return a source's text with each line given to its speaker.

    Raises UnreadableError.
    """
    raw = read_bytes(path, MAX_TEXT_BYTES)
    lines = decoded(raw).removesuffix("\n").split("\n")
    if len(lines) > MAX_TEXT_LINES:
        message = f"has more than {MAX_TEXT_LINES:,} lines, the most that a text may have"
        raise UnreadableError(message)
    given = owners(source, len(lines))
    spoken = {number: name for number, name in enumerate(given, start=1) if name}
    text = SourceText.from_lines(lines, spoken, source.language)
    return HeldText(text, lines, given, Edition.of(raw, lines))
