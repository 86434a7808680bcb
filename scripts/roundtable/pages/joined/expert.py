"""An expert as the pages show one: the record, where the words stand, and what tells the person from the others."""

from dataclasses import dataclass
from typing import Final

from roundtable.content.addressing import addresses
from roundtable.content.model import ExpertFile, Role, SourceFile
from roundtable.content.reading.content import Loaded

COLOURS: Final = 6
"""How many colours the palette has (`templates/styles/colours.css`)."""


@dataclass(frozen=True, slots=True, eq=False)
class Expert:
    """A person at the roundtable."""

    id: str
    record: ExpertFile
    source: Loaded[SourceFile] | None
    """Where the person's words stand; an expert who is still a draft may stand in none yet."""
    number: int
    """Place in the order of speaking, from 1: chooses the expert's colour."""
    short_name: str
    """The family name; the whole name where another expert has the same."""
    initials: str
    """For a monogram."""

    @property
    def name(self) -> str:
        """The name in full."""
        return self.record.name

    @property
    def main_roles(self) -> tuple[Role, ...]:
        """The expert's offices up to the first that names where it was held, else the first of all."""
        roles = self.record.roles
        last = next((index for index, role in enumerate(roles) if role.organisation), 0)
        return roles[: last + 1]

    @property
    def colour(self) -> int:
        """Number of the expert's colour, from 1; after the last the palette begins again."""
        return (self.number - 1) % COLOURS + 1

    @property
    def address(self) -> str:
        """The expert's page."""
        return addresses.expert(self.id)

    @property
    def picture_address(self) -> str:
        """The expert's picture, where there is one."""
        return addresses.picture(self.record.picture.file) if self.record.picture else ""
