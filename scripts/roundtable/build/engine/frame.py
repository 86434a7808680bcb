"""The frame around every page of a roundtable's site: its words, and the parts of the site that it leads to."""

from roundtable.content.addressing.inventory import overviews
from roundtable.content.reading.content import Content
from roundtable.pages.wording import FrameWords, Wording, frame_words


def frame_of(content: Content) -> FrameWords:
    """Return what the frame says in the language of checked content, with the pages alone that there are."""
    assert content.roundtable is not None  # noqa: S101 - the content has been checked
    return frame_words(Wording(content.roundtable.record.language), overviews(content))
