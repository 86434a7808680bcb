"""The sheet on which a picture is composed: texts are stacked in its fields, and what cannot be set is remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from roundtable.pages.cards.card import LeftOut, Line
from roundtable.pages.cards.setting import Block, Style, set_text

_RISE = 0.79
"""From the top of a line to its baseline, in parts of the size, where the leading is 1: about that of both faces."""


class Field(NamedTuple):
    """A part of the sheet, in pixels."""

    x: float
    top: float
    width: float
    height: float


class Part(NamedTuple):
    """A text in a stack."""

    text: str
    style: Style
    height: float
    """At most so high, in pixels."""
    gap: float = 0
    """What is left free above it, where it is not the first."""


class Setting(NamedTuple):
    """A part with its lines."""

    part: Part
    block: Block


@dataclass(slots=True)
class Sheet:
    """What was composed so far."""

    lines: list[Line] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def can_show(self, text: str, style: Style) -> bool:
        """Return whether the fonts have what a text needs; where they do not, it is left out."""
        if lacking := style.face.lacking(text):
            self.left_out.append(LeftOut(text, f"the site's fonts lack {lacking!r}"))
        return not lacking

    def stack(self, parts: Sequence[Part], within: Field, *, centred: bool = False) -> list[str]:
        """Set texts one below the other; return those that are there."""
        settings = [setting for part in parts if (setting := self._setting(part, within.width))]
        gaps = sum(setting.part.gap for setting in settings[1:])
        rest = within.height - gaps - sum(setting.block.height for setting in settings)
        top = within.top + (rest / 2 if centred else 0)
        for number, setting in enumerate(settings):
            top += setting.part.gap if number else 0
            self._place(setting, within.x, top)
            top += setting.block.height
        return [setting.part.text for setting in settings]

    def _setting(self, part: Part, width: float) -> Setting | None:
        if not self.can_show(part.text, part.style):
            return None
        block = set_text(part.text, part.style, width, part.height)
        if block is None:
            self.left_out.append(LeftOut(part.text, "it is too long to be shown whole"))
            return None
        return Setting(part, block)

    def _place(self, setting: Setting, x: float, top: float) -> None:
        block, style = setting.block, setting.part.style
        first = top + block.size * ((block.leading - 1) / 2 + _RISE)
        self.lines += [
            Line(
                runs=style.face.runs(text),
                x=x,
                baseline=round(first + number * block.size * block.leading, 1),
                size=block.size,
                ink=style.ink,
                weight=style.face.weight,
            )
            for number, text in enumerate(block.lines)
        ]
