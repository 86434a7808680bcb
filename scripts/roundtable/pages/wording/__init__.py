"""The site's wording, in one seam: messages by gettext, and dates, lists and numbers by the locale's own data (CLDR).

Whatever a reader reads that is not the content's own stands in a message: in a template under `{% trans %}` or `_()`,
in Python in `say` and `count`, or in a table of `wording.labels`. No sentence is glued from parts.
"""

from roundtable.pages.wording import labels
from roundtable.pages.wording.frame import FrameWords, edition_words, frame_words
from roundtable.pages.wording.language import Wording

__all__ = ["FrameWords", "Wording", "edition_words", "frame_words", "labels"]
