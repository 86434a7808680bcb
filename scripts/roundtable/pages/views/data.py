"""The page about the data: which files there are, what they hold, what can be done with them."""

from dataclasses import dataclass

from roundtable.content.addressing import pagekinds
from roundtable.pages.data.examples import EXAMPLES, Example
from roundtable.pages.data.model import VERSION
from roundtable.pages.parts.page import Page, only_page
from roundtable.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class DataView:
    """What a reader of the data should know."""

    version: str
    """Of the schema."""
    examples: tuple[Example, ...]


def data_page(wording: Wording) -> Page:
    """Return the page about the data."""
    description = wording.say("The roundtable as data: files, schema, versions and examples.")
    return only_page(pagekinds.DATA, description, DataView(VERSION, EXAMPLES), wording)
