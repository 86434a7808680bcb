"""What each page shows: the roundtable turned into values that templates only have to place."""

from roundtable.pages.views.pages import all_pages
from roundtable.pages.views.parts import Page

__all__ = ["Page", "all_pages"]
