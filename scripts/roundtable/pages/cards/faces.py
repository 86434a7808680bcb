"""Typefaces as a picture sees them: which file has a character, and how wide it is."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import regex

EM: Final = 1000
"""Parts of a font's size in which widths are given."""
_UNPAINTED: Final = regex.compile(r"\p{Cf}")
"""Marks of format, such as isolates: they have no look of their own in any script that the site's fonts have."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One file of a typeface, which holds the characters of some scripts, in one weight."""

    family: str
    """The name under which the painter knows the file: no other has it."""
    advances: Mapping[str, int]
    """The width of each character that the file has, in parts of EM."""


class Run(NamedTuple):
    """A piece of a line that one file can paint."""

    family: str
    text: str


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface in one weight and style: several files, the one that is preferred first."""

    cuts: tuple[Cut, ...]
    weight: int = 400

    def lacking(self, text: str) -> str:
        """Return the characters of a text that no file can paint, each once, together with what they stand on."""
        clusters = regex.findall(r"\X", paintable(text))
        return "".join(dict.fromkeys(cluster for cluster in clusters if self._cut(cluster) is None))

    def width(self, text: str) -> int:
        """Return how wide a text is, in parts of EM, without kerning."""
        return sum(sum(cut.advances[sign] for sign in cluster) for cut, cluster in self._clusters(text))

    def runs(self, text: str) -> tuple[Run, ...]:
        """Return a text in pieces; what stands in one piece is kerned as its file says."""
        pieces: list[Run] = []
        for cut, cluster in self._clusters(text):
            if pieces and pieces[-1].family == cut.family:
                pieces[-1] = Run(cut.family, pieces[-1].text + cluster)
            else:
                pieces.append(Run(cut.family, cluster))
        return tuple(pieces)

    def _clusters(self, text: str) -> Iterator[tuple[Cut, str]]:
        """Yield a text, with the file that paints all of it, or else what readers take for one character each.

        Raises ValueError for a character that no file has.
        """
        if cut := self._cut(text):
            yield cut, text
            return
        for cluster in regex.findall(r"\X", text):
            cut = self._cut(cluster)
            if cut is None:
                message = f"no font has {cluster!r}"
                raise ValueError(message)
            yield cut, cluster

    def _cut(self, cluster: str) -> Cut | None:
        return next((cut for cut in self.cuts if all(sign in cut.advances for sign in cluster)), None)


@dataclass(frozen=True, slots=True)
class Faces:
    """The typefaces of the site."""

    serif: Face
    """For titles and for the editors' sentences."""
    words: Face
    """For the words of experts: the same in italics, as on the pages."""
    sans: Face
    """For apparatus."""
    strong: Face
    """For names."""


def paintable(text: str) -> str:
    r"""Return a text in the form in which it is painted: composed, on one line, without marks of format.

    >>> paintable("a\u2068b\u2069  e\u0301")
    'ab é'
    """
    return unicodedata.normalize("NFC", " ".join(_UNPAINTED.sub("", text).split()))
