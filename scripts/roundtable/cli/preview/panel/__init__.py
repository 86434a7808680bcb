"""What is at fault, and what is still to do, told over the pages of a preview."""

from roundtable.cli.preview.panel.beginning import write_beginning
from roundtable.cli.preview.panel.notices import Notices, State, notices
from roundtable.cli.preview.panel.rendering import SCRIPT, SHEET, render

__all__ = ["SCRIPT", "SHEET", "Notices", "State", "notices", "render", "write_beginning"]
